import type { Checker } from '../checker.ts';
import type { Config } from '../config/config.ts';
import { checkerOptions } from './checkFlags.ts';

/**
 * A checker as the configuration wants it, its model found by name or path.
 *
 * @throws HedcheckError what `findModel` and `createChecker` throw
 */
export async function loadChecker(config: Config): Promise<Checker> {
  const [{ createChecker }, { modelFolderOf }] = await Promise.all([
    import('../checker.ts'),
    import('./modelPlaces.ts'),
  ]);
  return await createChecker(checkerOptions(config, await modelFolderOf(config.model)));
}
