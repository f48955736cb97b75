import { realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { shownPath } from '../config/read.ts';
import { exitCodes } from '../errors.ts';
import { installHook, uninstallHook } from '../git/hook.ts';
import { hookPlace } from '../git/hookPlace.ts';
import { repositoryAt } from '../git/repository.ts';
import { printLine } from './terminal.ts';

/** What commander makes of the options of `hook install` and `hook uninstall`. */
export interface HookFlags {
  readonly shared?: boolean;
}

/**
 * `hedcheck hook install`.
 *
 * @throws HedcheckError `E_GIT`, `E_HOOK`
 */
export async function hookInstall({ shared = false }: HookFlags): Promise<number> {
  const place = await hookPlace(await repositoryAt(), shared);
  const entry = await realpath(fileURLToPath(new URL('./index.js', import.meta.url)));
  const done = await installHook(place, { node: process.execPath, entry });
  const hook = shownPath(place.hook);
  printLine(
    {
      installed: `Installed ${hook}: each commit has its staged articles checked.`,
      chained: `Installed ${hook}: each commit has its staged articles checked. The hook that was there is kept as ${shownPath(place.kept)} and runs first.`,
      renewed: `${hook} was hedcheck's already and is up to date.`,
    }[done],
  );
  return exitCodes.ok;
}

/**
 * `hedcheck hook uninstall`.
 *
 * @throws HedcheckError `E_GIT`, `E_HOOK`
 */
export async function hookUninstall({ shared = false }: HookFlags): Promise<number> {
  const place = await hookPlace(await repositoryAt(), shared);
  const done = await uninstallHook(place);
  const hook = shownPath(place.hook);
  printLine(
    {
      removed: `Removed ${hook}.`,
      restored: `Removed hedcheck's ${hook}; the hook that was there before is back.`,
      nothing: `There is no hook of hedcheck's at ${hook}.`,
    }[done],
  );
  return exitCodes.ok;
}
