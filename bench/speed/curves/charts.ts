import { type Chart, type Limit, type Line, lineChart } from './lineChart.ts';
import type { CurvesResults } from './results.ts';
import type { SinglePoint } from './singleCurves.ts';
import { fromStart, fullStretches, medianRuns, type Rate, rateOf } from './summary.ts';

/** Memory that a run over a corpus is to stay under. */
export const mostMB = 600;

/** Share by which the time of an article may change over a run. */
export const mostChange = 0.1;

/** A chart by the end of its file's name. */
export interface NamedChart {
  readonly name: string;
  readonly title: string;
  readonly svg: string;
}

/** The charts that there are results for. */
export function chartsOf(results: CurvesResults): NamedChart[] {
  const { lengths, claims, stretches } = results;
  const charts: [name: string, chart: Chart][] = [];
  if (stretches.length > 1) charts.push(...corpusCharts(results));
  if (lengths.length > 0) charts.push(...lengthCharts(lengths));
  if (claims.length > 0) charts.push(['claims', claimsChart(claims)]);
  return charts.map(([name, chart]) => ({ name, title: chart.title, svg: lineChart(chart) }));
}

function corpusCharts({ whole, stretches, setting }: CurvesResults): [string, Chart][] {
  const { step } = setting;
  const runs = medianRuns(whole);
  const rates = fromStart(stretches).filter(({ to }) => to >= step);
  const each = fullStretches(stretches, step).flatMap((stretch) => rateOf([stretch]) ?? []);
  return [
    [
      'articles',
      {
        title: 'A whole run, its start included: time per article',
        x: { label: 'articles of the run', isLogarithmic: true },
        y: { label: 'milliseconds per article', isLogarithmic: true },
        lines: [
          {
            name: 'processor time',
            points: [
              ...runs.map(({ articles, cpuSeconds }) => [articles, (cpuSeconds / articles) * 1000] as const),
              ...rates.map(({ to, cpuMs }) => [to, cpuMs] as const),
            ],
          },
          {
            name: 'time',
            isDashed: true,
            points: [
              ...runs.map(({ articles, seconds }) => [articles, (seconds / articles) * 1000] as const),
              ...rates.map(({ to, ms }) => [to, ms] as const),
            ],
          },
        ],
      },
    ],
    ['stretches', flatnessChart('processor time', step, each, ({ cpuMs }) => cpuMs)],
    ['stretches-time', flatnessChart('time', step, each, ({ ms }) => ms)],
    [
      'memory',
      {
        title: 'Resident memory of all processes of the run',
        x: { label: 'articles done' },
        y: { label: 'resident memory, MB' },
        lines: [
          { name: 'most', points: each.map(({ to, peakMB }) => [to, peakMB] as const) },
          {
            name: 'mean',
            isDashed: true,
            points: fullStretches(stretches, step).map(({ to, meanMB }) => [to, meanMB] as const),
          },
        ],
        limits: [{ y: mostMB, name: `${mostMB} MB` }],
      },
    ],
  ];
}

/** What an article costs in the course of a run, and how far that may be from what it cost at first. */
function flatnessChart(what: string, step: number, each: readonly Rate[], of: (rate: Rate) => number): Chart {
  const [first] = each;
  const limit = (share: number): Limit[] =>
    first
      ? [
          {
            y: of(first) * (1 + share),
            name: `the first ${share > 0 ? '+' : '−'}${100 * mostChange} %`,
            isBelow: share < 0,
          },
        ]
      : [];
  return {
    title: `Every ${step.toLocaleString('en-GB')} articles of one run: ${what} per article`,
    x: { label: 'articles done' },
    y: { label: 'milliseconds per article' },
    lines: [{ name: what, points: each.map((rate) => [rate.to, of(rate)] as const) }],
    limits: [...limit(mostChange), ...limit(-mostChange)],
  };
}

function lengthCharts(points: readonly SinglePoint[]): [string, Chart][] {
  const x = { label: 'words of the body', isLogarithmic: true };
  return [
    [
      'length',
      {
        title: 'One article: processor time over the length of its body',
        x,
        y: { label: 'milliseconds', isLogarithmic: true },
        lines: bothWays(points, ({ cpuMs }) => cpuMs),
      },
    ],
    [
      'length-memory',
      {
        title: 'One article: memory over the length of its body',
        x,
        y: { label: 'most resident memory, MB' },
        lines: bothWays(points, ({ peakMB }) => peakMB),
      },
    ],
  ];
}

function claimsChart(points: readonly SinglePoint[]): Chart {
  return {
    title: 'One article: processor time over the statements in its headline',
    x: { label: 'statements in the headline' },
    y: { label: 'milliseconds' },
    lines: bothWays(points, ({ cpuMs }) => cpuMs),
  };
}

function bothWays(points: readonly SinglePoint[], of: (point: SinglePoint) => number): Line[] {
  const line = (name: string, exhaustive: boolean): Line => ({
    name,
    points: points
      .filter((point) => point.exhaustive === exhaustive)
      .map((point) => [point.at, of(point)] as const),
  });
  return [line('likeliest passages', false), line('every passage', true)];
}
