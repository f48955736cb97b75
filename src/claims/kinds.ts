import type { ClaimKind } from './claim.ts';
import { findPredicate } from './findPredicate.ts';
import { auxiliaries, modals, pronouns, questionWords, subordinators } from './functionWords.ts';
import { headlineVerbs } from './headlineVerbs.ts';
import { lexicon } from './lexicon.ts';
import { clear } from './predicate.ts';
import {
  canBe,
  hasComma,
  isName,
  isNominal,
  isNumber,
  isPreposition,
  type Run,
  type Token,
} from './token.ts';

const teaser =
  /^(?:you (?:won't|wont|will not|will never) believe|you(?:'ll| will) never guess|here(?:'s|s| is| are) (?:why|how|what|the|everything|where|when|who|a|an|your|\d)|this is (?:what|why|how)|that's (?:why|how)|everything you (?:need|should|want)|all you need|(?:the )?(?:real )?reasons? why|meet the|see (?:the|what|how|why)|watch (?:as|what|how)|wait (?:till|until)|guess (?:who|what|which)|find out|prepare to|get ready|take a look|inside the|a look (?:at|inside|back)|behind the scenes)\b/;
const teaserTail =
  /\b(?:will (?:shock|surprise|amaze|blow|break|melt|make) (?:you|your)|and (?:it's|you won't)|what happened next|what happens next|the internet (?:is|can't)|(?:here's|here is|this is) (?:why|how|what)|one weird trick|you need to (?:know|see|read))\b/;
const listNouns =
  'things ways reasons takeaways questions facts tips times moments lessons signs photos pictures images books movies films shows places recipes myths secrets stories charts maps steps ideas tricks hacks tools apps gadgets quotes rules mistakes words songs albums episodes highlights answers points issues theories points numbers trends predictions examples options numbers memes tweets habits foods exercises ones best worst biggest most craziest funniest coolest key top great essential surprising big other must-see winners'.split(
    ' ',
  );
const listHead = new Set(listNouns);
/** List nouns that things can be done to: "Two books banned in schools" tells what happened, "10 myths debunked" lists. */
const concrete =
  /^(?:signs|photos|pictures|images|books|movies|films|shows|places|maps|tools|apps|gadgets|rules|songs|albums|episodes|foods|tweets)$/;
const labelStart =
  /^(?:obituary|the week in|week in|in pictures|in photos|photos of|pictures of the|letters? to|transcript|full text|text of|your guide|a guide|guide to|timeline|live updates|crossword|horoscope|corrections?)\b/;

/** What a whole sentence of the headline is, as far as its form tells; undefined when it may assert something. */
export function kindOf(tokens: readonly Token[], run: Run, question: boolean): ClaimKind | undefined {
  const part = tokens.slice(run.from, run.to).filter((token) => token.core);
  const first = part[0];
  if (!first) return 'label';
  const text = part.map((token) => token.lower).join(' ');
  if (teaser.test(text) || teaserTail.test(text)) return 'teaser';
  if (question || asks(part)) return 'question';
  if (isList(tokens, run, part)) return 'list';
  if (
    part.some(({ lower }, at) => lower === 'explained' && (at === part.length - 1 || hasComma(part[at - 1])))
  )
    return 'label';
  if (/^(?:when|because|whenever)$/.test(first.lower) && !part.some(hasComma)) return 'label';
  if (commands(tokens, run, part)) return 'label';
  if (labelStart.test(text) && !strong(tokens, run)) return 'label';
  return undefined;
}

/** "Make Poor Kids Clean Floors": an order asserts nothing. */
function commands(tokens: readonly Token[], run: Run, [first, second]: readonly Token[]): boolean {
  if (!first || !second || first.quoted || second.lower === 'of') return false;
  if (!orders.test(first.lower) && !isBareVerb(first, second)) return false;
  return !(canBe(second, 'third') && !second.readings.noun) && !saysBehindOrder(tokens, run);
}

/** "Raise the Gas Tax": a verb that nobody stands before. */
function isBareVerb(first: Token, second: Token): boolean {
  if (isName(first) || isPreposition(first) || !canBe(first, 'base') || hasComma(first)) return false;
  return /^(?:the|an?|your|our|my|this|these)$/.test(second.lower);
}

/** "Save the Children accuses ministers", "Stop and search powers banned": the order is part of a name. */
function saysBehindOrder(tokens: readonly Token[], run: Run): boolean {
  const predicate = findPredicate(tokens, run);
  if (!predicate || predicate.strength < clear) return false;
  const between = tokens.slice(run.from, predicate.at);
  if (between.some((token) => hasComma(token) || subordinators.has(token.lower))) return false;
  const order = between[0]?.lower ?? '';
  // "Get Republicans elected", "Keep guns locked up"
  const passive = predicate.kind === 'passive' && !/^(?:get|keep|make)$/.test(order);
  const verb = tokens[predicate.at];
  const third =
    predicate.form === 'third' &&
    between.length > 1 &&
    verb !== undefined &&
    (!verb.readings.noun || headlineVerbs.has(lexicon().infinitive(verb.lower, 'third')));
  return !plainOrders.test(order) && (passive || third);
}

const orders =
  /^(?:make|let|keep|give|tell|forget|remember|ignore|bring|spend|take|get|be|believe|send|buy|expect|insist|repeal|defund|abolish|fasten|beware|enjoy|avoid|imagine|blame|bless|thank|save|don't|stop|add|confirm|protect|use)$/;
/** Of these, the ones that hardly any name starts with. */
const plainOrders = /^(?:don't|be|let|expect|tell|insist|believe|imagine|beware)$/;

function strong(tokens: readonly Token[], run: Run): boolean {
  return (findPredicate(tokens, run)?.strength ?? 0) >= clear;
}

/** A question without its mark: "Why X did Y", "How to …", "What we know", "Is X …". */
function asks(part: readonly Token[]): boolean {
  const [first, second, third] = part;
  if (!first || !second || first.quoted) return false;
  // "WHO warns", "IS claims attack": names in capitals.
  if (isName(first) && /\p{Lu}{2}/u.test(first.cased)) return false;
  if (['why', 'how', 'where', 'whose', 'whom'].includes(first.lower)) return true;
  if (first.lower === 'when') return /^(?:is|are|was|were|will|does|do|did|to|can)$/.test(second.lower);
  if (questionWords.has(first.lower) || first.lower === 'whether') return true;
  // "What's Missing From the Budget", but "What's happening there is a nightmare"
  if (questionWords.has(first.lower.replace(/'s$/, '')))
    return !part.slice(2).some(({ lower }) => auxiliaries.has(lower));
  const opens = auxiliaries.has(first.lower) || modals.has(first.lower);
  if (!opens || /['’]/.test(first.core) || isName(second) === false) {
    return (
      opens &&
      !/['’]/.test(first.core) &&
      (pronouns.has(second.lower) ||
        ['the', 'a', 'an', 'this', 'these', 'there', 'your', 'our'].includes(second.lower))
    );
  }
  // "Will Smith Wins Oscar" is no question, "Will Smith's Film Win" is.
  if (first.lower === 'will' || first.lower === 'may')
    return third !== undefined && canBe(third, 'base') && !canBe(third, 'third');
  return true;
}

function isList(tokens: readonly Token[], run: Run, part: readonly Token[]): boolean {
  let at = 0;
  if (part[at]?.lower === 'the' || part[at]?.lower === 'these' || part[at]?.lower === 'top') at++;
  if (part[at]?.lower === 'top') at++;
  const number = part[at];
  const top = at > 0 && part[at - 1]?.lower === 'top';
  if (
    !number ||
    !(isNumber(number) && !/[$€£¥%]|\d{3}|\d(?:st|nd|rd|th)$/i.test(number.core)) ||
    number.quoted
  )
    return false;
  if (top) return true;
  for (let next = at + 1; next < Math.min(part.length, at + 6); next++) {
    const token = part[next];
    if (!token || !(isNominal(token) || token.lower === 'most')) return false;
    if (listHead.has(token.lower)) {
      const predicate = findPredicate(tokens, run);
      if (predicate?.kind === 'passive' && predicate.strength >= clear && concrete.test(token.lower))
        return false;
      return (
        !predicate ||
        predicate.kind !== 'finite' ||
        /^(?:to|that|you|your|we|about|i|for|from|who|not|every|in|on|of|as)$/.test(
          part[next + 1]?.lower ?? '',
        ) ||
        predicate.strength < 4 ||
        ['best', 'worst', 'biggest', 'most', 'key'].includes(token.lower)
      );
    }
  }
  return false;
}
