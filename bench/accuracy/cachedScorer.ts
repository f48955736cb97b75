import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { NliScores, Pair, Scorer } from '../../src/nli/scorer.ts';

/**
 * The same scorer with a memory on disk, a file a model: a second run over the same rows costs no model time, so that
 * rules and signals can be tried in minutes. Scores do not depend on batches, so nothing else changes.
 */
export function cachedScorer(scorer: Scorer): Scorer {
  mkdirSync('.cache/scores', { recursive: true });
  const path = `.cache/scores/${scorer.identity.sha256.slice(0, 16)}.tsv`;
  const known = new Map<string, NliScores>();
  if (existsSync(path))
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const [key, entailment, neutral, contradiction] = line.split('\t');
      if (key && contradiction)
        known.set(key, {
          entailment: Number(entailment),
          neutral: Number(neutral),
          contradiction: Number(contradiction),
        });
    }
  return {
    identity: scorer.identity,
    maxTokens: scorer.maxTokens,
    countTokens: (text) => scorer.countTokens(text),
    close: () => scorer.close(),
    async score(pairs) {
      const keys = pairs.map(keyOf);
      const missing = pairs.filter((_, index) => !known.has(keys[index] ?? ''));
      const scores = missing.length > 0 ? await scorer.score(missing) : [];
      const lines = missing.map((pair, index) => {
        const { entailment = 0, neutral = 0, contradiction = 0 } = scores[index] ?? {};
        known.set(keyOf(pair), { entailment, neutral, contradiction });
        return `${keyOf(pair)}\t${entailment.toPrecision(5)}\t${neutral.toPrecision(5)}\t${contradiction.toPrecision(5)}\n`;
      });
      if (lines.length > 0) appendFileSync(path, lines.join(''));
      return keys.flatMap((key) => known.get(key) ?? []);
    },
  };
}

function keyOf({ premise, hypothesis }: Pair): string {
  return createHash('sha1').update(premise).update('\0').update(hypothesis).digest('base64url');
}
