/**
 * What headlines call by a short name or by its seat, and what bodies call it: the model knows few of these for one another,
 * and flags headlines that have one of them more often than others.
 */
const shorthand: Readonly<Record<string, readonly string[]>> = {
  GOP: ['Republican'],
  Dems: ['Democrats'],
  Dem: ['Democratic'],
  Tories: ['Conservatives'],
  Tory: ['Conservative'],
  SCOTUS: ['Supreme Court'],
  POTUS: ['president'],
  Fed: ['Federal Reserve'],
  DOJ: ['Justice Department', 'Department of Justice'],
  DHS: ['Homeland Security', 'Department of Homeland Security'],
  EPA: ['Environmental Protection Agency'],
  IRS: ['Internal Revenue Service'],
  EU: ['European Union'],
  UN: ['United Nations'],
  ECB: ['European Central Bank'],
  BoE: ['Bank of England'],
  UK: ['Britain', 'United Kingdom'],
};

/** Capitals and seats that headlines put for a government; as a place ("in Moscow") they stay what they are. */
const seats: Readonly<Record<string, readonly string[]>> = {
  Moscow: ['Russia'],
  Kremlin: ['Russia'],
  Beijing: ['China'],
  Tehran: ['Iran'],
  Pyongyang: ['North Korea'],
  Seoul: ['South Korea'],
  Tokyo: ['Japan'],
  Delhi: ['India'],
  Islamabad: ['Pakistan'],
  Kabul: ['Afghanistan'],
  Baghdad: ['Iraq'],
  Damascus: ['Syria'],
  Riyadh: ['Saudi Arabia'],
  Ankara: ['Turkey'],
  Kyiv: ['Ukraine'],
  Kiev: ['Ukraine'],
  Warsaw: ['Poland'],
  Berlin: ['Germany'],
  Paris: ['France'],
  Madrid: ['Spain'],
  Rome: ['Italy'],
  Oslo: ['Norway'],
  Canberra: ['Australia'],
  Ottawa: ['Canada'],
  Caracas: ['Venezuela'],
};

const anyOf = (words: object) => Object.keys(words).join('|');
const shorthandPattern = new RegExp(`\\b(?:${anyOf(shorthand)})\\b`, 'g');
// Not part of a longer name ("Paris Hilton", "Moscow Times"), not a place ("in Moscow"); "the Kremlin" loses its article.
const seatPattern = new RegExp(
  `(?<!\\p{Lu}[\\p{L}.]* )(?<!\\b(?:in|near|at|outside|around|from|of) (?:the )?)(?:\\b[Tt]he (?=Kremlin))?\\b(?<seat>${anyOf(seats)})\\b(?! \\p{Lu})(?!-)`,
  'gu',
);

/**
 * A claim as the body would put it: "GOP" over a body that only writes "Republican", "Moscow expels …" over one that speaks of
 * Russia alone. What the body calls by the headline's own word stays. The body is read once for each such word of the claim.
 *
 * @param sentence a claim in sentence case
 * @param body the article's text, or as much of it as tells how it calls things
 */
export function inBodysTerms(sentence: string, body: string): string {
  const found = new Map<string, string | undefined>();
  const term = (word: string, terms: readonly string[] | undefined) => {
    if (!found.has(word)) found.set(word, bodysTerm(word, terms, body));
    return found.get(word);
  };
  return sentence
    .replace(shorthandPattern, (word) => term(word, shorthand[word]) ?? word)
    .replace(seatPattern, (match, seat: string) => term(seat, seats[seat]) ?? match);
}

function bodysTerm(word: string, terms: readonly string[] | undefined, body: string): string | undefined {
  return new RegExp(`\\b${word}\\b`).test(body) ? undefined : terms?.find((other) => body.includes(other));
}
