import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/schema.ts';
import { repository } from '../git/repository.ts';
import { sound, unsound } from './articles.ts';
import { folderWith, hedcheck } from './hedcheck.ts';

/** Writes a file whose name is Latin-1, as old disks and archives hold it. */
async function writeLatin1(folder: string, name: string, text: string): Promise<void> {
  await writeFile(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]), text);
}

// Other systems refuse such names.
describe.runIf(process.platform === 'linux')('a file whose name is not UTF-8', () => {
  test('is checked in a folder, by a glob and in a batch, and shown with a replacement character', async () => {
    const cwd = await folderWith({ 'desk/plain.txt': sound });
    await writeLatin1(cwd, 'desk/caf\xe9.txt', unsound);
    for (const input of ['desk', 'desk/*.txt']) {
      const { status, stdout, stderr } = await hedcheck([input, '--format', 'json'], { cwd });
      const { articles } = reportSchema.parse(JSON.parse(stdout));
      expect([status, stderr]).toEqual([1, '']);
      expect(articles.map((article) => [article.source, article.status])).toEqual([
        ['desk/caf\ufffd.txt', 'fail'],
        ['desk/plain.txt', 'pass'],
      ]);
    }
    const batch = await hedcheck(['batch', 'desk'], { cwd });
    expect(batch.stdout).toContain('"source":"desk/caf\ufffd.txt"');
    expect(batch.stdout.trim().split('\n')).toHaveLength(2);
  });

  test('may have its findings accepted, which the hook heeds as well', async () => {
    const repo = await repository();
    await repo.hedcheck('hook', 'install');
    await writeLatin1(repo.folder, 'caf\xe9.txt', unsound);
    await repo.git('add', '-A');
    const refused = await repo.tryGit('commit', '-qm', 'first');
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain('FAIL caf\ufffd.txt');
    await repo.hedcheck('baseline', '.');
    expect((await repo.hedcheck('.')).status).toBe(0);
    await repo.hedcheck('baseline', '.', '--prune');
    expect((await repo.hedcheck('.')).status).toBe(0);
    expect((await repo.tryGit('commit', '-qm', 'first')).status).toBe(0);
  });

  test('is told of by its name on the command line, which cannot hold it', async () => {
    const cwd = await folderWith({ 'plain.txt': sound });
    const { status, stderr } = await hedcheck(['caf\ufffd.txt', join(cwd, 'plain.txt')], { cwd });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^E_NO_SUCH_FILE: .*caf\ufffd\.txt\..* not valid UTF-8,.* rename it\.\n$/);
  });
});
