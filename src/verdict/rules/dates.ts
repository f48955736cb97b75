import type { Span } from '../../span.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { isCapitalised, type Word, words } from '../words.ts';

/** The days and months, each with its usual abbreviations. */
const weekdays =
  'monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|saturday sat|sunday sun';
const months =
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec';

/** A weekday or month as a text names it. */
interface NamedDate {
  readonly word: Word;
  /** In full and lower case: "september" for "Sept." */
  readonly name: string;
  readonly calendar: Calendar;
}

type Calendar = 'weekday' | 'month';

const dates: ReadonlyMap<string, Pick<NamedDate, 'name' | 'calendar'>> = new Map([
  ...spellings(weekdays, 'weekday'),
  ...spellings(months, 'month'),
]);

/** What stands before a date; without it "March" and "May" may be verbs. */
const before = /^(?:in|on|by|until|till|since|from|before|after|of|for|next|last|this|early|late|mid)$/;

/** A weekday or month in the claim that the body never names, where a passage about the claim names another. */
export function dateMismatch({ claim, headline, body, passages }: RuleContext): Objection[] {
  return datesIn(headline, claim.span).flatMap((stated): Objection[] => {
    if (body.vocabulary.has(stated.name)) return [];
    if (datesIn(body.text, [0, body.text.length]).some(({ name }) => name === stated.name)) return [];
    const related = passages.filter(({ related }) => related).sort((a, b) => b.coverage - a.coverage);
    for (const { passage } of related.slice(0, 6)) {
      const rival = datesIn(body.text, passage.span).find((found) => found.calendar === stated.calendar);
      if (rival === undefined) continue;
      return [
        {
          demands: 'contradicted',
          reason: {
            code: 'number-mismatch',
            message: `The headline says “${stated.word.text}”; the body says “${rival.word.text}”.`,
            headlineSpan: stated.word.span,
            bodySpan: rival.word.span,
          },
        },
      ];
    }
    return [];
  });
}

function spellings(table: string, calendar: Calendar) {
  return table.split('|').flatMap((line) => {
    const [name = '', ...short] = line.split(' ');
    return [name, ...short].map((spelling) => [spelling, { name, calendar }] as const);
  });
}

/** The dates of a stretch of text. Short forms only where they are written as such: "Sept. 5", "on Mon."; not "The Sun". */
function datesIn(text: string, [start, end]: Span): NamedDate[] {
  const stretch = text.slice(start, end);
  const all = words(stretch);
  return all.flatMap((word, index) => {
    const named = dates.get(word.lower);
    if (named === undefined || !isCapitalised(word)) return [];
    const isPlaced = before.test(all[index - 1]?.lower ?? '');
    const isNumbered = /^\d/.test(all[index + 1]?.text ?? '');
    const isShort = word.lower !== named.name;
    const isDate = isShort
      ? (isPlaced && stretch[word.span[1]] === '.') || (isNumbered && named.calendar === 'month')
      : isPlaced || isNumbered || named.calendar === 'weekday';
    return isDate
      ? [{ ...named, word: { ...word, span: [word.span[0] + start, word.span[1] + start] as const } }]
      : [];
  });
}
