import { itemsOf, type JsonObject, objectsOf, textAt, valueAt } from './jsonFields.ts';
import { type LocatedJson, parseLocatedJson } from './locatedJson.ts';
import { joined, type MappedText } from './mappedText.ts';

/** What a page's JSON-LD says about its article. */
export interface NewsMetadata {
  readonly headline: MappedText | undefined;
  readonly alternativeHeadline: MappedText | undefined;
  readonly description: MappedText | undefined;
  readonly articleBody: MappedText | undefined;
  readonly publisher: string | undefined;
  readonly id: string | undefined;
}

/**
 * Finds the first schema.org article in a page's `application/ld+json` scripts: on its own, in an array, in a
 * `@graph`, or as `mainEntity`. A script that is not JSON is passed over, as browsers do.
 *
 * @param scripts each script's text and its offset in the page
 */
export function newsMetadata(
  scripts: readonly { readonly text: string; readonly offset: number }[],
): NewsMetadata | undefined {
  for (const script of scripts) {
    const root = parseQuietly(script.text);
    const [article] = root ? newsArticles(root) : [];
    if (article) return articleFields(article, script.offset);
  }
  return undefined;
}

/**
 * The fields of a schema.org article.
 *
 * @param offset of the JSON in its file
 */
export function articleFields(article: JsonObject, offset = 0): NewsMetadata {
  const field = (...names: readonly string[]): MappedText | undefined => {
    for (const name of names) {
      const text = joined(itemsOf(property(article, name)).flatMap(valueText), '\n\n');
      if (text.text !== '') return decoded(shifted(text, offset));
    }
    return undefined;
  };
  const [publisher] = itemsOf(property(article, 'publisher'));
  const name = publisher?.kind === 'object' ? property(publisher, 'name') : publisher;
  return {
    headline: field('headline', 'name'),
    alternativeHeadline: field('alternativeHeadline'),
    description: field('description', 'abstract'),
    articleBody: field('articleBody', 'reviewBody', 'text'),
    publisher: name && valueText(name)[0]?.text,
    id: idOf(article),
  };
}

/**
 * Every schema.org article of a JSON-LD document, in its order; those inside another one are not looked for.
 *
 * @param withLists also those of an `ItemList`, which on a page are teasers of other stories
 */
export function newsArticles(root: LocatedJson, withLists = false): JsonObject[] {
  const found: JsonObject[] = [];
  const search = (value: LocatedJson | undefined, depth: number): void => {
    if (!value || depth > mostDepth) return;
    if (value.kind === 'array') for (const item of value.items) search(item, depth + 1);
    if (value.kind !== 'object') return;
    if (typesOf(value).some((type) => articleType.test(type))) found.push(value);
    else
      for (const key of withLists ? [...containers, ...lists] : containers)
        search(property(value, key), depth + 1);
  };
  search(root, 0);
  return found;
}

// schema.org's types of article, and what sites make of them.
const articleType = /(?:Article|Posting|Report|Review)$/;
const containers = ['@graph', 'mainEntity', 'mainEntityOfPage'];
const lists = ['itemListElement', 'item'];
const mostDepth = 8;

/** Types as written: `NewsArticle`, `schema:NewsArticle`, `https://schema.org/NewsArticle`, in lists of lists too. */
function typesOf(value: JsonObject, key = '@type'): string[] {
  const found: string[] = [];
  const add = (type: LocatedJson | undefined, depth: number) => {
    if (type?.kind === 'array' && depth < mostDepth) for (const item of type.items) add(item, depth + 1);
    else if (type?.kind === 'string') found.push(type.source.slice(type.from + 1, type.to - 1));
  };
  add(value.members.get(key), 0);
  return found;
}

/** A property by its short name, with the vocabulary's prefix or its whole address. */
function property(object: JsonObject, name: string): LocatedJson | undefined {
  const names = [name, `schema:${name}`, `https://schema.org/${name}`, `http://schema.org/${name}`];
  return names.map((one) => object.members.get(one)).find((value) => value !== undefined);
}

/** A property's text: a string, or `{"@value": "…"}`. */
function valueText(value: LocatedJson): MappedText[] {
  const holder = value.kind === 'object' ? valueAt(value, '@value') : value;
  const text = textAt(
    { kind: 'object', from: 0, members: new Map(holder ? [['text', holder]] : []) },
    'text',
  );
  return text ? [text] : [];
}

function idOf(article: JsonObject): string | undefined {
  const page = property(article, 'mainEntityOfPage');
  const candidates = [
    property(article, '@id'),
    property(article, 'url'),
    ...(page ? [page, ...objectsOf([page]).map((one) => property(one, '@id'))] : []),
    property(article, 'identifier'),
  ];
  for (const candidate of candidates) {
    const [text] = candidate ? valueText(candidate) : [];
    if (text) return text.text;
  }
  return undefined;
}

function shifted(mapped: MappedText, offset: number): MappedText {
  if (offset === 0) return mapped;
  return {
    text: mapped.text,
    sourceSpan(span) {
      const found = mapped.sourceSpan(span);
      return found && [found[0] + offset, found[1] + offset];
    },
  };
}

/** Entities inside JSON-LD are a mistake that many sites make; their offsets are then those of the whole. */
function decoded(mapped: MappedText): MappedText {
  const text = decodeBasicEntities(mapped.text);
  if (text === mapped.text) return mapped;
  return { text, sourceSpan: () => mapped.sourceSpan([0, mapped.text.length]) };
}

function parseQuietly(text: string): LocatedJson | undefined {
  try {
    return parseLocatedJson(text);
  } catch {
    return undefined;
  }
}

const basicEntities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#039;': "'",
  '&#x27;': "'",
  '&apos;': "'",
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&nbsp;': '\u00a0',
  '&mdash;': '—',
  '&ndash;': '–',
};

function decodeBasicEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:\w{2,6}|#\w{2,5});/g, (entity) => basicEntities[entity] ?? entity);
}
