import { readNumber, small, tens } from '../../numberWords.ts';

const denominators: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

const numbers = Object.keys(small).join('|');
const parts = 'third|quarter|fifth|tenth';

/** What follows "a third" and "half" of a whole, but not where they count terms and times. */
const ofWhole =
  '(?=\\s*(?:$|[.,;:!?)\\u2013\\u2014\\u201d"]|(?:of|the|its|his|her|their|our|those|as|are|is|were|was|have|has|had|say|said|think|believe|want|lower|higher|larger|smaller|less|more|fewer)\\b))';
/** This too behind a measure: "by a third in May", and not "a third in stoppage time". */
const somewhere = '(?=\\s(?:in|on|at|to|from|since|over|during|after|this|last|and|or)\\b)';
const measured = '(?<=\\b(?:by|than|nearly|almost|about|around|roughly|between) (?:a|one) \\w{5,7})';
const notOfPlay =
  '(?<!-|\\b(?:first|second|other|latter|opening|closing|top|bottom|upper|lower|final|last|and a) )';

/**
 * Source of a pattern for shares in words: "one in five", "6 in 10", "two-thirds", "a third of voters", "half". A third term, a
 * quarter-final and the second half are none.
 */
export const shareInWords =
  `(?<![\\w.,:$£€-])(?<of>${numbers}|[1-9]) (?:in|out of)(?: every)? (?<base>${numbers}|${Object.keys(tens).join('|')}|[2-9]|10|20|100)(?![\\w%:-]|[.,]\\d| (?:hundred|thousand|million|years?|months?|weeks?|days?|hours?|minutes?|seconds?|games?)\\b)|` +
  `\\b(?<top>${numbers})(?:-| (?=[a-z]{5,7}s\\b))(?<bottom>${parts})s?\\b|` +
  `\\b(?:a|one) (?<share>${parts})\\b(?:${ofWhole}|${measured}${somewhere})|` +
  `${notOfPlay}\\b(?<half>half)\\b(?!-)(?:${ofWhole}|${somewhere})`;

/** What a match of {@link shareInWords} stands for, in per cent; undefined for a match of something else. */
export function shareOf(groups: Readonly<Record<string, string | undefined>>): number | undefined {
  const { of, base = '', top = 'one', bottom, share, half } = groups;
  const denominator =
    of === undefined ? denominators[(bottom ?? share ?? half ?? '').toLowerCase()] : numberOf(base);
  return denominator && (100 * numberOf(of ?? top)) / denominator;
}

function numberOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : readNumber(written);
}
