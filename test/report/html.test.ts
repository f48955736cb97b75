import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { articleReport } from '../../src/report/articleReport.ts';
import { html as template } from '../../src/report/html/markup.ts';
import { html } from '../../src/report/html.ts';
import type { CheckedArticle, Run } from '../../src/report/run.ts';
import { visible } from '../../src/report/visible.ts';
import { hostile } from './hostileArticle.ts';
import { judge, sampleArticle, sampleClaim, sampleEvidence } from './sampleArticle.ts';
import { failing, plainContext, runOf, sampleRun, warning } from './sampleRun.ts';

function show(run: Run): Document {
  return parseHTML(html.render(run, plainContext)).document;
}

type Document = ReturnType<typeof parseHTML>['document'];

function texts(document: Document, selector: string): string[] {
  return Array.from(
    document.querySelectorAll(selector),
    (element: { textContent: string }) => element.textContent,
  );
}

function bodyText(document: Document): string {
  return texts(document, '.body p').join('\n\n');
}

describe('a template', () => {
  test('escapes text in content and in attributes', () => {
    const evil = `"'><script>&`;
    expect(template`<p title="${evil}">${evil}</p>`.markup).toBe(
      '<p title="&quot;&#39;&gt;&lt;script&gt;&amp;">&quot;&#39;&gt;&lt;script&gt;&amp;</p>',
    );
  });

  test('takes markup made by a template as it is, joins lists, and leaves out undefined', () => {
    expect(template`<ul>${[1, 2].map((item) => template`<li>${item}</li>`)}${undefined}</ul>`.markup).toBe(
      '<ul><li>1</li><li>2</li></ul>',
    );
  });
});

describe('the page', () => {
  test('allows only its own style and script, by hash', () => {
    const source = html.render(sampleRun(), plainContext);
    const policy =
      parseHTML(source).document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    for (const [element, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ] as const) {
      const text = new RegExp(`<${element}>([^]*?)</${element}>`).exec(source)?.[1] ?? '';
      const hash = createHash('sha256').update(text).digest('base64');
      expect(policy).toContain(`${directive} 'sha256-${hash}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(source).not.toMatch(/ style="| on[a-z]+="|https?:/);
  });

  test('has no address in it that could be loaded', () => {
    const document = show(sampleRun());
    for (const element of document.querySelectorAll('[src], [href]')) {
      expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^(#|data:,)/);
    }
  });

  test('gives every link inside it somewhere to go, and no id twice', () => {
    const document = show(runOf(...sampleRun().articles, hostile()));
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href], use')) {
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
    }
  });

  test('shows headline and body unchanged under the marks', () => {
    const document = show(runOf(failing()));
    const heading = document.querySelector('h1');
    for (const sign of heading?.querySelectorAll('.sign') ?? []) sign.remove();
    expect(heading?.textContent).toBe('Putin Regime Backstabs Putin After Negotiations, Turn On Him');
    expect(bodyText(document)).toBe(failing().article?.body.text);
  });

  test('marks in the body what it quotes as evidence, and the words that a reason is about', () => {
    const document = show(runOf(warning()));
    const marked = texts(document, 'mark');
    expect(marked).toContain(
      'The food safety office confirmed that an inspection in May found 14 breaches of hygiene rules at the plant.',
    );
    expect(texts(document, '.body b')).toEqual(['accuses', '14']);
  });

  test('makes the shorter of two overlapping claims the link, and keeps the longer one reachable', () => {
    const headline = 'Mayor Quits After Bridge Collapse Kills Nine';
    const article = sampleArticle({ source: 'a.txt', headline, body: 'The mayor quit.' });
    const claims = [
      judge(sampleClaim(headline, headline, 'The mayor quits after a collapse.'), 'supported', 0.9),
      judge(
        sampleClaim(headline, 'Bridge Collapse Kills Nine', 'A collapse kills nine.'),
        'unsupported',
        0.1,
      ),
    ];
    const report = articleReport({
      article,
      judged: [{ field: 'headline', claims }],
      timing: { ms: 1, pairs: 2 },
    });
    const page = show(runOf({ article, report }));
    expect(texts(page, 'h1 a[href="#a1-c2"]')).toEqual([
      expect.stringContaining('Bridge Collapse Kills Nine'),
    ]);
    expect(texts(page, 'h1 a[href="#a1-c1"]')).toEqual([expect.stringContaining('Mayor Quits After')]);
  });

  test('shows a hostile article’s text and nothing else of it', () => {
    const document = show(runOf(hostile()));
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelectorAll('iframe, img, style + style, .article svg[onload]')).toHaveLength(0);
    const shown = visible(hostile().article?.body.text ?? '').replace(/\s+/g, ' ');
    expect(bodyText(document).replace(/\s+/g, ' ')).toBe(shown);
  });

  test('of a very long body shows its beginning and what is evidence, and says what it leaves out', () => {
    const document = show(runOf(longArticle()));
    const text = bodyText(document);
    expect(text.length).toBeLessThan(12_000);
    expect(text).toContain('The harbour was quiet.');
    expect(document.querySelector('mark')?.textContent).toBe('A crane fell into the basin.');
    expect(text).toMatch(/… [\d,]+ characters without evidence left out …/);
  });
});

function longArticle(): CheckedArticle {
  const headline = 'Crane Falls Into Basin';
  const filler = 'Ships came and went. '.repeat(20_000);
  const body = `The harbour was quiet. ${filler}A crane fell into the basin. ${filler}`;
  const article = sampleArticle({ source: 'harbour.txt', headline, body });
  const evidence = [sampleEvidence(body, 'A crane fell into the basin.', 0.98, 0)];
  const claims = [
    judge(sampleClaim(headline, headline, 'A crane falls into a basin.'), 'supported', 0.98, evidence),
  ];
  return {
    article,
    report: articleReport({ article, judged: [{ field: 'headline', claims }], timing: { ms: 1, pairs: 2 } }),
  };
}
