import { lexicon } from '../../claims/lexicon.ts';
import { readSentence } from '../readSentence.ts';

/** What a claim says happens. */
export interface ClaimedEvent {
  readonly infinitive: string;
  /** The verb as the claim writes it, in lower case. */
  readonly lower: string;
  /** "The plant will close" and not "The plant closes". */
  readonly isAhead: boolean;
}

/** The event with who or what stands before it. */
interface ClaimedVerb extends ClaimedEvent {
  /** "The plant was closed" and "Plant closed by owner". */
  readonly isPassive: boolean;
  /** Where the verb with its auxiliaries begins in the sentence. */
  readonly from: number;
}

/** Verbs that say too little to be found again, and those with which a headline itself only speaks of plans and opinions. */
const unfit =
  /^(?:be|have|do|get|go|come|say|want|need|seek|plan|hope|aim|eye|mull|weigh|consider|propose|threaten|warn|fear|urge|ask|call|demand|vow|pledge|promise|predict|expect|may|could|think|believe|tell|claim|suggest|know|show|find|look|feel|try|like|seem|appear|offer|set|push|bid|press|prepare|recommend|deny|insist|argue|mean)$/;
const auxiliary = /^(?:was|were|has|have|had|is|are|will)$/;
/** Between an auxiliary and its verb. */
const behindAuxiliary = /ly$|^(?:been|also|now|again|be)$/;

/** The event that a claim's main verb stands for; undefined where there is none to look for. */
export function claimedEvent(hypothesis: string): ClaimedEvent | undefined {
  const verb = claimedVerb(hypothesis);
  if (verb === undefined || unfit.test(verb.infinitive)) return undefined;
  const { infinitive, lower, isAhead } = verb;
  return { infinitive, lower, isAhead };
}

/** A claim's main verb, whatever it says; undefined where there is none that can be read. */
export function claimedVerb(hypothesis: string): ClaimedVerb | undefined {
  const { tokens, predicate } = readSentence(hypothesis);
  if (predicate === undefined || !/^(?:finite|passive)$/.test(predicate.kind)) return undefined;
  const first = tokens[predicate.at];
  if (first === undefined || first.quoted) return undefined;
  // "US to temporarily shut embassies"
  const before = tokens.slice(0, predicate.at).findLast(({ lower }) => !/ly$/.test(lower));
  if (before?.lower === 'to') return undefined;
  const { infinitive, readings } = lexicon();
  if (auxiliary.test(first.lower)) {
    const behind = tokens.slice(predicate.at + 1);
    const verb = behind.find(({ lower }) => !behindAuxiliary.test(lower));
    const isAhead = first.lower === 'will';
    const form = isAhead && behind[0]?.lower !== 'be' ? 'base' : 'participle';
    if (verb === undefined || !readings(verb.lower).verb.has(form)) return undefined;
    return {
      infinitive: infinitive(verb.lower, form),
      lower: verb.lower,
      isAhead,
      isPassive:
        /^(?:was|were|is|are)$/.test(first.lower) || behind.some(({ lower }) => /^be(?:en)?$/.test(lower)),
      from: first.span[0],
    };
  }
  if (predicate.form === undefined) return undefined;
  const { lower } = first;
  const isUnderWay =
    /^g[eo]ts?$/.test(lower) && /^under(?:-?way)?$/.test(tokens[predicate.at + 1]?.lower ?? '');
  const verb = isUnderWay ? 'begin' : infinitive(lower, predicate.form);
  return {
    infinitive: verb,
    lower,
    isAhead: false,
    isPassive: predicate.kind === 'passive',
    from: first.span[0],
  };
}
