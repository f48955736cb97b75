import { SingleBar } from 'cli-progress';
import type { BatchEvents, BatchResult } from '../batch/run.ts';
import { printLine } from './terminal.ts';

/** What a run shows on standard error: how far it is, and at the end what it came to. */
export interface BatchReport {
  readonly events: BatchEvents;
  /** The run is over, or was stopped. */
  end(result: BatchResult): void;
  /** It was stopped, with so many records done where that is known. */
  stopped(records: number | undefined): void;
  /** Takes the progress bar off the terminal. */
  close(): void;
}

/** Milliseconds: what a shorter run would do in a minute is nothing that it says. */
const shortestRated = 5_000;

/** A line this often where there is no terminal. */
const lineEvery = 10_000;

/**
 * @param quiet tells nothing
 * @param output the file that a stopped run is resumed with
 */
export function batchReport({
  quiet,
  output,
  canResume,
}: {
  readonly quiet: boolean;
  readonly output: string | undefined;
  readonly canResume: boolean;
}): BatchReport {
  const bar = !quiet && process.stderr.isTTY ? makeBar() : undefined;
  const say = (line: string) => {
    if (!quiet) printLine(line);
  };
  let total: number | undefined;
  let first = 0;
  let started = 0;
  let told = 0;
  const passedOver = new Map<string, number>();

  const rate = (records: number) => ((records - first) / (performance.now() - started)) * 60_000;
  const left = (records: number) =>
    total === undefined || records === first ? undefined : ((total - records) / rate(records)) * 60;

  function progress(records: number): void {
    if (bar) {
      bar.update(records, { rate: whole(rate(records)), left: timeLeft(left(records)) });
      return;
    }
    if (performance.now() - told < lineEvery) return;
    told = performance.now();
    const of = total === undefined ? '' : ` of ${whole(total)}`;
    say(`${whole(records)}${of} records, ${whole(rate(records))} a minute${timeLeft(left(records))}`);
  }

  function stopped(records: number | undefined): void {
    bar?.stop();
    const done = records === undefined ? '' : ` after ${whole(records)} records`;
    const how = canResume
      ? `The same command with --resume goes on (${output}).`
      : 'It cannot be resumed: that needs input from files and -o.';
    printLine(`Stopped${done}. ${how}`);
  }

  return {
    events: {
      started: ({ done }) => {
        first = done;
        started = told = performance.now();
        if (!canResume && output !== undefined)
          say('Standard input cannot be read again: this run cannot be resumed when it is stopped.');
        if (done > 0) say(`Going on behind ${whole(done)} records that are done.`);
        bar?.start(total ?? 0, done, { rate: '–', left: '' });
      },
      counted: (records) => {
        total = records;
        bar?.setTotal(records);
      },
      progress,
      passedOver: (what) => passedOver.set(what, (passedOver.get(what) ?? 0) + 1),
    },
    end(result) {
      bar?.stop();
      if (!result.isComplete) return stopped(result.records);
      for (const line of summary(result, passedOver)) say(line);
    },
    stopped,
    close: () => bar?.stop(),
  };
}

function summary(
  { added, ms, tally, workerBytes }: BatchResult,
  passedOver: ReadonlyMap<string, number>,
): string[] {
  const { rows, pass, warn, fail, error, claims, repeatedIds } = tally;
  const lines = [
    `${many(rows, 'article')}: ${whole(pass)} pass, ${whole(warn)} warn, ${whole(fail)} fail, ${whole(error)} error; ${many(claims, 'claim')}`,
  ];
  if (repeatedIds > 0)
    lines.push(
      `${whole(repeatedIds)} ${repeatedIds === 1 ? 'has' : 'have'} an id that an earlier record has too`,
    );
  if (passedOver.size > 0)
    lines.push(
      `passed over: ${Array.from(passedOver, ([what, count]) => `${whole(count)} ${what}`).join(', ')}`,
    );
  if (added > 0) {
    const own = process.resourceUsage().maxRSS * 1024;
    const rate = ms < shortestRated ? '' : `${whole((added / ms) * 60_000)} records a minute, `;
    lines.push(`${rate}${whole(ms / 1000)} s, at most ${whole((workerBytes + own) / 1e6)} MB of memory`);
  }
  return lines;
}

function makeBar(): SingleBar {
  return new SingleBar({
    format: '{bar} {value}/{total} records, {rate} a minute{left}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 24,
    etaBuffer: 1,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
}

function many(count: number, what: string): string {
  return `${whole(count)} ${what}${count === 1 ? '' : 's'}`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en');
}

function timeLeft(seconds: number | undefined): string {
  if (seconds === undefined || !Number.isFinite(seconds)) return '';
  if (seconds < 90) return `, about ${Math.ceil(seconds)} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `, about ${minutes} min left` : `, about ${Math.round(minutes / 60)} h left`;
}
