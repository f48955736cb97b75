import { splitSentences } from '../../src/body/sentences.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { splitHeadline } from '../../src/claims/splitHeadline.ts';
import { indexBody } from '../../src/verdict/bodyIndex.ts';
import type { ContrastKind } from '../../src/verdict/contrasts/contrast.ts';
import { contrastsOf } from '../../src/verdict/contrasts/contrastsOf.ts';
import { sampleOrder } from '../data/splits.ts';
import { exchanged } from './exchange.ts';

/** A row of training data, as the recipe writes it. */
export interface TrainingRow {
  readonly premise: string;
  readonly hypothesis: string;
  /** 0 where the premise entails the hypothesis. */
  readonly label: number;
  readonly source: string;
}

/** A hypothesis that its premise entails, beside one that it does not. */
export interface ContrastRow extends TrainingRow {
  readonly contrast: string;
  readonly kind: ContrastKind;
}

/**
 * The claims of a supported hypothesis, each with its contrasts, as the product makes them. Half of those that can be are turned
 * around, premise and all.
 */
export function contrastRows({ premise, hypothesis, label, source }: TrainingRow): ContrastRow[] {
  if (label !== 0) return [];
  const body = indexBody(premise, splitSentences(premise));
  return claimsOf(hypothesis, premise, source).flatMap((claim) =>
    contrastsOf(claim, body).map(({ kind, hypothesis: contrast }): ContrastRow => {
      const row = { label, source: `contrast, ${source}`, kind };
      const turned = kind === 'negation' ? undefined : exchanged(premise, claim.hypothesis, contrast);
      return turned !== undefined && sampleOrder(`${premise} ${contrast}`) < 0.5
        ? { premise: turned, hypothesis: contrast, contrast: claim.hypothesis, ...row }
        : { premise, hypothesis: claim.hypothesis, contrast, ...row };
    }),
  );
}

/** Headlines are split as the product splits them; sentences of pairs say one thing as they stand. */
function claimsOf(hypothesis: string, premise: string, source: string): Pick<Claim, 'kind' | 'hypothesis'>[] {
  if (source.startsWith('news') || source.startsWith('fact/')) return splitHeadline(hypothesis, premise);
  return [{ kind: 'claim', hypothesis }];
}
