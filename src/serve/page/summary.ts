import type { ArticleReport, Tool } from '../../report/schema.ts';
import {
  distinctEvidence,
  excerpt,
  fieldNames,
  isProblem,
  percent,
  verdictSentence,
  verdictWording,
} from '../../report/wording.ts';

/** The verdicts as plain text, for a message or a note to a colleague. */
export function summaryText(article: ArticleReport, tool: Tool): string {
  const claims = article.claims.map((claim) => {
    const { label, sign, evidence: role } = verdictWording[claim.verdict];
    const score = claim.score === null ? '' : ` ${percent(claim.score)}`;
    const field = claim.field === 'headline' ? '' : ` (${fieldNames[claim.field]})`;
    const lines = [`${sign} ${label}${score}: ${claim.text}${field}`];
    if (isProblem(claim)) {
      for (const { message } of claim.reasons) lines.push(`  ${message}`);
      for (const { text } of distinctEvidence(claim, 1)) lines.push(`  ${role}: “${excerpt(text, 300)}”`);
    }
    return lines.join('\n');
  });
  const model = tool.model === null ? '' : `, ${tool.model.name}`;
  return [
    article.headline ?? '',
    verdictSentence(article),
    ...article.notes.map(({ message }) => `Note: ${message}`),
    '',
    ...claims,
    '',
    `${tool.name} ${tool.version}${model}`,
    '',
  ].join('\n');
}
