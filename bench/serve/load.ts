import autocannon from 'autocannon';
import { benchArticle } from './articles.ts';

/** What a number of clients measured, each sending its next request when the last is answered. */
export interface Load {
  readonly clients: number;
  readonly requests: number;
  /** Milliseconds from the request to the whole answer. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
  readonly perSecond: number;
  /** Answers by their status; anything but 200 makes the figures above void. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly errors: number;
}

/** What is sent. */
export interface LoadOptions {
  readonly url: string;
  readonly clients: number;
  readonly requests: number;
  readonly sentences: number;
  /** Number of the first article: none is sent twice. */
  readonly first: number;
}

/** Sends articles, no two alike, from as many clients as are asked for. */
export async function putLoad({ url, clients, requests, sentences, first }: LoadOptions): Promise<Load> {
  let next = first;
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const started = performance.now();
  const running = autocannon({
    url,
    connections: clients,
    amount: requests,
    timeout: 600,
    requests: [
      {
        method: 'POST',
        path: '/v1/check',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => {
          next += 1;
          return { ...request, body: JSON.stringify(benchArticle(next, sentences)) };
        },
      },
    ],
  });
  running.on('response', (_, status, __, ms) => {
    times.push(ms);
    statuses[status] = (statuses[status] ?? 0) + 1;
  });
  const { errors, timeouts } = await running;
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] ?? 0;
  return {
    clients,
    requests: times.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    most: times.at(-1) ?? 0,
    perSecond: times.length / seconds,
    statuses,
    errors: errors + timeouts,
  };
}
