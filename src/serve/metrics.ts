import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ArticleReport } from '../report/schema.ts';
import type { LoadedModel } from './model/modelProcess.ts';

/** What the service counts. Labels are routes, statuses and verdicts, never words of an article. */
export interface Metrics {
  readonly request: (labels: { method: string; route: string; status: number }, seconds: number) => void;
  readonly waited: (seconds: number) => void;
  readonly checked: (articles: readonly ArticleReport[], seconds: number) => void;
  readonly givenUp: (why: 'client-gone' | 'check-timeout' | 'wait-timeout' | 'shutdown') => void;
  readonly loaded: (model: LoadedModel) => void;
  /** Prometheus text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** Figures that are read when somebody asks for them. */
export interface Gauges {
  readonly waiting: () => number;
  readonly inside: () => number;
  readonly modelRss: () => number;
  readonly isReady: () => boolean;
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Metrics in a registry of their own: two services in one process do not count each other's requests. */
export function makeMetrics({ waiting, inside, modelRss, isReady }: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('hedcheck_queue_length', 'Checks that wait for their turn.', waiting);
  gauge('hedcheck_requests_inside', 'Requests for a check from their first line to their answer.', inside);
  gauge('hedcheck_model_resident_memory_bytes', 'Resident memory of the model’s process.', modelRss);
  gauge('hedcheck_model_ready', '1 when the model is loaded and its golden pairs hold.', () =>
    Number(isReady()),
  );

  const requests = new Histogram({
    name: 'hedcheck_http_request_duration_seconds',
    help: 'Time from the first line of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const waits = new Histogram({
    name: 'hedcheck_queue_wait_seconds',
    help: 'Time that checks waited for their turn.',
    buckets,
    registers,
  });
  const checks = new Histogram({
    name: 'hedcheck_check_duration_seconds',
    help: 'Time that the model’s process spent on a request.',
    buckets,
    registers,
  });
  const articles = new Counter({
    name: 'hedcheck_articles_total',
    help: 'Articles by what became of them.',
    labelNames: ['status'],
    registers,
  });
  const verdicts = new Counter({
    name: 'hedcheck_claims_total',
    help: 'Claims by their verdict.',
    labelNames: ['verdict'],
    registers,
  });
  const givenUp = new Counter({
    name: 'hedcheck_given_up_total',
    help: 'Checks that were given up, by why.',
    labelNames: ['why'],
    registers,
  });
  const loads = new Counter({
    name: 'hedcheck_model_loads_total',
    help: 'Times that the model was loaded: more than one says that its process had to be replaced.',
    registers,
  });
  const loadTime = new Gauge({
    name: 'hedcheck_model_load_seconds',
    help: 'Time that the last load of the model took, golden pairs included.',
    registers,
  });
  const info = new Gauge({
    name: 'hedcheck_model_info',
    help: 'The model that scores; always 1.',
    labelNames: ['name', 'dtype', 'sha256'],
    registers,
  });

  return {
    request: ({ method, route, status }, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    waited: (seconds) => waits.observe(seconds),
    checked(reports, seconds) {
      checks.observe(seconds);
      for (const { status, claims } of reports) {
        articles.inc({ status });
        for (const { verdict } of claims) verdicts.inc({ verdict });
      }
    },
    givenUp: (why) => givenUp.inc({ why }),
    loaded({ identity, loadMs }) {
      loads.inc();
      loadTime.set(loadMs / 1000);
      info.reset();
      info.set({ ...identity }, 1);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
