import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article, ReadText } from '../../src/article/article.ts';
import { formatNames } from '../../src/article/detect.ts';
import { type ReadOptions, readArticles } from '../../src/article/read.ts';
import { textAt } from './locatedText.ts';

const folder = new URL('files/', import.meta.url).pathname;
const fileText = (name: string) => readFileSync(folder + name, 'utf8');
const read = (text: string, options: ReadOptions = {}) =>
  readArticles(new TextEncoder().encode(text), options);
const variants = (article: Article | undefined) =>
  Object.fromEntries((article?.variants ?? []).map(({ field, text }) => [field, text]));

// The same story in every system's own words for headline, dek and body.
const headline = 'Aldersby Council Votes to Replace Swing Bridge After Cracks Found';
const dek = 'Kettle Dock crossing will close for eleven months from May';
const seo = 'Aldersby swing bridge to be replaced at a cost of £14.2m';
const social = 'Council votes nine to six to replace the Kettle Dock swing bridge';
const opening =
  'Aldersby Borough Council voted by nine to six on Tuesday night to replace the Kettle Dock swing bridge, ' +
  'three weeks after divers found cracks in two of its bearings.';
const closing = 'Kettle Dock’s traders were promised compensation, but the council has not said how much.';
const wire = 'urn:newsml:northshorewire.example:20261118:';

const files = [
  ['ninjs-1.json', 'ninjs', { dek }, `${wire}bridge-4417`],
  ['ninjs-2.json', 'ninjs', { dek, seo, social }, 'https://api.northshorewire.example/items/4417'],
  ['ninjs-3.ninjs', 'ninjs', { dek, seo, social }, 'https://api.northshorewire.example/items/4417'],
  ['schema-org.jsonld', 'schema-org', { dek }, 'https://news.northshore.example/local/swing-bridge#article'],
  ['wordpress-post.json', 'wordpress', { dek, seo, social }, '4417'],
  ['wordpress-posts.json', 'wordpress', {}, '4417'],
  ['wordpress-draft.json', 'wordpress', { dek }, '4417'],
  ['ghost-posts.json', 'ghost', { dek, seo, social }, '673bb1c4f2a9d10001c7e442'],
  ['ghost-webhook.json', 'ghost', { dek, seo, social }, '673bb1c4f2a9d10001c7e442'],
  ['ghost-mobiledoc.json', 'ghost', { dek, seo, social }, '673bb1c4f2a9d10001c7e442'],
  ['nitf.xml', 'nitf', { dek }, 'NSW-20261118-4417'],
  ['newsml-item.xml', 'newsml', { dek, seo, social }, `${wire}4417`],
  ['newsml-message.xml', 'newsml', { dek }, `${wire}4417`],
  ['feed.rss', 'rss', { dek }, 'https://news.northshore.example/?p=4417'],
  ['feed-rdf.xml', 'rss', { dek }, 'https://news.northshore.example/local/swing-bridge/'],
  ['feed.atom', 'atom', { dek }, 'tag:northshore.example,2026:4417'],
] as const;

describe.each(files)('%s', (name, format, wantedVariants, id) => {
  const path = folder + name;
  const file = fileText(name);

  it('is told by its content, whatever it is called', async () => {
    for (const stdinFilename of [undefined, 'story.txt', 'story.json', 'story.xml', 'story.md'])
      expect((await read(file, stdinFilename === undefined ? {} : { stdinFilename }))[0]?.format).toBe(
        format,
      );
  });

  it('gives headline, variants, body and id', async () => {
    const [article] = await readArticles(path);
    expect(article).toMatchObject({ format, id, headline: { text: headline } });
    expect(variants(article)).toEqual(wantedVariants);
    const paragraphs = article?.body.text.split('\n\n') ?? [];
    expect(paragraphs).toHaveLength(7);
    expect(paragraphs[0]).toBe(opening);
    expect(paragraphs[4]).toBe('What happens next');
    expect(paragraphs[5]).toContain('Brandt & Daughters');
    expect(paragraphs[6]).toBe(closing);
  });

  it('leaves captions, boxes and the repeated headline out of the body', async () => {
    const [article] = await readArticles(path);
    expect(article?.body.text).not.toMatch(/bridge on Monday|newsletter|appeared first|Aldersby Council/);
  });

  it('knows where in the file each word stands', async () => {
    for (const article of await readArticles(path))
      for (const part of [article.headline, ...article.variants, article.body])
        expectPlaces(part, file, name);
  });
});

/** Words that need no escaping in any format stand in the file as they are; nothing else is where they are said to be. */
function expectPlaces({ text, locate }: ReadText, file: string, name: string): void {
  let plain = 0;
  const words = [...text.matchAll(/[A-Za-z0-9]+/g)];
  for (const { index, 0: word } of words) {
    const found = textAt(file, locate([index, index + word.length]));
    if (found === word) plain += 1;
    else expect(`${name}: ${found}`).toContain(`<em>`);
  }
  expect(plain).toBeGreaterThan(words.length * 0.9);
}

it('the place of a character that is written as an escape, an entity or a reference is all of it', async () => {
  const places = async (name: string, character: string) => {
    const [article] = await readArticles(folder + name);
    const at = article?.body.text.indexOf(character) ?? -1;
    return textAt(fileText(name), article?.body.locate([at, at + 1]));
  };
  expect(await places('ninjs-1.json', '“')).toBe('\\u201c');
  expect(await places('wordpress-post.json', '“')).toBe('&#8220;');
  expect(await places('nitf.xml', '\u00a0')).toBe('&nbsp;');
  expect(await places('nitf.xml', '&')).toBe('&amp;');
  expect(await places('feed-rdf.xml', '&')).toBe('&amp;amp;');
  expect(await places('feed.rss', '&')).toBe('&amp;');
});

it('every format of the registry has a file here, or a test file of its own', () => {
  const here = new Set<string>(files.map(([, format]) => format));
  const elsewhere = ['text', 'markdown', 'html', 'json', 'ans'];
  expect([...here, ...elsewhere].sort()).toEqual(formatNames().sort());
});

describe('formats do not take each other’s files', () => {
  const format = async (value: unknown) =>
    (await read(typeof value === 'string' ? value : JSON.stringify(value)))[0]?.format;
  const body = 'The council voted. It was close.';

  it.each([
    [{ headline: 'Pool', body }],
    [{ title: 'Pool', content: body, url: 'https://x.example' }],
    [{ headline: 'Pool', body_html: `<p>${body}</p>`, guid: 'a', uri: 'urn:a' }],
    [{ title: 'Pool', html: body, text: body }],
    [{ articles: [{ headline: 'Pool', body }] }],
    [[{ headline: 'Pool', body }]],
    [{ '@id': 'a', headline: 'Pool', text: body }],
    [{ type: 'story', headline: 'Pool', body }],
    // A Superdesk item: its headline and body_html are plain JSON's too.
    [
      {
        _id: 'a',
        guid: 'a',
        headline: 'Pool',
        body_html: `<p>${body}</p>`,
        state: 'in_progress',
        urgency: 3,
      },
    ],
  ])('plain JSON stays plain JSON: %j', async (value) => {
    expect(await format(value)).toBe('json');
  });

  it('HTML, Markdown and text about formats stay what they are', async () => {
    const page = `<!doctype html><html><body><article><h1>RSS and NITF</h1><p>${'We read <nitf> and <rss>. '.repeat(20)}</p></article></body></html>`;
    expect(await format(page)).toBe('html');
    expect(await format(`<?xml version="1.0"?>\n${page}`)).toBe('html');
    expect(await format(`# RSS and NITF\n\n<rss> is a feed.`)).toBe('markdown');
    expect(await format(`RSS and NITF\n\n<rss> is a feed.`)).toBe('text');
  });

  it('a comment, an instruction and a document type may stand before the first element', async () => {
    const prologue = `<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- <rss> -->\n<!DOCTYPE nitf [ <!ELEMENT x (y)> ]>\n<!-- ${'long '.repeat(3000)}-->`;
    const nitf = `<nitf><body><body.head><hedline><hl1>Pool</hl1></hedline></body.head><body.content><p>${body}</p></body.content></body></nitf>`;
    expect(await format(`${prologue}\n${nitf}`)).toBe('nitf');
  });

  it('a format named outright is believed', async () => {
    const file = fileText('ninjs-1.json');
    expect(await read(file, { inputFormat: 'json' })).toMatchObject([
      { format: 'json', headline: { text: headline } },
    ]);
    await expect(read(file, { inputFormat: 'nitf' })).rejects.toMatchObject({ code: 'E_XML' });
    await expect(read(fileText('feed.atom'), { inputFormat: 'rss' })).rejects.toMatchObject({
      code: 'E_XML_SHAPE',
      message: expect.stringMatching(/:2:1 is no RSS: its first element is <feed>/),
    });
    await expect(read('["a"]', { inputFormat: 'ghost' })).rejects.toMatchObject({ code: 'E_JSON_SHAPE' });
  });

  it('an extension decides among kinds of JSON that look alike', async () => {
    const item = { headline: 'Pool', body_text: body };
    expect((await read(JSON.stringify(item), { stdinFilename: 'a.ninjs' }))[0]?.format).toBe('ninjs');
    expect((await read(JSON.stringify(item), { stdinFilename: 'a.json' }))[0]?.format).toBe('json');
  });
});

describe('files of several articles', () => {
  it.each([
    ['wordpress-posts.json', ['4417', '4398'], undefined],
    [
      'feed.atom',
      ['tag:northshore.example,2026:4417', 'tag:northshore.example,2026:4398'],
      /1 of the file's 3 .*no text \(item 3, line 36\)/,
    ],
    [
      'feed.rss',
      ['https://news.northshore.example/?p=4417', 'https://news.northshore.example/?p=4398'],
      /1 of the file's 3 .*only a teaser \(item 2, line 32\)/,
    ],
    [
      'newsml-message.xml',
      [`${wire}4417`, 'urn:newsml:northshorewire.example:20261114:4398'],
      /1 of the file's 3 .*a picture \(item 2, line 24\)/,
    ],
    ['ninjs-3.ninjs', ['https://api.northshorewire.example/items/4417'], /no text \(article 1, line 2\)/],
    ['ans-collection.json', ['KETTLEDOCKBRIDGE4417ABCDEF'], /a video \(article 2, line \d+\)/],
  ] as const)('%s: each is read, what is none is noted', async (name, ids, note) => {
    const articles = await readArticles(folder + name);
    expect(articles.map(({ id }) => id)).toEqual(ids);
    const notes = articles[0]?.notes.filter(({ code }) => code === 'records-omitted') ?? [];
    expect(notes).toHaveLength(note ? 1 : 0);
    if (note) expect(notes[0]?.message).toMatch(note);
  });

  it('a record without a headline is named with its place', async () => {
    const posts = JSON.stringify(
      [
        { title: { rendered: 'Pool' }, content: { rendered: '<p>Nine.</p>' } },
        { title: { rendered: '' }, content: { rendered: '<p>Ten.</p>' } },
      ],
      undefined,
      2,
    );
    await expect(read(posts, { stdinFilename: 'posts.json' })).rejects.toMatchObject({
      code: 'E_NO_HEADLINE',
      message: 'posts.json (article 2, line 10) has no headline.',
    });
  });
});

describe('ans', () => {
  it('reads text, headers, lists, quotes and raw HTML, and no pictures, links or scripts', async () => {
    const [article] = await readArticles(`${folder}ans-story.json`);
    expect(article).toMatchObject({
      format: 'ans',
      id: 'KETTLEDOCKBRIDGE4417ABCDEF',
      headline: { text: headline },
    });
    expect(variants(article)).toEqual({ dek, seo, social });
    expect(article?.body.text.split('\n\n').slice(4)).toEqual([
      'What happens next',
      expect.stringContaining('Brandt & Daughters'),
      closing,
      'Tenders: January',
      'Closure: 3 May',
      '“Overdue rather than brave”',
      'The council meets again on 2 December.',
    ]);
    expect(article?.body.text).not.toMatch(/bridge on Monday|Dredging|track/);
  });

  it('knows where in the file each word stands', async () => {
    for (const name of ['ans-story.json', 'ans-collection.json']) {
      const [article] = await readArticles(folder + name);
      if (article) expectPlaces(article.body, fileText(name), name);
    }
  });
});

it('the folder search finds them, and no site maps or build files', async () => {
  const { findSources } = await import('../../src/article/sources.ts');
  const found = (await findSources([folder])).map((path) => basename(path));
  expect(found).toEqual(expect.arrayContaining([...files.map(([name]) => name), 'feed-teasers.xml']));
});
