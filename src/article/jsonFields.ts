import { HedcheckError } from '../errors.ts';
import { lineIndex } from './lineIndex.ts';
import { JsonSyntaxError, jsonText, type LocatedJson, parseLocatedJson } from './locatedJson.ts';
import { type MappedText, trimmed, within } from './mappedText.ts';

export type JsonObject = Extract<LocatedJson, { kind: 'object' }>;

/**
 * A file's JSON.
 *
 * @throws HedcheckError `E_JSON` with line and column
 */
export function parseJson(text: string, source: string): LocatedJson {
  try {
    return parseLocatedJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { line, column } = lineIndex(text)([error.offset, error.offset]);
    throw new HedcheckError(
      'E_JSON',
      `${source}:${line}:${column} is not valid JSON: ${error.message}.`,
      'Mend the file there; for one JSON record a line use `hedcheck batch`.',
    );
  }
}

/** JSON that is written in a field of another JSON (Ghost's documents), with the text that its strings stand in. */
export interface InnerJson {
  readonly root: LocatedJson;
  /** A string of it, mapped to the file. */
  readonly textOf: (value: LocatedJson | undefined) => MappedText | undefined;
}

/** @throws HedcheckError `E_JSON` with the line and column of the file */
export function parseInnerJson(field: MappedText, file: string, source: string, name: string): InnerJson {
  try {
    const root = parseLocatedJson(field.text);
    const textOf = (value: LocatedJson | undefined) =>
      value?.kind === 'string' ? within(field, jsonText(value)) : undefined;
    return { root, textOf };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const at = Math.max(0, Math.min(error.offset, field.text.length - 1));
    const { line, column } = lineIndex(file)(field.sourceSpan([at, at + 1]) ?? [0, 0]);
    throw new HedcheckError(
      'E_JSON',
      `${source}:${line}:${column}: the JSON inside "${name}" is not valid: ${error.message}.`,
      'Export the article again, with its HTML if the system gives that too.',
    );
  }
}

/** @throws HedcheckError `E_JSON_SHAPE`, always: what stands at `offset` is not what was expected */
export function jsonShape(
  file: string,
  source: string,
  offset: number,
  what: string,
  hint: string,
): HedcheckError {
  const { line, column } = lineIndex(file)([offset, offset]);
  return new HedcheckError('E_JSON_SHAPE', `${source}:${line}:${column} ${what}.`, hint);
}

/** The value at a path of keys; undefined where there is none. */
export function valueAt(value: LocatedJson | undefined, ...path: readonly string[]): LocatedJson | undefined {
  let found = value;
  for (const key of path) found = found?.kind === 'object' ? found.members.get(key) : undefined;
  return found;
}

/** The string at a path, trimmed; undefined where there is none or it holds only white space. */
export function textAt(value: LocatedJson | undefined, ...path: readonly string[]): MappedText | undefined {
  const found = valueAt(value, ...path);
  if (found?.kind !== 'string') return undefined;
  const text = trimmed(jsonText(found));
  return text.text === '' ? undefined : text;
}

/** The first of several members that holds words. */
export function firstText(
  value: LocatedJson | undefined,
  ...names: readonly string[]
): MappedText | undefined {
  for (const name of names) {
    const text = textAt(value, name);
    if (text) return text;
  }
  return undefined;
}

/** The first of several members that is a string or a number, as an id. */
export function idAt(value: LocatedJson | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = valueAt(value, name);
    if (found?.kind === 'other' && typeof found.value === 'number') return String(found.value);
    const text = textAt(value, name)?.text;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The items of an array, or the value by itself. */
export function itemsOf(value: LocatedJson | undefined): readonly LocatedJson[] {
  if (value === undefined) return [];
  return value.kind === 'array' ? value.items : [value];
}

/** Those values that are objects. */
export function objectsOf(values: readonly LocatedJson[]): JsonObject[] {
  return values.filter((value) => value.kind === 'object');
}

/** True for a parsed value that is an object and no array: for `recogniseJson`. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of a file's records for messages: `article 2, line 44`; undefined where the file is one. */
export function recordNames(file: string, offsets: readonly number[]): (index: number) => string | undefined {
  const lines = lineIndex(file);
  return (index) => {
    const offset = offsets[index] ?? 0;
    return offsets.length < 2 ? undefined : `article ${index + 1}, line ${lines([offset, offset]).line}`;
  };
}
