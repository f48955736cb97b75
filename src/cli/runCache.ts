import { join } from 'node:path';
import type { Article } from '../article/article.ts';
import { cacheKey } from '../cache/key.ts';
import { reportCache } from '../cache/reportCache.ts';
import type { Config } from '../config/config.ts';
import type { ModelIdentity } from '../nli/scorer.ts';
import type { ArticleReport } from '../report/schema.ts';
import type { articleOptions } from './checkFlags.ts';
import { modelFolderOf } from './modelPlaces.ts';
import { printLine } from './terminal.ts';
import { hedcheckVersion } from './version.ts';

type Options = ReturnType<typeof articleOptions>;

/** The cache of one run, bound to its model. */
export interface RunCache {
  /** The kept report, with what it cost this time: no pair, hardly any time. */
  readonly get: (article: Article, options: Options) => Promise<ArticleReport | undefined>;
  readonly put: (article: Article, options: Options, report: ArticleReport) => Promise<void>;
  /** Who scored the reports that `get` gave; undefined when it gave none. */
  readonly modelUsed: () => ModelIdentity | undefined;
  readonly close: () => Promise<void>;
}

/** Folder of the cache in a project. */
export const cacheFolderName = '.hedcheck-cache';

/**
 * @param project folder in which the cache lies when the configuration names no other
 * @throws HedcheckError `E_MODEL_…` when the model cannot be recognised
 */
export async function openRunCache(values: Config, project: string): Promise<RunCache> {
  const { recogniseModel } = await import('../nli/modelDigest.ts');
  const model = await recogniseModel(await modelFolderOf(values.model));
  const cache = reportCache(values.cacheFolder ?? join(project, cacheFolderName));
  const version = hedcheckVersion();
  const keyOf = (article: Article, options: Options) =>
    cacheKey({ article, options, model: model.digest, version });
  let isUsed = false;
  let isBroken = false;
  return {
    async get(article, options) {
      const started = performance.now();
      const key = keyOf(article, options);
      const report = key && (await cache.get(key));
      if (!report) return undefined;
      isUsed = true;
      return { ...report, timing: { ms: Math.round((performance.now() - started) * 10) / 10, pairs: 0 } };
    },
    async put(article, options, report) {
      const key = keyOf(article, options);
      if (key === undefined || isBroken) return;
      await cache.put(key, report).catch((error: NodeJS.ErrnoException) => {
        // A run that could not be remembered is still a run; one line tells why the next is no quicker.
        isBroken = true;
        printLine(
          `note: the cache cannot be written (${error.code ?? error.message}); this run is not kept.`,
        );
      });
    },
    modelUsed: () => (isUsed ? model.identity : undefined),
    close: () => cache.close(),
  };
}
