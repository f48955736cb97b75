import type { Span } from '../../span.ts';
import { type Quantity, quantities, sameQuantity } from '../amounts/quantities.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { coverage, subjectOf } from '../subject.ts';
import { stemAfter } from './stemAfter.ts';

/** The share of the claim's other words that a sentence mentions if it tells what the claim tells. */
const sameStory = 0.6;
/** By so much more than any sentence with the claim's number. */
const margin = 0.25;

/**
 * A number that the body gives, but for something else: the sentence that tells what the claim tells has another one of its
 * kind, and no sentence with the claim's number tells nearly as much of it. "Firm was fined £22,000" where the fine was £36,000
 * and a new gauge costs £22,000.
 */
export function numberElsewhere({ claim, headline, body }: RuleContext): Objection[] {
  const said = claim.hypothesis;
  return quantities(said).flatMap((stated): Objection[] => {
    const places = body.quantities.filter((actual) => sameQuantity(stated, actual));
    const headlineSpan = spanIn(headline, stated, claim.span);
    if (!isComparable(stated) || places.length === 0 || headlineSpan === undefined) return [];

    const rest = subjectOf(said.slice(0, stated.span[0]) + said.slice(stated.span[1]), body);
    const told = (at: number) => coverage(rest, body, { first: at, last: at });
    const noun = stemAfter(said, stated.span[1]);
    const countsOthers = noun !== undefined && places.every((place) => countsOther(place, noun, body.text));
    const own = new Set(countsOthers ? [] : places.map(({ sentence }) => sentence));
    const least = Math.max(sameStory, margin + Math.max(0, ...[...own].map(told)));
    const rivals = body.quantities.filter(
      (actual) =>
        actual.unit === stated.unit &&
        !sameQuantity(stated, actual) &&
        !own.has(actual.sentence) &&
        (stated.unit !== 'count' || (noun !== undefined && stemAfter(body.text, actual.span[1]) === noun)),
    );
    const rival = rivals
      .map((actual) => ({ actual, share: told(actual.sentence) }))
      .filter(({ share }) => share >= least)
      .sort((a, b) => b.share - a.share)[0]?.actual;
    if (rival === undefined) return [];
    return [
      {
        demands: 'contradicted',
        reason: {
          code: 'number-mismatch',
          message: `The headline says “${stated.text}”; where the body tells of this, it says “${rival.text}”.`,
          headlineSpan,
          bodySpan: rival.span,
        },
      },
    ];
  });
}

/** Years and ordinals are said of too many things at once, and "two" may be counted. */
function isComparable({ unit, value }: Quantity): boolean {
  return unit === 'percent' || unit === 'money' || (unit === 'count' && value > 2);
}

/** True where a number plainly counts something else: "164 homes" for 164 people. */
function countsOther({ span }: Quantity, noun: string, text: string): boolean {
  const counted = stemAfter(text, span[1]);
  return counted !== undefined && counted !== noun;
}

/** Where a claim's words in the headline have the number: the hypothesis may put them in another way. */
function spanIn(headline: string, stated: Quantity, [from, to]: Span): Span | undefined {
  const there = quantities(headline.slice(from, to)).find(
    ({ value, unit }) => value === stated.value && unit === stated.unit,
  );
  return there && [there.span[0] + from, there.span[1] + from];
}
