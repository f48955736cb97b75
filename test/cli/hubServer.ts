import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The model folder that the server offers, in parts. */
export const shippedModel = fileURLToPath(new URL('../../models/hedcheck-minilm-l6', import.meta.url));

export const commit = '0123456789abcdef0123456789abcdef01234567';

/** What the server does otherwise than a sound Hub. */
export interface Oddity {
  /** Answers for paths that begin so, instead of the file. */
  readonly answer?: Readonly<Record<string, { status: number; body: string }>>;
  /** Files that are not listed. */
  readonly without?: readonly string[];
  /** Hash listed for the ONNX file. */
  readonly sha256?: string;
}

const offered = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];

/**
 * A Hub on this machine that has one model, `desk/tiny`: the shipped one without its manifest.
 *
 * @returns its address, for HF_ENDPOINT, and the paths that were asked for
 */
export async function hubServer(odd: Oddity = {}): Promise<{ endpoint: string; asked: string[] }> {
  const asked: string[] = [];
  const listed = offered.filter((file) => !odd.without?.includes(file));
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = Object.entries(odd.answer ?? {}).find(([start]) => path.startsWith(start))?.[1];
    if (answer) return response.writeHead(answer.status).end(answer.body);
    if (path === '/api/models/desk/tiny/revision/main?blobs=true')
      return response.end(JSON.stringify({ sha: commit, siblings: await siblings(listed, odd.sha256) }));
    const file = listed.find((one) => path === `/desk/tiny/resolve/${commit}/${one}`);
    if (!file) return response.writeHead(404).end('Not found');
    return createReadStream(join(shippedModel, file)).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function siblings(files: readonly string[], sha256: string | undefined) {
  return Promise.all(
    files.map(async (rfilename) => {
      const path = join(shippedModel, rfilename);
      const { size } = await stat(path);
      if (!rfilename.endsWith('.onnx')) return { rfilename, size };
      const hash =
        sha256 ??
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex');
      return { rfilename, size, lfs: { sha256: hash } };
    }),
  );
}
