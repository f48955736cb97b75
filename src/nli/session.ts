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
   * @param rows none longer than `width`
   * @param width tokens that every row is padded to
   * @param padId fills shorter rows
   * @returns for each row the logits in the model's own label order
   */
  run(rows: readonly TokenRow[], width: number, padId: number): Promise<number[][]>;
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
    async run(rows, width, padId) {
      const tensor = (fill: (row: TokenRow, low: Int32Array, at: number) => void) => {
        const data = new BigInt64Array(rows.length * width);
        // Ids fit the low halves of the 64-bit places that the model wants (every platform of the runtime is
        // little-endian): no BigInt is made for each of them.
        const halves = new Int32Array(data.buffer);
        for (const [number, row] of rows.entries()) fill(row, halves, 2 * number * width);
        return new Tensor('int64', data, [rows.length, width]);
      };
      // Inputs that the model does not have (RoBERTa: token_type_ids) are left out by transformers.js.
      const output: unknown = await model({
        input_ids: tensor((row, halves, start) => {
          for (let at = 0; at < width; at += 1) halves[start + 2 * at] = row.ids[at] ?? padId;
        }),
        attention_mask: tensor((row, halves, start) => {
          for (let at = 0; at < row.ids.length; at += 1) halves[start + 2 * at] = 1;
        }),
        token_type_ids: tensor((row, halves, start) => {
          for (let at = 0; at < row.ids.length; at += 1) halves[start + 2 * at] = row.typeIds[at] ?? 0;
        }),
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
