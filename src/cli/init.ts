import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { configNames } from '../config/find.ts';
import { configTemplate } from '../config/template.ts';
import { HedcheckError } from '../errors.ts';
import { writeOutput } from './outputFile.ts';
import { printLine } from './terminal.ts';

const written = '.hedcheckrc.yaml';

/**
 * `hedcheck init`: writes a configuration with every key explained.
 *
 * @throws HedcheckError `E_EXISTS` when the folder has a configuration and `force` is not given, `E_OUTPUT`
 */
export async function initCommand(folder: string, flags: { readonly force?: boolean }): Promise<number> {
  const path = join(folder, written);
  if (!flags.force) {
    for (const name of configNames.filter((one) => one !== 'package.json'))
      if (await isThere(join(folder, name)))
        throw new HedcheckError(
          'E_EXISTS',
          `${join(folder, name)} is there already.`,
          'Edit it, or pass --force to write the explained one.',
        );
  }
  await writeOutput(path, configTemplate);
  printLine(`Wrote ${path}. It sets nothing yet: every key in it is explained and commented out.`);
  return 0;
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
