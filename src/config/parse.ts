import type { Document } from 'yaml';
import { HedcheckError } from '../errors.ts';
import type { ConfigFile } from './find.ts';

/** A configuration file's value, with the line on which a key of it stands. */
export interface ParsedConfig {
  readonly value: unknown;
  /** 1-based line of the key at this path below the configuration's root; undefined where it cannot be told. */
  readonly lineOf: (key: string) => number | undefined;
}

/** A configuration needs no aliases; a few do no harm, a bomb is made of thousands. */
const mostAliases = 10;

/**
 * Parses JSON by JSON's rules, all else as YAML 1.2.
 *
 * @param shown the file's name for messages
 * @throws HedcheckError `E_CONFIG` naming the line of the first syntax error
 */
export async function parseConfig(file: ConfigFile, shown: string): Promise<ParsedConfig> {
  const text = file.text.replace(/^\ufeff/, '');
  const { isPair, isScalar, LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const isJson = file.path.endsWith('.json');
  const whole = isJson ? fromJson(text, shown) : fromYaml(document, shown, (at) => lines.linePos(at).line);
  const value = file.at.reduce(child, whole);
  const lineOf = (key: string): number | undefined => {
    const holder: unknown = file.at.length === 0 ? document.contents : document.getIn(file.at, true);
    if (typeof holder !== 'object' || holder === null || !('items' in holder)) return undefined;
    const items: readonly unknown[] = Array.isArray(holder.items) ? holder.items : [];
    const pair = items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
    const start = isPair(pair) && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    return start === undefined ? undefined : lines.linePos(start).line;
  };
  return { value, lineOf };
}

function fromJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : String(cause);
    const position = /position (\d+)/.exec(why)?.[1];
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
    throw broken(shown, line, `is not valid JSON: ${why}`, cause);
  }
}

function fromYaml(document: Document.Parsed, shown: string, lineAt: (offset: number) => number): unknown {
  const error = document.errors[0];
  if (error)
    throw broken(
      shown,
      lineAt(error.pos[0]),
      `is not valid YAML: ${error.message.replace(/\s+/g, ' ')}`,
      error,
    );
  try {
    return document.toJS({ maxAliasCount: mostAliases });
  } catch (cause) {
    throw broken(shown, undefined, 'is not valid YAML: it has aliases without an end', cause);
  }
}

function child(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function broken(shown: string, line: number | undefined, why: string, cause: unknown): HedcheckError {
  const where = line === undefined ? shown : `${shown}:${line}`;
  return new HedcheckError('E_CONFIG', `${where} ${why}.`, 'Mend it, or pass --no-config.', { cause });
}
