import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/article/read.ts';

const read = (text: string) => readArticles(new TextEncoder().encode(text), { stdinFilename: 'desk' });
const only = async (text: string) => {
  const [article] = await read(text);
  return {
    format: article?.format,
    headline: article?.headline.text,
    ...Object.fromEntries((article?.variants ?? []).map(({ field, text }) => [field, text])),
    body: article?.body.text,
  };
};
const vote = 'The council voted by nine to four on Monday.';
const date = 'The pool closes in May.';

describe('nitf', () => {
  const nitf = (body: string, head = '') => `<nitf>${head}<body>${body}</body></nitf>`;

  it('a namespace with a prefix, several blocks, inline elements', async () => {
    const file =
      '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"><n:body><n:body.head><n:hedline><n:hl1>Pool <n:em>to</n:em>\n close</n:hl1></n:hedline></n:body.head>' +
      '<n:body.content><n:block><n:p><n:person>Ann Lee</n:person> left.</n:p></n:block><n:block><n:byline>By Jo Roe</n:byline><n:p>She was <n:num>61</n:num>.</n:p><n:ul><n:li>One</n:li><n:li>Two</n:li></n:ul></n:block></n:body.content></n:body></n:nitf>';
    expect(await only(file)).toEqual({
      format: 'nitf',
      headline: 'Pool to close',
      body: 'Ann Lee left.\n\nShe was 61.\n\nOne\n\nTwo',
    });
  });

  it('an old file: the headline in hedline itself, or only a title', async () => {
    const content = `<body.content><p>${vote}</p></body.content>`;
    const old = nitf(`<body.head><hedline>Pool to close</hedline></body.head>${content}`);
    expect(await only(old)).toMatchObject({ headline: 'Pool to close' });
    const title = nitf(content, '<head><title>Pool to close</title></head>');
    expect(await only(title)).toMatchObject({ headline: 'Pool to close' });
  });

  it('an abstract is the dek where there is no second headline', async () => {
    const file = nitf(
      `<body.head><hedline><hl1>Pool to close</hl1></hedline><abstract><p>Nine to four</p></abstract></body.head><body.content><p>${vote}</p></body.content>`,
    );
    expect(await only(file)).toMatchObject({ dek: 'Nine to four' });
  });
});

describe('newsml', () => {
  const item = (meta: string, content: string) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><itemMeta><title>SLUG</title></itemMeta><contentMeta>${meta}</contentMeta><contentSet>${content}</contentSet></newsItem>`;
  const headline = '<headline>Pool to close</headline>';

  it.each([
    ['text in inlineData', `<inlineData contenttype="text/plain">${vote}\n\n${date}</inlineData>`],
    [
      'HTML in inlineData, escaped',
      `<inlineData contenttype="text/html">&lt;p&gt;${vote}&lt;/p&gt;&lt;p&gt;${date}&lt;/p&gt;</inlineData>`,
    ],
    [
      'HTML in inlineData, CDATA',
      `<inlineData contenttype="text/html"><![CDATA[<p>${vote}</p><p>${date}</p>]]></inlineData>`,
    ],
    [
      'XHTML without a body',
      `<inlineXML contenttype="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${vote}</p><p>${date}</p></div></inlineXML>`,
    ],
    [
      'the first rendition with words',
      `<inlineData encoding="base64" contenttype="image/png">AAAA</inlineData><inlineXML/><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${vote}</p><p>${date}</p></body></html></inlineXML>`,
    ],
  ])('%s', async (_, content) => {
    expect(await only(item(headline, content))).toEqual({
      format: 'newsml',
      headline: 'Pool to close',
      body: `${vote}\n\n${date}`,
    });
  });

  it('takes the headline from the NITF inside, else the title', async () => {
    const nitf = (hedline: string) =>
      `<inlineXML><nitf xmlns=""><body><body.head>${hedline}</body.head><body.content><p>${vote}</p></body.content></body></nitf></inlineXML>`;
    const inside = item('', nitf('<hedline><hl1>Pool to close</hl1><hl2>Nine to four</hl2></hedline>'));
    expect(await only(inside)).toMatchObject({ headline: 'Pool to close', dek: 'Nine to four' });
    expect(await only(item('', nitf('')))).toMatchObject({ headline: 'SLUG' });
  });
});

describe('feeds', () => {
  const rss = (...items: string[]) =>
    `<rss version="2.0"><channel><title>Post</title>${items.map((one) => `<item>${one}</item>`).join('\n')}</channel></rss>`;
  const long = `${vote} ${'It was a long night in the chamber, and the gallery was full. '.repeat(12)}`;

  it.each([
    ['an ellipsis', `<title>Pool to close</title><description>${vote} It was […]</description>`],
    ['a cut story', `<title>Pool to close</title><description>${long} and then…</description>`],
    [
      'a pointer',
      `<title>Pool to close</title><description>&lt;p&gt;${long}&lt;/p&gt;&lt;p&gt;&lt;a href="/x"&gt;Continue reading&lt;/a&gt;&lt;/p&gt;</description>`,
    ],
    ['a sentence', `<title>Pool to close</title><description>${vote}</description>`],
    ['nothing', '<title>Pool to close</title>'],
    [
      'a cut content',
      `<title>Pool to close</title><content:encoded>&lt;p&gt;${vote} [&amp;hellip;]&lt;/p&gt;</content:encoded>`,
    ],
  ])('a feed with %s alone is refused', async (_, item) => {
    await expect(read(rss(item))).rejects.toMatchObject({
      code: 'E_TEASER',
      message: 'desk carries only a teaser of its article (item 1, line 1).',
    });
  });

  it('a feed of teasers names some of its items', async () => {
    const items = Array.from(
      { length: 8 },
      (_, index) => `<title>Story ${index}</title><description>${vote}</description>`,
    );
    await expect(read(rss(...items))).rejects.toMatchObject({
      message:
        'desk carries only teasers of its articles (item 1, line 1; item 2, line 2; item 3, line 3; item 4, line 4; item 5, line 5; and 3 more).',
    });
  });

  it('a description that is a story is read, and noted', async () => {
    const [article] = await read(rss(`<title>Pool to close</title><description>${long}</description>`));
    expect(article?.body.text).toBe(long.trim());
    expect(article?.notes).toMatchObject([{ code: 'feed-description' }]);
  });

  it('a summary that is the body’s beginning is no dek', async () => {
    const item = `<title>Pool to close</title><description>The council voted by nine to four</description><content:encoded><![CDATA[<p>${vote}</p><p>${date}</p>]]></content:encoded>`;
    expect(await only(rss(item))).toEqual({
      format: 'rss',
      headline: 'Pool to close',
      body: `${vote}\n\n${date}`,
    });
  });

  it('the line that WordPress puts under each item is not read: it repeats the headline', async () => {
    const item = `<title>Mayor resigns</title><content:encoded><![CDATA[<p>${vote}</p><p>The post <a href="#">Mayor resigns</a> appeared first on <a href="#">Post</a>.</p>]]></content:encoded>`;
    expect((await only(rss(item))).body).toBe(vote);
  });

  it('an item of a feed that has no title is left out and noted', async () => {
    const full = `<content:encoded><![CDATA[<p>${vote}</p><p>${date}</p>]]></content:encoded>`;
    const articles = await read(rss(full, `<title>Pool to close</title>${full}`));
    expect(articles).toMatchObject([
      {
        headline: { text: 'Pool to close' },
        notes: [{ message: expect.stringContaining('no title (item 1') }],
      },
    ]);
  });

  it('Atom: an entry by itself, HTML with real elements, a link as id', async () => {
    const entry = `<a:entry xmlns:a="http://www.w3.org/2005/Atom"><a:title type="text">Pool &amp; spa to close</a:title><a:link href="https://x.example/1"/><a:content type="html"><p xmlns="http://www.w3.org/1999/xhtml">${vote}</p><p>${date}</p></a:content></a:entry>`;
    expect(await only(entry)).toEqual({
      format: 'atom',
      headline: 'Pool & spa to close',
      body: `${vote}\n\n${date}`,
    });
    expect((await read(entry))[0]?.id).toBe('https://x.example/1');
  });
});

describe('large files', () => {
  const paragraphs = `<p>${vote}</p>`.repeat(20);

  it('a feed of 2,000 items, each with its place', async () => {
    const items = Array.from(
      { length: 2000 },
      (_, index) =>
        `<item><title>Story ${index} told</title><content:encoded><![CDATA[${paragraphs}]]></content:encoded></item>`,
    );
    const articles = await read(`<rss><channel>\n${items.join('\n')}\n</channel></rss>`);
    expect(articles).toHaveLength(2000);
    expect(articles[1999]?.headline.locate([0, 5])?.line).toBe(2001);
  });
});
