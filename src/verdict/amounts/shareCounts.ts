import type { Span } from '../../span.ts';
import { type Quantity, quantities } from './quantities.ts';

/** A part of a group. */
interface Share {
  /** From 0 to 1. */
  readonly share: number;
  readonly span: Span;
  /** Both sides are counted, and this is the larger. */
  readonly isWhole: boolean;
}

/** "43 per cent", "a third", "71 of the 164 traders", "of 164 … 71 in favour, 68 against". */
export function sharesIn(text: string): Share[] {
  const all = quantities(text);
  const parts = all
    .filter(({ unit }) => unit === 'percent' || unit === 'fraction')
    .map(({ value, span }) => ({ share: value / 100, span, isWhole: false }));
  const counts = all.filter(({ unit }) => unit === 'count');
  return [
    ...parts,
    ...counts.flatMap((_, at) => [...partOf(text, counts, at), ...bothSides(text, counts, at)]),
  ];
}

/** "71 of the 164" */
function partOf(text: string, counts: readonly Quantity[], at: number): Share[] {
  const [part, whole] = [counts[at], counts[at + 1]];
  if (part === undefined || whole === undefined || whole.value <= 0) return [];
  const isPart = /^ (?:\w+ )?(?:out )?of (?:the |its |their )?$/.test(between(text, part, whole));
  return isPart
    ? [{ share: part.value / whole.value, span: [part.span[0], whole.span[1]], isWhole: false }]
    : [];
}

/** "71 in favour, 68 against", of the largest number before it. */
function bothSides(text: string, counts: readonly Quantity[], at: number): Share[] {
  const [yes, no] = [counts[at], counts[at + 1]];
  if (yes === undefined || no === undefined) return [];
  const isYes = /^ (?:\w+ )?(?:in favou?r|for|support\w*|backed|approved)\b/.test(between(text, yes, no));
  const against = /^ (?:\w+ )?(?:against|opposed)\b/.exec(text.slice(no.span[1], no.span[1] + 40));
  if (!isYes || against === null) return [];
  const whole = Math.max(yes.value + no.value, ...counts.slice(0, at).map(({ value }) => value));
  return whole === 0
    ? []
    : [
        {
          share: Math.max(yes.value, no.value) / whole,
          span: [yes.span[0], no.span[1] + against[0].length],
          isWhole: true,
        },
      ];
}

function between(text: string, first: Quantity, second: Quantity): string {
  return text.slice(first.span[1], Math.min(second.span[0], first.span[1] + 60));
}
