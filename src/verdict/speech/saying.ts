import { speechVerbs } from '../../claims/attribution.ts';
import { lexicon, type VerbForm } from '../../claims/lexicon.ts';

/** What a quotation can stand behind besides the verbs that take "that". */
const otherVerbs = new Set(
  `answer ask begin brand call continue describe dub exclaim label observe opine plead post quip remark remind reply respond retort
  repeat urge vow wonder`.split(/\s+/),
);
/** With these somebody passes on another's words. */
const passingOn = new Set('report recall show find indicate hint reveal conclude signal'.split(' '));

/** True for "said", "says" and "tells", and for "called", which a quotation stands behind as well. */
export function isSaying(lower: string): boolean {
  return isFormOf(lower, 'past') || isFormOf(lower, 'third');
}

/** True for "saying" and "calling". */
export function isSayingBeside(lower: string): boolean {
  return isFormOf(lower, 'gerund');
}

function isFormOf(lower: string, form: VerbForm): boolean {
  if (!lexicon().readings(lower).verb.has(form)) return false;
  const verb = lexicon().infinitive(lower, form);
  return (speechVerbs.has(verb) && !passingOn.has(verb)) || otherVerbs.has(verb);
}
