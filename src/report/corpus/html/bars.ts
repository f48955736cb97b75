import { type Html, html } from '../../html/markup.ts';
import type { Status } from '../../schema.ts';
import { percent } from '../../wording.ts';
import { bins, type Group, type StatusCounts } from '../summary.ts';
import { checkedOf, monthName, number, share } from '../wording.ts';

/** One part of a bar: how much, and the class that colours it. */
interface Part {
  readonly value: number;
  readonly tone: string;
}

const barWidth = 1000;

/** A bar of parts, all of them together as wide as `whole`. What it shows must stand beside it as text. */
export function bar(parts: readonly Part[], whole: number): Html {
  let x = 0;
  const rects = parts.map(({ value, tone }) => {
    const width = whole === 0 ? 0 : (value / whole) * barWidth;
    const rect = html`<rect class="t-${tone}" x="${fixed(x)}" y="0" width="${fixed(width)}" height="10"/>`;
    x += width;
    return rect;
  });
  return html`<svg class="track" aria-hidden="true" viewBox="0 0 ${barWidth} 10" preserveAspectRatio="none">${rects}</svg>`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}

const shownStatuses: readonly Status[] = ['fail', 'warn', 'pass', 'error'];

/** What became of articles, as a bar. */
export function statusBar(counts: StatusCounts): Html {
  return bar(
    shownStatuses.map((status) => ({ value: counts[status], tone: status })),
    counts.articles,
  );
}

const plot = { width: 600, height: 160, foot: 25 };

/** How many articles have which score: a column for each bin. */
export function scoreHistogram(counts: readonly number[], label: string): Html {
  const most = Math.max(1, ...counts);
  const step = plot.width / bins;
  const columns = counts.map((count, bin) => {
    const height = count === 0 ? 0 : Math.max(1.5, (count / most) * plot.height);
    const percent = `${(bin * 100) / bins}–${((bin + 1) * 100) / bins}%`;
    return html`<rect class="t-column" x="${fixed(bin * step + 1)}" y="${fixed(plot.height - height)}" width="${fixed(step - 2)}" height="${fixed(height)}"><title>${percent}: ${number(count)}</title></rect>`;
  });
  const ticks = [0, 25, 50, 75, 100].map((percent) => {
    const anchor = percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle';
    return html`<text x="${(percent / 100) * plot.width}" y="${plot.height + 20}" text-anchor="${anchor}">${percent}%</text>`;
  });
  return html`
<svg class="plot" role="img" aria-label="${label}" viewBox="0 0 ${plot.width} ${plot.height + plot.foot}">
${columns}
<path class="axis" d="M0 ${plot.height}H${plot.width}"/>
${ticks}</svg>`;
}

/** Most months that a column each is drawn for; a longer time is shown by years. */
const mostColumns = 60;

/** Share of failing headlines over time, a column a month, or a year where it is long. What has no articles is a gap. */
export function timePlot(months: readonly Group[]): Html {
  const byYear = lengthOf(months, monthNumber) > mostColumns;
  const periods = byYear ? years(months) : months;
  const numberOf = byYear ? ({ name }: Group) => Number(name) : monthNumber;
  const first = periods[0] === undefined ? 0 : numberOf(periods[0]);
  const length = lengthOf(periods, numberOf);
  const shares = periods.map((period) => period.fail / Math.max(1, checkedOf(period)));
  const most = Math.max(0.01, ...shares);
  const step = plot.width / Math.max(length, 12);
  const columns = periods.map((period, index) => {
    const at = numberOf(period) - first;
    const height = ((shares[index] ?? 0) / most) * plot.height;
    const name = byYear ? period.name : monthName(period.name);
    return html`<rect class="t-fail" x="${fixed(at * step + step * 0.1)}" y="${fixed(plot.height - height)}" width="${fixed(step * 0.8)}" height="${fixed(height)}"><title>${name}: ${share(period.fail, checkedOf(period))} of ${number(checkedOf(period))}</title></rect>`;
  });
  const ticks = (length > 1 ? [0, length - 1] : [0]).map((at) => {
    const x = at === 0 ? step * 0.1 : at * step + step * 0.9;
    return html`<text x="${fixed(x)}" y="${plot.height + 20}" text-anchor="${at === 0 ? 'start' : 'end'}">${periods.at(at === 0 ? 0 : -1)?.name}</text>`;
  });
  const highest = percent(most);
  return html`
<figure><svg class="plot" role="img" aria-label="Share of failing headlines by ${byYear ? 'year' : 'month'}, at most ${highest}; the table below has the figures" viewBox="0 0 ${plot.width} ${plot.height + plot.foot}">
${columns}
<path class="axis" d="M0 ${plot.height}H${plot.width}"/>
${ticks}</svg><figcaption>Share of headlines that fail${byYear ? ', by year' : ''}; the tallest column is ${highest}</figcaption></figure>`;
}

/** Months since year 0. */
function monthNumber({ name }: Group): number {
  return Number(name.slice(0, 4)) * 12 + Number(name.slice(5, 7)) - 1;
}

/** Periods from the first to the last, those between them that nothing was printed in included. */
function lengthOf(periods: readonly Group[], numberOf: (group: Group) => number): number {
  const [first, last] = [periods[0], periods.at(-1)];
  return first === undefined || last === undefined ? 0 : numberOf(last) - numberOf(first) + 1;
}

function years(months: readonly Group[]): Group[] {
  const found = new Map<string, Group>();
  for (const month of months) {
    const name = month.name.slice(0, 4);
    const { articles, fail, warn, pass, error } = found.get(name) ?? nothing;
    found.set(name, {
      name,
      articles: articles + month.articles,
      fail: fail + month.fail,
      warn: warn + month.warn,
      pass: pass + month.pass,
      error: error + month.error,
      meanScore: null,
    });
  }
  return [...found.values()];
}

const nothing: StatusCounts = { articles: 0, fail: 0, warn: 0, pass: 0, error: 0 };
