import { articleLines } from './pretty/article.ts';
import { type Pen, penFor } from './pretty/pen.ts';
import { timingLines } from './pretty/timing.ts';
import { type Reporter, type Run, summarize } from './run.ts';
import { statuses } from './schema.ts';
import { claimCounts, counted, statusSigns } from './wording.ts';

/** For a person at a terminal: the flagged words underlined, each claim with its verdict and evidence. */
export const pretty: Reporter = {
  name: 'pretty',
  extension: 'txt',
  description: 'for people at a terminal: flagged words underlined, evidence quoted',
  render: (run, context) => {
    const pen = penFor(context);
    const blocks = run.articles
      .map(({ report }) => articleLines(report, context, pen))
      .filter((lines) => lines.length > 0);
    if (run.articles.length > 1 && (!context.quiet || blocks.length > 0)) blocks.push(summaryLines(run, pen));
    if (context.timing) blocks.push(timingLines(run, context, pen));
    return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
  },
};

function summaryLines(run: Run, pen: Pen): string[] {
  const summary = summarize(run.articles.map(({ report }) => report));
  const counts = statuses
    .filter((status) => summary[status] > 0)
    .map((status) => ({
      text: `${statusSigns[status]} ${summary[status]} ${status}`,
      style: pen.status[status],
    }));
  return [
    ...pen.flow([{ text: `${counted(summary.articles, 'article')}:`, style: pen.bold }, ...counts], 2),
    ...pen.paragraph(claimCounts(summary), '', pen.dim),
  ];
}
