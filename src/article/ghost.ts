import { draftOf } from './draft.ts';
import { lineText, markupText, plainProse } from './fieldText.ts';
import type { Format } from './format.ts';
import {
  firstText,
  idAt,
  isRecord,
  itemsOf,
  type JsonObject,
  jsonShape,
  objectsOf,
  parseInnerJson,
  parseJson,
  recordNames,
  textAt,
  valueAt,
} from './jsonFields.ts';
import type { LocatedJson } from './locatedJson.ts';
import type { MappedText } from './mappedText.ts';

/**
 * Posts and pages of Ghost: answers of its Admin and Content API (`{posts: [ … ]}`), its webhooks
 * (`{post: {current, previous}}`), a post by itself. The text is its HTML, else the editor's document (Lexical or
 * Mobiledoc), else its plain text.
 */
export const ghost: Format = {
  name: 'ghost',
  extensions: [],
  recognise: () => 'no',
  recogniseJson(value) {
    if (!isRecord(value)) return false;
    const { posts, pages, post, page } = value;
    const lists = [posts, pages].filter((one) => Array.isArray(one));
    if (lists.some((list) => list.slice(0, 20).some(isPost))) return true;
    return (
      [post, page].some((one) => isRecord(one) && (isPost(one) || isPost(one['current']))) || isOwn(value)
    );
  },
  async read(text, source) {
    const root = parseJson(text, source);
    const posts = postsOf(root);
    if (posts.length === 0)
      throw jsonShape(
        text,
        source,
        root.from,
        'holds no post',
        'Expected {"posts": [ … ]} or a webhook of Ghost.',
      );
    const recordOf = recordNames(
      text,
      posts.map(({ from }) => from),
    );
    return await Promise.all(
      posts.map(async (post, index) =>
        draftOf({
          id: idAt(post, 'id', 'uuid', 'url', 'slug'),
          headline: await lineText(textAt(post, 'title'), source),
          dek: await lineText(textAt(post, 'custom_excerpt'), source),
          seo: await lineText(textAt(post, 'meta_title'), source),
          social: await lineText(firstText(post, 'og_title', 'twitter_title'), source),
          body: await bodyOf(post, text, source),
          record: recordOf(index),
        }),
      ),
    );
  },
  hints: {
    headline: 'The post has no title.',
    body: 'Ask for it with formats=html, or with formats=lexical,mobiledoc,plaintext.',
  },
};

const bodyNames = ['html', 'lexical', 'mobiledoc', 'plaintext'];

function isPost(value: unknown): boolean {
  return isRecord(value) && 'title' in value && bodyNames.some((name) => name in value);
}

/** A post outside its envelope: title and `html` are common, Ghost's documents and its comment id are not. */
function isOwn(value: Readonly<Record<string, unknown>>): boolean {
  if (!isPost(value)) return false;
  const documents = ['lexical', 'mobiledoc'].filter((name) => typeof value[name] === 'string');
  return documents.length > 0 || ('html' in value && 'comment_id' in value);
}

function postsOf(root: LocatedJson): JsonObject[] {
  const envelope = valueAt(root, 'posts') ?? valueAt(root, 'pages');
  if (envelope) return objectsOf(itemsOf(envelope));
  const hooked = valueAt(root, 'post') ?? valueAt(root, 'page') ?? root;
  const current = valueAt(hooked, 'current') ?? hooked;
  return objectsOf(itemsOf(current));
}

async function bodyOf(post: JsonObject, file: string, source: string): Promise<MappedText | undefined> {
  const html = textAt(post, 'html');
  if (html) return await markupText(html, source);
  const lexical = textAt(post, 'lexical');
  if (lexical) {
    const { lexicalText } = await import('./ghostLexical.ts');
    const body = await lexicalText(parseInnerJson(lexical, file, source, 'lexical'), source);
    if (body.text !== '') return body;
  }
  const mobiledoc = textAt(post, 'mobiledoc');
  if (mobiledoc) {
    const { mobiledocText } = await import('./ghostMobiledoc.ts');
    const body = await mobiledocText(parseInnerJson(mobiledoc, file, source, 'mobiledoc'), source);
    if (body.text !== '') return body;
  }
  const plain = textAt(post, 'plaintext');
  return plain && plainProse(plain);
}
