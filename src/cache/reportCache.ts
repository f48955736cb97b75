import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type ArticleReport, articleReportSchema } from '../report/schema.ts';
import { prune } from './prune.ts';

/** Most bytes that the reports in one cache folder fill, before the oldest go. */
export const mostBytes = 200_000_000;
/** A report larger than this is not kept. */
const largestEntry = 5_000_000;

const entrySchema = z.object({
  hedcheckCache: z.literal(1),
  key: z.string(),
  report: articleReportSchema,
});

/**
 * Reports kept in a folder, a file each. Several processes may use the folder at once: entries are written beside
 * their place and moved there, and whatever is missing, damaged or half written counts as not there.
 */
export interface ReportCache {
  readonly get: (key: string) => Promise<ArticleReport | undefined>;
  /** Rejects when the folder cannot be written. */
  readonly put: (key: string, report: ArticleReport) => Promise<void>;
  /** Removes the entries longest unused when there are too many, if anything was added. */
  readonly close: () => Promise<void>;
}

/** @param limit most bytes kept */
export function reportCache(folder: string, limit: number = mostBytes): ReportCache {
  let written = 0;
  const placeOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    async get(key) {
      const path = placeOf(key);
      const report = await readEntry(path, key).catch(() => undefined);
      if (report) {
        const now = new Date();
        // When it was last of use decides what goes first; a folder that may not be written is still of use.
        await utimes(path, now, now).catch(() => {});
      }
      return report;
    },
    async put(key, report) {
      const text = JSON.stringify({ hedcheckCache: 1, key, report });
      if (text.length > largestEntry) return;
      const path = placeOf(key);
      if (written === 0) await prepare(folder);
      await mkdir(dirname(path), { recursive: true });
      const beside = join(dirname(path), `.${randomBytes(8).toString('hex')}.tmp`);
      try {
        await writeFile(beside, text, { flag: 'wx' });
        await rename(beside, path);
      } catch (error) {
        await unlink(beside).catch(() => {});
        throw error;
      }
      written += 1;
    },
    async close() {
      if (written > 0) await prune(folder, limit);
    },
  };
}

async function readEntry(path: string, key: string): Promise<ArticleReport | undefined> {
  const stats = await stat(path);
  if (!stats.isFile() || stats.size > largestEntry * 4) return undefined;
  const entry = entrySchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
  return entry.success && entry.data.key === key ? entry.data.report : undefined;
}

/** The folder tells git itself that it is not to be committed. */
async function prepare(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.gitignore'), '# A cache of hedcheck; it can be deleted at any time.\n*\n', {
    flag: 'wx',
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
