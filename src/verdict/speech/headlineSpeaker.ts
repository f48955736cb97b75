import type { Claim, Quotation } from '../../claims/claim.ts';
import { lexicon } from '../../claims/lexicon.ts';
import { type Word, words } from '../words.ts';
import { isSaying, isSayingBeside } from './saying.ts';

const longestSpeaker = 6;

/**
 * To whom a headline gives a quotation, as written: "Pell: '…'", "'…', says the chairman", "Trustee calls plan '…'"; undefined
 * where it gives it to nobody or one cannot tell.
 */
export function headlineSpeaker(claim: Claim, quotation: Quotation, headline: string): string | undefined {
  const { attribution } = claim;
  const isInside =
    attribution && attribution.span[0] >= quotation.span[0] && attribution.span[1] <= quotation.span[1];
  if (attribution?.speaker !== undefined && !isInside) {
    const { span, speaker, cue } = attribution;
    const isBehind = span[0] >= quotation.span[1];
    const between = isBehind
      ? headline.slice(quotation.span[1], span[0])
      : headline.slice(span[1], quotation.span[0]);
    // "Report: Lee told Marr to '…'": the words are Lee's.
    if (words(between).some(({ lower }) => isSaying(lower))) return undefined;
    const isPlain = /^[:–—-]$/.test(cue)
      ? speaksItself(speaker, headline)
      : words(cue).some(({ lower }) => isSaying(lower) || lower === 'according');
    return isPlain ? speaker : undefined;
  }
  return (
    speakerBehind(headline.slice(quotation.span[1])) ?? speakerBefore(headline.slice(0, quotation.span[0]))
  );
}

/** False for "Lee Visits Ashby: '…'", which may quote somebody from there. */
function speaksItself(speaker: string, headline: string): boolean {
  const behind = headline.slice(headline.indexOf(speaker) + speaker.length);
  const [next, second] = words(behind);
  return (
    next === undefined ||
    /^["'”’]?\s*[:|–—-]/u.test(behind) ||
    /^(?:on|to|of|in|at|about)$/.test(next.lower) ||
    isSaying(next.lower) ||
    reactions.test(next.lower) ||
    (alone.test(next.lower) && /:/.test(behind.slice(next.span[1], second?.span[0])))
  );
}

/** What is done with words: "Lee Slams Marr: '…'" quotes Lee. */
const reactions =
  /^(?:blast|slam|rip|condemn|criticize|criticise|defend|mock|denounce|praise|hail|dismiss|reject|attack|hit|fire|lash)(?:e?s|e?d)?$/;

/** What somebody does before he speaks of it: "Lee Resigns: '…'". Of "Lee Sacked: '…'" others may speak. */
const alone =
  /^(?:apologi[sz]e|quit|resign|concede|retire|confess|react|explain|defiant|furious|emotional|tearful)(?:e?s|e?d)?$/;

/** "', says foreign minister Lessing", "', Lessing says". */
function speakerBehind(text: string): string | undefined {
  const reacting = /^["'”’]?\s+[–—-]\s+([^,:;.|–—"“”]+)$/u.exec(text)?.[1];
  if (reacting !== undefined) {
    const all = words(reacting);
    const verb = all.findIndex(({ lower }) => reactions.test(lower) || isSaying(lower));
    return verb > 0 ? phrase(reacting, all.slice(0, verb)) : undefined;
  }
  const clause = /^["'”’]?,?["'”’]?\s+([^,:;.|–—"“”]+)$/u.exec(text)?.[1];
  if (clause === undefined) return undefined;
  const all = words(clause);
  const verb = all.findIndex(({ lower }) => isSaying(lower));
  if (verb === 0) return phrase(clause, all.slice(1));
  return verb === all.length - 1 ? phrase(clause, all.slice(0, verb)) : undefined;
}

/** "Pell: '", "Pell: rates '", "Trustee calls plan '". */
function speakerBefore(text: string): string | undefined {
  const aside = /^([^,:;|"“”]+), (\p{L}+)\s/u.exec(text);
  if (aside?.[1] && isSayingBeside(aside[2]?.toLowerCase() ?? '')) return subjectOf(aside[1]);
  if (/[,.;] /.test(text)) return undefined;
  const [before = '', ...behind] = text.split(':');
  const all = words(text);
  if (behind.length > 1) return undefined;
  if (behind.length === 1) {
    if (all.some(({ lower }) => isSaying(lower))) return undefined;
    const named = words(before);
    const act = named.findIndex(
      ({ lower }, at) => reactions.test(lower) || (alone.test(lower) && at === named.length - 1),
    );
    return phrase(before, act > 0 ? named.slice(0, act) : named);
  }
  const verb = all.findIndex(({ lower }) => isSaying(lower));
  if (verb < 1 || all.slice(verb + 1).some(({ lower }) => isSaying(lower))) return undefined;
  return phrase(text, all.slice(0, verb));
}

/** "Lee" of "Lee quits, saying '": what stands before the first verb. */
function subjectOf(clause: string): string | undefined {
  const all = words(clause);
  const verb = all.findIndex(({ lower }, at) => at > 0 && lexicon().readings(lower).verb.has('third'));
  return verb > 0 ? phrase(clause, all.slice(0, verb)) : undefined;
}

/** The words as written, where they are few enough to be a speaker and nothing else. */
function phrase(text: string, all: readonly Word[]): string | undefined {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || all.length > longestSpeaker) return undefined;
  const found = text.slice(first.span[0], last.span[1]);
  return /[:;,|"“”]/u.test(found) ? undefined : found;
}
