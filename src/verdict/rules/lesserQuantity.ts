import type { Span } from '../../span.ts';
import type { Objection, RuleContext } from '../rule.ts';

/**
 * The objection to a claim that says more than the body.
 *
 * @param said what it says, in the claim's own words
 * @param at where these stand in them
 * @param less where the body has less
 */
export function lesserQuantity(
  demands: Objection['demands'],
  { said, at }: { readonly said: string; readonly at: Span },
  less: Span,
  { claim, body }: RuleContext,
): Objection {
  return {
    demands,
    reason: {
      code: 'quantity-raised',
      message: `The headline says “${said}”; the body gives less: “${body.text.slice(...less)}”.`,
      headlineSpan: [claim.span[0] + at[0], claim.span[0] + at[1]],
      bodySpan: less,
    },
  };
}
