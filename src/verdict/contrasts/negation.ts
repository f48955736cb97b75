import { isNegation, moreThan } from '../../claims/functionWords.ts';
import { canBe, hasComma, type Token } from '../../claims/token.ts';
import type { Span } from '../../span.ts';
import { readSentence } from '../readSentence.ts';

/** Behind these a "not" denies the sentence. */
const auxiliary = /^(?:is|are|was|were|will|can|would|should|must|has|have|had|does|do|did)$/;
/** Auxiliaries with a "not" in them. */
const contracted = /^(?:(?:is|are|was|were|wo|ca|would|should|must|has|have|had|does|do|did)n't|cannot)$/;
/** What is left of them without it, where it is no part of the word. */
const uncontracted: Readonly<Record<string, string>> = { "won't": 'will', "can't": 'can', cannot: 'can' };
/** What they leave open a "not" leaves open too. */
const open = /^(?:may|might|could)$/;
const condition = /^(?:if|unless|whether)$/;
/** What denies these where they are no auxiliaries: "has cancer", "does not have cancer". */
const support: Readonly<Record<string, string>> = { has: 'does', have: 'do', had: 'did' };

/** A change of a sentence: the new text of a stretch of it. */
interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The sentence denied, or, where it is a denial, without its "not". None where there is no place for it. */
export function withNegationTurned(sentence: string): string[] {
  const { tokens, predicate } = readSentence(sentence);
  const isDenial = tokens.some(({ lower }) => isNegation(lower));
  if (!isDenial && tokens.some(({ core }) => open.test(core))) return [];
  for (let at = predicate?.at ?? 0; at < tokens.length; at++) {
    const edit = isConditional(tokens, at)
      ? undefined
      : isDenial
        ? withoutNot(tokens, at)
        : withNot(tokens, at);
    if (edit) return [sentence.slice(0, edit.span[0]) + edit.text + sentence.slice(edit.span[1])];
  }
  return [];
}

/** True behind an "if", up to the next comma: nobody says that it is so. */
function isConditional(tokens: readonly Token[], at: number): boolean {
  const start = tokens.slice(0, at).findLastIndex(hasComma) + 1;
  return tokens.slice(start, at).some(({ lower }) => condition.test(lower));
}

function withNot(tokens: readonly Token[], at: number): Edit | undefined {
  const token = tokens[at];
  if (!token || !auxiliary.test(token.core)) return undefined;
  const { core, span } = token;
  const next = tokens.slice(at + 1, at + 4).find(({ readings }) => !readings.adverb);
  const isInfinitive = tokens[at - 1]?.lower === 'to';
  if (support[core] && !(next && canBe(next, 'participle')))
    return isInfinitive || next?.lower === 'yet' ? undefined : { span, text: `${support[core]} not have` };
  if (/^(?:do|does|did)$/.test(core) && (isInfinitive || !next || !canBe(next, 'base'))) return undefined;
  return { span, text: core === 'can' ? 'cannot' : `${core} not` };
}

function withoutNot(tokens: readonly Token[], at: number): Edit | undefined {
  const [token, next, third] = tokens.slice(at, at + 3);
  const form = token?.core.replace('’', "'") ?? '';
  if (token && contracted.test(form) && !(next && moreThan.test(next.lower)))
    return { span: token.span, text: uncontracted[form] ?? form.replace("n't", '') };
  if (!auxiliary.test(form) || !next || !/^(?:not|never)$/.test(next.core)) return undefined;
  if (!third || moreThan.test(third.lower)) return undefined;
  return { span: [next.span[0], third.span[0] - third.before.length], text: '' };
}
