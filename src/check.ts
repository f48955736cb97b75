import type { Article, Headline, HeadlineField, Note } from './article/article.ts';
import type { Passage } from './body/body.ts';
import { makePassages } from './body/passages.ts';
import { splitSentences } from './body/sentences.ts';
import type { Claim } from './claims/claim.ts';
import { splitHeadline } from './claims/splitHeadline.ts';
import { HedcheckError } from './errors.ts';
import { type ClaimPair, makePairs, mostPassages } from './nli/pairs.ts';
import type { Scorer } from './nli/scorer.ts';
import { articleReport, type JudgedHeadline } from './report/articleReport.ts';
import type { StageName } from './report/run.ts';
import type { ArticleReport } from './report/schema.ts';
import { type BodyIndex, indexBody } from './verdict/bodyIndex.ts';
import type { Calibration } from './verdict/calibration.ts';
import { judge } from './verdict/judge.ts';
import { relatedFrom, type ScoredPassage } from './verdict/scoredPassage.ts';
import { coverage, type Subject, subjectOf } from './verdict/subject.ts';

/** What the flow needs beside the article. */
export interface Flow {
  readonly scorer: Scorer;
  readonly calibration: Calibration;
  /** Headline fields to check beside the headline, where the article carries them. */
  readonly also: readonly HeadlineField[];
  /** Passages shown for each claim. */
  readonly evidence: number;
  /** Told how long each step took, in milliseconds. */
  readonly observe?: (stage: StageName, ms: number) => void;
}

/** Sentences in a window: single sentences, and pairs for facts that two sentences share. */
const windowSizes = [1, 2];

/** What the flow found for one article, before it is put into a report. */
interface JudgedArticle {
  readonly judged: readonly JudgedHeadline[];
  readonly pairs: number;
  readonly notes: readonly Note[];
}

/** One article through the whole flow, from claims and passages to its report. */
export async function checkArticle(article: Article, flow: Flow): Promise<ArticleReport> {
  const started = performance.now();
  const { judged, pairs, notes } = await judgeArticle(article, flow);
  return articleReport({
    article: { ...article, notes: [...article.notes, ...notes] },
    judged,
    timing: { ms: performance.now() - started, pairs },
  });
}

/** The flow up to the verdicts: claims and passages, pairs, scores, verdicts. */
export async function judgeArticle(article: Article, flow: Flow): Promise<JudgedArticle> {
  const headlines = headlinesToCheck(article, flow.also);
  const { body, passages } = timed('claims', flow, () => readBody(article.body.text, flow.scorer));
  const split = timed('claims', flow, () =>
    headlines.map(({ field, text }) => ({ field, text, claims: claimsOf(text, article.body.text, flow) })),
  );
  const claims = split.flatMap((headline) => headline.claims);
  const subjects = new Map(claims.map((claim) => [claim, subjectOf(claim.hypothesis, body)]));
  const closeness = (claim: Claim, passage: Passage) =>
    coverage(subjects.get(claim) ?? nothing, body, passage);
  const pairs = makePairs(claims, passages, closeness);
  const scored = await scorePairs(pairs, closeness, flow);
  const judged = timed('judge', flow, () =>
    split.map(({ field, text, claims }) => ({
      field,
      claims: claims.map((claim) =>
        judge({
          claim,
          headline: text,
          body,
          subject: subjects.get(claim) ?? nothing,
          passages: scored.get(claim) ?? [],
          calibration: flow.calibration,
          evidence: flow.evidence,
        }),
      ),
    })),
  );
  return {
    judged,
    pairs: pairs.length,
    notes: passages.length > mostPassages ? [longBody(passages.length)] : [],
  };
}

/** [CLS], two [SEP] and a little room for models with longer templates. */
const specialTokens = 8;

const nothing: Subject = { words: [], total: 0 };

function headlinesToCheck(article: Article, also: readonly HeadlineField[]): Headline[] {
  return [article.headline, ...article.variants.filter(({ field }) => also.includes(field))];
}

function readBody(text: string, scorer: Scorer): { body: BodyIndex; passages: Passage[] } {
  const sentences = splitSentences(text);
  const passages = makePassages(sentences, text, {
    countTokens: (stretch) => scorer.countTokens(stretch),
    maxTokens: Math.floor(scorer.maxTokens / 2),
    sizes: windowSizes,
  });
  return { body: indexBody(text, sentences), passages };
}

/** The claims of one headline field, none of them too long for the model to read beside a passage. */
function claimsOf(headline: string, text: string, { scorer }: Flow): Claim[] {
  const claims = splitHeadline(headline, text);
  const room = Math.floor(scorer.maxTokens / 2) - specialTokens;
  const long = claims.find((claim) => scorer.countTokens(claim.hypothesis) > room);
  if (long)
    throw new HedcheckError(
      'E_CLAIM_TOO_LONG',
      `the claim “${long.text.slice(0, 60)}…” has more than the ${room} tokens that the model can read beside a passage.`,
      'Shorten the headline or end its sentences with full stops.',
    );
  return claims;
}

async function scorePairs(
  pairs: readonly ClaimPair[],
  closeness: (claim: Claim, passage: Passage) => number,
  flow: Flow,
): Promise<Map<Claim, ScoredPassage[]>> {
  const started = performance.now();
  const scores = await flow.scorer.score(pairs);
  const read = new Map<Claim, Omit<ScoredPassage, 'related'>[]>();
  pairs.forEach(({ claim, passage }, index) => {
    const nli = scores[index];
    if (nli === undefined) throw new RangeError('the scorer answered fewer pairs than it was asked');
    const found = read.get(claim) ?? [];
    found.push({ ...nli, passage, coverage: closeness(claim, passage) });
    read.set(claim, found);
  });
  const scored = new Map<Claim, ScoredPassage[]>();
  for (const [claim, found] of read) {
    const from = relatedFrom(found.map(({ coverage }) => coverage));
    scored.set(
      claim,
      found.map((passage) => ({ ...passage, related: passage.coverage >= from })),
    );
  }
  flow.observe?.('score', performance.now() - started);
  return scored;
}

function timed<T>(stage: StageName, flow: Flow, work: () => T): T {
  const started = performance.now();
  const result = work();
  flow.observe?.(stage, performance.now() - started);
  return result;
}

function longBody(passages: number) {
  return {
    code: 'long-body',
    message: `The body has ${passages} passages; for each claim the model read its opening and the ${mostPassages} closest.`,
  };
}
