import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { json } from '../../src/report/json.ts';
import { type Report, reportJsonSchema, reportSchema } from '../../src/report/schema.ts';
import { plainContext, runOf, sampleRun, unreadable } from './sampleRun.ts';

const schemaFile = '../../schema/report.schema.json';

function printed(): Report {
  return JSON.parse(json.render(sampleRun(), plainContext));
}

describe('the report schema', () => {
  test('is shipped as JSON Schema, and the shipped file is the current one (npm run schema)', async () => {
    const current = `${JSON.stringify(reportJsonSchema(), undefined, 2)}\n`;
    await expect(current).toMatchFileSnapshot(schemaFile);
  });

  test('accepts what the json reporter prints, under draft 2020-12', () => {
    const shipped = JSON.parse(readFileSync(new URL(schemaFile, import.meta.url), 'utf8'));
    const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(shipped);
    validate(printed());
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['a missing summary', (report: Report) => Reflect.deleteProperty(report, 'summary')],
    ['a probability above 1', (report: Report) => Object.assign(report.articles[0] ?? {}, { score: 1.2 })],
    [
      'an unknown verdict',
      (report: Report) => Object.assign(report.articles[0]?.claims[0] ?? {}, { verdict: 'true' }),
    ],
    [
      'a span of one number',
      (report: Report) => Object.assign(report.articles[0]?.claims[0] ?? {}, { span: [3] }),
    ],
  ])('refuses %s', (_, damage) => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(reportJsonSchema());
    const report = printed();
    damage(report);
    expect(validate(report)).toBe(false);
    expect(reportSchema.safeParse(report).success).toBe(false);
  });

  test('names every key that the json reporter prints', () => {
    expect(reportSchema.parse(printed())).toEqual(printed());
  });

  test('lets later additions through', () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(reportJsonSchema());
    expect(validate({ ...printed(), later: true })).toBe(true);
  });

  test('has room for a run in which nothing could be read and no model was loaded', () => {
    const run = runOf(unreadable());
    const report = JSON.parse(json.render({ ...run, tool: { ...run.tool, model: null } }, plainContext));
    expect(reportSchema.safeParse(report).success).toBe(true);
  });
});
