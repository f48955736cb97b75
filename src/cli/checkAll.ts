import type { Article } from '../article/article.ts';
import type { Checker } from '../checker.ts';
import type { Config } from '../config/config.ts';
import type { EffectiveConfig } from '../config/effective.ts';
import { configFor } from '../config/overrides.ts';
import { errorLine, HedcheckError } from '../errors.ts';
import type { CheckedArticle, Run } from '../report/run.ts';
import type { ArticleReport } from '../report/schema.ts';
import { articleOptions } from './checkFlags.ts';
import type { Input } from './inputs.ts';
import { loadChecker } from './loadChecker.ts';
import { openRunCache, type RunCache } from './runCache.ts';
import type { Stopwatch } from './stopwatch.ts';
import { printLine, progressLine } from './terminal.ts';
import { hedcheckVersion } from './version.ts';

/** An article that was checked, with what held for it. */
export interface CheckedInput extends CheckedArticle {
  /** Absolute path of its file; undefined where it has none. */
  readonly path: string | undefined;
  readonly config: Config;
}

/** A run whose articles know their files and configurations. */
export interface CheckedRun extends Run {
  readonly articles: readonly CheckedInput[];
}

/** What a run of checks needs beside its inputs. */
export interface CheckContext {
  readonly config: EffectiveConfig;
  /** Folder of the project, where its cache lies. */
  readonly project: string;
  readonly watch: Stopwatch;
  readonly signal: AbortSignal;
}

/** Reads and checks every input in turn. The model is loaded when an article needs it, and not before. */
export async function checkAll(inputs: readonly Input[], context: CheckContext): Promise<CheckedRun> {
  const { config, project, watch, signal } = context;
  const progress = progressLine(inputs.length > 1 && !config.values.quiet);
  const articles: CheckedInput[] = [];
  const cache = config.values.cache ? await openRunCache(config.values, project) : undefined;
  const model = lazyChecker(config, watch);
  try {
    for (const [index, input] of inputs.entries()) {
      signal.throwIfAborted();
      progress.show(`checking ${index + 1} of ${inputs.length}: ${input.source}`);
      const { path } = input;
      const { values } = await configFor(config, path);
      const add = (checked: CheckedArticle) => articles.push({ ...checked, path, config: values });
      const read = await orError(() => watch.time('read', () => input.read(values)));
      if (read instanceof HedcheckError) {
        add(await errorRow(input.source, input.source, read, progress.clear));
        continue;
      }
      for (const article of read) {
        const checked = await checkOne(article, { values, cache, model, watch, signal });
        add(
          checked instanceof HedcheckError
            ? await errorRow(article.id, article.source, checked, progress.clear)
            : { article, report: checked },
        );
      }
    }
  } finally {
    progress.clear();
    await Promise.all([model.close(), cache?.close()]);
  }
  const identity = model.opened()?.model ?? cache?.modelUsed() ?? null;
  return { tool: { name: 'hedcheck', version: hedcheckVersion(), model: identity }, articles };
}

interface Tools {
  readonly values: Config;
  readonly cache: RunCache | undefined;
  readonly model: LazyChecker;
  readonly watch: Stopwatch;
  readonly signal: AbortSignal;
}

/**
 * A report from the cache, or else from the model; an error when this article is one that cannot be checked.
 *
 * @throws HedcheckError of a model that cannot be loaded: it ends the run, for nothing could be checked
 */
async function checkOne(article: Article, tools: Tools): Promise<ArticleReport | HedcheckError> {
  const { values, cache, model, watch, signal } = tools;
  const options = articleOptions(values);
  const known = await watch.time('read', async () => await cache?.get(article, options));
  if (known) return known;
  const checker = await model.open();
  // What is to be known of the model belongs into every report that it made.
  const noted = { ...article, notes: [...article.notes, ...checker.notes] };
  const report = await orError(() => checker.check(noted, { ...options, signal, observe: watch.add }));
  if (!(report instanceof HedcheckError)) await cache?.put(article, options, report);
  return report;
}

interface LazyChecker {
  readonly open: () => Promise<Checker>;
  readonly opened: () => Checker | undefined;
  readonly close: () => Promise<void>;
}

function lazyChecker({ values }: EffectiveConfig, watch: Stopwatch): LazyChecker {
  let checker: Checker | undefined;
  return {
    async open() {
      checker ??= await watch.time('load model', () => loadChecker(values));
      return checker;
    },
    opened: () => checker,
    close: async () => await checker?.close(),
  };
}

async function orError<T>(work: () => Promise<T>): Promise<T | HedcheckError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HedcheckError) return error;
    throw error;
  }
}

async function errorRow(
  id: string,
  source: string,
  error: HedcheckError,
  beforePrinting: () => void,
): Promise<CheckedArticle> {
  beforePrinting();
  printLine(errorLine(error));
  const { errorReport } = await import('../report/articleReport.ts');
  return { article: undefined, report: errorReport({ id, source, error }) };
}
