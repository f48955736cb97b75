import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/report/markdown/escape.ts';
import { markdown } from '../../src/report/markdown.ts';
import type { Run } from '../../src/report/run.ts';
import { visible } from '../../src/report/visible.ts';
import { hostile, hostileHeadline } from './hostileArticle.ts';
import { failing, passing, plainContext, runOf, sampleRun, unreadable } from './sampleRun.ts';

function rendered(source: string): string {
  return micromark(source, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/** What a reader sees of HTML that holds no markup but paragraphs. */
function seen(html: string): string {
  return html
    .replace(/<\/?p>\n?/g, '')
    .replace(/\u200b/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
}

function show(run: Run, quiet = false): string {
  return markdown.render(run, { ...plainContext, quiet });
}

describe('escaped text', () => {
  test.each([
    ['emphasis', 'a *b* _c_ ~~d~~'],
    ['HTML', '<script>x</script> &lt; &amp;'],
    ['links and pictures', '[a](http://b) ![c](d) <http://e> http://f.example www.g.example'],
    ['an address after an underscore', 'see _www.b.example and awww.'],
    ['a mention and an issue', '@everyone #12 ask@desk.example'],
    ['a formula', 'from $5 to $7'],
    ['emoji codes', ':tada: at 10:30:'],
    ['a table border', 'a | b'],
    ['code', '`rm` ```'],
    ['a list', '- one'],
    ['a numbered list', '1. one'],
    ['a heading', '# one'],
    ['a quotation', '> one'],
    ['a rule', '---'],
    ['a plus', '+ one'],
    ['a backslash', 'a \\* b \\'],
  ])('shows %s as written', (_, text) => {
    const html = rendered(escapeMarkdown(text));
    expect(html).toMatch(/^<p>[^<]*<\/p>$/);
    expect(seen(html)).toBe(text);
  });

  test('shows any text as written, and nothing but text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...'*_`[]()<>#|\\!~&:@-+=.1 \n', '://', 'www.'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const html = rendered(`x ${escapeMarkdown(text)}`);
        expect(html).toMatch(/^<p>[^<]*<\/p>$/);
        expect(seen(html)).toBe(
          `x ${visible(text)
            .replace(/\u200b/g, '')
            .trim()
            .replace(/ {2,}/g, ' ')}`.trim(),
        );
      }),
    );
  });
});

describe('the markdown report', () => {
  test('sets the flagged words of the headline in bold', () => {
    expect(show(runOf(failing()))).toContain(
      '> **Putin Regime Backstabs Putin** After Negotiations, **Turn On Him**\n',
    );
  });

  test('gives each claim its verdict, and problems their reason and evidence with its line', () => {
    const html = rendered(show(runOf(failing())));
    expect(html).toContain('✖ <strong>unsupported</strong> (2%): Putin’s regime backstabs Putin.');
    expect(html).toContain('✔ <strong>supported</strong> (94%): This came after negotiations.');
    expect(html).toContain('Closest, line 9:');
    expect(html).toMatch(/<blockquote>\s*<p>He said President Putin would decide/);
    expect(html).not.toContain('across a table from each other');
  });

  test('lists many articles in a table and details only those with something wrong', () => {
    const source = show(sampleRun());
    const html = rendered(source);
    expect(source).toMatch(/^## 4 of 6 articles need a look\n/);
    expect(html.match(/<tr>/g)).toHaveLength(7);
    expect(html.match(/<h3>/g)).toHaveLength(4);
    expect(html).toContain('E_BINARY');
  });

  test('is empty when quiet and nothing is wrong', () => {
    expect(show(runOf(passing()), true)).toBe('');
    expect(show(runOf(passing(), unreadable()), true)).not.toContain('night-buses');
  });

  test('names the tool and the model that scored', () => {
    expect(show(runOf(passing()))).toContain('hedcheck 0.1.0, hedcheck-minilm-l6 q8 (sha256 5f0c3a1e9d7b)');
  });

  test('lets nothing of a hostile article act', () => {
    const html = rendered(show(runOf(hostile(), failing())));
    const tags = new Set(Array.from(html.matchAll(/<\/?([a-z0-9]+)/g), ([, tag]) => tag));
    for (const tag of tags) {
      expect([
        'h2',
        'h3',
        'p',
        'table',
        'thead',
        'tbody',
        'tr',
        'th',
        'td',
        'blockquote',
        'ul',
        'li',
        'strong',
        'em',
      ]).toContain(tag);
    }
    expect(html.match(/<tr>/g)).toHaveLength(3);
    expect(seen(html)).toContain(visible(hostileHeadline));
    expect(html).not.toMatch(/@everyone|:tada:|#1\b/);
  });
});
