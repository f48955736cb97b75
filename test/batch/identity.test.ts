import { renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differences, identityOf } from '../../src/batch/identity.ts';
import { openCorpora } from '../../src/batch/readers/open.ts';
import type { RowSettings } from '../../src/batch/settings.ts';
import { folderOf } from './corpusFiles.ts';

const settings: RowSettings = {
  fields: { headline: undefined, body: undefined, id: undefined },
  keep: [],
  whole: false,
  exhaustive: false,
  also: [],
  threshold: undefined,
  evidence: 3,
  format: 'jsonl',
  inputFormat: undefined,
  maxSize: 1000,
  shard: undefined,
  limit: undefined,
};

const model = { name: 'm', sha256: 's', dtype: 'q8', digest: 'd' };

test('a folder whose files changed places is another input', async () => {
  const folder = folderOf({ 'a.txt': 'One\n\nBody.', 'b.txt': 'Two\n\nOther.' });
  for (const name of ['a.txt', 'b.txt']) utimesSync(join(folder, name), 1000, 1000);
  const now = async () => identityOf('1', model, await openCorpora([folder]), settings);
  const before = await now();
  expect(differences(before, await now())).toEqual([]);
  renameSync(join(folder, 'a.txt'), join(folder, 'c.txt'));
  renameSync(join(folder, 'b.txt'), join(folder, 'a.txt'));
  renameSync(join(folder, 'c.txt'), join(folder, 'b.txt'));
  expect(differences(before, await now())).toEqual([`files of ${folder} were replaced or renamed meanwhile`]);
});
