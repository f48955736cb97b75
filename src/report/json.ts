import { type Reporter, toReport } from './run.ts';

/** The whole report as JSON, the shape of `schema/report.schema.json`; `quiet` and the width change nothing. */
export const json: Reporter = {
  name: 'json',
  extension: 'json',
  description: 'the whole report for programs, as schema/report.schema.json describes it',
  render: (run) => `${JSON.stringify(toReport(run), undefined, 2)}\n`,
};
