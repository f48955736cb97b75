import type { PreTrainedTokenizer } from '@xenova/transformers';

/** One row for the model: token ids and segment ids, of the same length. */
export interface TokenRow {
  readonly ids: readonly number[];
  readonly typeIds: readonly number[];
}

/** Tokenises premise and hypothesis apart and joins them as the model was trained to read them. */
export interface PairTokenizer {
  /** Token ids of a text alone, without special tokens (also where the text spells one: "[SEP]"), never truncated. */
  encode(text: string): number[];
  /** The model's pair template filled in: `[CLS] premise [SEP] hypothesis [SEP]` for BERT. */
  join(premise: readonly number[], hypothesis: readonly number[]): TokenRow;
  /** How many tokens {@link PairTokenizer.join} adds. */
  readonly specialTokens: number;
  /** Fills the end of shorter rows; masked out. */
  readonly padId: number;
}

/**
 * Builds a pair tokenizer on a transformers.js tokenizer. Its own call for pairs is not used: that truncates the
 * joined pair at the end, where the hypothesis stands. The template is found by encoding one probe pair, so BERT
 * (`[CLS] A [SEP] B [SEP]`), RoBERTa (`<s> A </s></s> B </s>`) and any other post-processor are handled alike.
 *
 * @param segments how many segments the model tells apart (`type_vocab_size`). With one, all segment ids are 0: the
 *   JavaScript port gives RoBERTa's second text segment 1 where Python gives 0.
 * @throws Error when the tokenizer does not keep the two texts apart and whole
 */
export function createPairTokenizer(tokenizer: PreTrainedTokenizer, segments = 2): PairTokenizer {
  const encode = (text: string) =>
    tokenizer.encode(spellOut(text, tokenizer.all_special_tokens), { add_special_tokens: false });
  const template = readTemplate(tokenizer, encode, segments);
  return {
    encode,
    join: (premise, hypothesis) => ({
      ids: [...template.before, ...premise, ...template.between, ...hypothesis, ...template.after],
      typeIds: [
        ...template.beforeTypes,
        ...premise.map(() => template.premiseType),
        ...template.betweenTypes,
        ...hypothesis.map(() => template.hypothesisType),
        ...template.afterTypes,
      ],
    }),
    specialTokens: template.before.length + template.between.length + template.after.length,
    padId: typeof tokenizer.pad_token_id === 'number' ? tokenizer.pad_token_id : 0,
  };
}

/**
 * An article that writes "[SEP]" must not be able to end its premise there and go on as the claim: the marker is
 * broken up, so that it is read as ordinary characters.
 */
function spellOut(text: string, specials: readonly string[]): string {
  return specials.reduce(
    (spelled, special) =>
      special.length > 1 && spelled.includes(special)
        ? spelled.replaceAll(special, `${special.charAt(0)} ${special.slice(1)}`)
        : spelled,
    text,
  );
}

function readTemplate(tokenizer: PreTrainedTokenizer, encode: (text: string) => number[], segments: number) {
  const [premise, hypothesis] = ['north', 'south'];
  const a = encode(premise);
  const b = encode(hypothesis);
  const joined = tokenizer(premise, {
    text_pair: hypothesis,
    return_tensor: false,
    return_token_type_ids: true,
  });
  const ids = joined.input_ids;
  const types = segments > 1 && joined.token_type_ids ? joined.token_type_ids : ids.map(() => 0);
  const at = indexOfRun(ids, a, 0);
  const second = indexOfRun(ids, b, at + a.length);
  if (a.length === 0 || b.length === 0 || at < 0 || second < 0)
    throw new Error('the tokenizer does not keep the two texts of a pair apart');
  return {
    before: ids.slice(0, at),
    beforeTypes: types.slice(0, at),
    premiseType: types[at] ?? 0,
    between: ids.slice(at + a.length, second),
    betweenTypes: types.slice(at + a.length, second),
    hypothesisType: types[second] ?? 0,
    after: ids.slice(second + b.length),
    afterTypes: types.slice(second + b.length),
  };
}

function indexOfRun(ids: readonly number[], run: readonly number[], from: number): number {
  for (let at = Math.max(0, from); at + run.length <= ids.length; at += 1)
    if (run.every((id, offset) => ids[at + offset] === id)) return at;
  return -1;
}
