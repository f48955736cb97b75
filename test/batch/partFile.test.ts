import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPart, partPath } from '../../src/batch/partFile.ts';

async function output(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hedcheck-part-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'a.jsonl');
}

test('a part file is cut back to what was settled, whatever was written behind it', async () => {
  const path = await output();
  const first = await openPart(path, undefined);
  await first.append('one\n');
  await first.append('two ü\n');
  const settled = await first.settle();
  await first.append('x'.repeat(200_000));
  await first.close();
  const second = await openPart(path, settled);
  await second.append('three\n');
  await second.settle();
  await second.close();
  expect(await readFile(partPath(path), 'utf8')).toBe('one\ntwo ü\nthree\n');
});

test('a part file that is not the one of the checkpoint is refused and left alone', async () => {
  const path = await output();
  const part = await openPart(path, undefined);
  await part.append('one\ntwo\n');
  const settled = await part.settle();
  await part.close();
  for (const other of ['one\n', 'one\nTWO\nthree\n']) {
    await writeFile(partPath(path), other);
    await expect(openPart(path, settled)).rejects.toMatchObject({ code: 'E_RESUME' });
    expect(await readFile(partPath(path), 'utf8')).toBe(other);
  }
  await rm(partPath(path));
  await expect(openPart(path, settled)).rejects.toMatchObject({ code: 'E_RESUME' });
});

test('after a write that failed nothing passes for written', async () => {
  const path = await output();
  // In a process of its own, since the limit on the size of files holds for all that it writes.
  const module = new URL('../../dist/batch/partFile.js', import.meta.url);
  const script = `
    import { openPart } from '${module}';
    const part = await openPart('${path}', undefined);
    const codes = [];
    const note = (cause) => codes.push(cause.code);
    await part.append('x'.repeat(100000)).catch(note);
    await part.append('y').catch(note);
    await part.settle().catch(note);
    await part.close();
    console.log(codes.join(' '));`;
  const command = `ulimit -f 40; exec '${process.execPath}' --input-type=module -e "$SCRIPT"`;
  const codes = execFileSync('bash', ['-c', command], {
    env: { ...process.env, SCRIPT: script },
    encoding: 'utf8',
  });
  expect(codes.trim()).toBe('EFBIG EFBIG');
});
