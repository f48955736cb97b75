import { HedcheckError } from '../errors.ts';
import type { Draft, Format } from './format.ts';
import { lineIndex } from './lineIndex.ts';
import { JsonSyntaxError, jsonText, type LocatedJson, parseLocatedJson } from './locatedJson.ts';
import { looksLikeHtml } from './looksLikeHtml.ts';
import { type MappedText, textBuilder, trimmed, within } from './mappedText.ts';

type JsonObject = Extract<LocatedJson, { kind: 'object' }>;

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
    const root = parse(text, source);
    const records = recordsOf(root);
    if (records.length === 0) throw noArticle(source, 'holds no article', text, root.from);
    return await Promise.all(
      records.map(async (record, index) => {
        if (record.kind !== 'object')
          throw noArticle(source, `has ${describe(record)} where an article should be`, text, record.from);
        const draft = await readRecord(record, text, source);
        return records.length > 1 ? { ...draft, record: `article ${index + 1}` } : draft;
      }),
    );
  },
  hints: {
    headline: 'Give it a "headline" (or "title").',
    body: 'Give it a "body" (or "text", "content").',
  },
};

function parse(text: string, source: string): LocatedJson {
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

function noArticle(source: string, what: string, text: string, offset: number): HedcheckError {
  const { line, column } = lineIndex(text)([offset, offset]);
  return new HedcheckError(
    'E_JSON_SHAPE',
    `${source}:${line}:${column} ${what}.`,
    'Expected {"headline": "…", "body": "…"} or an array of such objects.',
  );
}

function recordsOf(root: LocatedJson): readonly LocatedJson[] {
  if (root.kind === 'array') return root.items;
  const articles = root.kind === 'object' ? root.members.get('articles') : undefined;
  return articles?.kind === 'array' ? articles.items : [root];
}

async function readRecord(record: JsonObject, text: string, name: string): Promise<Draft> {
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
  return {
    id: id?.kind === 'string' ? jsonText(id).text : id?.kind === 'other' ? String(id.value) : undefined,
    headline: textOf(keys.headline),
    variants: { ...(dek && { dek }), ...(seo && { seo }), ...(social && { social }) },
    body: await bodyOf(first(keys.body), text, name),
  };
}

async function bodyOf(
  value: LocatedJson | undefined,
  source: string,
  name: string,
): Promise<MappedText | undefined> {
  if (value?.kind === 'array') return paragraphs(value.items, source);
  if (value?.kind !== 'string') return undefined;
  const body = jsonText(value);
  if (!looksLikeHtml(body.text)) return trimmed(body);
  const { htmlText } = await import('./htmlText.ts');
  return within(body, htmlText(body.text, name));
}

function paragraphs(items: readonly LocatedJson[], source: string): MappedText {
  const builder = textBuilder(source);
  for (const item of items) {
    if (item.kind !== 'string') continue;
    const paragraph = trimmed(jsonText(item));
    if (paragraph.text === '') continue;
    if (builder.length > 0) builder.insert('\n\n');
    appendMapped(builder, paragraph);
  }
  return builder.build();
}

function appendMapped(builder: ReturnType<typeof textBuilder>, mapped: MappedText): void {
  for (let at = 0; at < mapped.text.length; at += 1) {
    const span = mapped.sourceSpan([at, at + 1]);
    const unit = mapped.text.charAt(at);
    if (!span) builder.insert(unit);
    else if (span[1] - span[0] === 1) builder.copy(span[0], span[1]);
    else builder.replace(unit, span[0], span[1]);
  }
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
