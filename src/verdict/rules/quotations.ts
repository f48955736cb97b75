import type { Objection, RuleContext } from '../rule.ts';
import { words } from '../words.ts';

/** Words of a quotation that must stand in the body in the same order; an edited quote may drop one in five. */
const keptShare = 0.8;

/**
 * A quotation in the headline that the body does not contain. Single words in quotation marks are scare quotes
 * as often as speech, "stay-at-home" among them, so they are left alone.
 */
export function quoteAbsent({ claim, body }: RuleContext): Objection[] {
  return claim.quotations.flatMap((quotation): Objection[] => {
    const wanted = words(quotation.text).map((word) => word.stem);
    if (wanted.length < 2 || !/\s/.test(quotation.text.trim())) return [];
    const pieces = quotation.text.split(/\.{3}|…/).map((piece) => words(piece).map((word) => word.stem));
    const found = pieces
      .filter((piece) => piece.length > 0)
      .every((piece) => standsIn(piece, body.sentences));
    if (found) return [];
    return [
      {
        demands: 'unsupported',
        reason: {
          code: 'quote-absent',
          message: `The body does not contain the words “${quotation.text.replace(/[,;:]+$/, '')}”.`,
          headlineSpan: quotation.span,
        },
      },
    ];
  });
}

type Stems = readonly { readonly words: readonly { readonly stem: string }[] }[];

/** True when one sentence, or two neighbours, hold enough of the words in their order. */
function standsIn(wanted: readonly string[], sentences: Stems): boolean {
  const least = Math.ceil(keptShare * wanted.length);
  // Where enough of the words stand, one of the first is among them: nothing else has to be tried as a beginning.
  const openings = new Set(wanted.slice(0, wanted.length - least + 1));
  return sentences.some((sentence, index) => {
    const stretch = [...sentence.words, ...(sentences[index + 1]?.words ?? [])].map((word) => word.stem);
    return sentence.words.some(
      ({ stem }, start) => openings.has(stem) && keptFrom(start, wanted, stretch) >= least,
    );
  });
}

/** How many of the words follow in their order from here on, with at most three others between two of them. */
function keptFrom(start: number, wanted: readonly string[], stretch: readonly string[]): number {
  let from = start;
  let kept = 0;
  for (const stem of wanted) {
    const at = stretch.slice(from, from + (kept === 0 ? 1 : 4)).indexOf(stem);
    if (at < 0) continue;
    kept++;
    from += at + 1;
  }
  return kept;
}
