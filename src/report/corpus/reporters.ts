import { corpusPage } from './html/page.ts';
import { corpusMarkdown } from './markdown.ts';
import type { CorpusSummary } from './summary.ts';

/** One form of a corpus report. It gives a text and writes nothing. */
export interface CorpusReporter {
  /** What `--format` takes. */
  readonly name: string;
  /** Of files, lower case, without the dot; they decide where `--format` is not given. */
  readonly extensions: readonly string[];
  readonly render: (summary: CorpusSummary) => string;
}

/** Every form of a corpus report; the first is the default. A new one is a file and a line here. */
export const corpusReporters: readonly CorpusReporter[] = [
  { name: 'html', extensions: ['html', 'htm'], render: (summary) => corpusPage(summary).markup },
  { name: 'markdown', extensions: ['md', 'markdown'], render: corpusMarkdown },
  { name: 'json', extensions: ['json'], render: (summary) => `${JSON.stringify(summary, null, 2)}\n` },
];
