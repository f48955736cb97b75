import { describe, expect, test } from 'vitest';
import { ignoreMark } from '../../src/article/ignoreMarks.ts';
import { readArticles } from '../../src/article/read.ts';

const body = 'The ferry company ends its evening service in October, it announced on Thursday.';

async function ignoresOf(text: string, name: string) {
  const [article] = await readArticles(new TextEncoder().encode(text), { stdinFilename: name });
  return { ignores: article?.ignores ?? [], article };
}

describe('an ignore comment', () => {
  test.each([
    [' hedcheck-ignore ', { about: [], reason: '' }],
    ['hedcheck-ignore: known satire', { about: [], reason: 'known satire' }],
    [
      ' hedcheck-ignore unsupported: the\n figure: in a chart ',
      { about: ['unsupported'], reason: 'the figure: in a chart' },
    ],
    ['hedcheck-ignore number-mismatch, negated', { about: ['number-mismatch', 'negated'], reason: '' }],
  ])('is read: %j', (comment, mark) => {
    expect(ignoreMark(comment)).toEqual(mark);
  });

  test.each([
    'hedcheck',
    'please hedcheck-ignore',
    'hedcheck-ignored',
    'hedcheck-ignore-file',
    'HEDCHECK-IGNORE',
  ])('is not read into another: %j', (comment) => {
    expect(ignoreMark(comment)).toBeUndefined();
  });
});

describe('Markdown', () => {
  test('has it at the beginning of a line, with its line', async () => {
    const { ignores, article } = await ignoresOf(
      `# Ferry\n\n${body}\n\n<!-- hedcheck-ignore: x -->\n`,
      'a.md',
    );
    expect(ignores).toEqual([{ about: [], reason: 'x', line: 5 }]);
    expect(article?.body.text).toBe(body);
  });

  test.each([
    ['a quotation', `> <!-- hedcheck-ignore -->\n`],
    ['a code block', '```html\n<!-- hedcheck-ignore -->\n```\n'],
    ['a code block that is not closed', '~~~\n<!-- hedcheck-ignore -->\n'],
    ['an indented code block', '    <!-- hedcheck-ignore -->\n'],
    ['a paragraph', 'Write <!-- hedcheck-ignore --> above it.\n'],
    ['code in a paragraph', '`<!-- hedcheck-ignore -->`\n'],
    ['a comment that is not closed', '<!-- hedcheck-ignore\n'],
  ])('does not heed it in %s', async (_, text) => {
    expect((await ignoresOf(`# Ferry\n\n${body}\n\n${text}`, 'a.md')).ignores).toEqual([]);
  });

  test('has it in the front matter', async () => {
    const front =
      '---\ntitle: Ferry\nhedcheck: ignore unsupported\nhedcheck-ignore-reason: in a chart\n---\n';
    expect((await ignoresOf(`${front}\n${body}\n`, 'a.md')).ignores).toEqual([
      { about: ['unsupported'], reason: 'in a chart', line: 3 },
    ]);
    expect((await ignoresOf(`---\ntitle: Ferry\nhedcheck: check\n---\n\n${body}\n`, 'a.md')).ignores).toEqual(
      [],
    );
  });
});

describe('HTML', () => {
  const page = (inside: string, head = '') =>
    `<!doctype html><html><head><title>Ferry</title>${head}</head><body><article><h1>Ferry</h1><p>${body}</p><p>${body}</p>${inside}</article></body></html>`;

  test('has it in the head and in the article', async () => {
    const { ignores } = await ignoresOf(
      page('<!-- hedcheck-ignore: b -->', '<!-- hedcheck-ignore negated: a -->'),
      'a.html',
    );
    expect(ignores.map(({ about, reason }) => [about, reason])).toEqual([
      [['negated'], 'a'],
      [[], 'b'],
    ]);
  });

  test.each(['blockquote', 'q', 'pre', 'code', 'template', 'iframe'])(
    'does not heed it in <%s>',
    async (tag) => {
      expect((await ignoresOf(page(`<${tag}><!-- hedcheck-ignore --></${tag}>`), 'a.html')).ignores).toEqual(
        [],
      );
    },
  );

  test('does not heed it in a text that only shows one', async () => {
    expect((await ignoresOf(page('<p>&lt;!-- hedcheck-ignore --&gt;</p>'), 'a.html')).ignores).toEqual([]);
  });
});

describe('text', () => {
  test.each([
    ['first', `<!-- hedcheck-ignore: x -->\nFerry ends\n\n${body}\n`, 1],
    ['last', `Ferry ends\n\n${body}\n\n<!-- hedcheck-ignore: x -->\n\n`, 5],
    ['last, with Windows line ends', `Ferry ends\r\n\r\n${body}\r\n<!-- hedcheck-ignore: x -->\r\n`, 4],
  ])('has it on the %s line, which is no part of the article', async (_, text, line) => {
    const { ignores, article } = await ignoresOf(text, 'a.txt');
    expect(ignores).toEqual([{ about: [], reason: 'x', line }]);
    expect([article?.headline.text, article?.body.text]).toEqual(['Ferry ends', body]);
  });

  test('does not heed it in between', async () => {
    const { ignores } = await ignoresOf(
      `Ferry ends\n\n${body}\n<!-- hedcheck-ignore -->\n${body}\n`,
      'a.txt',
    );
    expect(ignores).toEqual([]);
  });

  test('of hostile length stays quick to read', async () => {
    const { ignores } = await ignoresOf(`Ferry ends\n\n${'<!-- hedcheck-ignore '.repeat(50_000)}\n`, 'a.txt');
    expect(ignores).toEqual([]);
  });
});

test('JSON has it as a member, an article each', async () => {
  const articles = [
    { headline: 'Ferry', body, hedcheck: 'ignore attributed', hedcheck_ignore_reason: 'court report' },
    { headline: 'Ferry', body },
  ];
  const read = await readArticles(new TextEncoder().encode(JSON.stringify(articles)), {
    stdinFilename: 'a.json',
  });
  expect(read.map(({ ignores = [] }) => ignores)).toEqual([
    [{ about: ['attributed'], reason: 'court report', line: 1 }],
    [],
  ]);
});
