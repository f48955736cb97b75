import type { Rule } from './rule.ts';
import { attributionDropped } from './rules/attribution.ts';
import { certaintyRaised } from './rules/certainty.ts';
import { dateMismatch } from './rules/dates.ts';
import { doerMismatch } from './rules/doers.ts';
import { majorityRaised } from './rules/majorities.ts';
import { nameAbsent } from './rules/names.ts';
import { negated } from './rules/negation.ts';
import { numberElsewhere } from './rules/numberElsewhere.ts';
import { numberMismatch } from './rules/numbers.ts';
import { reversed } from './rules/opposites.ts';
import { quantityRaised } from './rules/quantifiers.ts';
import { quoteAbsent } from './rules/quotations.ts';
import { rankRaised } from './rules/rankRaised.ts';
import { speakerMismatch } from './rules/speakers.ts';

/** Every rule, in the order in which their reasons are listed. A new rule is a file and a line here. */
export const rules: readonly Rule[] = [
  numberMismatch,
  numberElsewhere,
  dateMismatch,
  nameAbsent,
  quoteAbsent,
  speakerMismatch,
  doerMismatch,
  negated,
  reversed,
  certaintyRaised,
  quantityRaised,
  majorityRaised,
  rankRaised,
  attributionDropped,
];
