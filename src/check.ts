import type { Article, Headline, HeadlineField } from './article/article.ts';
import { makePassages } from './body/passages.ts';
import { splitSentences } from './body/sentences.ts';
import type { Claim } from './claims/claim.ts';
import { splitHeadline } from './claims/splitHeadline.ts';
import { HedcheckError } from './errors.ts';
import { type ClaimPair, makePairs, mostPassages } from './nli/pairs.ts';
import type { Scorer } from './nli/scorer.ts';
import { articleReport } from './report/articleReport.ts';
import type { StageName } from './report/run.ts';
import type { ArticleReport } from './report/schema.ts';
import { type BodyIndex, indexBody } from './verdict/bodyIndex.ts';
import type { Calibration } from './verdict/calibration.ts';
import { judge } from './verdict/judge.ts';
import type { ScoredPassage } from './verdict/scoredPassage.ts';
import { coverage, type Subject, subjectOf } from './verdict/subject.ts';
import type { JudgedClaim } from './verdict/verdict.ts';

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

/** Longest headline taken for one, in UTF-16 units; real ones stay under 200. */
export const longestHeadline = 1000;

/** Sentences in a window: single sentences, and pairs for facts that two sentences share. */
const windowSizes = [1, 2];

/** One article through the whole flow: claims and passages, pairs, scores, verdicts, report. */
export async function checkArticle(article: Article, flow: Flow): Promise<ArticleReport> {
  const started = performance.now();
  const headlines = headlinesToCheck(article, flow.also);
  const passages = timed('claims', flow, () => readBody(article.body.text, flow.scorer));
  const claims = timed('claims', flow, () =>
    headlines.map(({ text }) => splitHeadline(text, article.body.text)),
  );
  const subjects = new Map(claims.flat().map((claim) => [claim, subjectOf(claim.text, passages.index)]));
  const pairs = makePairs(claims.flat(), passages.list, (claim, passage) =>
    coverage(subjects.get(claim) ?? nothing, passages.index, passage),
  );
  const scored = await scorePairs(pairs, subjects, passages.index, flow);
  const judged = timed('judge', flow, () =>
    headlines.map(({ field, text }, index) => ({
      field,
      claims: (claims[index] ?? []).map(
        (claim): JudgedClaim =>
          judge({
            claim,
            headline: text,
            body: passages.index,
            subject: subjects.get(claim) ?? nothing,
            passages: scored.get(claim) ?? [],
            calibration: flow.calibration,
            evidence: flow.evidence,
          }),
      ),
    })),
  );
  const notes =
    passages.list.length > mostPassages ? [...article.notes, longBody(passages.list.length)] : article.notes;
  return articleReport({
    article: { ...article, notes },
    judged,
    timing: { ms: performance.now() - started, pairs: pairs.length },
  });
}

const nothing: Subject = { words: [], total: 0 };

function headlinesToCheck(article: Article, also: readonly HeadlineField[]): Headline[] {
  const headlines = [article.headline, ...article.variants.filter(({ field }) => also.includes(field))];
  for (const { field, text } of headlines)
    if (text.length > longestHeadline)
      throw new HedcheckError(
        'E_HEADLINE_TOO_LONG',
        `${article.source}: the ${field} has ${text.length} characters, more than the ${longestHeadline} a headline may have.`,
        'Put the headline on a line of its own, before the body.',
      );
  return headlines;
}

function readBody(text: string, scorer: Scorer): { index: BodyIndex; list: ReturnType<typeof makePassages> } {
  const sentences = splitSentences(text);
  const list = makePassages(sentences, text, {
    countTokens: (stretch) => scorer.countTokens(stretch),
    maxTokens: Math.floor(scorer.maxTokens / 2),
    sizes: windowSizes,
  });
  return { index: indexBody(text, sentences), list };
}

async function scorePairs(
  pairs: readonly ClaimPair[],
  subjects: ReadonlyMap<Claim, Subject>,
  body: BodyIndex,
  flow: Flow,
): Promise<Map<Claim, ScoredPassage[]>> {
  const started = performance.now();
  const scores = await flow.scorer.score(pairs);
  const scored = new Map<Claim, ScoredPassage[]>();
  pairs.forEach(({ claim, passage }, index) => {
    const nli = scores[index];
    if (nli === undefined) throw new RangeError('the scorer answered fewer pairs than it was asked');
    const found = scored.get(claim) ?? [];
    found.push({ ...nli, passage, coverage: coverage(subjects.get(claim) ?? nothing, body, passage) });
    scored.set(claim, found);
  });
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
