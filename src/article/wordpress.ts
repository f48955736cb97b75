import { draftOf } from './draft.ts';
import { lineText, markupText } from './fieldText.ts';
import type { Format } from './format.ts';
import {
  idAt,
  isRecord,
  itemsOf,
  type JsonObject,
  jsonShape,
  objectsOf,
  parseJson,
  recordNames,
  textAt,
  valueAt,
} from './jsonFields.ts';
import { looksLikeHtml } from './looksLikeHtml.ts';
import { joined, type MappedText, part, trimmed } from './mappedText.ts';
import { withoutSiteName } from './siteName.ts';
import { isCut } from './teaser.ts';

/**
 * Posts of the WordPress REST API (`/wp/v2/posts`), one or a list: `title`, `content` and `excerpt` as a string or as
 * `{raw, rendered}`; Yoast's titles from `yoast_head_json`.
 */
export const wordpress: Format = {
  name: 'wordpress',
  extensions: [],
  recognise: () => 'no',
  recogniseJson: (value) => (Array.isArray(value) ? value.slice(0, 20) : [value]).some(isPost),
  async read(text, source) {
    const root = parseJson(text, source);
    const posts = objectsOf(itemsOf(root));
    if (posts.length === 0)
      throw jsonShape(text, source, root.from, 'holds no post', 'Expected a post or a list of posts.');
    const recordOf = recordNames(
      text,
      posts.map(({ from }) => from),
    );
    return await Promise.all(
      posts.map(async (post, index) =>
        draftOf({ ...(await readPost(post, source)), record: recordOf(index) }),
      ),
    );
  },
  hints: {
    headline: 'The post has no title.',
    body: 'The post has no content; one that a password protects has it only with context=edit.',
  },
};

function isPost(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { title, content } = value;
  if (isRendered(content)) return isRendered(title) || typeof title === 'string';
  if (typeof content !== 'string') return false;
  return isRendered(title) || (typeof title === 'string' && content.includes('<!-- wp:'));
}

function isRendered(value: unknown): boolean {
  return isRecord(value) && (typeof value['rendered'] === 'string' || typeof value['raw'] === 'string');
}

async function readPost(post: JsonObject, source: string) {
  const yoast = valueAt(post, 'yoast_head_json');
  const site = textAt(yoast, 'og_site_name')?.text;
  const title = await lineText(textAt(yoast, 'title'), source);
  return {
    id: idAt(post, 'id', 'link', 'slug'),
    headline: await lineText(fieldOf(post, 'title'), source),
    dek: await lineText(excerptOf(post), source),
    seo: title && withoutSiteName(title, site === undefined ? [] : [site]),
    social: await lineText(textAt(yoast, 'og_title') ?? textAt(yoast, 'twitter_title'), source),
    body: await contentOf(post, source),
  };
}

/** What readers get; where the request did not ask for that, what the editor wrote. */
function fieldOf(post: JsonObject, name: string): MappedText | undefined {
  return textAt(post, name) ?? textAt(post, name, 'rendered') ?? textAt(post, name, 'raw');
}

/** An excerpt that somebody wrote. WordPress fills an empty one with the post's beginning, cut with "[…]". */
function excerptOf(post: JsonObject): MappedText | undefined {
  const raw = valueAt(post, 'excerpt', 'raw');
  if (raw?.kind === 'string') return textAt(post, 'excerpt', 'raw');
  const excerpt = fieldOf(post, 'excerpt');
  return excerpt && isCut(excerpt.text) ? undefined : excerpt;
}

async function contentOf(post: JsonObject, source: string): Promise<MappedText | undefined> {
  const content = textAt(post, 'content') ?? textAt(post, 'content', 'rendered');
  const written = content ?? textAt(post, 'content', 'raw');
  if (!written) return undefined;
  if (written.text.includes('<!-- wp:') || /<(?:p|div)[\s>]/i.test(written.text))
    return await markupText(written, source);
  return await classicText(written, source);
}

// What the classic editor's posts hold besides words, as WordPress itself names it.
const shortcode =
  /\[(caption|wp_caption)\b[^\]]{0,1000}\][^[]{0,2000}\[\/\1\]|\[\/?(?:gallery|embed|audio|video|playlist|caption)\b[^\]]{0,1000}\]/g;

/** A post of the classic editor: a blank line parts paragraphs, which stand there without tags. */
async function classicText(content: MappedText, source: string): Promise<MappedText> {
  const paragraphs: MappedText[] = [];
  let from = 0;
  const add = async (to: number) => {
    const paragraph = trimmed(part(content, from, to));
    if (paragraph.text === '') return;
    const hasMarks = looksLikeHtml(paragraph.text) || /[<&]/.test(paragraph.text);
    paragraphs.push(hasMarks ? await markupText(paragraph, source) : paragraph);
  };
  const gaps = new RegExp(`${shortcode.source}|(?:\\r?\\n[ \\t]*){2,}`, 'g');
  for (const gap of content.text.matchAll(gaps)) {
    await add(gap.index);
    from = gap.index + gap[0].length;
  }
  await add(content.text.length);
  return joined(paragraphs, '\n\n');
}
