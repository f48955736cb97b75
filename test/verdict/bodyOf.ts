import { splitSentences } from '../../src/body/sentences.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { type BodyIndex, indexBody } from '../../src/verdict/bodyIndex.ts';
import type { RuleContext } from '../../src/verdict/rule.ts';
import { withRelated } from '../../src/verdict/scoredPassage.ts';
import { coverage, subjectOf } from '../../src/verdict/subject.ts';

/** The analysed body, as the flow gives it to the rules. */
export function bodyOf(text: string): BodyIndex {
  return indexBody(text, splitSentences(text));
}

/** A claim that is its whole headline. */
export function claimOf(text: string, parts: Partial<Claim> = {}): Claim {
  return {
    text,
    hypothesis: text,
    span: [0, text.length],
    kind: 'claim',
    quotations: [],
    attribution: undefined,
    ...parts,
  };
}

/**
 * A rule's view of one claim, each sentence a passage. Sentences matching `carrying` are those that the model is
 * taken to have found to entail the claim.
 */
export function contextOf(claim: Claim, bodyText: string, carrying?: RegExp): RuleContext {
  const body = bodyOf(bodyText);
  const subject = subjectOf(claim.text, body);
  const passages = withRelated(
    body.sentences.map(({ sentence }, index) => {
      const place = { first: index, last: index };
      const carries = carrying?.test(sentence.text) ?? false;
      return {
        passage: { ...place, text: sentence.text, span: sentence.span, grains: ['sentence' as const] },
        coverage: coverage(subject, body, place),
        entailment: carries ? 0.8 : 0.1,
        neutral: carries ? 0.1 : 0.8,
        contradiction: 0.1,
      };
    }),
  );
  return {
    claim,
    headline: claim.text,
    body,
    subject,
    passages,
    carriers: passages.filter((p) => p.entailment > 0.5),
  };
}
