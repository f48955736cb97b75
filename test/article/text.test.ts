import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { type ReadOptions, readArticles } from '../../src/article/read.ts';
import { textAt } from './locatedText.ts';

async function read(text: string, options: ReadOptions = {}): Promise<Article> {
  const [article] = await readArticles(new TextEncoder().encode(text), options);
  return article ?? expect.fail('no article');
}
const md = { stdinFilename: 'story.md' };
const json = { stdinFilename: 'story.json' };

describe('plain text', () => {
  it('has its first line that is not empty for headline, the rest for body, as written', async () => {
    const article = await read(
      '\r\n  Pool to close  \r\n\r\nThe council voted\r\non Monday.\r\n\r\nNo date was set.\r\n',
    );
    expect(article.headline.text).toBe('Pool to close');
    expect(article.body.text).toBe('The council voted\r\non Monday.\r\n\r\nNo date was set.');
    expect(article.headline.locate([0, 4])).toEqual({ line: 2, column: 3, endLine: 2, endColumn: 7 });
    expect(article.body.locate([0, 11])).toEqual({ line: 4, column: 1, endLine: 4, endColumn: 12 });
  });

  it('takes each line for a paragraph where lines end like sentences and no blank line stands between', async () => {
    const file = 'Pool to close\nThe council voted on Monday.\n“No date was set.”\nAn appeal is likely.';
    const { body } = await read(file);
    expect(body.text.split('\n\n')).toHaveLength(3);
    const at = body.text.indexOf('An appeal');
    expect(textAt(file, body.locate([at, at + 9]))).toBe('An appeal');
  });

  it('leaves hard-wrapped lines alone', async () => {
    const { body } = await read(
      'Pool to close\n\nThe council voted on\nMonday to close the\npool in Orme Street.',
    );
    expect(body.text).toBe('The council voted on\nMonday to close the\npool in Orme Street.');
  });
});

describe('Markdown', () => {
  it('takes headline and variants from the front matter, and drops the heading that repeats it', async () => {
    const file = `---
title: "Pool to close: council"
dek: Nine to four
seo_title: 'Orme Street pool closure'
socialTitle: The pool is going
tags: [pool, council]
---

# Pool to Close

The council voted.
`;
    const article = await read(file, md);
    expect(article.headline.text).toBe('Pool to close: council');
    expect(article.variants.map(({ field, text }) => [field, text])).toEqual([
      ['dek', 'Nine to four'],
      ['seo', 'Orme Street pool closure'],
      ['social', 'The pool is going'],
    ]);
    expect(article.body.text).toBe('The council voted.');
    expect(textAt(file, article.headline.locate([0, 4]))).toBe('Pool');
    expect(textAt(file, article.variants[1]?.locate([0, 4]))).toBe('Orme');
  });

  it('takes the first heading, also an underlined one, where no front matter has a title', async () => {
    expect((await read('# Pool *to close* #\n\nThe council voted.', md)).headline.text).toBe('Pool to close');
    expect((await read('Pool to close\n===\n\nThe council voted.', md)).headline.text).toBe('Pool to close');
  });

  it.each([
    [
      'links, images and notes',
      'The [council](https://a.example/x_(y) "t") ![map](m.png)voted[^1] on <https://b.example>.\n\n[^1]: By hand.\n[x]: https://c.example',
      'The council voted on https://b.example.',
    ],
    [
      'emphasis',
      '**Nine** to _four_, ~~not~~ ***five***, snake_case_name and 5 * 3',
      'Nine to four, not five, snake_case_name and 5 * 3',
    ],
    ['code', 'Run `a*b` and\n\n```js\nlet x\n```\n\nthen stop.', 'Run a*b and\n\nthen stop.'],
    [
      'quotes and lists',
      '> “No,” he said.\n> “Never.”\n\n- one\n- two',
      '“No,” he said.\n“Never.”\n\none\n\ntwo',
    ],
    [
      'comments and tags',
      'The <!-- who?\n\nreally --> council <b>voted</b>.<script>x()</script>',
      'The\n\ncouncil voted.',
    ],
    [
      'escapes and entities',
      'AT&amp;T \\*said\\* profit &lt; loss &#8212; 3 < 5',
      'AT&T *said* profit < loss — 3 < 5',
    ],
    ['tables', '| Side | Votes |\n|---|--:|\n| For | 9 |', 'Side  Votes\n\nFor  9'],
    ['rules and subheads', 'One.\n\n***\n\n## What next\n\nTwo.', 'One.\n\nWhat next\n\nTwo.'],
    ['a bracket that is no link', '[Updated] The council voted [sic].', '[Updated] The council voted [sic].'],
    ['a fence that is never closed', 'One.\n\n```\n\nTwo.', 'One.\n\nTwo.'],
    [
      'a year that begins a line',
      'It closed in\n2024. Then it reopened.',
      'It closed in\n2024. Then it reopened.',
    ],
  ])('reads %s as words', async (_, source, words) => {
    expect((await read(`# Pool\n\n${source}\n`, md)).body.text.replace(/ +(?=\n|$)/g, '')).toBe(words);
  });

  it('keeps text with a rule at its top, which is no front matter', async () => {
    const article = await read('---\nThe council voted.\n---\n\n# Pool\n\nMore.', md);
    expect(article.headline.text).toBe('The council voted.');
  });
});

describe('JSON', () => {
  it('reads the usual names, in any spelling, and ids', async () => {
    const article = await read(
      JSON.stringify({
        url: 'https://a.example',
        Title: 'Pool to close',
        content: 'Nine to four.',
        seoTitle: 'Pool',
        og_title: 'Splash',
      }),
    );
    expect(article).toMatchObject({
      id: 'https://a.example',
      format: 'json',
      body: { text: 'Nine to four.' },
    });
    expect(article.variants.map(({ text }) => text)).toEqual(['Pool', 'Splash']);
  });

  it('reads an array, each article with an id', async () => {
    const record = { headline: 'Pool to close', body: 'Nine to four.' };
    const text = JSON.stringify([record, { ...record, id: 7 }, record]);
    const articles = await readArticles(new TextEncoder().encode(text), json);
    expect(articles.map(({ id }) => id)).toEqual(['story.json#1', '7', 'story.json#3']);
  });

  it('reads an HTML body as its text and locates it inside the JSON string', async () => {
    const body =
      '<p>Nine \u201cto\u201d four &amp; no\nmore.</p><p class="caption">A pool</p><p>Caf\u00e9 open.</p>';
    const file = `{\n  "headline": "Pool",\n  "body": ${JSON.stringify(body).replaceAll('\u00e9', '\\u00e9')}\n}`;
    const { body: read_ } = await read(file);
    expect(read_.text).toBe('Nine “to” four & no more.\n\nCafé open.');
    const locate = (words: string) => {
      const at = read_.text.indexOf(words);
      return textAt(file, read_.locate([at, at + words.length]));
    };
    expect(locate('four & no')).toBe('four &amp; no');
    expect(locate('no more')).toBe('no\\nmore');
    expect(locate('Café')).toBe('Caf\\u00e9');
  });

  it('reads a body given as a list of paragraphs', async () => {
    expect((await read('{"headline":"Pool","body":["Nine.","Four\\u002e"]}')).body.text).toBe(
      'Nine.\n\nFour.',
    );
  });

  it('is not confused by keys that objects are born with', async () => {
    const article = await read(
      '{"__proto__":{"headline":"X"},"constructor":1,"headline":"Pool","body":"Nine."}',
    );
    expect(article.headline.text).toBe('Pool');
    expect(({} as Record<string, unknown>)['headline']).toBeUndefined();
  });
});

describe('locating any stretch of a body', () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/);
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
  const breaks = fc.constantFrom('\n\n', '\r\n\r\n', '\n\n\n');
  const story = fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 6 }), breaks);
  const spans = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 5, maxLength: 5 });

  async function checkSpans(
    file: string,
    options: ReadOptions,
    picks: readonly (readonly [number, number])[],
    unescaped: (located: string) => string,
  ): Promise<void> {
    const { body } = await read(file, options);
    for (const [a, b] of picks) {
      const from = a % body.text.length;
      const to = from + 1 + (b % (body.text.length - from));
      const located = textAt(file, body.locate([from, to]));
      const words = body.text.slice(from, to);
      if (words.trim() !== '')
        expect(unescaped(located ?? '').replace(/\s+/g, '')).toBe(words.replace(/\s+/g, ''));
    }
  }

  it('gives the same characters of a plain text file', () =>
    fc.assert(
      fc.asyncProperty(story, spans, async ([paragraphs, gap], picks) => {
        await checkSpans(`Pool to close${gap}${paragraphs.join(gap)}`, {}, picks, (text) => text);
      }),
    ));

  it('gives the same characters of a Markdown file, marks aside', () =>
    fc.assert(
      fc.asyncProperty(
        story,
        spans,
        fc.constantFrom('**', '_', '`'),
        async ([paragraphs, gap], picks, mark) => {
          const marked = paragraphs.map(
            (text) => `> ${text.replace(/^\S+/, `[${mark}$&${mark}](https://a.example)`)}`,
          );
          await checkSpans(`# Pool${gap}${marked.join(gap)}`, md, picks, (text) =>
            text.replace(/\]\(https:\/\/a\.example\)|[[*_`>]/g, ''),
          );
        },
      ),
    ));

  it('gives the same characters of a JSON file, escapes undone', () =>
    fc.assert(
      fc.asyncProperty(story, spans, fc.boolean(), async ([paragraphs, gap], picks, ascii) => {
        const written = JSON.stringify({ headline: 'Pool', body: paragraphs.join(gap) }, null, 1);
        const file = ascii ? written.replaceAll('é', '\\u00e9') : written;
        await checkSpans(file, json, picks, (text) => JSON.parse(`"${text}"`) as string);
      }),
    ));
});

describe('text that is made to be slow', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['brackets', '['.repeat(500_000)],
    ['emphasis', '*a_ '.repeat(200_000)],
    ['half links', '[](b '.repeat(200_000)],
    ['code marks', '`a``'.repeat(200_000)],
    ['comments that never close', '<!--'.repeat(200_000)],
    ['fences of falling length', Array.from({ length: 3000 }, (_, n) => '`'.repeat(3003 - n)).join('\n')],
    ['quote marks', '> '.repeat(300_000)],
  ];
  it.each(hostile)('%s: Markdown is read in linear time', async (_, text) => {
    expect((await read(`# Pool\n\nThe council voted.\n\n${text}`, md)).body.text).toContain('council');
  });
});
