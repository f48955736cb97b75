import type { ClaimReport, EvidenceReport } from '../schema.ts';
import { distinctEvidence } from '../wording.ts';

/** Most passages shown under a claim and marked in the body. */
const shownEvidence = 3;

/** A passage of the body with the anchors that lead to it. */
export interface AnchoredEvidence {
  readonly id: string;
  /** 1-based, within its claim. */
  readonly number: number;
  readonly claimId: string;
  readonly evidence: EvidenceReport;
}

/** A claim with its anchor and the passages shown for it. */
export interface AnchoredClaim {
  readonly id: string;
  readonly claim: ClaimReport;
  readonly evidence: readonly AnchoredEvidence[];
}

/** The anchor of an article's section. @param index 0-based place in the run */
export function articleId(index: number): string {
  return `a${index + 1}`;
}

/** The class that gives a claim its colour: its verdict's, or a quiet one when it is suppressed. */
export function toneClass({ verdict, suppressed }: ClaimReport): string {
  return suppressed === undefined ? `v-${verdict}` : 'v-suppressed';
}

/** Gives an article's claims and their evidence the anchors `a1-c2` and `a1-c2-e1`. */
export function anchored(claims: readonly ClaimReport[], id: string): AnchoredClaim[] {
  return claims.map((claim, index) => {
    const claimId = `${id}-c${index + 1}`;
    const evidence = distinctEvidence(claim, shownEvidence).map((passage, place) => ({
      id: `${claimId}-e${place + 1}`,
      number: place + 1,
      claimId,
      evidence: passage,
    }));
    return { id: claimId, claim, evidence };
  });
}
