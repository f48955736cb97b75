import { mostClaims } from '../../../src/claims/splitHeadline.ts';
import { mostPassages } from '../../../src/nli/pairs.ts';
import { mostChange, mostMB, type NamedChart } from './charts.ts';
import type { CurvesResults } from './results.ts';
import { bodyOfClaims, type SinglePoint } from './singleCurves.ts';
import { climb, decades, fromStart, fullStretches, medianRuns, type Rate, rateOf } from './summary.ts';

/**
 * The results as Markdown.
 *
 * @param command what was given on the command line
 * @param base name of the files beside it, without ending
 */
export function renderMarkdown(
  results: CurvesResults,
  charts: readonly NamedChart[],
  command: string,
  base: string,
): string {
  const { setting, stretches, lengths, claims } = results;
  const pictures = (...names: string[]) =>
    charts
      .filter(({ name }) => names.includes(name))
      .map(({ name, title }) => `![${title}](${base}-${name}.svg)`);
  const sections = [
    '# Curves',
    `\`${command}\` on ${setting.cpu}, Node ${setting.node}; model sha256 ${setting.model.slice(0, 12)}…. ` +
      'Processor time is that of all processes, user and system; on a machine that does other work it is the figure to go by. ' +
      'It grows there too, by what the others take of caches and of cores that are shared.',
  ];
  if (stretches.length > 0)
    sections.push(...corpusSection(results, pictures('articles', 'stretches', 'stretches-time', 'memory')));
  if (lengths.length > 0)
    sections.push(
      '## Body length',
      `One article at a time through \`hedcheck worker --threads ${setting.threads}\`, model loaded, a process of its own for each row; bodies are real ones put together. ` +
        `Of more than ${mostPassages} passages (some 9,000 words) the model reads the ${mostPassages} closest, so from there on \`--exhaustive\` grows by reading and sorting alone.`,
      ...pictures('length', 'length-memory'),
      singlesTable('words', lengths),
    );
  if (claims.length > 0)
    sections.push(
      '## Claims in one headline',
      `The same with a body of ${bodyOfClaims} words; headlines of one claim each are put together. hedcheck splits a headline into ${mostClaims} claims at most, the last of which has the rest.`,
      ...pictures('claims'),
      singlesTable('statements', claims),
    );
  return `${sections.join('\n\n')}\n`;
}

function corpusSection(results: CurvesResults, pictures: readonly string[]): string[] {
  const { setting, corpus, whole, stretches, isComplete } = results;
  const { step, jobs } = setting;
  const runs = medianRuns(whole).map(({ articles, seconds, cpuSeconds, peakMB }) => [
    count(articles),
    count(Number(seconds.toFixed(1))),
    milliseconds((seconds / articles) * 1000),
    milliseconds((cpuSeconds / articles) * 1000),
    peakMB.toFixed(0),
  ]);
  const rates = fromStart(stretches);
  const longer = [1, 10, 100].flatMap((times) => {
    const rate = rates.find(({ to }) => to >= times * step);
    return rate ? [wholeRow(rate)] : [];
  });
  return [
    '## Articles',
    `One \`hedcheck batch --jobs ${jobs} --threads 1\` over ${count(setting.articles)} articles${isComplete ? '' : `, not finished: ${count(stretches.at(-1)?.to ?? 0)} are done`}: ` +
      `${count(step)} real ones (FNC-1) again and again, with other names, other figures and their sentences in another order each time, so that each ${count(step)} are as much work as the others. ` +
      (corpus
        ? `${corpus.words.toFixed(0)} words on average${setting.bodyWords === undefined ? '' : ` (bodies cut at ${setting.bodyWords})`}; ${count(corpus.repeatedBodies)} of ${count(corpus.articles)} bodies and ${count(corpus.repeatedSentences)} of ${count(corpus.sentences)} sentences stood in an article before.`
        : ''),
    ...pictures,
    ...verdicts(results),
    'Within the run, the start left out:',
    table(
      [
        'articles',
        'ms an article',
        'processor ms an article',
        'pairs an article',
        'most memory, MB',
        'other work',
      ],
      decades(stretches, step).map(rateRow),
    ),
    'Whole commands, the start included:',
    table(
      ['articles', 'seconds', 'ms an article', 'processor ms an article', 'most memory, MB'],
      [...runs, ...longer],
    ),
    `“Other work” is the share of the machine's processor time that went to other programs meanwhile. Up to ${count(Math.max(0, ...whole.map(({ articles }) => articles)))} articles: commands of their own, medians; above: the long run, from its start.`,
  ];
}

/** The two promises, as the figures have them. */
function verdicts({ stretches, setting, isComplete }: CurvesResults): string[] {
  const each = fullStretches(stretches, setting.step);
  const rates = each.flatMap((stretch) => rateOf([stretch]) ?? []);
  const [first, last] = [rates[0], rates.at(-1)];
  if (!first || !last || rates.length < 2) return [];
  const changeOf = (of: (rate: Rate) => number) => {
    const line = climb(rates.map(of));
    return `${percent(of(last) / of(first) - 1)} from the first ${count(setting.step)} articles to the last, ${percent(line.to / line.from - 1)} by a straight line through all of them`;
  };
  const memory = climb(each.map(({ meanMB }) => meanMB));
  const peak = Math.max(...each.map(({ peakMB }) => peakMB));
  const lines = [
    `- Processor time an article (wanted: within ±${100 * mostChange} %): ${changeOf(({ cpuMs }) => cpuMs)}.`,
    `- Time an article: ${changeOf(({ ms }) => ms)}.`,
    `- Memory (wanted: flat, under ${mostMB} MB): at most ${peak.toFixed(0)} MB; the mean went from ${memory.from.toFixed(0)} to ${memory.to.toFixed(0)} MB by a straight line. Pages that the processes share are counted once (proportional set size).`,
  ];
  return [`${isComplete ? '' : 'So far:\n\n'}${lines.join('\n')}`];
}

function rateRow({ from, to, ms, cpuMs, pairs, peakMB, otherWork }: Rate): string[] {
  return [
    `${count(from + 1)} to ${count(to)}`,
    milliseconds(ms),
    milliseconds(cpuMs),
    pairs.toFixed(1),
    peakMB.toFixed(0),
    `${(100 * otherWork).toFixed(0)} %`,
  ];
}

function wholeRow({ from, to, ms, cpuMs, peakMB }: Rate): string[] {
  const articles = to - from;
  return [
    count(articles),
    count(Number(((ms / 1000) * articles).toFixed(1))),
    milliseconds(ms),
    milliseconds(cpuMs),
    peakMB.toFixed(0),
  ];
}

/** One row for both ways of reading. */
function singlesTable(name: string, points: readonly SinglePoint[]): string {
  const heads = ['ms', 'processor ms', 'pairs', 'most memory, MB'];
  const cells = (at: number, exhaustive: boolean) => {
    const point = points.find((one) => one.at === at && one.exhaustive === exhaustive);
    if (!point) return heads.map(() => '');
    const { ms, cpuMs, pairs, peakMB } = point;
    return [milliseconds(ms), milliseconds(cpuMs), pairs.toFixed(1), peakMB.toFixed(0)];
  };
  return table(
    [name, 'claims', ...heads, ...heads.map((head) => `every passage: ${head}`), 'articles measured'],
    points
      .filter(({ exhaustive }) => !exhaustive)
      .map(({ at, claims, articles }) => [
        count(at),
        claims.toFixed(1),
        ...cells(at, false),
        ...cells(at, true),
        count(articles),
      ]),
  );
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '--:')), ...rows.map(line)].join('\n');
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}

function milliseconds(value: number): string {
  return value < 100 ? value.toFixed(1) : count(Math.round(value));
}

function percent(share: number): string {
  const size = Math.abs(100 * share).toFixed(1);
  return `${size === '0.0' ? '±' : share < 0 ? '−' : '+'}${size} %`;
}
