import type { Note } from '../article/article.ts';
import { HedcheckError } from '../errors.ts';
import { toScores } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { type ModelFolder, openModelFolder } from './modelFolder.ts';
import { createPacker, type Packer } from './packer.ts';
import { createRecent, type Recent } from './recent.ts';
import type { NliScores, Pair, Scorer } from './scorer.ts';
import { openSession, type Session } from './session.ts';
import { createPairTokenizer, type PairTokenizer } from './tokenizer.ts';

/** Tokens that are always left for the premise: a claim that leaves fewer cannot be checked. */
export const leastPremiseTokens = 16;

export interface ScorerOptions {
  /** Model folder, absolute or relative to the working directory. Default: the model that ships with hedcheck. */
  readonly model?: string;
  /** Threads inside one operator. Default: the runtime's choice, one a core. */
  readonly threads?: number;
  /** Pairs whose scores are kept for when they are asked again. Default: none beyond those being scored. */
  readonly remember?: number;
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
export async function loadScorer({
  model,
  threads,
  remember = 0,
}: ScorerOptions = {}): Promise<LoadedScorer> {
  if (threads !== undefined && !(Number.isInteger(threads) && threads >= 1 && threads <= 256))
    throw new HedcheckError('E_THREADS', `threads is ${threads}.`, 'Give a whole number from 1 to 256.');
  // Reading and hashing the folder goes on while the library is loaded.
  const [folder, transformers] = await Promise.all([openModelFolder(model), import('@xenova/transformers')]);
  const tokenizer = openTokenizer(folder, transformers);
  const session = await openSession(transformers, folder, threads);
  return scorerOn(folder, tokenizer, session, remember);
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

/** Texts whose tokens are kept: those of the articles being read, whose sentences come up in passage after passage. */
const keptTexts = 4_096;
/** A longer text comes up once and is no sentence. */
const longestKeptText = 2_000;

function scorerOn(
  folder: ModelFolder,
  tokenizer: PairTokenizer,
  session: Session,
  remember: number,
): LoadedScorer {
  let closing: Promise<void> | undefined;
  const packer = createPacker((rows, width) => session.run(rows, width, tokenizer.padId), folder.maxTokens);
  const encode = rememberingEncode(tokenizer);
  const asking: Asking = {
    folder,
    tokenizer,
    packer,
    encode,
    known: createRecent(remember),
    waiting: new Map(),
  };
  return {
    identity: { name: folder.name, sha256: folder.sha256, dtype: folder.dtype },
    maxTokens: folder.maxTokens,
    manifest: folder.manifest,
    notes: folder.notes,
    specialTokens: tokenizer.specialTokens,
    countTokens: (text) => encode(text).length,
    async score(pairs, signal) {
      if (closing !== undefined)
        throw new HedcheckError(
          'E_CLOSED',
          `The scorer on ${folder.name} is closed.`,
          'Load a new one with loadScorer().',
        );
      return await scorePairs(pairs, asking, signal);
    },
    close() {
      closing ??= packer.idle().then(() => session.close());
      return closing;
    },
  };
}

/** Tokenises a text once while it is in use. */
function rememberingEncode(tokenizer: PairTokenizer): (text: string) => readonly number[] {
  const recent = createRecent<readonly number[]>(keptTexts);
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const ids = tokenizer.encode(text);
    if (text.length <= longestKeptText) recent.set(text, ids);
    return ids;
  };
}

/** What a question to the model goes through. */
interface Asking {
  readonly folder: ModelFolder;
  readonly tokenizer: PairTokenizer;
  readonly packer: Packer;
  readonly encode: (text: string) => readonly number[];
  /** Scores of pairs asked before. */
  readonly known: Recent<NliScores>;
  /** Pairs on their way, so that one asked again meanwhile is scored once. */
  readonly waiting: Map<string, Promise<NliScores>>;
}

/** Scores each distinct pair once. */
async function scorePairs(
  pairs: readonly Pair[],
  asking: Asking,
  signal: AbortSignal | undefined,
): Promise<NliScores[]> {
  signal?.throwIfAborted();
  const { folder, tokenizer, encode, known } = asking;
  // All of them are looked at before the first is asked: a pair that is too long leaves no others on their way.
  const rows = pairs.map((pair) => {
    const premise = encode(pair.premise);
    const hypothesis = encode(pair.hypothesis);
    checkLengths(pair, premise.length, hypothesis.length, folder, tokenizer);
    return { key: `${pair.premise}\0${pair.hypothesis}`, premise, hypothesis };
  });
  // A caller that may stop waits for no other's pairs, nor others for its: what it stops would fail for them too.
  const waiting = signal === undefined ? asking.waiting : new Map<string, Promise<NliScores>>();
  return await Promise.all(
    rows.map(({ key, premise, hypothesis }) => {
      const given = known.get(key) ?? waiting.get(key);
      if (given !== undefined) return given;
      const scores = asking.packer
        .run(tokenizer.join(premise, hypothesis), signal)
        .then((logits) => toScores(logits, folder.labels))
        .finally(() => waiting.delete(key));
      waiting.set(key, scores);
      scores.then(
        (found) => known.set(key, found),
        () => {},
      );
      return scores;
    }),
  );
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
