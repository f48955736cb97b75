import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Share of the limit that is left after entries had to go, so that they need not go in each run. */
const leftOver = 0.8;
/** What is half written for this long was left behind by a process that ended, in milliseconds. */
const abandoned = 3_600_000;

/**
 * Removes the entries of a cache folder that were longest not of use, down to some room below the limit, and what
 * interrupted runs left behind. What another process removes at the same time is passed over.
 *
 * @param limit most bytes that all entries may fill
 */
export async function prune(folder: string, limit: number): Promise<void> {
  const entries: { path: string; size: number; used: number }[] = [];
  for (const shelf of await readdir(folder).catch(() => [])) {
    // Only what the cache itself makes is ever removed: the folder may be a wrong one.
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
    for (const name of await readdir(join(folder, shelf)).catch(() => [])) {
      if (!/^(?:[0-9a-f]{64}\.json|\.[0-9a-f]{16}\.tmp)$/.test(name)) continue;
      const path = join(folder, shelf, name);
      const stats = await stat(path).catch(() => undefined);
      if (!stats?.isFile()) continue;
      if (!name.endsWith('.tmp')) entries.push({ path, size: stats.size, used: stats.mtimeMs });
      else if (Date.now() - stats.mtimeMs > abandoned) await unlink(path).catch(() => {});
    }
  }
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total <= limit) return;
  for (const { path, size } of entries.sort((a, b) => a.used - b.used)) {
    if (total <= limit * leftOver) return;
    await unlink(path).catch(() => {});
    total -= size;
  }
}
