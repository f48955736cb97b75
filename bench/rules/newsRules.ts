import { join } from 'node:path';
import { splitSentences } from '../../src/body/sentences.ts';
import { splitHeadline } from '../../src/claims/splitHeadline.ts';
import { type BodyIndex, indexBody } from '../../src/verdict/bodyIndex.ts';
import { isHard, type Rule, type RuleContext } from '../../src/verdict/rule.ts';
import { certaintyRaised } from '../../src/verdict/rules/certainty.ts';
import { dateMismatch } from '../../src/verdict/rules/dates.ts';
import { nameAbsent } from '../../src/verdict/rules/names.ts';
import { negated } from '../../src/verdict/rules/negation.ts';
import { numberElsewhere } from '../../src/verdict/rules/numberElsewhere.ts';
import { numberMismatch } from '../../src/verdict/rules/numbers.ts';
import { reversed } from '../../src/verdict/rules/opposites.ts';
import { quantityRaised } from '../../src/verdict/rules/quantifiers.ts';
import { quoteAbsent } from '../../src/verdict/rules/quotations.ts';
import { speakerMismatch } from '../../src/verdict/rules/speakers.ts';
import { type ScoredPassage, withRelated } from '../../src/verdict/scoredPassage.ts';
import { coverage, type Subject, subjectOf } from '../../src/verdict/subject.ts';
import {
  type ChangeKind,
  changeHeadline,
  changeKinds,
  frequentNames,
} from '../accuracy/alarms/changeHeadline.ts';
import { inNewsPart } from '../accuracy/alarms/newsParts.ts';
import { type NewsItem, newsSample } from '../accuracy/alarms/newsSample.ts';
import { sampleOrder } from '../data/splits.ts';

/** The rules that decide without the model, under the reason that they give. */
const deciding: Readonly<Record<string, readonly Rule[]>> = {
  'number-mismatch': [numberMismatch, numberElsewhere, dateMismatch],
  'name-absent': [nameAbsent],
  'quote-absent': [quoteAbsent],
  'speaker-mismatch': [speakerMismatch],
  negated: [negated],
  reversed: [reversed],
  'certainty-raised': [certaintyRaised],
  'quantity-raised': [quantityRaised],
};

/** How many headlines a rule objects to, of how many. */
interface Share {
  flagged: number;
  of: number;
}

/** What each rule says of real headlines, and of the same with one detail changed. */
export interface NewsShares {
  readonly real: Readonly<Record<string, Share>>;
  readonly changed: Readonly<Record<ChangeKind, Readonly<Record<string, Share>>>>;
}

/**
 * Hears the rules alone over news headlines: real ones of the years before the development part, which no rule was fitted on
 * but many were read, and changed ones of the development part.
 *
 * @param data folder with news/
 * @param limit real headlines at most
 */
export async function newsShares(data: string, limit: number): Promise<NewsShares> {
  const path = join(data, 'news/allsides37k.jsonl.xz');
  const shares = () => Object.fromEntries(Object.keys(deciding).map((code) => [code, { flagged: 0, of: 0 }]));
  const real = shares();
  const earlier = await newsSample(path, ({ date }) => date !== '' && date < '2020-01-01', limit);
  for (const { headline, body } of earlier) hear(headline, body, real);

  const changed = { number: shares(), name: shares(), role: shares(), verb: shares() };
  const items = await newsSample(path, inNewsPart('dev'), Number.POSITIVE_INFINITY);
  const otherNames = frequentNames(items.slice(0, 200).map(({ body }) => body));
  for (const item of items)
    for (const kind of changeKinds) {
      const headline = change(kind, item, otherNames);
      if (headline !== undefined) hear(headline, item.body, changed[kind]);
    }
  return { real, changed };
}

function change(kind: ChangeKind, { id, headline, body }: NewsItem, otherNames: readonly string[]) {
  return changeHeadline(kind, { headline, body, otherNames, pick: sampleOrder(`change ${id}`) });
}

function hear(headline: string, text: string, shares: Readonly<Record<string, Share>>): void {
  const claims = splitHeadline(headline, text).filter(({ kind }) => kind === 'claim');
  if (claims.length === 0) return;
  const body = indexBody(text, splitSentences(text));
  const contexts = claims.map((claim): RuleContext => {
    const subject = subjectOf(claim.hypothesis, body);
    return { claim, headline, body, subject, passages: sentencesAbout(subject, body), carriers: [] };
  });
  for (const [code, rules] of Object.entries(deciding)) {
    const share = shares[code];
    if (share === undefined) continue;
    share.of += 1;
    const isFlagged = contexts.some((context) => rules.some((rule) => rule(context).some(isHard)));
    if (isFlagged) share.flagged += 1;
  }
}

/** The body's sentences as passages that no model has read. */
function sentencesAbout(subject: Subject, body: BodyIndex): ScoredPassage[] {
  const passages = body.sentences.map(({ sentence }, index) => {
    const place = { first: index, last: index };
    return {
      passage: { ...place, text: sentence.text, span: sentence.span, grains: ['sentence' as const] },
      coverage: coverage(subject, body, place),
      entailment: 0,
      neutral: 1,
      contradiction: 0,
    };
  });
  return withRelated(passages);
}

/** The shares as a Markdown table. */
export function renderNewsShares({ real, changed }: NewsShares): string {
  const cell = (share: Share | undefined) =>
    share === undefined || share.of === 0
      ? '–'
      : `${((100 * share.flagged) / share.of).toFixed(1)} of ${share.of}`;
  const rows = Object.keys(deciding).map(
    (code) =>
      `| \`${code}\` | ${[real, ...changeKinds.map((kind) => changed[kind])].map((of) => cell(of[code])).join(' | ')} |`,
  );
  return `## On news, without the model

Headlines (per cent of how many) that a rule alone has flagged: real ones over their own stories, from the years before 2020, and
those of January to March 2020 with one thing changed.

| reason | real | ${changeKinds.map((kind) => `${kind} changed`).join(' | ')} |
| --- | --: | ${changeKinds.map(() => '--:').join(' | ')} |
${rows.join('\n')}
`;
}
