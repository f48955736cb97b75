import { canBe, isAdverb, type Token } from '../../claims/token.ts';
import { lexicon } from '../../claims/lexicon.ts';
import { readSentence } from '../readSentence.ts';

const be = /^(?:is|are|was|were)$/;
const have = /^(?:has|have|had)$/;
const modal = /^(?:will|would|shall|must)$/;

/** The sentence with its verb only possible or planned; undefined where it has no verb that it states as a fact. */
export function withHedge(sentence: string, hedge: string): string | undefined {
  const { tokens, predicate } = readSentence(sentence);
  if (!predicate || predicate.kind !== 'finite') return undefined;
  const at = predicate.at;
  const token = tokens[at];
  if (!token) return undefined;
  const edit = (to: number, text: string) =>
    sentence.slice(0, token.span[0]) + `${hedge} ${text}` + sentence.slice(tokens[to]?.span[1] ?? 0);
  const behind = (from: number) => {
    let next = from;
    while (tokens[next] && isAdverb(tokens[next] as Token)) next++;
    return next;
  };
  const next = tokens[at + 1];
  if (next && /^(?:not|never)$/.test(next.core)) return undefined;
  if (modal.test(token.core)) return edit(at, '').replace(/ {2}/, ' ');
  if (have.test(token.core)) {
    const verb = behind(at + 1);
    const word = tokens[verb];
    if (word && word.core === 'been') return edit(verb, 'be');
    if (word && canBe(word, 'participle') && !word.readings.adjective) return edit(verb, lexicon().infinitive(word.lower, 'participle'));
    return edit(at, 'have');
  }
  if (be.test(token.core)) {
    const verb = behind(at + 1);
    const word = tokens[verb];
    if (word && canBe(word, 'gerund') && /ing$/.test(word.lower)) return edit(verb, lexicon().infinitive(word.lower, 'gerund'));
    return edit(at, 'be');
  }
  if (/^(?:does|do|did|may|might|could|can|should)/.test(token.core)) return undefined;
  if (!predicate.form) return undefined;
  return edit(at, lexicon().infinitive(token.lower, predicate.form));
}
