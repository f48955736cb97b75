import type { ReasonCode } from '../verdict/verdict.ts';
import type { FindingLevel } from './finding.ts';

/** What a reason means, for tools that show a rule's description. */
export interface ReasonHelp {
  /** A few words without a full stop. */
  readonly title: string;
  /** What it means and what an editor can do, as docs/verdicts.md says at more length. */
  readonly help: string;
  /** How grave it is unless the verdict says otherwise. */
  readonly level: FindingLevel;
}

export const reasonHelp: Readonly<Record<ReasonCode, ReasonHelp>> = {
  'no-evidence': {
    title: 'The body does not say this',
    help: 'No passage of the body supports the claim. Add what is missing to the body, or take the claim out of the headline.',
    level: 'error',
  },
  'contradicting-evidence': {
    title: 'The body says otherwise',
    help: 'A passage of the body that is about the claim contradicts it. Read that passage, then mend the headline or the body.',
    level: 'error',
  },
  'number-mismatch': {
    title: 'A number or date differs',
    help: 'The headline gives a number or a date that the body gives differently or not at all. Take the right one from your source and use it in both.',
    level: 'error',
  },
  'name-absent': {
    title: 'A name is not in the body',
    help: 'The headline names someone or something that the body never mentions. Name them in the body, or in the headline as the body does.',
    level: 'error',
  },
  'quote-absent': {
    title: 'A quotation is not in the body',
    help: 'The headline quotes words that the body does not contain. Quote exactly, or drop the quotation marks.',
    level: 'error',
  },
  'speaker-mismatch': {
    title: 'A quotation is somebody else’s in the body',
    help: 'The headline puts words into one person’s mouth that the body gives to another. Name the one who said them.',
    level: 'error',
  },
  negated: {
    title: 'The body denies this',
    help: 'The body negates or denies what the headline states. Say in the headline that it is denied, or mend the body.',
    level: 'error',
  },
  reversed: {
    title: 'The body says the opposite',
    help: 'Whom or what the headline is about does the opposite in the body: falls where it rises, rejects where it approves. Mend the one that is wrong.',
    level: 'error',
  },
  'roles-swapped': {
    title: 'The body has it the other way round',
    help: 'The headline has one do to another what the body has the other do. Read the passage, then let the two change places or mend the body.',
    level: 'error',
  },
  'doer-mismatch': {
    title: 'The body has somebody else do it',
    help: 'The headline has one do what the body, wherever it speaks of it, has another do. Read the passage, then name who did it or mend the body.',
    level: 'error',
  },
  'attribution-dropped': {
    title: 'Someone’s words stated as fact',
    help: 'The body has the claim only as what somebody says; the headline states it as fact. Name the speaker in the headline.',
    level: 'warning',
  },
  'certainty-raised': {
    title: 'The body is less certain',
    help: 'The body holds possible or planned what the headline states as certain or done. Use the body’s own “may”, “could” or “plans to”.',
    level: 'error',
  },
  'quantity-raised': {
    title: 'The body says less',
    help: 'The headline says “all”, “most”, “first” or “largest”; the body says it of fewer, names an exception or gives a lower rank. Use the body’s own words.',
    level: 'error',
  },
};

/** The page that explains verdicts and reasons, in the repository and in the package. */
export const helpPage = 'docs/verdicts.md';
