import { escapeMarkdown } from './markdown/escape.ts';
import { boldFlagged } from './markdown/headline.ts';
import { type RenderContext, type Reporter, type Run, summarize } from './run.ts';
import type { ArticleReport, ClaimReport, Tool } from './schema.ts';
import {
  articleName,
  claimCounts,
  distinctEvidence,
  excerpt,
  fieldNames,
  isProblem,
  kindWording,
  lineNumber,
  needALook,
  percent,
  probabilities,
  statusSigns,
  suppressedSign,
  suppressionNote,
  verdictSentence,
  verdictWording,
} from './wording.ts';

const shownEvidence = 2;
const shownText = 480;

/** For pull request comments, wikis and chat: plain CommonMark with tables, everything from the article escaped. */
export const markdown: Reporter = {
  name: 'markdown',
  extension: 'md',
  description: 'for pull request comments and wikis',
  render: (run, context) => {
    const reports = run.articles.map(({ report }) => report);
    const isMany = reports.length > 1;
    const detailed = isMany || context.quiet ? reports.filter(({ status }) => status !== 'pass') : reports;
    if (context.quiet && detailed.length === 0) return '';
    const blocks = [
      ...(isMany ? overview(run, context.quiet ? detailed : reports) : []),
      ...detailed.flatMap((report) => articleBlocks(report, context)),
      footer(run.tool),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

function overview(run: Run, listed: readonly ArticleReport[]): string[] {
  const summary = summarize(run.articles.map(({ report }) => report));
  const rows = listed.map((report) => {
    const { status, score, headline } = report;
    const cells = [
      `${statusSigns[status]} ${status}`,
      headline === null ? '' : escapeMarkdown(excerpt(headline, 160)),
      escapeMarkdown(articleName(report)),
      score === null ? '' : percent(score),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `## ${needALook(summary)}`,
    ['| | Headline | Article | Score |', '| --- | --- | --- | ---: |', ...rows].join('\n'),
    `${claimCounts(summary)}.`,
  ];
}

function articleBlocks(report: ArticleReport, context: RenderContext): string[] {
  const { status, error } = report;
  const title = `### ${statusSigns[status]} ${status}: ${escapeMarkdown(articleName(report))}`;
  if (error !== undefined) {
    return [title, `**${escapeMarkdown(error.code)}**: ${escapeMarkdown(`${error.message} ${error.hint}`)}`];
  }
  const headlines = report.headlines.flatMap(({ field, text }) => {
    const claims = report.claims.filter((claim) => claim.field === field);
    const shown = context.quiet ? claims.filter(isProblem) : claims;
    if (context.quiet && shown.length === 0) return [];
    const name = field === 'headline' ? '' : `${fieldNames[field]}: `;
    return [
      `> ${name}${boldFlagged(text, claims)}`,
      ...(shown.length > 0 ? [shown.map(claimItem).join('\n')] : []),
    ];
  });
  const notes = context.quiet ? [] : report.notes.map(({ message }) => `Note: ${escapeMarkdown(message)}`);
  return [title, verdictSentence(report), ...headlines, ...notes];
}

function claimItem(claim: ClaimReport): string {
  const { sign, label } = verdictWording[claim.verdict];
  const note = suppressionNote(claim);
  const score = claim.score === null ? '' : ` (${percent(claim.score)})`;
  const kind = claim.kind === 'claim' ? '' : ` (${kindWording[claim.kind]})`;
  const text = `${score}: ${escapeMarkdown(claim.text)}${kind}`;
  if (note !== undefined) return `- ${suppressedSign} ${label}${text} (${escapeMarkdown(note)})`;
  const lines = [`- ${sign} **${label}**${text}`];
  if (!isProblem(claim)) return lines.join('\n');
  for (const { message } of claim.reasons) lines.push('', `  ${escapeMarkdown(message)}`);
  for (const [index, evidence] of distinctEvidence(claim, shownEvidence).entries()) {
    const what = index === 0 ? verdictWording[claim.verdict].evidence : 'Also';
    const where = lineNumber(evidence);
    lines.push('', `  ${what}${where === undefined ? '' : `, ${where}`}:`, '');
    lines.push(
      `  > ${escapeMarkdown(excerpt(evidence.text, shownText))}`,
      '  >',
      `  > _${probabilities(evidence)}_`,
    );
  }
  lines.push('');
  return lines.join('\n');
}

function footer({ name, version, model }: Tool): string {
  const scoredBy =
    model === null ? '' : `, ${model.name} ${model.dtype} (sha256 ${model.sha256.slice(0, 12)})`;
  return `_${escapeMarkdown(`${name} ${version}${scoredBy}`)}_`;
}
