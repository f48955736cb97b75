import type { Article, Note } from '../article/article.ts';
import type { IgnoreMark } from '../article/ignoreMarks.ts';
import { reasonCodes, verdicts } from '../verdict/verdict.ts';
import type { ArticleReport, ClaimReport } from './schema.ts';
import { suppress } from './suppress.ts';
import { counted, excerpt } from './wording.ts';

const known: ReadonlySet<string> = new Set([...verdicts, ...reasonCodes]);

/**
 * The report with the findings suppressed that the article's own ignore comments are about. Notes say how many there
 * are and where the comment stands, so that a comment smuggled into a text cannot silence a check unnoticed.
 *
 * @param areHeeded false leaves every finding open and notes that the comments were passed over
 */
export function suppressByComments(
  report: ArticleReport,
  { ignores = [] }: Pick<Article, 'ignores'>,
  areHeeded: boolean,
): ArticleReport {
  if (ignores.length === 0) return report;
  if (!areHeeded) return withNotes(report, [passedOver(ignores)]);
  const counts = new Map<IgnoreMark, number>();
  const suppressed = suppress(report, (claim) => {
    const mark = ignores.find((one) => isAbout(one, claim));
    if (!mark) return undefined;
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
    return { by: 'comment', ...(mark.reason !== '' && { note: mark.reason }) };
  });
  const notes = [...counts].map(([mark, count]) => ({
    code: 'suppressed-by-comment',
    message: `${counted(count, 'finding')} suppressed by the ignore comment in the article${where(mark)}${because(mark)}.`,
  }));
  return withNotes(suppressed, [...notes, ...ignores.flatMap(unknownWords)]);
}

function isAbout({ about }: IgnoreMark, claim: ClaimReport): boolean {
  return (
    about.length === 0 ||
    about.includes(claim.verdict) ||
    claim.reasons.some(({ code }) => about.includes(code))
  );
}

function unknownWords(mark: IgnoreMark): Note[] {
  return mark.about
    .filter((word) => !known.has(word))
    .slice(0, 3)
    .map((word) => ({
      code: 'ignore-unknown',
      message: `The ignore comment${where(mark)} names “${excerpt(word, 40)}”, which is neither a verdict nor a reason; it suppresses nothing. A reason in words comes after a colon.`,
    }));
}

function passedOver(ignores: readonly IgnoreMark[]): Note {
  const message = `${counted(ignores.length, 'ignore comment')} in the article not heeded, as asked.`;
  return { code: 'ignore-not-heeded', message };
}

function where({ line }: IgnoreMark): string {
  return line === undefined ? '' : ` (line ${line})`;
}

function because({ reason }: IgnoreMark): string {
  return reason === '' ? '' : `: ${excerpt(reason.replace(/[\s.]+$/, ''), 200)}`;
}

function withNotes(report: ArticleReport, notes: readonly Note[]): ArticleReport {
  return notes.length === 0 ? report : { ...report, notes: [...report.notes, ...notes] };
}
