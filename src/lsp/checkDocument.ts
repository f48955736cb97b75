import type { Diagnostic } from 'vscode-languageserver';
import type { Article } from '../article/article.ts';
import { articlesInText } from '../article/read.ts';
import { HedcheckError } from '../errors.ts';
import type { Checkers } from './checkers.ts';
import { type DiagnosticSupport, diagnosticsOf, failureDiagnostic } from './diagnostics.ts';
import { documentName } from './place.ts';
import type { SettingsFor } from './settings.ts';

/** A document as the editor has it. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}

/** What a check needs beside the document. */
export interface Checking {
  readonly settingsFor: SettingsFor;
  readonly checkers: Checkers;
  readonly support: DiagnosticSupport;
  readonly signal: AbortSignal;
}

/** Codes of what is no article, or not yet: nothing that an editor of the document need be told. */
const noArticle: ReadonlySet<string> = new Set([
  'E_EMPTY',
  'E_NO_HEADLINE',
  'E_NO_BODY',
  'E_JSON_SHAPE',
  'E_HTML_NO_ARTICLE',
  'E_INPUT_FORMAT',
  'E_BINARY',
]);

/** Most UTF-16 units of a document that is checked as one types; `hedcheck check` reads larger ones. */
export const largestDocument = 1_000_000;

/**
 * The diagnostics of a document. What is wrong with the document itself is one of them.
 *
 * @throws HedcheckError `E_TOO_LARGE`, and what finding the settings or loading the model throws
 */
export async function checkDocument(document: OpenDocument, checking: Checking): Promise<Diagnostic[]> {
  const { checkers, support, signal } = checking;
  const { path, name } = documentName(document.uri, document.languageId);
  const { config, isIgnored, options, accepted } = await checking.settingsFor(path);
  if (isIgnored) return [];
  refuseLarge(document.text, name, config.maxSize);
  const articles = await orFailure(() => articlesInText(document.text, name, formatIn(config)));
  if (articles instanceof HedcheckError) return failureDiagnostics(articles);
  const checker = await checkers.for(config);
  const check = async (article: Article) => {
    const report = await orFailure(() => checker.check(article, { ...options, signal }));
    return report instanceof HedcheckError
      ? failureDiagnostics(report)
      : diagnosticsOf(accepted(report), document.uri, support);
  };
  const diagnostics: Diagnostic[] = [];
  for (const article of articles) diagnostics.push(...(await check(article)));
  return diagnostics;
}

function formatIn({ inputFormat }: { readonly inputFormat: string | undefined }): { inputFormat?: string } {
  return inputFormat === undefined ? {} : { inputFormat };
}

function failureDiagnostics(error: HedcheckError): Diagnostic[] {
  return noArticle.has(error.code) ? [] : [failureDiagnostic(error)];
}

async function orFailure<T>(work: () => Promise<T>): Promise<T | HedcheckError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HedcheckError) return error;
    throw error;
  }
}

function refuseLarge(text: string, name: string, maxSize: number): void {
  const most = Math.min(largestDocument, maxSize);
  if (text.length <= most) return;
  throw new HedcheckError(
    'E_TOO_LARGE',
    `${name} has ${text.length} characters; the editor's check reads at most ${most}.`,
    'Check it with `hedcheck check`.',
  );
}
