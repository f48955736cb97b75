import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/article/read.ts';
import { textAt } from './locatedText.ts';

const read = (input: unknown) =>
  readArticles(new TextEncoder().encode(typeof input === 'string' ? input : JSON.stringify(input)), {
    stdinFilename: 'desk',
  });
const only = async (input: unknown) => {
  const [article] = await read(input);
  return {
    format: article?.format,
    headline: article?.headline.text,
    ...Object.fromEntries((article?.variants ?? []).map(({ field, text }) => [field, text])),
    body: article?.body.text,
  };
};
const vote = 'The council voted by nine to four on Monday.';
const date = 'The pool closes in May.';

describe('ninjs', () => {
  it('1.x: roles after an underscore', async () => {
    const item = {
      uri: 'urn:a',
      type: 'text',
      versioncreated: '2026-11-18T22:41:07Z',
      headline_short: 'Pool shuts',
      headline_main: 'Pool to close',
      headline_sub: 'Nine to four',
      body_main: `${vote} ${date}`,
      body_richtext: `<p>${vote}</p><p>${date}</p>`,
    };
    expect(await only(item)).toEqual({
      format: 'ninjs',
      headline: 'Pool to close',
      dek: 'Nine to four',
      body: `${vote}\n\n${date}`,
    });
  });

  it('1.x: Superdesk’s, with body_html and description_html', async () => {
    const item = {
      guid: 'urn:b',
      uri: 'urn:b',
      version: '2',
      type: 'text',
      pubstatus: 'usable',
      headline: 'Pool to close',
      description_html: '<p>Nine to <b>four</b></p>',
      body_html: `<p>${vote}</p><p>${date}</p>`,
    };
    expect(await only(item)).toMatchObject({
      format: 'ninjs',
      dek: 'Nine to four',
      body: `${vote}\n\n${date}`,
    });
  });

  it('key case is not minded, a headline without a role is the main one', async () => {
    const item = {
      URI: 'urn:c',
      Headlines: [{ value: 'Pool to close' }],
      BODIES: [{ ContentType: 'text/plain', value: `${vote}\n${date}` }],
    };
    expect(await only(item)).toEqual({
      format: 'ninjs',
      headline: 'Pool to close',
      body: `${vote}\n\n${date}`,
    });
  });

  it('a list under _items, as content services answer', async () => {
    const item = { uri: 'urn:d', headlines: [{ value: 'Pool to close' }], bodies: [{ value: vote }] };
    expect(await read({ _items: [item, { ...item, uri: 'urn:e' }] })).toMatchObject([
      { id: 'urn:d' },
      { id: 'urn:e' },
    ]);
  });

  it('a picture has no body, which is said', async () => {
    const item = { uri: 'urn:f', type: 'picture', headlines: [{ value: 'The pool' }] };
    await expect(read(item)).rejects.toMatchObject({
      code: 'E_NO_BODY',
      hint: expect.stringContaining('picture'),
    });
  });
});

describe('schema.org', () => {
  const article = (more: object) => ({ '@context': 'http://schema.org/', '@type': 'NewsArticle', ...more });

  it('types in lists of lists, prefixes and addresses', async () => {
    expect(
      await only({
        '@context': { schema: 'https://schema.org/' },
        '@graph': [
          {
            '@type': [['schema:Thing'], ['https://schema.org/OpinionNewsArticle']],
            'schema:headline': { '@value': 'Pool to close', '@language': 'en' },
            'https://schema.org/articleBody': [vote, date],
          },
        ],
      }),
    ).toEqual({ format: 'schema-org', headline: 'Pool to close', body: `${vote}\n\n${date}` });
  });

  it('an article in a list of items, or as the main entity of a page', async () => {
    const inner = {
      '@type': 'BlogPosting',
      headline: 'Pool to close',
      articleBody: `<p>${vote}</p><p>${date}</p>`,
    };
    const list = {
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', item: inner }],
    };
    expect(await only(list)).toMatchObject({ headline: 'Pool to close', body: `${vote}\n\n${date}` });
    const page = { '@context': 'https://schema.org', '@type': 'WebPage', mainEntity: inner };
    expect(await only([page])).toMatchObject({ headline: 'Pool to close' });
  });

  it('an article without its text, or none at all, is refused', async () => {
    await expect(read(article({ headline: 'Pool to close' }))).rejects.toMatchObject({ code: 'E_NO_BODY' });
    await expect(
      read({ '@context': 'https://schema.org', '@type': 'Recipe', name: 'Soup' }),
    ).rejects.toMatchObject({
      code: 'E_JSON_SHAPE',
      message: expect.stringContaining('desk:1:1 holds no schema.org article'),
    });
  });

  it('on a page: nested types in an array and a graph, the text where the markup has none', async () => {
    const script = JSON.stringify([
      { '@type': 'WebPage' },
      {
        '@graph': [
          { '@type': [['NewsArticle']], headline: 'Pool to close', articleBody: `${vote}\n${date}` },
        ],
      },
    ]);
    const page = `<!doctype html><title>Pool to close | Post</title><script type="application/ld+json">${script}</script><div>Loading</div>`;
    expect(await only(page)).toEqual({
      format: 'html',
      headline: 'Pool to close',
      body: `${vote}\n\n${date}`,
    });
  });
});

describe('wordpress', () => {
  const content = { rendered: `<p>${vote}</p>\n<p>${date}</p>\n`, protected: false };

  it('a title’s entities and tags are read', async () => {
    const post = { title: { rendered: 'Mayor&#8217;s <em>Pool</em> &amp; Spa to Close' }, content };
    expect((await only(post)).headline).toBe('Mayor’s Pool & Spa to Close');
  });

  it('a classic post: blank lines part paragraphs, shortcodes are no words', async () => {
    const raw = `${vote}\r\n\r\n[caption id="a_9" width="300"]<img src="a.jpg"> The pool[/caption]\r\n\r\nIt was <em>close</em>.\r\nVery.\r\n[gallery ids="1,2"]\r\n\r\nNo [sic] date &amp; no plan.`;
    const file = JSON.stringify({ title: { raw: 'Pool to close' }, content: { raw } });
    const [article] = await read(file);
    expect(article?.body.text).toBe(`${vote}\n\nIt was close. Very.\n\nNo [sic] date & no plan.`);
    const at = article?.body.text.indexOf('plan') ?? -1;
    expect(textAt(file, article?.body.locate([at, at + 4]))).toBe('plan');
  });

  it('an excerpt that WordPress made up is no dek', async () => {
    const made = { rendered: `<p>The council voted by nine [&hellip;]</p>\n` };
    expect(await only({ title: { rendered: 'Pool to close' }, content, excerpt: made })).not.toHaveProperty(
      'dek',
    );
    const edited = { raw: '', rendered: '<p>The council voted by nine to four on Monday.</p>' };
    expect(await only({ title: { rendered: 'Pool to close' }, content, excerpt: edited })).not.toHaveProperty(
      'dek',
    );
    const written = { rendered: '<p>Nine to four</p>\n' };
    expect(await only({ title: { rendered: 'Pool to close' }, content, excerpt: written })).toMatchObject({
      dek: 'Nine to four',
    });
  });

  it('a post that a password protects has no body', async () => {
    const post = { title: { rendered: 'Protected: Pool' }, content: { rendered: '', protected: true } };
    await expect(read(post)).rejects.toMatchObject({
      code: 'E_NO_BODY',
      hint: expect.stringContaining('password'),
    });
  });
});

describe('ghost', () => {
  const lexical = (...children: object[]) => JSON.stringify({ root: { children, type: 'root' } });
  const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
  const words = (text: string) => ({ type: 'extended-text', text });

  it('Lexical: links, breaks, lists, quotes and the cards that hold words', async () => {
    const document = lexical(
      paragraph(words('The '), { type: 'link', url: '#', children: [words('council')] }, words(' voted.')),
      paragraph(words('First line,'), { type: 'linebreak' }, words('second line.')),
      {
        type: 'list',
        children: [
          { type: 'listitem', children: [words('One')] },
          {
            type: 'listitem',
            children: [
              words('Two'),
              { type: 'list', children: [{ type: 'listitem', children: [words('Three')] }] },
            ],
          },
        ],
      },
      { type: 'extended-quote', children: [words('“Enough”')] },
      { type: 'callout', calloutText: '<p>Doors <b>shut</b> at nine.</p>' },
      { type: 'html', html: '<p>Raw.</p><script>x()</script>' },
      { type: 'markdown', markdown: '**Bold** words.' },
      { type: 'signup', heading: 'Join us' },
      { type: 'button', buttonText: 'Buy' },
      { type: '__proto__', html: 'no' },
    );
    const file = JSON.stringify({ posts: [{ title: 'Pool to close', html: null, lexical: document }] });
    const [article] = await read(file);
    expect(article?.body.text).toBe(
      'The council voted.\n\nFirst line,\nsecond line.\n\nOne\n\nTwo\n\nThree\n\n“Enough”\n\nDoors shut at nine.\n\nRaw.\n\nBold words.',
    );
    for (const word of ['council', 'second', 'Three', 'shut', 'Bold']) {
      const at = article?.body.text.indexOf(word) ?? -1;
      expect(textAt(file, article?.body.locate([at, at + word.length]))).toBe(word);
    }
  });

  it('a document that is broken is an error in the file, at its place', async () => {
    const broken = '{"root": {"children": [}}';
    const file = JSON.stringify({ posts: [{ title: 'Pool', lexical: broken }] }, undefined, 1);
    await expect(read(file)).rejects.toMatchObject({
      code: 'E_JSON',
      message: expect.stringMatching(/^desk:5:\d+: the JSON inside "lexical" is not valid: expected a value/),
    });
  });

  it('plain text where there is nothing else; a page; a post by itself', async () => {
    const plain = { posts: [{ title: 'Pool to close', plaintext: `${vote}\n\n${date}` }] };
    expect(await only(plain)).toMatchObject({ format: 'ghost', body: `${vote}\n\n${date}` });
    const html = `<p>${vote}</p>`;
    expect(await only({ pages: [{ title: 'Pool to close', html }] })).toMatchObject({ format: 'ghost' });
    expect(await only({ post: { current: { title: 'Pool to close', html }, previous: {} } })).toMatchObject({
      body: vote,
    });
    expect(await only({ title: 'Pool to close', html, comment_id: '1' })).toMatchObject({ format: 'ghost' });
  });

  it('an excerpt made up by Ghost is no dek', async () => {
    const post = { title: 'Pool to close', html: `<p>${vote}</p>`, excerpt: vote, custom_excerpt: null };
    expect(await only({ posts: [post] })).not.toHaveProperty('dek');
  });
});

describe('hostile files', () => {
  it('a context of 100,000 brackets is no stack overflow', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    await expect(read(`{"@type": "NewsArticle", "@context": ${deep}}`)).rejects.toMatchObject({
      code: 'E_JSON',
      message: expect.stringContaining('nesting'),
    });
  });

  it('what records call themselves is told only where it is a plain word', async () => {
    const story = {
      type: 'story',
      headlines: { basic: 'Pool to close' },
      content_elements: [{ type: 'text', content: vote }],
    };
    const others = Array.from({ length: 20_000 }, (_, index) => ({
      type: `\u001b[31m${index}`,
      headlines: { basic: 'x' },
    }));
    const kinds = Array.from({ length: 20 }, (_, index) => ({
      type: `kind-${index}`,
      headlines: { basic: 'x' },
    }));
    const [article] = await read([story, ...others, ...kinds]);
    const [note] = article?.notes ?? [];
    expect(note?.message).toMatch(
      /^20020 of the file's 20021 records were not checked: another kind of record \(/,
    );
    expect(note?.message).not.toContain('\u001b');
    expect(note?.message.length).toBeLessThan(1000);
  });

  it('members of the wrong kind are absent ones', async () => {
    const wrong = [
      { headlines: [{ value: 'Pool' }, 3, null], bodies: [null, { value: 7 }, 'x'], uri: {} },
      { title: { rendered: 'Pool' }, content: { rendered: '', raw: [] }, yoast_head_json: 3, excerpt: [] },
      { posts: [{ title: 'Pool', html: 7, lexical: {}, mobiledoc: '[]', plaintext: null }] },
      { posts: [{ title: 'Pool', lexical: '{"root":{"children":[[],3,{"type":7,"children":{}}]}}' }] },
      { posts: [{ title: 'Pool', mobiledoc: '{"cards":3,"sections":[[10,99],[1],[3,"ul",[3]],7]}' }] },
      {
        type: 'story',
        headlines: { basic: 'Pool' },
        content_elements: [7, { type: 'list', items: {} }, { type: [] }],
      },
      {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: 'Pool',
        articleBody: { '@value': {} },
      },
    ];
    for (const value of wrong) await expect(read(value)).rejects.toMatchObject({ code: 'E_NO_BODY' });
  });
});

describe('large files', () => {
  it('a story of 40,000 elements without an escape in the file', async () => {
    const content_elements = Array.from({ length: 40_000 }, () => ({ type: 'text', content: vote }));
    const [article] = await read({ type: 'story', headlines: { basic: 'Pool to close' }, content_elements });
    expect(article?.body.locate([45, 48])?.line).toBe(1);
  });

  it('a classic post of 40,000 paragraphs and shortcodes that never end', async () => {
    const raw = `${'Nine to four.\n\n'.repeat(40_000)}${'[caption '.repeat(20_000)}`;
    const [article] = await read({ title: { raw: 'Pool to close' }, content: { raw } });
    expect(article?.body.text.length).toBeGreaterThan(500_000);
  });
});
