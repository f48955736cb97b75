import { readFile, stat } from 'node:fs/promises';
import { shownPath } from '../config/read.ts';
import { HedcheckError } from '../errors.ts';
import type { Template } from '../report/template/parse.ts';
import type { Output } from './outputs.ts';
import { usageError } from './usage.ts';

/** Most bytes read of a template's file. */
const largestTemplate = 4_000_000;

/**
 * The template that one of the outputs needs, read and checked before any article is; undefined when none does.
 *
 * @param path from `--template` or the configuration
 * @param isFlag it was given on the command line, and so is wanted
 * @throws HedcheckError `E_USAGE` when there is no path, `E_TEMPLATE` when there is no template at it
 */
export async function templateFor(
  outputs: readonly Output[],
  path: string | undefined,
  isFlag: boolean,
): Promise<Template | undefined> {
  if (!outputs.some(({ format }) => format === 'template')) {
    if (isFlag) throw usageError('--template needs --format template.', 'Add it, or leave --template away.');
    return undefined;
  }
  if (path === undefined)
    throw usageError('--format template needs a template.', 'Name its file: --template report.mustache.');
  const shown = shownPath(path);
  const text = await textOf(path, shown);
  const { parseTemplate } = await import('../report/template/parse.ts');
  return parseTemplate(text, shown);
}

async function textOf(path: string, shown: string): Promise<string> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) throw unreadable(shown, 'is not a file');
    if (stats.size > largestTemplate) throw unreadable(shown, `has ${stats.size} bytes, more than 4 MB`);
    return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  } catch (cause) {
    if (cause instanceof HedcheckError) throw cause;
    const { code } = cause as NodeJS.ErrnoException;
    throw unreadable(shown, code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`, cause);
  }
}

function unreadable(path: string, why: string, cause?: unknown): HedcheckError {
  return new HedcheckError('E_TEMPLATE', `The template ${path} ${why}.`, 'Check --template.', { cause });
}
