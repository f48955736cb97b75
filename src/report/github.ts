import { findingEvidence, findingReasons, findingTitle, openFindingsOf } from './finding.ts';
import { filePath } from './place.ts';
import { type Reporter, type Run, summarize } from './run.ts';
import type { ArticleReport, ClaimReport } from './schema.ts';
import { visible } from './visible.ts';
import { counted, needALook } from './wording.ts';

/** How many annotations of one level GitHub shows for a step; the log has them all. */
const shownByGithub = 10;

type Level = 'error' | 'warning' | 'notice';

/**
 * Workflow commands for GitHub Actions: an annotation on the headline's words for each finding, an error for each
 * article that could not be read, and a closing notice with the counts. Nothing where nothing is wrong.
 */
export const github: Reporter = {
  name: 'github',
  extension: 'txt',
  description: 'annotations for GitHub Actions',
  render: (run, { cwd = process.cwd() }) => {
    const commands = run.articles.flatMap(({ report }) => annotationsOf(report, cwd));
    if (commands.length === 0) return '';
    const levels = (['error', 'warning'] as const).map((level) => ({
      level,
      count: commands.filter((command) => command.level === level).length,
    }));
    return `${[...commands, closing(run, levels)].map(asLine).join('\n')}\n`;
  },
};

interface Command {
  readonly level: Level;
  readonly properties: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

function annotationsOf(report: ArticleReport, cwd: string): Command[] {
  const file = filePath(report.source, cwd);
  if (report.error !== undefined) {
    const { code, message, hint } = report.error;
    return [
      {
        level: 'error',
        properties: { file, title: `hedcheck: ${code}` },
        message: `${message} ${hint}`.trim(),
      },
    ];
  }
  return openFindingsOf(report).map((finding) => {
    const evidence = findingEvidence(finding);
    return {
      level: finding.level,
      properties: { file, ...placeOf(finding.claim), title: `hedcheck: ${findingTitle(finding)}` },
      message: [findingReasons(finding), ...(evidence === undefined ? [] : [evidence])].join('\n'),
    };
  });
}

/** GitHub takes columns only for a range on one line. */
function placeOf({ location }: ClaimReport): Command['properties'] {
  if (location === undefined) return {};
  const { line, column, endLine, endColumn } = location;
  return line === endLine ? { line, endLine, col: column, endColumn } : { line, endLine };
}

function closing(run: Run, levels: readonly { level: Level; count: number }[]): Command {
  const counts = levels.filter(({ count }) => count > 0).map(({ level, count }) => counted(count, level));
  const isCut = levels.some(({ count }) => count > shownByGithub);
  const cut = ` GitHub shows ${shownByGithub} annotations of each level; the log of this step has them all.`;
  const summary = summarize(run.articles.map(({ report }) => report));
  return {
    level: 'notice',
    properties: { title: 'hedcheck' },
    message: `${needALook(summary)}: ${counts.join(', ')}.${isCut ? cut : ''}`,
  };
}

function asLine({ level, properties, message }: Command): string {
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
  );
  return `::${level} ${given.join(',')}::${message.split('\n').map(visible).map(escapeData).join('%0A')}`;
}

/** A command ends with its line, so what would end it is percent-encoded, and so is the sign that encodes. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
