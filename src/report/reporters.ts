import { checkstyle } from './checkstyle.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './run.ts';
import { sarif } from './sarif.ts';
import { template } from './template.ts';

/** Every output format that `--format` knows; the first is the default. A new one is a file and a line here. */
export const reporters: readonly Reporter[] = [
  pretty,
  json,
  markdown,
  html,
  sarif,
  junit,
  checkstyle,
  github,
  gitlab,
  template,
];

/** The reporter of that name; undefined when there is none. */
export function findReporter(name: string): Reporter | undefined {
  return reporters.find((reporter) => reporter.name === name);
}
