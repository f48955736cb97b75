import type { Span } from '../../span.ts';
import { type Rank, ranksIn } from '../amounts/ranks.ts';
import type { IndexedSentence } from '../bodyIndex.ts';
import type { Objection, RuleContext } from '../rule.ts';
import { type Subject, vocabularyShare } from '../subject.ts';
import { words } from '../words.ts';
import { lesserQuantity } from './lesserQuantity.ts';

/** Of all there have been, and not only since or in something. */
const ofAll = /\bever\b(?! since)|\bin (?:[\w’'-]+ ){0,3}history\b|\bon record\b|\ball[ -]time\b|\bcareer\b/i;
/** A body that says one of these of it may well mean as much. */
const anyOfAll =
  /\b(?:ever|history|historic|records?|all[ -]time|never|unprecedented|debut|inaugural|maiden)\b/i;
const denied = /\b(?:not|never|no)\b|n[’']t\b/i;
/** "Three other schools in the city improved by more" */
const outdone =
  /\b(?:second only to|(?:behind|below) only)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many) other (\w+)(?: \w+){1,8}? (?:more|higher|larger|bigger|better|faster|longer)(?= than|[.,;])/i;

/** The share of the claim's content words that such a sentence has to have, and one that says only "the largest", of what it does not say. */
const aboutIt = 0.25;
const aboutItUnnamed = 0.4;

/** What the body says of the same thing that is less. */
interface Lesser {
  readonly place: Rank['place'];
  /** Into the body. */
  readonly span: Span;
}

/** The claim calls a thing the first, the only one or the largest, and the body nowhere does, but gives it another rank or bounds. */
export function rankRaised(context: RuleContext): Objection[] {
  const { claim, headline } = context;
  const text = headline.slice(...claim.span);
  if (denied.test(text)) return [];
  const raised = ranksIn(text, words(text)).filter(
    ({ place, bound }) => place === 'top' && bound === undefined,
  );
  for (const rank of raised) {
    const less = lesserInBody(rank, ofAll.test(text), context);
    if (less === undefined) continue;
    const demands = less.place === 'below' ? 'contradicted' : 'unsupported';
    const said = text.slice(...rank.span);
    return [lesserQuantity(demands, { said, at: rank.span }, less.span, context)];
  }
  return [];
}

/** The first lesser rank of the body for what a claim ranks; undefined where there is none, or a sentence says it as the claim does. */
function lesserInBody(rank: Rank, isOfAll: boolean, { body, subject }: RuleContext): Lesser | undefined {
  let less: Lesser | undefined;
  for (const sentence of body.sentences) {
    const { text, span } = sentence.sentence;
    const about = vocabularyShare(subject, sentence);
    if (isOfAll && about >= aboutIt && anyOfAll.test(text)) return undefined;
    const inBody = ([start, end]: Span): Span => [start + span[0], end + span[0]];
    const others = outdoneBy(rank, sentence, about, new Set(subject.words.flatMap(({ stems }) => stems)));
    if (others) less ??= { place: 'below', span: inBody(others) };
    for (const said of ranksIn(text, sentence.words)) {
      if (!isOfSame(said, rank, about)) continue;
      if (!isLess(said, rank, isOfAll)) return undefined;
      const isClose = rank.kind !== 'first' || said.nouns[0] === rank.nouns[0];
      if (isClose && about >= aboutIt && isOfClaim(sentence, rank, subject))
        less ??= { place: said.place, span: inBody(said.span) };
    }
  }
  return less;
}

/** True where two ranks are of one kind, and of the same thing as far as they name it. */
function isOfSame(said: Rank, rank: Rank, about: number): boolean {
  if (said.kind !== rank.kind) return false;
  const isUnnamed = said.nouns.length === 0 || rank.nouns.length === 0;
  return said.nouns.some((noun) => rank.nouns.includes(noun)) || (isUnnamed && about >= aboutItUnnamed);
}

/** True where a sentence shares more with the claim than the rank, or may by its pronoun or article: "It runs the second-largest …". */
function isOfClaim({ words: all, stems }: IndexedSentence, rank: Rank, subject: Subject): boolean {
  if (/^(?:it|its|he|she|they|this|that|the|his|her|their)$/.test(all[0]?.lower ?? '')) return true;
  return subject.words.some((word) =>
    word.stems.some((stem) => stems.has(stem) && stem !== rank.stem && !rank.nouns.includes(stem)),
  );
}

/** Headlines leave out "this year" and "on clay" and mean it, unless they say "ever". */
function isLess(said: Rank, rank: Rank, isOfAll: boolean): boolean {
  const isNarrower = said.scope !== undefined && rank.scope !== undefined && said.scope < rank.scope;
  const isBounded = said.bound === 'since' || (isOfAll && said.bound !== undefined);
  return said.place !== 'top' || isBounded || isNarrower;
}

/** Where a sentence has others do more than what the claim calls the largest. */
function outdoneBy(
  { kind }: Rank,
  { sentence: { text } }: IndexedSentence,
  about: number,
  stems: ReadonlySet<string>,
): Span | undefined {
  const found = kind.endsWith('est') ? outdone.exec(text) : null;
  if (found === null) return undefined;
  const [all, others] = found;
  const isAbout = others === undefined ? about >= aboutIt : words(others).some(({ stem }) => stems.has(stem));
  return isAbout ? [found.index, found.index + all.length] : undefined;
}
