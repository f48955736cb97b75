import { parseHTML } from 'linkedom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { corpusReporters } from '../../../src/report/corpus/reporters.ts';
import type { CorpusSummary } from '../../../src/report/corpus/summary.ts';
import { share } from '../../../src/report/corpus/wording.ts';
import { article, hostileCorpus, sampleCorpus, summaryOf } from './sampleResults.ts';

function render(name: string, summary: CorpusSummary): string {
  const reporter = corpusReporters.find((one) => one.name === name);
  if (!reporter) throw new Error(`no reporter ${name}`);
  return reporter.render(summary);
}

describe('a corpus report', () => {
  test('says first how many headlines need a look', async () => {
    const page = render('html', await summaryOf(sampleCorpus()));
    const { document } = parseHTML(page);
    expect(document.querySelector('h1')?.textContent).toMatch(/^\d+ of 700 headlines need a look$/);
    const headings = [...document.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(headings).toEqual([
      'Verdicts',
      'Reasons',
      'Scores',
      'By month',
      'By source',
      'Headlines to look at',
      'Not checked',
    ]);
  });

  test('as a page loads nothing and runs nothing', async () => {
    const page = render('html', await summaryOf(hostileCorpus()));
    expect(page).toMatch(
      /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src/,
    );
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script, img, iframe, object, [style], [onerror]')).toHaveLength(0);
    // Ways down the page, and none out of it.
    const ways = [...document.querySelectorAll('a')].map((way) => way.getAttribute('href') ?? '');
    expect(ways.every((href) => href.startsWith('#') && document.querySelector(href) !== null)).toBe(true);
    expect(page).not.toMatch(/[\u202e\u001b]/);
  });

  test('as Markdown shows the text of headlines and makes nothing of it', async () => {
    const text = render('markdown', await summaryOf(hostileCorpus()));
    expect(text).not.toMatch(/[\u202e\u001b]/);
    const markup = micromark(text, {
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
      allowDangerousHtml: true,
    });
    const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
    expect(document.querySelectorAll('script, img, a')).toHaveLength(0);
    const rows = [...document.querySelectorAll('tr')].map((row) => row.children.length);
    expect(new Set(rows)).toEqual(new Set([6, 3, 2, 7]));
  });

  test('as JSON is the summary', async () => {
    const summary = await summaryOf(sampleCorpus());
    expect(JSON.parse(render('json', summary))).toEqual(summary);
  });

  test('of no articles, or of good ones alone, says so', async () => {
    for (const name of ['html', 'markdown']) {
      expect(render(name, await summaryOf([]))).toContain('No articles');
      const good = await summaryOf([article('a', 'supported', 0.9)]);
      expect(render(name, good)).toContain('No headline of 1 needs a look');
    }
  });

  test('gives a share that is never rounded to nothing or to all', () => {
    const shares = [
      [0, 5],
      [5, 5],
      [1, 10_000],
      [9_999, 10_000],
      [1, 12],
      [1, 3],
      [0, 0],
    ] as const;
    expect(shares.map(([part, whole]) => share(part, whole))).toEqual([
      '0%',
      '100%',
      '<0.1%',
      '>99.9%',
      '8.3%',
      '33%',
      '0%',
    ]);
  });
});
