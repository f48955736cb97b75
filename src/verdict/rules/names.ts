import { absentNames } from '../names.ts';
import type { Objection, RuleContext } from '../rule.ts';

/** A name in the claim that the body never mentions, aliases and demonyms resolved. */
export function nameAbsent({ claim, headline, body }: RuleContext): Objection[] {
  // "NBC reports …": who reports it need not be named in the report.
  const text = /report/i.test(claim.attribution?.cue ?? '') ? claim.hypothesis : claim.text;
  return absentNames(text, body).flatMap((name): Objection[] => {
    const at = headline.toLowerCase().indexOf(name.text.toLowerCase());
    // A name that truecasing or carrying a subject over brought in is not the headline's own claim.
    if (at < 0) return [];
    return [
      {
        demands: 'unsupported',
        reason: {
          code: 'name-absent',
          message: `The body never mentions “${name.text}”.`,
          headlineSpan: [at, at + name.text.length],
        },
      },
    ];
  });
}
