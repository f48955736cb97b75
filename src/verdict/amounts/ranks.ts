import { isPreposition } from '../../claims/token.ts';
import type { Span } from '../../span.ts';
import { isCapitalised, isContent, type Word } from '../words.ts';
import { scopeOf } from './rankScopes.ts';
import { isLater, isRankWord, rankKind } from './rankWords.ts';

/** "Second-largest network", "the first title of her career", "the deadliest since 1998": what a text ranks, and how high. */
export interface Rank {
  /** See {@link rankKind}. */
  readonly kind: string;
  /** Stem of the ranking word itself. */
  readonly stem: string;
  /** Stems of what is ranked, in order: "gas", "network"; empty where no noun stands with it. */
  readonly nouns: readonly string[];
  /** "Second" has something above it, and "one of the" may have. */
  readonly place: 'top' | 'below' | 'among';
  /** What it stands at the top of no longer than that: "since 1998"; or only there: "on clay", "this year". */
  readonly bound: 'since' | 'within' | undefined;
  /** See {@link scopeOf}. */
  readonly scope: number | undefined;
  /** From the first of its words to the last, with its bound. */
  readonly span: Span;
}

/** Up to so many words belong to what is ranked. */
const reach = 4;
/** And so many behind them may bound it. */
const boundReach = 17;

const amount =
  'a|\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|several|many';
const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const behindWords = (source: string) => new RegExp(`^(?:[^ ]+ ){0,12}?(?:${source})(?= |$)`);
const since = behindWords(
  [
    `since (?:(?:at least|before|early|late|mid|one in|that of|[^ ]+ in|the [^ ]+ (?:of|in)|${months}) )?(?:the )?(?:\\d{4}s?|\\d\\ds|war|(?:second )?world war)`,
    `in (?:(?:more than|over|nearly|almost|at least|about|some|the last|the past) )?(?:(?:${amount}) )?(?:[^ ]+ )?(?:decades?|years?|months?|century|centuries|generations?|seasons?)`,
  ].join('|'),
);
const withinOnly = behindWords(
  [
    'on (?:clay|grass|hard|carpet|ice|turf)',
    'indoors|outdoors|abroad|overseas|away from home|so far',
    'of (?:the|this) (?:season|year|campaign|tournament|decade|century|summer|winter)',
    '(?:this|all) (?:season|year|century|decade|month|summer|winter)',
    'as (?:captain|manager|coach|head)',
  ].join('|'),
);
/** Of all there have been: a bound behind it is another rank's. */
const ofAll = /^(?:history|record|ever|time)$/;

/** "One of the largest", "among Britain's largest" */
const among = /(?:^| )(?:one of|among|amongst)(?: [^ ]+){0,3}$/;
/** "Not the first" */
const notTop = /(?:^| )(?:not|isn't|wasn't|hardly)(?: (?:even|always))?(?: (?:the|its|his|her|their|a))?$/;

/** The ranks that a text gives, in order. */
export function ranksIn(text: string, all: readonly Word[]): Rank[] {
  const isTitle = all.filter(isContent).every(isCapitalised);
  return all.flatMap((word, at) => {
    const kind = rankKind(all, at, isTitle);
    return kind === undefined ? [] : rankAt(text, all, at, word, kind);
  });
}

function rankAt(text: string, all: readonly Word[], at: number, word: Word, kind: string): Rank {
  const before = all.slice(Math.max(0, at - 5), at);
  const previous = before.at(-1);
  const named = nounsBehind(text, all, word.lower === 'most' ? at + 1 : at);
  const behind = all.slice(at + 1 + named.length, at + 1 + named.length + boundReach);
  const end = behind.findIndex((one) => ofAll.test(one.lower) || isRankWord(one));
  const own = end < 0 ? behind : behind.slice(0, end);
  const ages = since.exec(said(own));
  const limit = ages ?? withinOnly.exec(said(own));
  const last = (limit && behind[limit[0].split(' ').length - 1]) ?? named.at(-1) ?? word;
  const isSecond = previous !== undefined && isLater(previous);
  const isBelow = isSecond || isLater(word) || notTop.test(said(before));
  return {
    kind,
    stem: word.stem,
    nouns: (named.length > 0 ? named : subjectBefore(before)).map(({ stem }) => stem),
    place: isBelow ? 'below' : among.test(said(before)) ? 'among' : 'top',
    bound: limit === null ? undefined : ages ? 'since' : 'within',
    scope: scopeOf(before, own),
    span: [(isSecond ? previous : word).span[0], last.span[1]],
  };
}

function said(some: readonly Word[]): string {
  return some.map(({ lower }) => lower).join(' ');
}

/** The words of the noun behind one, as far as no stop and no small word stands between; "time" is its last. */
function nounsBehind(text: string, all: readonly Word[], at: number): Word[] {
  const found: Word[] = [];
  for (let index = at + 1; index <= at + reach; index++) {
    const [previous, word] = [all[index - 1], all[index]];
    if (!previous || !word || !isContent(word) || isPreposition(word) || word.lower === 'ever') break;
    if (/[^\s\-’']/.test(text.slice(previous.span[1], word.span[0]))) break;
    found.push(word);
    if (word.lower === 'time') break;
  }
  return found;
}

/** "Storm" in "the storm was the deadliest". */
function subjectBefore(before: readonly Word[]): Word[] {
  const copula = before.findLastIndex(({ lower }) => /^(?:is|are|was|were|be|been|being)$/.test(lower));
  const subject = copula < 0 ? undefined : before.slice(0, copula).findLast(isContent);
  return subject ? [subject] : [];
}
