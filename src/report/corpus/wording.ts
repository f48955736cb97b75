import { type ReasonCode, reasonCodes, type Verdict } from '../../verdict/verdict.ts';
import { reasonHelp } from '../reasonHelp.ts';
import type { Status } from '../schema.ts';
import type { CorpusSummary, StatusCounts } from './summary.ts';

/** What became of articles, as a legend says it. */
export const statusWords: Readonly<Record<Status, string>> = {
  error: 'not checked',
  fail: 'failing',
  warn: 'warning',
  pass: 'passing',
};

/** Verdicts in the order in which a reader wants to know of them. */
export const verdictOrder: readonly Verdict[] = [
  'contradicted',
  'unsupported',
  'attributed',
  'supported',
  'not-a-claim',
];

/** What a reason means, in a few words; its code where it is one of another version. */
export function reasonTitle(code: string): string {
  return reasonCodes.includes(code as ReasonCode) ? reasonHelp[code as ReasonCode].title : code;
}

const thousands = new Intl.NumberFormat('en-GB');

/** `12,345` */
export function number(value: number): string {
  return thousands.format(value);
}

/** `12,345 articles` */
export function many(count: number, noun: string): string {
  return `${number(count)} ${count === 1 ? noun : `${noun}s`}`;
}

/** Share of a whole: `8.4%`, with a decimal below ten. Never `0%` or `100%` for what is not exactly that. */
export function share(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  if (part === whole) return '100%';
  const percent = (part / whole) * 100;
  if (percent < 0.1) return '<0.1%';
  if (percent > 99.9) return '>99.9%';
  return `${percent < 9.95 || percent > 90 ? percent.toFixed(1) : Math.round(percent)}%`;
}

/** The report's main sentence. */
export function lead({ articles }: CorpusSummary): string {
  const { fail, warn, articles: all } = articles;
  if (all === 0) return 'No articles';
  const wrong = fail + warn;
  if (wrong === 0) return `No headline of ${number(all)} needs a look`;
  return `${number(wrong)} of ${many(all, 'headline')} ${wrong === 1 ? 'needs' : 'need'} a look`;
}

/** Articles that were checked. */
export function checkedOf(counts: StatusCounts): number {
  return counts.articles - counts.error;
}

/** `November 2026` from `2026-11`. */
export function monthName(month: string): string {
  const [year, number] = month.split('-');
  return `${names[Number(number) - 1] ?? month} ${year}`;
}

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);
