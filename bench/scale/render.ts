import { type Assumed, coresFed, type Estimate, shardReading } from './estimate.ts';
import type { Measured } from './measure.ts';

/** Where and on what it was measured. */
export interface Setting {
  readonly cpu: string;
  readonly corpus: string;
  readonly load: number;
}

/** The tables of docs/scale.md. */
export function render(
  measured: Measured,
  assumed: Assumed,
  estimates: readonly Estimate[],
  setting: Setting,
): string {
  const { bytes, words, workers } = measured;
  const heads = estimates.map(({ articles }) => `${count(articles)} articles`);
  const row = (name: string, of: (one: Estimate) => string) => [name, ...estimates.map(of)];
  const largest = estimates.at(-1);
  const shards = largest?.machines ?? 1;
  const reading = shardReading(measured, largest?.articles ?? 0, shards);
  const busy =
    setting.load > workers / 2
      ? ' The machine was busy with other work: its times are longer, and what follows from them is more, than on one of its own.'
      : '';
  return [
    `Measured on ${setting.cpu}, ${workers} workers, load ${setting.load.toFixed(1)} when it began, on ${count(measured.articles)} articles (${setting.corpus}) of ${count(words)} words on average.${busy}`,
    table(
      ['measured', 'value'],
      [
        ['one worker, articles a minute', count(measured.perWorker)],
        [`${workers} workers together, articles a minute`, count(measured.allWorkers)],
        ['one worker with `--exhaustive`, articles a minute', count(measured.exhaustive)],
        ['until a worker has loaded the model', `${measured.start.toFixed(1)} s`],
        [`memory of ${workers} workers and the process that leads them, at most`, size(measured.memory)],
        ['one article, JSON line / gzip', `${size(bytes.input)} / ${size(bytes.inputGzip)}`],
        [
          'its row, JSON line / gzip / Parquet',
          `${size(bytes.rows)} / ${size(bytes.rowsGzip)} / ${size(bytes.parquet)}`,
        ],
        ['reading packed JSON lines, articles a second', count(measured.read)],
        ['`hedcheck report`, rows a second', count(measured.report)],
      ],
    ),
    `Assumed: ${assumed.coresPerMachine} cores a machine, each as quick as one of these, $${assumed.corePrice} a core an hour, $${assumed.storagePrice} a terabyte a month.`,
    table(
      ['computed', ...heads],
      [
        row('core-hours', (one) => count(one.coreHours)),
        row('core-hours with `--exhaustive`', (one) => count(one.exhaustiveCoreHours)),
        row('machines', (one) => count(one.machines)),
        row('hours', (one) => hours(one.hours)),
        row('price of the cores', (one) => dollars(one.dollars)),
        row('memory of a machine’s workers', (one) => size(one.memoryPerMachine)),
        row('corpus, JSON lines / gzip', (one) => `${size(one.bytes.input)} / ${size(one.bytes.inputGzip)}`),
        row('rows, JSON lines / gzip', (one) => `${size(one.bytes.rows)} / ${size(one.bytes.rowsGzip)}`),
        row('rows, Parquet', (one) => size(one.bytes.parquet)),
        row('keeping both packed, a month', (one) => dollars(one.storageDollars)),
        row('`hedcheck report` over the rows', (one) => hours(one.articles / measured.report / 3600)),
      ],
    ),
    table(
      ['what breaks first', 'at'],
      [
        ['one process reads for all workers', `${count(coresFed(measured))} cores on one machine`],
        [
          `${count(shards)} shards of one file of ${count(largest?.articles ?? 0)} articles each read what stands before them`,
          `${hours(reading.last)} for the last, ${hours(reading.all)} of reading in all`,
        ],
        [
          'loading the model for partitions that are too small',
          `${count((measured.start / 0.01 / 60) * measured.perWorker)} articles a partition keep it below 1 % where it is not warm`,
        ],
        ['repeated ids are no longer noticed', '4,000,000 different ids a run'],
      ],
    ),
  ].join('\n\n');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Two digits that mean something. */
function count(value: number): string {
  const digits = value >= 1000 ? 3 : 2;
  return Number(value.toPrecision(digits)).toLocaleString('en-GB');
}

function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];
  const at = Math.max(0, Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${Number((bytes / 1000 ** at).toPrecision(2))} ${units[at]}`;
}

function hours(value: number): string {
  if (value < 1 / 60) return `${Number((value * 3600).toPrecision(2))} s`;
  if (value < 1) return `${Number((value * 60).toPrecision(2))} min`;
  return value < 72 ? `${Number(value.toPrecision(2))} h` : `${Number((value / 24).toPrecision(2))} days`;
}

function dollars(value: number): string {
  return value < 10 ? `$${value.toFixed(2)}` : `$${count(value)}`;
}
