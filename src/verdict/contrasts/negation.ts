/** Behind these a "not" denies the sentence; behind "may" and "could" it leaves open what they leave open. */
const auxiliary =
  /\b(?:is|are|was|were|will|can|would|should|must|has|have|had|does|do|did)\b(?!n['’]t| not\b| no\b| never\b)/;
const negated = /\b(?:not|never|no|none|nobody|nothing|neither|without|unable)\b|n['’]t\b/i;
/** "will not", "has never", "isn't", "won't". */
const removable =
  /\b(?<form>(?:is|are|was|were|must|would|should|has|have|had|do|does|did) ?)(?:not |never |n['’]t\b)|\b(?<long>will) (?:not|never) |\b(?<short>wo|ca)n['’]t\b/;

/** The sentence denied, or, where it is a denial, without its "not". None where there is no place for it. */
export function withNegationTurned(sentence: string): string[] {
  if (negated.test(sentence)) return withoutNegation(sentence);
  const found = auxiliary.exec(sentence);
  if (found === null || /\b(?:may|might|could)\b/.test(sentence)) return [];
  const end = found.index + found[0].length;
  return [`${sentence.slice(0, end)} not${sentence.slice(end)}`];
}

function withoutNegation(sentence: string): string[] {
  const found = removable.exec(sentence);
  if (found === null) return [];
  const { form, long, short } = found.groups ?? {};
  const kept = form ?? (long ? 'will ' : short === 'wo' ? 'will' : 'can');
  return [sentence.slice(0, found.index) + kept + sentence.slice(found.index + found[0].length)];
}
