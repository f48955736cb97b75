/** What the model is asked: does the premise entail the hypothesis? */
export interface Pair {
  readonly premise: string;
  readonly hypothesis: string;
}

/** The model's three probabilities for one pair; they sum to 1. */
export interface NliScores {
  readonly entailment: number;
  readonly neutral: number;
  readonly contradiction: number;
}

/** Who scored: printed in every report so that a result can be cited and repeated. */
export interface ModelIdentity {
  readonly name: string;
  /** sha256 of the ONNX file, hex. */
  readonly sha256: string;
  readonly dtype: string;
}

/** A loaded model. The only thing the rest of the flow knows of `nli/`. */
export interface Scorer {
  readonly identity: ModelIdentity;
  /** Most tokens a premise and a hypothesis may have together, special tokens included. */
  readonly maxTokens: number;
  /** Tokens in a text by this model's tokenizer, without special tokens. */
  countTokens(text: string): number;
  /**
   * Scores in the order of the pairs. Batches by token budget; a pair's scores do not depend on its batch.
   *
   * @param signal stops before the next batch; the promise then rejects with its reason
   */
  score(pairs: readonly Pair[], signal?: AbortSignal): Promise<NliScores[]>;
  /** Frees the session. Scoring after this rejects with `E_CLOSED`. */
  close(): Promise<void>;
}
