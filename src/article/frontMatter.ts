import { HedcheckError } from '../errors.ts';
import type { Draft } from './format.ts';
import { type DraftIgnore, ignoreField } from './ignoreMarks.ts';
import { type MappedText, textBuilder, trimmed } from './mappedText.ts';

/** The fields of a Markdown file's front matter that hedcheck knows. */
export interface FrontMatter {
  readonly id: string | undefined;
  readonly headline: MappedText | undefined;
  readonly variants: Draft['variants'];
  readonly ignores: readonly DraftIgnore[];
  /** Offset of the first character below the front matter. */
  readonly end: number;
}

// Front matter is a screenful; a `---` that closes later than this is a rule in the text.
const maxLength = 65_536;

const keys = {
  headline: ['headline', 'hed', 'title'],
  dek: ['dek', 'description', 'subtitle', 'standfirst', 'summary'],
  seo: ['seo', 'seotitle', 'seoheadline'],
  social: ['social', 'socialtitle', 'socialheadline', 'ogtitle'],
  id: ['id', 'guid', 'slug', 'url', 'permalink'],
} as const;

/**
 * YAML front matter between `---` lines at the top of a text.
 *
 * @returns undefined when there is none
 * @throws HedcheckError `E_FRONT_MATTER` with line and column when it is not YAML
 */
export async function readFrontMatter(text: string, source: string): Promise<FrontMatter | undefined> {
  const opening = /^\s{0,99}---[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(0, 200));
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start, start + maxLength));
  if (!closing) return undefined;
  const yamlText = text.slice(start, start + closing.index);
  const end = start + closing.index + closing[0].length;
  // A rule, a paragraph and a rule are no front matter: that has a key on its first line of words.
  if (!/^(?:\s|#[^\n\r]*[\n\r])*["']?[\w-]{1,99}["']?[ \t]*:/.test(yamlText.slice(0, 2000))) return undefined;

  const { isMap, isScalar, LineCounter, parseDocument } = await import('yaml');
  const counter = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: counter, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const { line, col } = counter.linePos(error.pos[0]);
    const above = opening[0].split(/\r\n|\n|\r/).length - 1;
    throw new HedcheckError(
      'E_FRONT_MATTER',
      `${source}:${line + above}:${col}: the front matter is not valid YAML: ${error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}.`,
      'Put values that hold a colon or a quotation mark in quotes.',
    );
  }
  const values = new Map<string, MappedText>();
  if (isMap(document.contents))
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !isScalar(value) || value.value === null) continue;
      const text_ = typeof value.value === 'string' ? value.value : (value.source ?? String(value.value));
      const name = String(key.value)
        .replace(/[-_\s]/g, '')
        .toLowerCase();
      const [from, to] = value.range ?? [0, 0];
      if (text_.trim() !== '') values.set(name, scalarText(text, text_, start + from, start + to));
    }
  const first = (names: readonly string[]) => names.map((name) => values.get(name)).find(Boolean);
  const dek = first(keys.dek);
  const seo = first(keys.seo);
  const social = first(keys.social);
  return {
    id: first(keys.id)?.text,
    headline: first(keys.headline),
    variants: { ...(dek && { dek }), ...(seo && { seo }), ...(social && { social }) },
    ignores: ignoreField(
      values.get('hedcheck')?.text,
      values.get('hedcheckignorereason')?.text,
      values.get('hedcheck')?.sourceSpan([0, 1])?.[0],
    ),
    end,
  };
}

/** A YAML scalar, mapped character by character where it stands in the file as it reads, else as a whole. */
function scalarText(source: string, value: string, from: number, to: number): MappedText {
  const written = source.slice(from, to);
  const inner = written.indexOf(value);
  const builder = textBuilder(source);
  if (inner === -1) builder.replace(value, from, to);
  else builder.copy(from + inner, from + inner + value.length);
  return trimmed(builder.build());
}
