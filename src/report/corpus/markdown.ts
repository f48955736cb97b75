import { escapeMarkdown } from '../markdown/escape.ts';
import { articleName, excerpt, percent, verdictWording } from '../wording.ts';
import type { CorpusSummary, Group, WorstHeadline } from './summary.ts';
import { bins } from './summary.ts';
import { checkedOf, lead, many, monthName, number, reasonTitle, share, verdictOrder } from './wording.ts';

/** A corpus report as Markdown: tables and a list. */
export function corpusMarkdown(summary: CorpusSummary): string {
  const { articles, claims } = summary;
  const parts = [
    `# ${escapeMarkdown(summary.title)}`,
    `**${lead(summary)}.**`,
    table(
      ['articles', 'failing', 'warning', 'passing', 'not checked', 'mean score'],
      [groupCells({ name: '', ...articles }).slice(1)],
    ),
    unreadableNote(summary),
    '## Claims',
    table(
      ['verdict', 'claims', 'share'],
      verdictOrder.map((verdict) => [
        verdictWording[verdict].label,
        number(claims[verdict]),
        share(claims[verdict], claims.total),
      ]),
    ),
    claims.suppressed > 0 ? `${many(claims.suppressed, 'finding')} of these suppressed.` : '',
    ...section(
      'Reasons',
      ['reason', 'claims'],
      summary.reasons.map(({ code, count }) => [escapeMarkdown(reasonTitle(code)), number(count)]),
    ),
    '## Scores',
    table(['score', 'articles', 'claims'], scoreRows(summary)),
    ...section('By month', groupHeads('month'), summary.months.map(groupCells)),
    ...section('By source', groupHeads('source'), summary.sources.map(groupCells)),
    summary.otherSources > 0 ? `${many(summary.otherSources, 'article')} of other sources.` : '',
    ...worstHeadlines(summary.worst),
    ...section(
      'Not checked',
      ['error', 'articles', 'first'],
      summary.errors.map(({ code, count, message, places }) => [
        escapeMarkdown(code),
        number(count),
        [excerpt(message, 300), ...places.slice(1).map((place) => excerpt(place, 120))]
          .map(escapeMarkdown)
          .join(' · '),
      ]),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const ruler = heads.map((_, at) => (at === 0 ? '---' : '---:'));
  return [line(heads), line(ruler), ...rows.map(line)].join('\n');
}

function section(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0 ? [] : [`## ${title}`, table(heads, rows)];
}

function groupHeads(what: string): string[] {
  return [what, 'articles', 'failing', 'warning', 'passing', 'not checked', 'mean score'];
}

function groupCells(group: Group): string[] {
  const { name, articles, fail, warn, pass, error, meanScore } = group;
  const checked = checkedOf(group);
  const withShare = (count: number) =>
    checked === 0 ? number(count) : `${number(count)} (${share(count, checked)})`;
  return [
    escapeMarkdown(name),
    number(articles),
    withShare(fail),
    withShare(warn),
    withShare(pass),
    number(error),
    meanScore === null ? '' : percent(meanScore),
  ];
}

function scoreRows({ scores }: CorpusSummary): string[][] {
  const step = 100 / bins;
  return scores.articles.map((count, bin) => [
    `${bin * step}–${(bin + 1) * step}%`,
    number(count),
    number(scores.claims[bin] ?? 0),
  ]);
}

function unreadableNote({ unreadable }: CorpusSummary): string {
  if (unreadable.count === 0) return '';
  const first = unreadable.first.map((why) => `- ${escapeMarkdown(why)}`);
  return [
    `${unreadable.count === 1 ? 'One stretch' : `${number(unreadable.count)} stretches`} of the results could not be read:`,
    '',
    ...first,
  ].join('\n');
}

function worstHeadlines(worst: readonly WorstHeadline[]): string[] {
  if (worst.length === 0) return [];
  return ['## Headlines to look at', ...worst.map(worstHeadline)];
}

function worstHeadline(one: WorstHeadline, index: number): string {
  const again = one.repeated > 0 ? ` · ${many(one.repeated, 'more article')} under this headline` : '';
  const origin = [
    ...(one.from === undefined ? [] : [escapeMarkdown(one.from)]),
    ...(one.month === undefined ? [] : [monthName(one.month)]),
  ];
  return [
    `${index + 1}. **${escapeMarkdown(one.headline)}** ${percent(one.score)}  `,
    `   ${[...origin, escapeMarkdown(articleName(one))].join(' · ')}${again}`,
    ...one.claims.flatMap(({ text, verdict, reasons, evidence }) => [
      `   - ${verdictWording[verdict].label}: ${escapeMarkdown(text)}${reasons.map(({ code, message }) => ` ${escapeMarkdown(message ?? reasonTitle(code))}`).join('')}`,
      ...(evidence === undefined
        ? []
        : [`     ${verdictWording[verdict].evidence}: “${escapeMarkdown(excerpt(evidence, 300))}”`]),
    ]),
  ].join('\n');
}
