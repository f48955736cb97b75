import type { HedcheckError } from '../errors.ts';
import type { Draft, Format } from './format.ts';
import { ignoreField } from './ignoreMarks.ts';
import { type JsonObject, jsonShape, parseJson } from './jsonFields.ts';
import { jsonText, type LocatedJson } from './locatedJson.ts';
import { looksLikeHtml } from './looksLikeHtml.ts';
import { joined, type MappedText, trimmed, unmapped, within } from './mappedText.ts';

// First key present wins. Upper and lower case, `-` and `_` are told apart by nobody: `seoTitle` is `seo_title`.
const keys = {
  headline: ['headline', 'title', 'hed'],
  body: ['body', 'body_html', 'body_text', 'text', 'content', 'article_body'],
  dek: ['dek', 'description', 'subtitle', 'summary', 'standfirst'],
  seo: ['seo', 'seo_title', 'seo_headline'],
  social: ['social', 'social_title', 'social_headline', 'og_title'],
  id: ['id', 'guid', 'url'],
} as const;

/**
 * JSON: one object `{headline, body, …}`, an array of them, or `{articles: [ … ]}`. A body may be a string of text
 * or HTML, or an array of paragraphs.
 */
export const json: Format = {
  name: 'json',
  extensions: ['json'],
  recognise: (head) => (/^(?:\{\s*(?:"|\})|\[\s*(?:\{|\]))/.test(head) ? 'certain' : 'no'),
  async read(text, source) {
    const root = parseJson(text, source);
    const records = recordsOf(root);
    if (records.length === 0) throw noArticle(source, 'holds no article', text, root.from);
    return await Promise.all(
      records.map(async (record, index) => {
        if (record.kind !== 'object')
          throw noArticle(source, `has ${describe(record)} where an article should be`, text, record.from);
        const draft = await readRecord(record, source);
        return records.length > 1 ? { ...draft, record: `article ${index + 1}` } : draft;
      }),
    );
  },
  hints: {
    headline: 'Give it a "headline" (or "title").',
    body: 'Give it a "body" (or "text", "content").',
  },
};

function noArticle(source: string, what: string, text: string, offset: number): HedcheckError {
  const hint = 'Expected {"headline": "…", "body": "…"} or an array of such objects.';
  return jsonShape(text, source, offset, what, hint);
}

function recordsOf(root: LocatedJson): readonly LocatedJson[] {
  if (root.kind === 'array') return root.items;
  const articles = root.kind === 'object' ? root.members.get('articles') : undefined;
  return articles?.kind === 'array' ? articles.items : [root];
}

async function readRecord(record: JsonObject, name: string): Promise<Draft> {
  const members = new Map([...record.members].map(([key, value]) => [plainKey(key), value]));
  const first = (names: readonly string[]): LocatedJson | undefined => {
    for (const name of names) {
      const value = members.get(plainKey(name));
      if (value !== undefined && !isBlank(value)) return value;
    }
    return undefined;
  };
  const textOf = (names: readonly string[]): MappedText | undefined => {
    const value = first(names);
    return value?.kind === 'string' ? trimmed(jsonText(value)) : undefined;
  };
  const id = first(keys.id);
  const dek = textOf(keys.dek);
  const seo = textOf(keys.seo);
  const social = textOf(keys.social);
  const ignore = textOf(['hedcheck']);
  return {
    id: id?.kind === 'string' ? jsonText(id).text : id?.kind === 'other' ? String(id.value) : undefined,
    headline: textOf(keys.headline),
    variants: { ...(dek && { dek }), ...(seo && { seo }), ...(social && { social }) },
    body: await bodyOf(first(keys.body), name),
    ignores: ignoreField(
      ignore?.text,
      textOf(['hedcheck_ignore_reason'])?.text,
      ignore?.sourceSpan([0, 1])?.[0],
    ),
  };
}

async function bodyOf(value: LocatedJson | undefined, name: string): Promise<MappedText | undefined> {
  if (value?.kind === 'array') return paragraphs(value.items);
  if (value?.kind !== 'string') return undefined;
  const body = jsonText(value);
  if (!looksLikeHtml(body.text)) return trimmed(body);
  const { htmlText } = await import('./htmlText.ts');
  return within(body, htmlText(body.text, name));
}

function paragraphs(items: readonly LocatedJson[]): MappedText {
  const texts = items.filter((item) => item.kind === 'string').map((item) => trimmed(jsonText(item)));
  return texts.length === 0 ? unmapped('') : joined(texts, '\n\n');
}

/** `null` and `""` count as absent, so that an empty "headline" leaves the word to "title". */
function isBlank(value: LocatedJson): boolean {
  return value.kind === 'other'
    ? value.value === null
    : value.kind === 'string' && value.to - value.from === 2;
}

function plainKey(key: string): string {
  return key.replace(/[-_\s]/g, '').toLowerCase();
}

function describe(value: LocatedJson): string {
  if (value.kind === 'other') return String(value.value);
  return value.kind === 'array' ? 'an array' : 'a string';
}
