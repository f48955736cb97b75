import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Load, putLoad } from './load.ts';
import { type MemoryPoint, renderMarkdown, type ServeResults } from './render.ts';
import { type BenchService, startBenchService } from './service.ts';

const usage = `bench/serve: how fast is the service, and does its memory stay where it is?

  --clients LIST      numbers of clients, one measurement each (default 1,8,64)
  --requests N        requests for each of them (default 500)
  --warm-up N         requests before anything is measured (default 50)
  --memory N          requests over which memory is watched; 0 leaves it out (default 10000)
  --sentences N       length of the articles for latency (default 24, an ordinary news story)
  --threads N         CPU threads for the model (default: all cores)
  --model DIR         model folder or name (default: the shipped one)
  --out PATH          without ending; .md and .json are written (default bench/results/serve)
`;

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '1,8,64' },
    requests: { type: 'string', default: '500' },
    'warm-up': { type: 'string', default: '50' },
    memory: { type: 'string', default: '10000' },
    sentences: { type: 'string', default: '24' },
    threads: { type: 'string' },
    model: { type: 'string' },
    out: { type: 'string', default: 'bench/results/serve' },
    help: { type: 'boolean', default: false },
  },
});

/** Clients that send while memory is watched. */
const memoryClients = 8;
/** Sentences in those articles. */
const memorySentences = 4;
/** Points at which memory is read on the way. */
const memoryPoints = 10;

let sent = 0;

if (values.help) process.stdout.write(usage);
else await main();

async function main(): Promise<void> {
  const { threads, model } = values;
  const service = await startBenchService([
    // A slow machine is to be measured, not refused.
    ...['--request-timeout', '600', '--check-timeout', '600'],
    ...(threads === undefined ? [] : ['--threads', threads]),
    ...(model === undefined ? [] : ['--model', model]),
  ]);
  try {
    const results = await measure(service);
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(`${values.out}.json`, `${JSON.stringify(results, undefined, 2)}\n`);
    writeFileSync(`${values.out}.md`, renderMarkdown(results));
    process.stdout.write(renderMarkdown(results));
  } finally {
    await service.stop();
  }
}

async function measure(service: BenchService): Promise<ServeResults> {
  const sentences = { latency: Number(values.sentences), memory: memorySentences };
  const loads: Load[] = [];
  await load(service, { clients: 8, requests: Number(values['warm-up']), sentences: sentences.latency });
  for (const clients of values.clients.split(',').map(Number)) {
    const requests = Math.max(clients, Number(values.requests));
    loads.push(await load(service, { clients, requests, sentences: sentences.latency }));
  }
  return {
    cpu: cpus()[0]?.model.trim() ?? 'an unknown processor',
    cores: cpus().length,
    threads: values.threads ?? 'all cores',
    node: process.versions.node,
    platform: `${platform()} ${arch()}`,
    model: service.model,
    sentences,
    loads,
    memory: await watchMemory(service, Number(values.memory)),
  };
}

async function watchMemory(service: BenchService, requests: number): Promise<MemoryPoint[]> {
  const points: MemoryPoint[] = [];
  for (let done = 0; done < requests; ) {
    if (done === 0) points.push({ requests: 0, ...(await service.memory()) });
    const part = Math.min(Math.max(memoryClients, Math.ceil(requests / memoryPoints)), requests - done);
    await load(service, { clients: memoryClients, requests: part, sentences: memorySentences });
    done += part;
    points.push({ requests: done, ...(await service.memory()) });
  }
  return points;
}

async function load(
  { url }: BenchService,
  what: { clients: number; requests: number; sentences: number },
): Promise<Load> {
  const result = await putLoad({ url, ...what, first: sent });
  sent += what.requests;
  process.stderr.write(
    `${what.clients} clients, ${result.requests} requests: p50 ${result.p50.toFixed(0)} ms, ${result.perSecond.toFixed(1)} a second\n`,
  );
  return result;
}
