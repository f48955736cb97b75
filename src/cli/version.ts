import { readFileSync } from 'node:fs';

/** hedcheck's version, from its package.json. */
export function hedcheckVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
