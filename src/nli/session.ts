import { dirname, join } from 'node:path';
import { HedcheckError } from '../errors.ts';
import type { ModelFolder } from './modelFolder.ts';
import type { TokenRow } from './tokenizer.ts';

type Transformers = typeof import('@xenova/transformers');

/** A model in the runtime. Rows in, logits out. */
export interface Session {
  /**
   * Runs one batch.
   *
   * @param rows of any lengths; padded to the longest
   * @param padId fills shorter rows
   * @returns for each row the logits in the model's own label order
   */
  run(rows: readonly TokenRow[], padId: number): Promise<number[][]>;
  close(): Promise<void>;
}

/**
 * Loads a folder's ONNX file through transformers.js on onnxruntime-node. Everything is given explicitly (absolute
 * folder, `local_files_only`, dtype, file): the library's process-wide `env` is neither written nor relied on to
 * keep off the network.
 *
 * @param threads threads inside one operator; default: the runtime's choice, one a core
 * @throws HedcheckError `E_MODEL_DAMAGED` when the runtime refuses the file
 */
export async function openSession(
  { AutoModelForSequenceClassification, Tensor }: Transformers,
  folder: ModelFolder,
  threads: number | undefined,
): Promise<Session> {
  const subfolder = dirname(folder.onnx);
  const model = await AutoModelForSequenceClassification.from_pretrained(folder.path, {
    local_files_only: true,
    device: 'cpu',
    dtype: folder.dtype,
    subfolder: subfolder === '.' ? '' : subfolder,
    model_file_name: 'model',
    session_options: {
      interOpNumThreads: 1,
      // 4 = fatal only: what goes wrong is thrown, and stderr belongs to the host.
      logSeverityLevel: 4,
      // Threads that wait without spinning: beside other work (a second worker, a build) batches take half the time.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
      ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    },
  }).catch((cause: unknown) => {
    throw damaged(folder, cause);
  });

  return {
    async run(rows, padId) {
      const width = rows.reduce((longest, row) => Math.max(longest, row.ids.length), 0);
      const fill = (pick: (row: TokenRow, at: number) => number | undefined, padding: number) => {
        const data = new BigInt64Array(rows.length * width);
        rows.forEach((row, number) => {
          for (let at = 0; at < width; at += 1) data[number * width + at] = BigInt(pick(row, at) ?? padding);
        });
        return new Tensor('int64', data, [rows.length, width]);
      };
      // Inputs that the model does not have (RoBERTa: token_type_ids) are left out by transformers.js.
      const output: unknown = await model({
        input_ids: fill((row, at) => row.ids[at], padId),
        attention_mask: fill((row, at) => (at < row.ids.length ? 1 : 0), 0),
        token_type_ids: fill((row, at) => row.typeIds[at], 0),
      });
      return readLogits(output, rows.length, folder);
    },
    async close() {
      await model.dispose();
    },
  };
}

function readLogits(output: unknown, rows: number, folder: ModelFolder): number[][] {
  const logits = (output as { logits?: { data?: ArrayLike<number>; dims?: readonly number[] } }).logits;
  const count = folder.labels.count;
  if (logits?.data === undefined || logits.dims?.[0] !== rows || logits.data.length !== rows * count)
    throw damaged(folder, new Error(`logits of shape ${String(logits?.dims)}, expected ${rows} × ${count}`));
  const data = logits.data;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: count }, (_, label) => Number(data[row * count + label])),
  );
}

function damaged(folder: ModelFolder, cause: unknown): HedcheckError {
  const why = (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0]?.slice(0, 200) ?? '';
  return new HedcheckError(
    'E_MODEL_DAMAGED',
    `${join(folder.path, folder.onnx)} cannot be run: ${why}`,
    "Fetch the model folder again; 'hedcheck doctor' tells whether the runtime itself works.",
    { cause },
  );
}
