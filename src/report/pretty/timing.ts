import type { RenderContext, Run } from '../run.ts';
import { summarize } from '../run.ts';
import { counted } from '../wording.ts';
import type { Pen } from './pen.ts';

const widestBar = 24;

/** Where the time went: a line a stage with its share as a bar, then the total and the model's pace. */
export function timingLines(run: Run, context: RenderContext, pen: Pen): string[] {
  const stages = context.stages ?? [];
  const total = stages.reduce((sum, { ms }) => sum + ms, 0);
  const nameColumn = Math.max(5, ...stages.map(({ name }) => name.length));
  const msColumn = milliseconds(total).length;
  const barColumns = Math.min(widestBar, pen.width - nameColumn - msColumn - 6);
  const row = (name: string, ms: number) =>
    `  ${name.padEnd(nameColumn)}  ${milliseconds(ms).padStart(msColumn)}`;
  const lines = stages.map(({ name, ms }) => {
    const bar = total > 0 && barColumns > 0 ? '▇'.repeat(Math.round((ms / total) * barColumns)) : '';
    return `${row(name, ms)}  ${pen.dim(bar)}`.trimEnd();
  });
  if (stages.length > 0) lines.push(pen.bold(row('total', total)));
  const { pairs, articles } = summarize(run.articles.map(({ report }) => report));
  const scoring = stages.find(({ name }) => name === 'score')?.ms ?? 0;
  const pace = scoring > 0 ? `, ${Math.round(pairs / (scoring / 1000))} pairs a second` : '';
  const scored = `${counted(pairs, 'pair')} scored for ${counted(articles, 'article')}${pace}`;
  return [pen.bold('Time'), ...lines, ...pen.paragraph(scored, '  ', pen.dim)];
}

function milliseconds(ms: number): string {
  return `${Math.round(ms)} ms`;
}
