import type { Article } from '../article/article.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { type ArticleReport, type Report, type Summary, schemaVersion, type Tool } from './schema.ts';
import type { Template } from './template/parse.ts';

/** An article's report, with the article itself for reporters that show the body; undefined when it could not be read. */
export interface CheckedArticle {
  readonly report: ArticleReport;
  readonly article: Article | undefined;
}

/** Everything that one run of hedcheck found, in the order of its input. */
export interface Run {
  readonly tool: Tool;
  readonly articles: readonly CheckedArticle[];
}

/** The steps that `--timing` measures, in the order in which they happen. */
export const stageNames = ['start', 'read', 'claims', 'load model', 'score', 'judge', 'report'] as const;
export type StageName = (typeof stageNames)[number];

/** Wall time of one step over the whole run, in milliseconds. */
export interface Stage {
  readonly name: StageName;
  readonly ms: number;
}

/** How a report is to be shown. Reporters for machines ignore it. */
export interface RenderContext {
  /** ANSI colours may be written. */
  readonly color: boolean;
  /** Terminal columns; lines are wrapped to fit. */
  readonly width: number;
  /** Show where the time went. */
  readonly timing: boolean;
  /** Show only what is wrong. */
  readonly quiet: boolean;
  readonly stages?: readonly Stage[];
  /** Absolute path that reporters for machines make paths relative to; the process's current folder by default. */
  readonly cwd?: string;
  /** What the `template` reporter fills in. */
  readonly template?: Template;
}

/** One output format. It gives a text and writes nothing. */
export interface Reporter {
  /** What `--format` takes. */
  readonly name: string;
  /** For files named by hedcheck, without a dot. */
  readonly extension: string;
  /** One line for `--help`. */
  readonly description: string;
  /** The whole output, ending in a newline unless it is empty. */
  readonly render: (run: Run, context: RenderContext) => string;
}

/** The run as the JSON that other programs rely on. */
export function toReport(run: Run): Report {
  const articles = run.articles.map(({ report }) => report);
  return { schemaVersion, tool: run.tool, articles, summary: summarize(articles) };
}

/** Counts over articles and their claims. */
export function summarize(articles: readonly ArticleReport[]): Summary {
  const claims = articles.flatMap((article) => article.claims);
  const withStatus = (status: ArticleReport['status']) => articles.filter((a) => a.status === status).length;
  const withVerdict = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  const ms = articles.reduce((sum, { timing }) => sum + timing.ms, 0);
  return {
    articles: articles.length,
    pass: withStatus('pass'),
    warn: withStatus('warn'),
    fail: withStatus('fail'),
    error: withStatus('error'),
    claims: claims.length,
    supported: withVerdict('supported'),
    attributed: withVerdict('attributed'),
    contradicted: withVerdict('contradicted'),
    unsupported: withVerdict('unsupported'),
    notAClaim: withVerdict('not-a-claim'),
    suppressed: claims.filter(({ suppressed }) => suppressed !== undefined).length,
    pairs: articles.reduce((sum, { timing }) => sum + timing.pairs, 0),
    ms: Math.round(ms * 10) / 10,
  };
}
