import type { HeadlineField } from '../article/article.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { ArticleReport, ClaimReport, EvidenceReport, Status, Summary, Suppression } from './schema.ts';

/** How a verdict is shown to people, the same in every reporter for people. */
export interface VerdictWording {
  readonly label: string;
  /** A sign that reads without colour. */
  readonly sign: string;
  /** What the evidence is to the claim, to stand before it. */
  readonly evidence: string;
}

export const verdictWording: Readonly<Record<Verdict, VerdictWording>> = {
  supported: { label: 'supported', sign: '✔', evidence: 'Backed by' },
  attributed: { label: 'attributed', sign: '⚠', evidence: 'Only in someone’s words' },
  contradicted: { label: 'contradicted', sign: '✖', evidence: 'Contradicted by' },
  unsupported: { label: 'unsupported', sign: '✖', evidence: 'Closest' },
  'not-a-claim': { label: 'not a claim', sign: '•', evidence: 'Near it' },
};

/** Sign of a finding that is suppressed. */
export const suppressedSign = '○';

export const statusSigns: Readonly<Record<Status, string>> = { pass: '✔', warn: '⚠', fail: '✖', error: '✖' };

export const fieldNames: Readonly<Record<HeadlineField, string>> = {
  headline: 'headline',
  dek: 'dek',
  seo: 'SEO title',
  social: 'social title',
};

/** What a part of a headline is, where it asserts nothing. */
export const kindWording: Readonly<Record<ClaimReport['kind'], string>> = {
  claim: 'a claim',
  question: 'a question',
  teaser: 'a teaser',
  list: 'a list title',
  label: 'a label',
};

/** True for a claim that hedcheck has something against, suppressed or not. */
export function isFinding({ verdict }: Pick<ClaimReport, 'verdict'>): boolean {
  return verdict === 'contradicted' || verdict === 'unsupported' || verdict === 'attributed';
}

/** True for a claim that an editor has to look at: a finding that nothing suppresses. */
export function isProblem(claim: Pick<ClaimReport, 'verdict' | 'suppressed'>): boolean {
  return isFinding(claim) && claim.suppressed === undefined;
}

const suppressedBy: Readonly<Record<Suppression['by'], string>> = {
  baseline: 'accepted in the baseline',
  comment: 'suppressed by a comment in the article',
};

/** Why a finding is not open: `accepted in the baseline`, with the reason that was given; undefined when it is. */
export function suppressionNote({ suppressed }: Pick<ClaimReport, 'suppressed'>): string | undefined {
  if (suppressed === undefined) return undefined;
  const { by, note } = suppressed;
  return note === undefined || note === '' ? suppressedBy[by] : `${suppressedBy[by]}: ${excerpt(note, 200)}`;
}

/**
 * A probability in words of a reader: `4%`. Never `0%` or `100%` for what is not exactly that.
 *
 * @param value probability, 0 to 1
 */
export function percent(value: number): string {
  if (value > 0 && value < 0.01) return '<1%';
  if (value < 1 && value > 0.99) return '>99%';
  return `${Math.round(value * 100)}%`;
}

/** `1 article`, `3 articles`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

/** `line 14` or `lines 14–15`; undefined where there is no file. */
export function lineNumber({ location }: Pick<EvidenceReport, 'location'>): string | undefined {
  if (location === undefined) return undefined;
  const { line, endLine } = location;
  return line === endLine ? `line ${line}` : `lines ${line}–${endLine}`;
}

/** The model's three probabilities in one line. */
export function probabilities({ entailment, neutral, contradiction }: EvidenceReport): string {
  return `entailment ${percent(entailment)} · neutral ${percent(neutral)} · contradiction ${percent(contradiction)}`;
}

/** The claims of a summary in one line: `4 claims: 2 unsupported, 2 supported; 1 finding suppressed`. */
export function claimCounts(summary: Summary): string {
  const counts = verdictCounts(summary).map(({ text }) => text);
  const suppressed = summary.suppressed === 0 ? '' : `; ${counted(summary.suppressed, 'finding')} suppressed`;
  return `${counted(summary.claims, 'claim')}: ${counts.join(', ') || 'none'}${suppressed}`;
}

/** The counts of a summary that are not 0, worst first: `2 unsupported`, `1 not a claim`. */
export function verdictCounts(summary: Summary): { verdict: Verdict; text: string }[] {
  const counts: [Verdict, number][] = [
    ['contradicted', summary.contradicted],
    ['unsupported', summary.unsupported],
    ['attributed', summary.attributed],
    ['supported', summary.supported],
    ['not-a-claim', summary.notAClaim],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => ({ verdict, text: `${count} ${verdictWording[verdict].label}` }));
}

/**
 * The evidence worth showing: the most decisive first, then what does not overlap with anything shown before it
 * (windows of neighbouring sentences repeat each other).
 *
 * @param limit most passages to give
 */
export function distinctEvidence(claim: ClaimReport, limit: number): EvidenceReport[] {
  const shown: EvidenceReport[] = [];
  for (const evidence of claim.evidence) {
    if (shown.length === limit) break;
    const [start, end] = evidence.span;
    if (shown.every(({ span }) => end <= span[0] || span[1] <= start)) shown.push(evidence);
  }
  return shown;
}

/** What an article's verdicts come to, in one sentence. */
export function verdictSentence({ error, claims }: Pick<ArticleReport, 'error' | 'claims'>): string {
  if (error !== undefined) return 'This article could not be checked.';
  const asserted = claims.filter(({ verdict }) => verdict !== 'not-a-claim');
  if (asserted.length === 0) return 'The headline asserts nothing that could be checked.';
  const having = (...verdicts: Verdict[]) =>
    asserted.filter((claim) => isProblem(claim) && verdicts.includes(claim.verdict)).length;
  const unbacked = having('unsupported', 'contradicted');
  const attributed = having('attributed');
  const all = asserted.length;
  const suppressed = asserted.length - asserted.filter((claim) => claim.suppressed === undefined).length;
  const too = suppressed === 0 ? '' : ` ${counted(suppressed, 'finding')} suppressed.`;
  if (unbacked > 0) return `The body does not back ${share(unbacked, all, 'any of the')}.${too}`;
  if (attributed > 0) return `The body gives ${share(attributed, all, 'all')} only in someone’s words.${too}`;
  if (suppressed > 0) return `No open finding.${too}`;
  return `The body backs ${share(all, all, 'all')}.`;
}

function share(count: number, all: number, whole: string): string {
  if (all === 1) return 'the claim';
  return count === all ? `${whole} ${all} claims` : `${count} of ${all} claims`;
}

/** What a run over many articles comes to, as a title. */
export function needALook({ articles, pass }: Summary): string {
  const wrong = articles - pass;
  if (wrong === 0) return `Nothing wrong in ${counted(articles, 'article')}`;
  return `${wrong} of ${counted(articles, 'article')} ${wrong === 1 ? 'needs' : 'need'} a look`;
}

/** What to call an article in a list: its id when it has one of its own, else its source. */
export function articleName({ id, source }: Pick<ArticleReport, 'id' | 'source'>): string {
  return id === source || id === '' ? source : `${source} (${id})`;
}

/**
 * The start of a long text in one line, cut at a word where one ends nearby, with an ellipsis. A passage may go from one
 * paragraph into the next.
 *
 * @param limit most UTF-16 units to keep
 */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/\s*[\r\n]\s*/g, ' ');
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${space > limit * 0.8 ? cut.slice(0, space) : cut} …`;
}
