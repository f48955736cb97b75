import type { Span } from '../../span.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { type Word, words } from '../words.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** What stands before a date; without it "March" and "May" may be verbs. */
const before = /^(?:in|on|by|until|till|since|from|before|after|of|for|next|last|this|early|late|mid)$/;

/** A weekday or month in the claim that the body never names, where a passage about the claim names another. */
export function dateMismatch({ claim, headline, body, passages }: RuleContext): Objection[] {
  return datesIn(headline, claim.span).flatMap(({ word, calendar }): Objection[] => {
    if (body.vocabulary.has(word.lower)) return [];
    const related = passages.filter(({ related }) => related).sort((a, b) => b.coverage - a.coverage);
    for (const { passage } of related.slice(0, 6)) {
      const rival = datesIn(body.text, passage.span).find((found) => found.calendar === calendar);
      if (rival === undefined) continue;
      return [
        {
          demands: 'contradicted',
          reason: {
            code: 'number-mismatch',
            message: `The headline says “${word.text}”; the body says “${rival.word.text}”.`,
            headlineSpan: word.span,
            bodySpan: rival.word.span,
          },
        },
      ];
    }
    return [];
  });
}

function datesIn(text: string, [start, end]: Span): { word: Word; calendar: readonly string[] }[] {
  const all = words(text.slice(start, end));
  return all.flatMap((word, index) => {
    const calendar = [weekdays, months].find((names) => names.includes(word.lower));
    if (calendar === undefined || !/^\p{Lu}/u.test(word.text)) return [];
    const dated =
      calendar === weekdays ||
      before.test(all[index - 1]?.lower ?? '') ||
      /^\d/.test(all[index + 1]?.text ?? '');
    return dated
      ? [{ word: { ...word, span: [word.span[0] + start, word.span[1] + start] as const }, calendar }]
      : [];
  });
}
