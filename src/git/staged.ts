import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { nameOf } from '../fileName.ts';
import { asLine, git } from './git.ts';

/** A file as it is staged. */
export interface StagedFile {
  /** Relative to the root of the working tree, with `/`; for {@link onDisk}. */
  readonly path: string;
  /** Name of its content among git's objects. */
  readonly blob: string;
}

/** Regular files; links (120000) are not followed, submodules (160000) are somebody else's. */
const fileModes = new Set(['100644', '100755']);

/**
 * The regular files that the next commit adds or changes, renamed ones as new ones, in git's order. In the middle of a
 * merge those that differ from every side of it: what came in with a branch was checked there. Files with conflicts are
 * not among them; git refuses to commit those by itself.
 *
 * @param top root of the working tree
 * @throws HedcheckError `E_GIT`
 */
export async function stagedFiles(top: string): Promise<StagedFile[]> {
  const staged = await changedSince(undefined, top);
  let found = staged;
  for (const head of await mergeHeads(top)) {
    const changed = new Set((await changedSince(head, top)).map(({ path }) => path));
    found = found.filter(({ path }) => changed.has(path));
  }
  return found;
}

/** @param commit HEAD by default, or nothing at all where there is no commit yet */
async function changedSince(commit: string | undefined, top: string): Promise<StagedFile[]> {
  const answer = await git(
    [
      ...['diff', '--cached', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-relative', '--no-ext-diff'],
      ...['--no-color', '--ignore-submodules=all', '--diff-filter=AMT', '-O/dev/null'],
      ...(commit === undefined ? [] : [commit]),
      '--',
    ],
    { cwd: top },
  );
  const fields = fieldsOf(answer);
  const files: StagedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    // :100644 100644 <blob before> <blob after> M
    const [, mode = '', , blob = ''] = (fields[at] ?? '').split(' ');
    const path = fields[at + 1] ?? '';
    if (fileModes.has(mode) && path !== '') files.push({ path, blob });
  }
  return files;
}

/** What stands between NUL bytes: names may be any others. */
function fieldsOf(answer: Buffer): string[] {
  const fields: string[] = [];
  let start = 0;
  for (let end = answer.indexOf(0); end !== -1; end = answer.indexOf(0, start)) {
    fields.push(nameOf(answer.subarray(start, end)));
    start = end + 1;
  }
  return fields;
}

/** The other sides of a merge that is being concluded; none otherwise. */
async function mergeHeads(top: string): Promise<string[]> {
  const place = asLine(await git(['rev-parse', '--git-path', 'MERGE_HEAD'], { cwd: top }));
  const text = await readFile(resolve(top, place), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}
