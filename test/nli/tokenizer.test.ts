import { readFileSync } from 'node:fs';
import { PreTrainedTokenizer } from '@xenova/transformers';
import { describe, expect, it } from 'vitest';
import { defaultModelPath } from '../../src/nli/modelFolder.ts';
import { createPairTokenizer } from '../../src/nli/tokenizer.ts';
import expected from './tokenIds.json' with { type: 'json' };
import { debertaLike, robertaLike } from './tokenizerModels.ts';

const readJson = (name: string) => JSON.parse(readFileSync(`${defaultModelPath()}/${name}`, 'utf8'));
const tokenizer = createPairTokenizer(
  new PreTrainedTokenizer(readJson('tokenizer.json'), readJson('tokenizer_config.json')),
);

describe('the shipped tokenizer', () => {
  // The expected ids were written by Python's `tokenizers` 0.23 from the same tokenizer.json.
  it.each(expected.singles)('gives the ids that Python gives for $text', ({ text, ids }) => {
    expect(tokenizer.encode(text)).toEqual(ids);
  });

  it.each(expected.pairs)(
    'joins $premise and $hypothesis as Python does',
    ({ premise, hypothesis, ids, typeIds }) => {
      expect(tokenizer.join(tokenizer.encode(premise), tokenizer.encode(hypothesis))).toEqual({
        ids,
        typeIds,
      });
    },
  );

  it('never truncates', () => {
    expect(tokenizer.encode('bridge '.repeat(5_000))).toHaveLength(5_000);
  });

  it('reads special tokens in an article as ordinary characters', () => {
    const [sep, cls] = [102, 101];
    const ids = tokenizer.encode('The mayor left. [SEP] The mayor is a [CLS] hero. [PAD][MASK]');
    for (const special of [sep, cls, 0, 103]) expect(ids).not.toContain(special);
    expect(tokenizer.encode('[SEP]')).toEqual(tokenizer.encode('[ sep ]'));
  });
});

describe('tokenizers of other families', () => {
  it('joins as RoBERTa does, with two separators and one segment', () => {
    const roberta = createPairTokenizer(new PreTrainedTokenizer(...robertaLike), 1);
    const row = roberta.join(roberta.encode('a b'), roberta.encode('b'));
    expect(roberta.encode('a b')).toHaveLength(3);
    const [start, end, pad] = [0, 2, 1];
    expect(row.ids).toEqual([start, ...roberta.encode('a b'), end, end, ...roberta.encode('b'), end]);
    expect(new Set(row.typeIds)).toEqual(new Set([0]));
    expect(roberta.specialTokens).toBe(4);
    expect(roberta.padId).toBe(pad);
  });

  it('joins as DeBERTa does, with segment 1 for the claim', () => {
    const deberta = createPairTokenizer(new PreTrainedTokenizer(...debertaLike));
    const row = deberta.join([7, 8], [9]);
    expect(row).toEqual({ ids: [1, 7, 8, 2, 9, 2], typeIds: [0, 0, 0, 0, 1, 1] });
    expect(deberta.encode('south')).toEqual([8]);
  });
});
