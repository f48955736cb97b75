import type { Article, Headline, HeadlineField, Note } from './article/article.ts';
import type { Passage, Sentence } from './body/body.ts';
import { makePassages } from './body/passages.ts';
import { splitSentences } from './body/sentences.ts';
import type { Claim } from './claims/claim.ts';
import { splitHeadline, wholeHeadline } from './claims/splitHeadline.ts';
import { HedcheckError } from './errors.ts';
import { asHypothesis, asPremise, type ClaimPair, makePairs, mostPassages, withScores } from './nli/pairs.ts';
import type { NliScores, Scorer } from './nli/scorer.ts';
import { articleReport, type JudgedHeadline } from './report/articleReport.ts';
import { suppressByComments } from './report/ignoreComments.ts';
import type { StageName } from './report/run.ts';
import type { ArticleReport } from './report/schema.ts';
import { type BodyIndex, indexBody } from './verdict/bodyIndex.ts';
import type { Calibration } from './verdict/calibration.ts';
import type { Contrast } from './verdict/contrasts/contrast.ts';
import { contrastsOf } from './verdict/contrasts/contrastsOf.ts';
import { readContrasts } from './verdict/contrasts/readContrasts.ts';
import { judge } from './verdict/judge.ts';
import { type ScoredPassage, withRelated } from './verdict/scoredPassage.ts';
import { coverage, type Subject, subjectOf } from './verdict/subject.ts';

/** What the flow needs beside the article. */
export interface Flow {
  readonly scorer: Scorer;
  readonly calibration: Calibration;
  /** Headline fields to check beside the headline, where the article carries them. */
  readonly also: readonly HeadlineField[];
  /** Passages shown for each claim. */
  readonly evidence: number;
  /** Takes a headline for one claim instead of splitting it. */
  readonly whole?: boolean;
  /** Chooses which pairs the model reads; all of them by default. */
  readonly readPairs?: ReadPairs;
  /** Findings that the article's own ignore comments are about are suppressed; by default they are. */
  readonly ignoreComments?: boolean;
  /** Told how long each step took, in milliseconds. */
  readonly observe?: (stage: StageName, ms: number) => void;
  /** Stops before the next step, and between two batches of the model; the flow rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the model about some or all of the pairs of an article, in their order.
 *
 * @param pairs every claim with every passage that may be read for it, the passages of a claim in the body's order
 * @param closeness how much of a claim's subject a passage mentions, 0 to 1
 */
export type ReadPairs = (
  pairs: readonly ClaimPair[],
  closeness: Closeness,
  flow: Pick<Flow, 'scorer' | 'calibration' | 'signal'>,
) => Promise<ReadPair[]>;

export type Closeness = (claim: Claim, passage: Passage) => number;

/** A pair with what the model says of it. */
export interface ReadPair {
  readonly pair: ClaimPair;
  readonly scores: NliScores;
}

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
  const report = articleReport({
    article: { ...article, notes: [...article.notes, ...notes] },
    judged,
    timing: { ms: performance.now() - started, pairs },
  });
  return suppressByComments(report, article, flow.ignoreComments ?? true);
}

/** The flow up to the verdicts: claims, contrasts and passages, pairs, scores, verdicts. */
export async function judgeArticle(article: Article, flow: Flow): Promise<JudgedArticle> {
  const headlines = headlinesToCheck(article, flow.also);
  const split = timed('claims', flow, () =>
    headlines.map(({ field, text }) => ({ field, text, claims: claimsOf(text, article.body.text, flow) })),
  );
  const claims = split.flatMap((headline) => headline.claims);
  const { body, contrasts, passages } = timed('claims', flow, () =>
    readBody(article.body.text, claims, flow.scorer),
  );
  const subjects = new Map(claims.map((claim) => [claim, subjectOf(claim.hypothesis, body)]));
  const closeness: Closeness = (claim, passage) => coverage(subjects.get(claim) ?? nothing, body, passage);
  const started = performance.now();
  const read = await (flow.readPairs ?? readAll)(makePairs(claims, passages, closeness), closeness, flow);
  const scored = byClaim(read, closeness);
  const contrasted = await readContrasts(contrasts, scored, body, (pairs) =>
    flow.scorer.score(pairs, flow.signal),
  );
  flow.observe?.('score', performance.now() - started);
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
          contrasts: contrasted.of.get(claim) ?? [],
          calibration: flow.calibration,
          evidence: flow.evidence,
        }),
      ),
    })),
  );
  return {
    judged,
    pairs: read.length + contrasted.pairs,
    notes: passages.length > mostPassages ? [longBody(passages.length)] : [],
  };
}

/** [CLS], two [SEP] and a little room for models with longer templates. */
const specialTokens = 8;

const nothing: Subject = { words: [], total: 0 };

function headlinesToCheck(article: Article, also: readonly HeadlineField[]): Headline[] {
  return [article.headline, ...article.variants.filter(({ field }) => also.includes(field))];
}

/** What is read of a body: its sentences analysed, what its claims are asked against, and the passages. */
interface ReadBody {
  readonly body: BodyIndex;
  readonly contrasts: ReadonlyMap<Claim, readonly Contrast[]>;
  readonly passages: readonly Passage[];
}

function readBody(text: string, claims: readonly Claim[], scorer: Scorer): ReadBody {
  const sentences = splitSentences(text);
  const body = indexBody(text, sentences);
  const contrasts = new Map(claims.map((claim) => [claim, contrastsOf(claim, body)]));
  const hypotheses = [...claims, ...[...contrasts.values()].flat()].map(({ hypothesis }) =>
    asHypothesis(hypothesis),
  );
  return { body, contrasts, passages: passagesFor(hypotheses, sentences, text, scorer) };
}

/** The body's passages, as long as the model can read them beside every one of the hypotheses. */
export function passagesFor(
  hypotheses: readonly string[],
  sentences: readonly Sentence[],
  text: string,
  scorer: Scorer,
): Passage[] {
  const longest = hypotheses.reduce((most, hypothesis) => Math.max(most, scorer.countTokens(hypothesis)), 0);
  return makePassages(sentences, text, {
    countTokens: (stretch) => scorer.countTokens(asPremise(stretch)),
    maxTokens: scorer.maxTokens - specialTokens - longest,
  });
}

/** The claims of one headline field, none of them too long for the model to read beside a passage. */
function claimsOf(headline: string, text: string, { scorer, whole }: Flow): Claim[] {
  const claims = whole ? wholeHeadline(headline, text) : splitHeadline(headline, text);
  const room = Math.floor(scorer.maxTokens / 2) - specialTokens;
  const long = claims.find((claim) => scorer.countTokens(asHypothesis(claim.hypothesis)) > room);
  if (long)
    throw new HedcheckError(
      'E_CLAIM_TOO_LONG',
      `the claim “${long.text.slice(0, 60)}…” has more than the ${room} tokens that the model can read beside a passage.`,
      'Shorten the headline or end its sentences with full stops.',
    );
  return claims;
}

/** What is read by default: everything. */
async function readAll(
  pairs: readonly ClaimPair[],
  _: Closeness,
  { scorer, signal }: Pick<Flow, 'scorer' | 'signal'>,
) {
  return withScores(pairs, await scorer.score(pairs, signal));
}

function byClaim(read: readonly ReadPair[], closeness: Closeness): Map<Claim, ScoredPassage[]> {
  const found = new Map<Claim, Omit<ScoredPassage, 'related'>[]>();
  for (const { pair, scores } of read) {
    const { claim, passage } = pair;
    const passages = found.get(claim) ?? [];
    passages.push({ ...scores, passage, coverage: closeness(claim, passage) });
    found.set(claim, passages);
  }
  return new Map([...found].map(([claim, passages]) => [claim, withRelated(passages)]));
}

function timed<T>(stage: StageName, flow: Flow, work: () => T): T {
  flow.signal?.throwIfAborted();
  const started = performance.now();
  const result = work();
  flow.observe?.(stage, performance.now() - started);
  return result;
}

function longBody(passages: number) {
  return {
    code: 'long-body',
    message: `The body has ${passages} passages; for each claim the model read ${mostPassages}: its opening and those closest to the claim.`,
  };
}
