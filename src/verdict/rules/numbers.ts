import { type Quantity, quantities, sameQuantity } from '../amounts/quantities.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { stemAfter } from './stemAfter.ts';

/**
 * A number in the claim that the body does not give. A small count ("two men") may be counted from the body without
 * standing in it, so it objects only where a passage about the claim gives another number for the same noun.
 */
export function numberMismatch(context: RuleContext): Objection[] {
  const { claim, headline, body } = context;
  const words = headline.slice(...claim.span);
  return quantities(words).flatMap((stated): Objection[] => {
    const around = contextOf(words, stated);
    const isGiven = (actual: Quantity) =>
      sameQuantity(stated, actual) || isWithOthers(stated, around, actual, body.text);
    if (!isChecked(stated) || body.quantities.some(isGiven)) return [];
    const rival = closestRival(stated, around, context);
    if (rival === undefined && mayGoUnsaid(stated)) return [];
    const headlineSpan = [stated.span[0] + claim.span[0], stated.span[1] + claim.span[0]] as const;
    const reason = { code: 'number-mismatch' as const, headlineSpan };
    return rival === undefined
      ? [{ demands: 'unsupported', reason: { ...reason, message: `The body never says “${stated.text}”.` } }]
      : [
          {
            demands: 'contradicted',
            reason: {
              ...reason,
              message: `The headline says “${stated.text}”; the body says “${rival.text}”.`,
              bodySpan: rival.span,
            },
          },
        ];
  });
}

/** "One" and "first" are mostly figures of speech in headlines. */
function isChecked(stated: Quantity): boolean {
  return !(stated.unit === 'ordinal' && stated.value <= 2) && !(stated.unit === 'count' && stated.value <= 1);
}

/** What the body need not give as a number: it may be counted from it, or be said loosely ("half a million", "a century"). */
function mayGoUnsaid({ unit, value, text }: Quantity): boolean {
  return (
    (unit === 'count' && value <= 12) ||
    ['ordinal', 'fraction', 'year'].includes(unit) ||
    /^(?:a|half)\b|century$/i.test(text)
  );
}

/** What stands around a number: the noun that it counts, and for a year the word before it. */
interface NumberContext {
  readonly noun: string | undefined;
  readonly before: string | undefined;
}

function contextOf(text: string, { unit, span }: Quantity): NumberContext {
  const before =
    unit === 'year'
      ? /(?:in|since|by|until|of|for) $/i.exec(text.slice(Math.max(0, span[0] - 8), span[0]))?.[0]
      : undefined;
  return { noun: stemAfter(text, span[1]), before: before?.toLowerCase() };
}

/** "Ohio and 15 other states" are 16 states, or 17 where two are named. */
function isWithOthers(stated: Quantity, { noun }: NumberContext, actual: Quantity, text: string): boolean {
  const above = stated.value - actual.value;
  return (
    above >= 1 &&
    above <= 2 &&
    /^ other\b/.test(text.slice(actual.span[1], actual.span[1] + 7)) &&
    noun !== undefined &&
    noun === stemAfter(text, actual.span[1])
  );
}

/** A different number that a passage about the claim gives for the same noun, in the same unit, or as the year "since" when. */
function closestRival(
  stated: Quantity,
  { noun, before }: NumberContext,
  context: RuleContext,
): Quantity | undefined {
  const related = context.passages
    .filter(({ related }) => related)
    .sort((a, b) => b.coverage - a.coverage || a.passage.span[0] - b.passage.span[0])
    .slice(0, 6);
  for (const { passage } of related)
    for (const actual of context.body.quantities) {
      if (actual.span[0] < passage.span[0] || actual.span[1] > passage.span[1]) continue;
      const there = contextOf(context.body.text, actual);
      const sameNoun =
        noun !== undefined && there.noun === noun && (stated.unit !== 'ordinal' || actual.unit === 'ordinal');
      const sameUnit = actual.unit === stated.unit && ['percent', 'money'].includes(stated.unit);
      const sameDate = before !== undefined && actual.unit === 'year' && there.before === before;
      if (sameNoun || sameUnit || sameDate) return actual;
    }
  return undefined;
}
