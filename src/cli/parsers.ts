import { InvalidArgumentError } from 'commander';
import { parseShard, type Shard } from '../batch/shard.ts';
import { closest } from '../config/closest.ts';
import { type AlsoField, alsoFields, limits } from '../config/config.ts';
import { parseSize } from '../config/size.ts';

/** A parser for a whole number within the limits that the configuration knows for it. */
export function wholeNumber(name: 'threads' | 'evidence' | 'maxWarnings'): (text: string) => number {
  const [least, most] = limits[name];
  return wholeFrom(least, most);
}

/** A parser for a whole number from `least` to `most`. */
export function wholeFrom(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

/** A probability from 0 to 1. */
export function probability(text: string): number {
  const number = /^(?:\d{1,3}(?:\.\d{1,12})?|\.\d{1,12})$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('Give a number from 0 to 1.');
}

/** A size as the configuration takes it. */
export function size(text: string): number {
  const bytes = parseSize(text);
  if (bytes !== undefined) return bytes;
  throw new InvalidArgumentError('Give a size such as 50MB, of at most 536 MB.');
}

/** `dek,seo,social`, in one option or several. */
export function fieldList(text: string, before: readonly AlsoField[] = []): AlsoField[] {
  const fields = text
    .split(',')
    .map((field) => field.trim())
    .filter(Boolean);
  const known = fields.map((field) => {
    const found = alsoFields.find((one) => one === field);
    if (found) return found;
    const meant = closest(field, alsoFields);
    const hint =
      meant === undefined ? `The fields are ${alsoFields.join(', ')}.` : `Did you mean "${meant}"?`;
    throw new InvalidArgumentError(hint);
  });
  return [...new Set([...before, ...known])];
}

/** One of a few words, with the one that was probably meant in the message. */
export function oneOf<Word extends string>(words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const found = words.find((word) => word === text);
    if (found) return found;
    const meant = closest(text, words);
    throw new InvalidArgumentError(
      meant === undefined ? `Use one of ${words.join(', ')}.` : `Did you mean "${meant}"?`,
    );
  };
}

/** Collects an option that may be given several times. */
export function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

/** A whole number from 1 on. */
export function positive(text: string): number {
  const number = /^\d{1,12}$/.test(text) ? Number(text) : 0;
  if (number >= 1) return number;
  throw new InvalidArgumentError('Give a whole number from 1 on.');
}

/** `url,meta.section`, in one option or several. */
export function pathList(text: string, before: readonly string[] = []): string[] {
  const paths = text
    .split(',')
    .map((path) => path.trim())
    .filter(Boolean);
  return [...new Set([...before, ...paths])];
}

/** `2/8`: the second of eight parts. */
export function shard(text: string): Shard {
  const found = parseShard(text);
  if (found) return found;
  throw new InvalidArgumentError('Give a part and their number, such as 2/8.');
}
