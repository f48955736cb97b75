import { jsonText, type LocatedJson, parseLocatedJson } from './locatedJson.ts';
import { type MappedText, trimmed } from './mappedText.ts';

/** What a page's JSON-LD says about its article. */
export interface NewsMetadata {
  readonly headline: MappedText | undefined;
  readonly alternativeHeadline: MappedText | undefined;
  readonly articleBody: MappedText | undefined;
  readonly publisher: string | undefined;
}

type JsonObject = Extract<LocatedJson, { kind: 'object' }>;

/**
 * Finds the first schema.org article in a page's `application/ld+json` scripts: on its own, in an array, in a
 * `@graph`, or as `mainEntity`. A script that is not JSON is passed over, as browsers do.
 *
 * @param scripts each script's text and its offset in the page
 */
export function newsMetadata(
  scripts: readonly { readonly text: string; readonly offset: number }[],
): NewsMetadata {
  for (const script of scripts) {
    const article = findArticle(parseQuietly(script.text), 0);
    if (!article) continue;
    const field = (name: string): MappedText | undefined => {
      const value = article.members.get(name);
      if (value?.kind !== 'string') return undefined;
      const text = trimmed(jsonText(value));
      if (text.text === '') return undefined;
      const shifted: MappedText = {
        text: decodeBasicEntities(text.text),
        sourceSpan(span) {
          const found = text.sourceSpan(span);
          return found && [found[0] + script.offset, found[1] + script.offset];
        },
      };
      // Entities inside JSON-LD are a mistake that many sites make; their offsets are then those of the whole.
      if (shifted.text === text.text) return shifted;
      return { text: shifted.text, sourceSpan: () => shifted.sourceSpan([0, text.text.length]) };
    };
    const publisher = article.members.get('publisher');
    const name = publisher?.kind === 'object' ? publisher.members.get('name') : publisher;
    return {
      headline: field('headline') ?? field('name'),
      alternativeHeadline: field('alternativeHeadline'),
      articleBody: field('articleBody'),
      publisher: name?.kind === 'string' ? jsonText(name).text : undefined,
    };
  }
  return {
    headline: undefined,
    alternativeHeadline: undefined,
    articleBody: undefined,
    publisher: undefined,
  };
}

function parseQuietly(text: string): LocatedJson | undefined {
  try {
    return parseLocatedJson(text);
  } catch {
    return undefined;
  }
}

// schema.org's types of article, and what sites make of them.
const articleType = /(?:Article|Posting|Report|Review)$/;

function findArticle(value: LocatedJson | undefined, depth: number): JsonObject | undefined {
  if (!value || depth > 4) return undefined;
  if (value.kind === 'array') return firstArticle(value.items, depth);
  if (value.kind !== 'object') return undefined;
  const types = value.members.get('@type');
  const names = types?.kind === 'array' ? types.items : types ? [types] : [];
  if (names.some((name) => name.kind === 'string' && articleType.test(jsonText(name).text))) return value;
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage'].map((key) => value.members.get(key));
  return firstArticle(
    inner.filter((one) => one !== undefined),
    depth,
  );
}

function firstArticle(values: readonly LocatedJson[], depth: number): JsonObject | undefined {
  for (const value of values) {
    const article = findArticle(value, depth + 1);
    if (article) return article;
  }
  return undefined;
}

function decodeBasicEntities(text: string): string {
  if (!text.includes('&')) return text;
  const known: Readonly<Record<string, string>> = {
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
  return text.replace(/&(?:\w{2,6}|#\w{2,5});/g, (entity) => known[entity] ?? entity);
}
