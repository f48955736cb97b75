import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { site } from './site.ts';

/** Runs PHP inside the site, on the command line: nobody is logged in there. Gives what it prints. */
export async function php(code: string): Promise<string> {
  const { host } = new URL(site.url);
  const start = `$_SERVER['HTTP_HOST'] = '${host}'; $_SERVER['REQUEST_METHOD'] = 'GET'; require '${site.folder}/wp-load.php';`;
  const { stdout } = await promisify(execFile)('php', ['-r', `${start} ${code}`]);
  return stdout;
}

/** Runs a test while the site has a must-use plugin with this code. */
export async function withMustUse<T>(code: string, run: () => Promise<T>): Promise<T> {
  const file = `${site.folder}/wp-content/mu-plugins/for-one-test.php`;
  writeFileSync(file, `<?php ${code}\n`);
  try {
    return await run();
  } finally {
    rmSync(file);
  }
}
