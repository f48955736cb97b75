import type { Load } from './load.ts';
import type { Memory } from './service.ts';

/** Memory after a number of requests. */
export interface MemoryPoint extends Memory {
  readonly requests: number;
}

/** Everything that one run of the benchmark found. */
export interface ServeResults {
  readonly cpu: string;
  readonly cores: number;
  readonly threads: string;
  readonly node: string;
  readonly platform: string;
  readonly model: { readonly name: string; readonly sha256: string; readonly dtype: string };
  readonly sentences: { readonly latency: number; readonly memory: number };
  readonly loads: readonly Load[];
  readonly memory: readonly MemoryPoint[];
}

/** The results as Markdown. */
export function renderMarkdown(results: ServeResults): string {
  const { cpu, cores, threads, node, platform, model, sentences, loads, memory } = results;
  const [start] = memory;
  const end = memory.at(-1);
  return `# The service

\`npm run bench:serve\` on ${cpu}, ${cores} cores, ${platform}, Node ${node}; model ${model.name} (${model.dtype}, sha256 ${model.sha256.slice(0, 12)}…), threads: ${threads}. Clients and service share the machine. Every article is sent once, so that nothing could be remembered.

## Latency and throughput

\`POST /v1/check\` with articles of ${sentences.latency} sentences and two claims, each client sending the next when the last is answered.

| clients | requests | p50 | p95 | p99 | longest | articles a second | answers other than 200 |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${loads
  .map((load) =>
    row([
      load.clients,
      load.requests,
      ms(load.p50),
      ms(load.p95),
      ms(load.p99),
      ms(load.most),
      load.perSecond.toFixed(1),
      load.requests - (load.statuses['200'] ?? 0) + load.errors,
    ]),
  )
  .join('\n')}

The model works on one article at a time, so the time that clients wait grows with their number and the throughput does not.

## Memory

Resident memory of the process that talks to clients and of the one that holds the model, over ${end?.requests ?? 0} articles of ${sentences.memory} sentences from 8 clients.

| requests | service | model | together |
| ---: | ---: | ---: | ---: |
${memory.map((point) => row([point.requests, mb(point.service), mb(point.model), mb(point.service + point.model)])).join('\n')}

${start && end ? `From the second row, after the warm-up, to the last: ${change(memory[1] ?? start, end)}.` : ''}
`;
}

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

function ms(value: number): string {
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function change(from: Memory, to: Memory): string {
  const difference = (to.service + to.model - from.service - from.model) / 1e6;
  return `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(0)} MB`;
}
