import { lexicon } from '../../claims/lexicon.ts';

const institutions =
  /^(?:agency|airline|army|bank|board|cabinet|chamber|charity|church|city|club|college|commission|committee|company|congress|council|county|court|department|diocese|embassy|firm|government|hospital|house|island|ministry|navy|network|newspaper|parliament|party|people|port|school|senate|state|team|town|union|university|village)$/;

/** "Court", "cities": bodies of people, which act and are acted upon and which have a name behind "of". */
export function isInstitution(lower: string): boolean {
  return institutions.test(lower) || institutions.test(lexicon().singular(lower));
}
