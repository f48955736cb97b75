import type { Span } from '../../span.ts';
import { absentNames } from '../names.ts';
import type { Objection, RuleContext } from '../rule.ts';

/** A name in the claim that the body never mentions, aliases and demonyms resolved. */
export function nameAbsent({ claim, headline, body }: RuleContext): Objection[] {
  // "NBC reports …": who reports it need not be named in the report.
  const text = /report/i.test(claim.attribution?.cue ?? '') ? claim.hypothesis : claim.text;
  return absentNames(text, body).flatMap((name): Objection[] => {
    const headlineSpan = findWords(name.text, headline);
    // A name that truecasing or carrying a subject over brought in is not the headline's own claim.
    if (!headlineSpan) return [];
    return [
      {
        demands: 'unsupported',
        reason: {
          code: 'name-absent',
          message: `The body never mentions “${name.text}”.`,
          headlineSpan,
        },
      },
    ];
  });
}

/** Where a text has some words, with whatever capitals. Its own lower case may be longer: "İ" becomes two characters. */
function findWords(wanted: string, text: string): Span | undefined {
  const source = wanted.replaceAll('.', '\\.');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{M}\\p{N}])`, 'iu').exec(text);
  return found ? [found.index, found.index + found[0].length] : undefined;
}
