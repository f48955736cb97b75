import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readArticles } from '../../src/article/read.ts';
import { textAt } from './locatedText.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (input: string | Uint8Array, options: ReadOptions = {}) =>
  readArticles(typeof input === 'string' ? bytes(input) : input, { stdinFilename: 'wire.xml', ...options });
const nitf = (content: string, prologue = '<?xml version="1.0"?>\n') =>
  `${prologue}<nitf><body>\n<body.head><hedline><hl1>Pool to close</hl1></hedline></body.head>\n<body.content>${content}</body.content></body></nitf>`;
const words = '<p>The council voted by nine to four to close the pool.</p>';

describe('XML that is broken or hostile is refused with its place and the remedy', () => {
  const deep = 100_000;
  const laughs = ['<!ENTITY l0 "lol">'];
  for (let level = 1; level < 10; level += 1)
    laughs.push(`<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`);
  const dtd = (declarations: string) => `<?xml version="1.0"?>\n<!DOCTYPE nitf [${declarations}]>\n`;

  it.each([
    [
      '100,000 nested elements',
      nitf(`${'<p>'.repeat(deep)}x${'</p>'.repeat(deep)}`),
      /:4:\d+ nests .* 256 deep/,
    ],
    ['nesting that never ends', '<nitf>'.repeat(2_000_000), /:1:1537 nests/],
    ['half a million elements', nitf('<p/>'.repeat(500_000)), /:4:\d+ has more than 400000 elements/],
    ['a billion laughs', nitf('<p>&l9;</p>', dtd(laughs.join(''))), /:5:18 .*an entity that neither/],
    [
      'a file as an entity',
      nitf('<p>&x;</p>', dtd('<!ENTITY x SYSTEM "file:///etc/passwd">')),
      /:5:18 .*an entity/,
    ],
    [
      'a long entity used often',
      nitf('<p>&a;</p>'.repeat(9999), dtd(`<!ENTITY a "${'a'.repeat(50_000)}">`)),
      /an entity/,
    ],
    [
      'an entity in an attribute',
      nitf('<p class="&x;">Nine.</p>', dtd('<!ENTITY x "y">')),
      /:5:25 .*an entity/,
    ],
    ['names of JavaScript’s objects', nitf('<p>&constructor;</p>'), /:4:18 .*an entity/],
    ['an unclosed element', nitf('<p>One.\n'), /:5:\d+ .*unexpected close tag while <p> of line 4 is open/],
    ['elements that overlap', nitf('<p><em>One.</p></em>'), /:4:\d+ .*while <em> of line 4 is open/],
    ['a file cut short', nitf(words).slice(0, -30), /:4:\d+ .*unclosed tag/],
    ['two roots', `${nitf(words)}<nitf/>`, /:4:\d+ /],
    ['a bare ampersand', nitf('<p>Fish & chips.</p>'), /:4:\d+ /],
    ['a bare less-than sign', nitf('<p>5 < 6.</p>'), /:4:\d+ /],
    ['a control character', nitf('<p>One.\u0001</p>'), /:4:\d+ /],
    ['a reference to nothing', nitf('<p>One.&#0;</p>'), /:4:\d+ .*malformed/],
    ['an attribute twice', nitf('<p id="a" id="b">One.</p>'), /:4:\d+ .*duplicate attribute/],
    ['a prefix that nobody declares', nitf('<foo:p>One.</foo:p>'), /:4:\d+ .*unbound namespace prefix/],
    ['a CDATA section that never ends', nitf('<![CDATA[<p>One.</p>'), /:\d+:\d+ /],
  ])('%s', async (_, text, message) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'E_XML',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/\S/),
      exitCode: 2,
    });
  });

  it('a DTD of 20 MB without an end is no news file', async () => {
    const text = `<?xml version="1.0"?><!DOCTYPE nitf [${'<!ENTITY a "b">'.repeat(1_300_000)}`;
    await expect(read(text)).rejects.toMatchObject({ code: 'E_INPUT_FORMAT' });
    await expect(read(text, { inputFormat: 'nitf' })).rejects.toMatchObject({ code: 'E_XML' });
  });

  it('nothing outside the file is read, neither over the network nor from the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hedcheck-xml-'));
    let requests = 0;
    const server = createServer((_, response) => {
      requests += 1;
      response.end('<!ENTITY secret "leaked">');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.dtd`;
      await writeFile(join(folder, 'secret.txt'), 'leaked');
      const prologue = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "${url}" [<!ENTITY % p SYSTEM "${url}"> %p; <!ENTITY s SYSTEM "file://${folder}/secret.txt">]>`;
      const include = `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://${folder}/secret.txt" parse="text"/>`;
      const [article] = await read(nitf(`${include}${words}`, prologue));
      expect(article?.body.text).toBe('The council voted by nine to four to close the pool.');
      await expect(read(nitf('<p>&s;</p>', prologue))).rejects.toMatchObject({ code: 'E_XML' });
      expect(requests).toBe(0);
    } finally {
      server.close();
      await rm(folder, { recursive: true });
    }
  });
});

it('names of megabytes are not repeated whole in messages', async () => {
  const name = 'n'.repeat(1_000_000);
  for (const text of [`<${name}/>`, nitf(`<${name}:p/>`), nitf(`<${name}></b>`)])
    for (const inputFormat of ['nitf', 'rss', 'atom', 'newsml']) {
      const error = await read(text, { inputFormat }).catch((thrown: Error) => thrown);
      expect(error).toMatchObject({ code: expect.stringMatching(/^E_XML/) });
      expect((error as Error).message.length).toBeLessThan(500);
    }
});

describe('XML of unknown shape', () => {
  it.each([
    ['<?xml version="1.0"?><urlset/>', 'sitemap.xml', 'E_INPUT_FORMAT', /sitemap\.xml is XML of a kind/],
    ['<project><x/></project>', 'build.xml', 'E_INPUT_FORMAT', /build\.xml/],
    ['<NewsML Version="1.2"><NewsItem/></NewsML>', 'old.xml', 'E_XML_SHAPE', /old\.xml:1:1 is NewsML 1/],
    ['<nitf><body><body.head/></body></nitf>', 'a.xml', 'E_NO_HEADLINE', /a\.xml has no headline/],
    [
      '<rss><channel><title>Empty</title></channel></rss>',
      'a.xml',
      'E_XML_SHAPE',
      /a\.xml:1:1 is a feed without items/,
    ],
    [
      '\n<feed xmlns="http://www.w3.org/2005/Atom"/>',
      'a.xml',
      'E_XML_SHAPE',
      /a\.xml:2:1 is a feed without items/,
    ],
    [
      '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><packageItem/></itemSet></newsMessage>',
      'a.xml',
      'E_XML_SHAPE',
      /a\.xml:1:1 has no newsItem/,
    ],
    [
      '<newsItem guid="a"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>Pool</headline></contentMeta><contentSet><remoteContent href="http://127.0.0.1/a"/></contentSet></newsItem>',
      'a.xml',
      'E_XML_SHAPE',
      /its text is elsewhere/,
    ],
  ] as const)('%s', async (text, stdinFilename, code, message) => {
    await expect(read(text, { stdinFilename })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/\S/),
    });
  });
});

describe('encodings of XML', () => {
  const story = (encoding: string) =>
    nitf(
      '<p>Café Zürich will open at nine, the owner said.</p>',
      `<?xml version="1.0" encoding="${encoding}"?>\n`,
    );
  const utf16 = (text: string, isBig: boolean, hasMark: boolean) => {
    const buffer = Buffer.from((hasMark ? '\ufeff' : '') + text, 'utf16le');
    return isBig ? buffer.swap16() : buffer;
  };

  it.each([
    ['UTF-8 with a byte order mark', bytes(`\ufeff${story('utf-8')}`)],
    ['ISO-8859-1', Buffer.from(story('ISO-8859-1'), 'latin1')],
    ['Windows-1252', Buffer.from(story('windows-1252'), 'latin1')],
    ['UTF-16, little end first', utf16(story('UTF-16'), false, true)],
    ['UTF-16, big end first', utf16(story('UTF-16'), true, true)],
    ['UTF-16 without a mark', utf16(story('UTF-16LE'), false, false)],
    ['UTF-16 declared, UTF-8 written', bytes(story('utf-16'))],
    ['an encoding nobody knows, UTF-8 written', bytes(story('x-desk-7'))],
  ])('%s', async (_, input) => {
    const [article] = await read(input);
    expect(article?.body.text).toBe('Café Zürich will open at nine, the owner said.');
    expect(article?.body.locate([5, 11])).toEqual({ line: 4, column: 23, endLine: 4, endColumn: 29 });
    expect(article?.notes).toEqual([]);
  });

  it('an encoding nobody knows is read as Windows-1252, with a note', async () => {
    const [article] = await read(Buffer.from(story('x-desk-7'), 'latin1'));
    expect(article?.body.text).toContain('Café Zürich');
    expect(article?.notes).toMatchObject([{ code: 'encoding-guessed' }]);
  });
});

describe('texts in XML', () => {
  it('names of characters that NITF’s DTD declares are known', async () => {
    const [article] = await read(
      nitf('<p>14.2&nbsp;million &eacute; &mdash; &#8217;&#x2019; &lt;b&gt; words.</p>'),
    );
    expect(article?.body.text).toBe('14.2\u00a0million é — ’’ <b> words.');
  });

  it('CDATA sections, comments and instructions lie within a text', async () => {
    const file = nitf('<p>The <![CDATA[council & <mayor>]]> voted<!-- no --> by<?x y?> nine\r\nto four.</p>');
    const [article] = await read(file);
    const body = article?.body;
    expect(body?.text).toBe('The council & <mayor> voted by nine to four.');
    for (const word of ['The', 'voted', 'by', 'four']) {
      const at = body?.text.indexOf(word) ?? -1;
      expect(textAt(file, body?.locate([at, at + word.length]))).toBe(word);
    }
  });

  it('an empty line before the declaration is borne', async () => {
    const file = `\n\n${nitf(words)}`;
    const [article] = await read(file);
    expect(article?.headline.locate([0, 4])).toEqual({ line: 5, column: 26, endLine: 5, endColumn: 30 });
    expect(textAt(file, article?.body.locate([4, 11]))).toBe('council');
  });

  it('a long text with CRLF line ends, and one of references alone, are read in one go', async () => {
    const lines = 'The council voted by nine to four.\r\n'.repeat(60_000);
    const [article] = await read(nitf(`<pre>${lines}</pre><p>${'&amp; '.repeat(60_000)}end</p>`));
    expect(article?.body.text.length).toBeGreaterThan(2_000_000);
  });
});
