import type { Note } from '../article/article.ts';
import { HedcheckError } from '../errors.ts';
import { planBatches } from './batches.ts';
import { toScores } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { type ModelFolder, openModelFolder } from './modelFolder.ts';
import type { NliScores, Pair, Scorer } from './scorer.ts';
import { openSession, type Session } from './session.ts';
import { createPairTokenizer, type PairTokenizer, type TokenRow } from './tokenizer.ts';

/** Tokens that are always left for the premise: a claim that leaves fewer cannot be checked. */
export const leastPremiseTokens = 16;

export interface ScorerOptions {
  /** Model folder, absolute or relative to the working directory. Default: the model that ships with hedcheck. */
  readonly model?: string;
  /** Threads inside one operator. Default: the runtime's choice, one a core. */
  readonly threads?: number;
}

/** A scorer with what the rest of the program may want to know of its model. */
export interface LoadedScorer extends Scorer {
  readonly manifest: Manifest | undefined;
  readonly notes: readonly Note[];
  /** Tokens that joining a pair adds: a premise may have `maxTokens - specialTokens - countTokens(claim)`. */
  readonly specialTokens: number;
}

/**
 * Loads a model folder for scoring. No network, no global state: two scorers in one process do not know of each
 * other. Close it to free the session.
 *
 * @throws HedcheckError what {@link openModelFolder} throws, `E_MODEL_DAMAGED` when the runtime or the tokenizer
 *   refuses a file, `E_THREADS` for a thread count that is no whole number from 1 to 256
 */
export async function loadScorer({ model, threads }: ScorerOptions = {}): Promise<LoadedScorer> {
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 256))
    throw new HedcheckError('E_THREADS', `threads is ${threads}.`, 'Give a whole number from 1 to 256.');
  // Reading and hashing the folder goes on while the library is loaded.
  const [folder, transformers] = await Promise.all([openModelFolder(model), import('@xenova/transformers')]);
  const tokenizer = openTokenizer(folder, transformers);
  const session = await openSession(transformers, folder, threads);
  return scorerOn(folder, tokenizer, session);
}

function openTokenizer(
  folder: ModelFolder,
  { PreTrainedTokenizer }: typeof import('@xenova/transformers'),
): PairTokenizer {
  try {
    return createPairTokenizer(
      new PreTrainedTokenizer(folder.tokenizerJson, folder.tokenizerConfig),
      folder.segments,
    );
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HedcheckError(
      'E_MODEL_DAMAGED',
      `${folder.path}: tokenizer.json cannot be used: ${why.slice(0, 200)}`,
      'Fetch the model folder again.',
      { cause },
    );
  }
}

function scorerOn(folder: ModelFolder, tokenizer: PairTokenizer, session: Session): LoadedScorer {
  let closing: Promise<void> | undefined;
  // Calls run one after another: the session's threads already use the cores.
  let queue: Promise<unknown> = Promise.resolve();

  const closed = () =>
    new HedcheckError(
      'E_CLOSED',
      `The scorer on ${folder.name} is closed.`,
      'Load a new one with loadScorer().',
    );

  return {
    identity: { name: folder.name, sha256: folder.sha256, dtype: folder.dtype },
    maxTokens: folder.maxTokens,
    manifest: folder.manifest,
    notes: folder.notes,
    specialTokens: tokenizer.specialTokens,
    countTokens: (text) => tokenizer.encode(text).length,
    async score(pairs) {
      if (closing !== undefined) throw closed();
      const scored = queue.then(() => scorePairs(pairs, folder, tokenizer, session));
      queue = scored.catch(() => undefined);
      return scored;
    },
    close() {
      closing ??= queue.then(() => session.close());
      return closing;
    },
  };
}

/** Scores each distinct pair once; each distinct text is tokenised once. */
async function scorePairs(
  pairs: readonly Pair[],
  folder: ModelFolder,
  tokenizer: PairTokenizer,
  session: Session,
): Promise<NliScores[]> {
  const encoded = new Map<string, { readonly number: number; readonly ids: readonly number[] }>();
  const encode = (text: string) => {
    const known = encoded.get(text);
    if (known !== undefined) return known;
    const fresh = { number: encoded.size, ids: tokenizer.encode(text) };
    encoded.set(text, fresh);
    return fresh;
  };

  const rows: TokenRow[] = [];
  const rowOf = new Map<string, number>();
  const wanted = pairs.map((pair) => {
    const premise = encode(pair.premise);
    const hypothesis = encode(pair.hypothesis);
    const key = `${premise.number} ${hypothesis.number}`;
    const known = rowOf.get(key);
    if (known !== undefined) return known;
    checkLengths(pair, premise.ids.length, hypothesis.ids.length, folder, tokenizer);
    rowOf.set(key, rows.length);
    return rows.push(tokenizer.join(premise.ids, hypothesis.ids)) - 1;
  });

  const scores = new Map<number, NliScores>();
  for (const batch of planBatches(rows.map((row) => row.ids.length))) {
    const logits = await session.run(
      batch.flatMap((row) => rows[row] ?? []),
      tokenizer.padId,
    );
    batch.forEach((row, at) => {
      scores.set(row, toScores(logits[at] ?? [], folder.labels));
    });
  }
  return wanted.flatMap((row) => scores.get(row) ?? []);
}

function checkLengths(
  pair: Pair,
  premise: number,
  hypothesis: number,
  { maxTokens }: ModelFolder,
  { specialTokens }: PairTokenizer,
): void {
  const room = maxTokens - specialTokens;
  if (hypothesis > room - leastPremiseTokens)
    throw new HedcheckError(
      'E_CLAIM_TOO_LONG',
      `The claim "${pair.hypothesis.slice(0, 60)}…" has ${hypothesis} tokens; the model reads ${room - leastPremiseTokens}.`,
      'Shorten the headline, or name a model that reads longer texts.',
    );
  if (premise + hypothesis > room)
    throw new HedcheckError(
      'E_PAIR_TOO_LONG',
      `The passage "${pair.premise.slice(0, 60)}…" has ${premise} tokens and its claim ${hypothesis}; the model reads ${room} together.`,
      'Make passages with a smaller token budget.',
    );
}
