import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Packs hedcheck as it would be published. */
export async function packed(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hedcheck-pack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder],
    { cwd: root },
  );
  return join(folder, stdout.trim().split('\n').at(-1) ?? '');
}

/**
 * A registry on this machine that has hedcheck and nothing else. It names no dependencies, so that npm asks for none:
 * they have to be found by other means.
 *
 * @returns its address
 */
export async function registryWith(tarball: string): Promise<string> {
  const [bytes, manifestText] = await Promise.all([
    readFile(tarball),
    readFile(join(root, 'package.json'), 'utf8'),
  ]);
  const { name, version, bin }: { name: string; version: string; bin: unknown } = JSON.parse(manifestText);
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  const server = createServer((request, response) => {
    const base = `http://${request.headers.host}`;
    if (request.url === `/${name}`) {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          name,
          'dist-tags': { latest: version },
          versions: {
            [version]: { name, version, bin, dist: { tarball: `${base}/package.tgz`, integrity } },
          },
        }),
      );
    } else if (request.url === '/package.tgz') response.end(bytes);
    else response.writeHead(404).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
