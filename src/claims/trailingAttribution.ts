import { type Attributed, canSpeak, speakerPhrase, speechVerbs, textOf } from './attribution.ts';
import { writtenWords } from './draft.ts';
import { findPredicate } from './findPredicate.ts';
import { findFiniteVerb } from './finiteVerb.ts';
import { lacksSubject } from './fullClause.ts';
import { auxiliaries } from './functionWords.ts';
import { lexicon } from './lexicon.ts';
import { clear } from './predicate.ts';
import { isPluralSubject } from './subject.ts';
import { canBe, hasComma, isName, isNominal, isPreposition, type Run, type Token } from './token.ts';
import { verbGroupStart } from './verbGroup.ts';

/** Verbs of speech that hardly ever stand behind what is said. */
const leadingOnly = new Set(['state', 'hope', 'fear', 'feel', 'joke', 'signal', 'promise']);
/** Verbs that stand behind what is said: "Suspect Fled, Police Say". */
const trailingVerbs = new Set([...speechVerbs, 'hear', 'rule'].filter((verb) => !leadingOnly.has(verb)));
/** Most words that an attribution at the end may have. */
const longest = 20;

/** "Suspect Fled, Police Say", "…, says Z", "… according to Z", with the attribution at the end of the run. */
export function trailingAttribution(
  headline: string,
  tokens: readonly Token[],
  run: Run,
): Attributed | undefined {
  for (let at = run.to - 1; at > run.from && at >= run.to - longest; at--) {
    const token = tokens[at];
    if (!token || token.quoted) continue;
    const previous = tokens[at - 1];
    if (
      token.lower === 'according' &&
      tokens[at + 1]?.lower === 'to' &&
      at + 2 < run.to &&
      findPredicate(tokens, { from: run.from, to: at })
    ) {
      const speaker: Run = { from: at + 2, to: run.to };
      const who = textOf(tokens, speaker);
      return {
        content: { from: run.from, to: at },
        attribution: {
          speaker: writtenWords({ headline, tokens }, speaker),
          cue: headline.slice(token.span[0], tokens[at + 1]?.span[1]),
          span: [token.span[0], tokens[at + 1]?.span[1] ?? token.span[1]],
        },
        opening: `According to ${who},`,
      };
    }
    if (!hasComma(previous) && !(previous?.core === '' && at > run.from + 1)) continue;
    // From here on [at, run.to) is what stands behind the last comma.
    const verbAt = sayingVerb(tokens, { from: at, to: run.to });
    if (verbAt === undefined) continue;
    const inverted = verbAt === at;
    const speaker: Run = inverted ? { from: at + 1, to: run.to } : { from: at, to: verbAt };
    const verb = tokens[verbAt];
    if (
      !verb ||
      speaker.from >= speaker.to ||
      !tokens
        .slice(speaker.from, speaker.to)
        .some((word) => isNominal(word) || /^(?:he|she|they|it)$/.test(word.lower))
    )
      continue;
    // "the chief adviser recently told": the adverb is no part of a name.
    const who: Run = inverted ? speaker : { from: at, to: verbGroupStart(tokens, at, verbAt) };
    const content: Run = { from: run.from, to: at };
    const says = findPredicate(tokens, content);
    if (!says && !tokens[run.from]?.quoted && content.to - content.from < 4) continue;
    // What is as long as a sentence is one, unless there is another before it.
    if (run.to - at > 9 && (says?.strength ?? 0) < clear) continue;
    const rest: Run = { from: verbAt + 1, to: run.to };
    const plural = isPluralSubject(tokens, speaker);
    const base = lexicon().infinitive(
      verb.lower,
      canBe(verb, 'third') ? 'third' : canBe(verb, 'past') ? 'past' : 'base',
    );
    const cue =
      canBe(verb, 'past') && !canBe(verb, 'base') && !canBe(verb, 'third')
        ? verb.lower
        : plural
          ? base
          : lexicon().inflect(base, 'third');
    const tail = inverted ? '' : textOf(tokens, rest);
    return {
      content,
      attribution: { speaker: writtenWords({ headline, tokens }, who), cue: verb.core, span: verb.span },
      opening: `${speakerPhrase(textOf(tokens, speaker))} ${cue}${tail ? ` ${tail}` : ''}`,
    };
  }
  return undefined;
}

/** Index of the only verb in "Police say", "says Z", "experts tell court"; undefined when the run says more. */
export function sayingVerb(tokens: readonly Token[], run: Run): number | undefined {
  const first = tokens[run.from];
  const said: Run = { from: run.from + 1, to: run.to };
  // "Suspect fled, was meant to claim asylum", "…, mulls new visa claim": the subject is the one before the comma.
  if (
    first &&
    !isTrailingVerb(first) &&
    (auxiliaries.has(first.lower) || lacksSubject(tokens, run.from, run.to))
  )
    return undefined;
  if (
    first &&
    isTrailingVerb(first) &&
    !/^t(?:ells?|old)$/.test(first.lower) &&
    (canBe(first, 'third') || (first.lower === 'say' && isPluralSubject(tokens, said)))
  ) {
    const rest = tokens.slice(said.from, said.to);
    const speaker =
      (/^says?$/.test(first.lower) || rest.some(canSpeak)) &&
      rest.every(
        (word) =>
          ((isNominal(word) || word.readings.adjective) && !word.quoted) ||
          /^(?:the|a|an|of|and|&|his|her|for|to|in)$/.test(word.lower),
      );
    // "reports say" starts with a noun that could be a verb; "says Smith" does not.
    const ambiguous = first.readings.noun && rest.some((word) => canBe(word, 'base') && isTrailingVerb(word));
    if (speaker && rest.length > 0 && rest.length <= 7 && !ambiguous) return run.from;
  }
  for (let at = run.to - 1; at > run.from; at--) {
    const token = tokens[at];
    const next = at + 1 < run.to ? tokens[at + 1] : undefined;
    if (!token || isName(token) || !isTrailingVerb(token) || tokens[at - 1]?.lower === 'to') continue;
    if (
      !canBe(token, 'third') &&
      !canBe(token, 'past') &&
      !isPluralSubject(tokens, { from: run.from, to: at })
    )
      continue;
    if (/^t(?:ell|ells|old)$/.test(token.lower) && next && tokens.slice(at + 1, run.to).every(isNominal))
      return at;
    // "police say", "he tells court", "officials say in report"
    // "Stop using strollers, parents told": they were told so.
    if (!next && token.lower === 'told') continue;
    if (!next || (run.to - at <= 5 && (isPreposition(next) || audiences.test(next.lower)))) return at;
    if (saysWhere(tokens, { from: at, to: run.to })) return at;
  }
  return undefined;
}

/** "said in a video message posted later", "told a news conference on Monday": how it was said, not what. */
function saysWhere(tokens: readonly Token[], { from, to }: Run): boolean {
  const verb = tokens[from];
  const next = tokens[from + 1];
  if (
    !verb ||
    !next ||
    !/^(?:said|says|say|told|tells|wrote|writes|announced|added|tweeted)$/.test(verb.lower)
  )
    return false;
  const told = /^t(?:old|ells)$/.test(verb.lower);
  const opens = /^(?:in|on|at|during|to|via|later|earlier)$/.test(next.lower) || isWeekday(next);
  if (!opens && !(told && (/^(?:an?|the)$/.test(next.lower) || isName(next)))) return false;
  const tail = tokens.slice(from + 2, to);
  if (tail.some((word) => hasComma(word) || word.lower === 'that')) return false;
  const inner = findFiniteVerb(tokens, { from: from + 1, to }, false);
  return !inner || inner.kind === 'passive' || inner.form === 'past';
}

function isWeekday({ lower }: Token): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(lower);
}

const audiences =
  /^(?:court|jury|police|inquest|inquiry|hearing|parliament|congress|senate|lawmakers|mps|reporters|judge|panel)$/;

export function isTrailingVerb(token: Token): boolean {
  const { infinitive } = lexicon();
  return (['third', 'base', 'past'] as const).some(
    (form) => canBe(token, form) && trailingVerbs.has(infinitive(token.lower, form)),
  );
}
