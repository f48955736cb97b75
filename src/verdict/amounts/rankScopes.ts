import type { Word } from '../words.ts';

/** Fields in which something is ranked, from the narrowest. Regions are of any size, and so left out. */
const fields = [
  /^(?:city|town|village|borough|parish|neighborhood|neighbourhood)$/,
  /^(?:county)$/,
  /^(?:state|province)$/,
  /^(?:country|nation|national|nationwide|uk|britain|us|france|germany|italy|spain|india|china|japan|canada|australia|ireland|scotland|wales|england)$/,
  /^(?:continent|europe|asia|africa)$/,
  /^(?:world|worldwide|globe|global|planet|earth)$/,
];

const within = /^(?:in|on|of|across|throughout)$/;
const article = /^(?:the|its|this|whole|entire)$/;

/**
 * How wide a field a rank is given in, larger for a wider one: 5 for "the world's largest", 0 for "largest in the town"; undefined
 * where none is named.
 *
 * @param before the words before the rank
 * @param behind the words behind what is ranked
 */
export function scopeOf(before: readonly Word[], behind: readonly Word[]): number | undefined {
  const place = behind.findIndex(({ lower }) => within.test(lower));
  const named =
    place < 0 || place > 2 ? undefined : behind.slice(place + 1).find(({ lower }) => !article.test(lower));
  for (const word of [...before.slice(-2).reverse(), named, behind[0]]) {
    const width = fields.findIndex((field) => field.test(word?.lower ?? ''));
    if (width >= 0) return width;
  }
  return undefined;
}
