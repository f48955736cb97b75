import { createChecker } from '../../src/checker.ts';
import { loadScorer } from '../../src/nli/loadScorer.ts';

/** The model that ships, from the checkout's root: compiled, the bench lies elsewhere than the product. */
export const model = 'models/hedcheck-minilm-l6';

/** An article of the corpus. */
export interface Sample {
  readonly headline: string;
  readonly body: string;
}

/** Milliseconds for one article read whole by a loaded model, on a number of threads. */
export interface Latency {
  readonly threads: number;
  readonly p50: number;
  readonly p95: number;
}

/** Checks articles one after another, as an editor's machine would. */
export async function measureLatency(samples: readonly Sample[], threads: number): Promise<Latency> {
  const checker = await createChecker({ model, threads });
  const times: number[] = [];
  for (const sample of samples) {
    const started = performance.now();
    await checker.check(sample);
    times.push(performance.now() - started);
  }
  await checker.close();
  times.sort((a, b) => a - b);
  const at = (quantile: number) => times[Math.floor(quantile * (times.length - 1))] ?? 0;
  return { threads, p50: at(0.5), p95: at(0.95) };
}

/** Tokens a second, padding left out, of pairs of about the length that news gives. */
export async function measureTokens(samples: readonly Sample[], threads: number): Promise<number> {
  const scorer = await loadScorer({ model, threads });
  const pairs = samples.flatMap(({ headline, body }) =>
    body
      .split(/(?<=[.!?])\s+/)
      .filter((sentence) => sentence.length > 20 && sentence.length < 400)
      .slice(0, 12)
      .map((premise) => ({ premise, hypothesis: headline.slice(0, 200) })),
  );
  await scorer.score(pairs.slice(0, 50));
  const started = performance.now();
  await scorer.score(pairs);
  const seconds = (performance.now() - started) / 1000;
  const tokens = pairs.reduce(
    (sum, { premise, hypothesis }) => sum + scorer.countTokens(premise) + scorer.countTokens(hypothesis) + 3,
    0,
  );
  await scorer.close();
  return tokens / seconds;
}
