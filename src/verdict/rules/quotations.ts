import type { Objection, RuleContext } from '../rule.ts';
import { words } from '../words.ts';

/** Words of a quotation that must stand in the body in the same order; an edited quote may drop one in five. */
const keptShare = 0.8;

/**
 * A quotation in the headline that the body does not contain. Single words in quotation marks are scare quotes
 * as often as speech, so they are left alone.
 */
export function quoteAbsent({ claim, body }: RuleContext): Objection[] {
  return claim.quotations.flatMap((quotation): Objection[] => {
    const wanted = words(quotation.text).map((word) => word.stem);
    if (wanted.length < 2) return [];
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
          message: `The body does not contain the words “${quotation.text}”.`,
          headlineSpan: quotation.span,
        },
      },
    ];
  });
}

type Stems = readonly { readonly words: readonly { readonly stem: string }[] }[];

/** True when one sentence, or two neighbours, hold enough of the words in their order. */
function standsIn(wanted: readonly string[], sentences: Stems): boolean {
  return sentences.some((sentence, index) => {
    const stretch = [...sentence.words, ...(sentences[index + 1]?.words ?? [])].map((word) => word.stem);
    let from = 0;
    let kept = 0;
    for (const stem of wanted) {
      const at = stretch.indexOf(stem, from);
      if (at < 0 || (kept > 0 && at - from > 4)) continue;
      kept++;
      from = at + 1;
    }
    return kept >= Math.ceil(keptShare * wanted.length);
  });
}
