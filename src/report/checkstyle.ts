import { type Finding, findingMessage, openFindingsOf } from './finding.ts';
import { filePath } from './place.ts';
import type { Reporter } from './run.ts';
import type { ArticleReport } from './schema.ts';
import { attributes } from './xml.ts';

/** The XML that Checkstyle writes and most CI servers, reviewdog and IDEs read: a `<file>` a source, an `<error>` a finding. */
export const checkstyle: Reporter = {
  name: 'checkstyle',
  extension: 'xml',
  description: 'Checkstyle XML for CI servers and review bots',
  render: ({ articles }, { cwd = process.cwd() }) => {
    const files = new Map<string, string[]>();
    for (const { report } of articles) {
      const path = filePath(report.source, cwd);
      const lines = files.get(path) ?? [];
      files.set(path, lines);
      lines.push(...errorsOf(report));
    }
    const elements = [...files].map(([name, errors]) =>
      errors.length === 0
        ? `  <file${attributes({ name }, ['name'])}/>`
        : [`  <file${attributes({ name }, ['name'])}>`, ...errors, '  </file>'].join('\n'),
    );
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<checkstyle version="4.3">',
      ...elements,
      '</checkstyle>',
      '',
    ].join('\n');
  },
};

function errorsOf(report: ArticleReport): string[] {
  if (report.error !== undefined) {
    const { code, message, hint } = report.error;
    return [
      errorElement({ severity: 'error', message: `${message} ${hint}`.trim(), source: `hedcheck.${code}` }),
    ];
  }
  return openFindingsOf(report).map(findingElement);
}

function findingElement(finding: Finding): string {
  const { location } = finding.claim;
  return errorElement({
    ...(location && { line: location.line, column: location.column }),
    severity: finding.level,
    message: findingMessage(finding),
    source: `hedcheck.${finding.rule}`,
  });
}

/** `line` has to be there for the programs that read this; where it is not known it is the file's first. */
function errorElement(values: {
  line?: number;
  column?: number;
  severity: string;
  message: string;
  source: string;
}) {
  return `    <error${attributes({ line: 1, ...values })}/>`;
}
