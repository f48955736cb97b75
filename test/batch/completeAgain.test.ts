import { access, appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkpointPath } from '../../src/batch/checkpoint.ts';
import { completeAgain } from '../../src/batch/output.ts';
import { openPart, partPath } from '../../src/batch/partFile.ts';
import { jsonl } from '../../src/batch/writers/jsonl.ts';
import { folderOf } from './corpusFiles.ts';

const context = { keep: [], isFirst: true, isLast: false };

/** An output that holds every row, its run cut off before it got its name. */
async function cutOff() {
  const path = join(folderOf({}), 'a.jsonl');
  const part = await openPart(path, undefined);
  await part.append('one\ntwo\n');
  const before = await part.settle();
  await part.close();
  await writeFile(checkpointPath(path), '{}');
  return { path, before };
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

describe('a run that was cut off after its last row', () => {
  test('is completed without what stands behind that row', async () => {
    const { path, before } = await cutOff();
    await appendFile(partPath(path), '{"id": "half a row');
    await completeAgain(path, jsonl, context, before);
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\n');
    expect(await isThere(checkpointPath(path))).toBe(false);
  });

  test('is complete when its file has its name already', async () => {
    const { path, before } = await cutOff();
    await rename(partPath(path), path);
    await completeAgain(path, jsonl, context, before);
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\n');
    expect(await isThere(checkpointPath(path))).toBe(false);
  });

  test('is refused when neither file is the one of the checkpoint', async () => {
    const { path, before } = await cutOff();
    await rename(partPath(path), path);
    await appendFile(path, 'three\n');
    await expect(completeAgain(path, jsonl, context, before)).rejects.toMatchObject({ code: 'E_RESUME' });
    expect(await isThere(checkpointPath(path))).toBe(true);
  });
});
