import type { BodyIndex } from '../bodyIndex.ts';
import type { Word } from '../words.ts';

/** Behind these stands what somebody does not grant: "denies both claims", "rejected the accusation". */
const denying = /^(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed)|rebut(?:s|ted)?)$/;
const denied =
  /^(?:it|that|this|them|all|any|both|these|those|having|wrongdoing|\w+ing|claims?|allegations?|accusations?|charges?|account|reports?|suggestions?|assertions?)$/;
const refusing = /^(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing)|contest(?:s|ed)?)$/;
const refused =
  /^(?:it|that|this|them|both|claims?|allegations?|accusations?|charges?|account|suggestions?|assertions?|notion|idea|characteri[sz]ation|criticism|lawsuit|suit)$/;
/** "A charge the association rejected" */
const accusation = /^(?:which|claims?|allegations?|accusations?|charges?|suggestions?|assertions?)$/;
const untrue =
  /^(?:baseless|unfounded|untrue|meritless|groundless|fabricated|fabrications?|nonsense|rubbish|absurd|ridiculous|preposterous|laughable|inaccurate|misleading|invented|invention|fiction|propaganda|false|falsehoods?|lies?|slander|slanderous|defamatory)$/;

/** What says "untrue" of something: "calls it nonsense", "is false". */
const calling =
  /^(?:call(?:s|ed|ing)?|as|is|are|was|were|be|it|claims?|allegations?|accusations?|charges?|suit|lawsuit|entirely|completely|totally|utterly|wholly)$/;
const proof = /^(?:record|records|evidence|trace|truth|basis|foundation|proof)$/;
const reach = 4;
/** So many sentences behind an accusation somebody may answer it. */
const answersWithin = 3;

/**
 * True when somebody denies or rejects what a sentence reports, in its remaining words or in the sentences around it.
 *
 * @param at the sentence's index in the body
 * @param to where the report ends in it, as an index into its words
 */
export function isDisputed(body: BodyIndex, at: number, to: number): boolean {
  const rest = body.sentences[at]?.words.slice(Math.max(0, to - 1)) ?? [];
  return (
    disputes(rest) ||
    [-1, ...Array.from({ length: answersWithin }, (_, index) => index + 1)].some((step) =>
      disputes(body.sentences[at + step]?.words ?? []),
    )
  );
}

function disputes(all: readonly Word[]): boolean {
  return all.some(({ lower }, at) => {
    const behind = all.slice(at + 1, at + 1 + reach);
    const before = all.slice(Math.max(0, at - 2 * reach), at);
    const isAnswer = before.some((word) => accusation.test(word.lower));
    if (denying.test(lower)) return isAnswer || behind.slice(0, 3).some((word) => denied.test(word.lower));
    if (refusing.test(lower)) return isAnswer || behind.some((word) => refused.test(word.lower));
    // "had found no record of such a warning"
    if (proof.test(lower) && before.at(-1)?.lower === 'no')
      return /^(?:of|for|that|to)$/.test(behind[0]?.lower ?? '');
    return untrue.test(lower) && before.slice(-3).some((word) => calling.test(word.lower));
  });
}

/** True when the sentences behind a report say that nobody else could make sure: "could not be independently verified". */
export function isUnverified({ sentences }: BodyIndex, at: number): boolean {
  return sentences
    .slice(at, at + 1 + answersWithin)
    .some(
      ({ words: all }) =>
        all.some(({ lower }) => /^independent(?:ly)?$/.test(lower)) &&
        all.some(({ lower }) => /^(?:verif(?:y|ied|ication)|confirm(?:ed|ation)?)$/.test(lower)) &&
        all.some(
          ({ lower }) =>
            /^(?:not|no|unable|impossible|neither|cannot|yet)$/.test(lower) || /n['’]t$/.test(lower),
        ),
    );
}

const crime =
  /^(?:counts?|charges?|offences?|offenses?|theft|stealing|fraud|murder|manslaughter|assault|rape|perjury|bribery|corruption|conspiracy|arson|robbery|burglary|harassment|stalking|blackmail|extortion|embezzlement|laundering|kidnapping|trespass|espionage|treason)$/;

/** True when a defendant contests the charges, wherever in the body that is said: "pleaded not guilty", "denies six counts". */
export function isContestedInCourt({ sentences }: BodyIndex): boolean {
  return sentences.some(({ words: all }) =>
    all.some(
      ({ lower }, at) =>
        (lower === 'guilty' && all[at - 1]?.lower === 'not') ||
        (denying.test(lower) && all.slice(at + 1, at + 7).some((word) => crime.test(word.lower))),
    ),
  );
}
