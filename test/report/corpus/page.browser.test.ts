import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusPage } from '../../../src/report/corpus/html/page.ts';
import type { CorpusSummary } from '../../../src/report/corpus/summary.ts';
import { launchChromium } from '../chromium.ts';
import { article, hostileCorpus, sampleCorpus, summaryOf } from './sampleResults.ts';

const folder = fileURLToPath(new URL('../../../.cache/screenshots/', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function open(
  name: string,
  summary: CorpusSummary,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const file = `${folder}${name}.html`;
  writeFileSync(file, corpusPage(summary).markup);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:'))
      complaints.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
  return { page, complaints };
}

/** Rules of axe-core that the page breaks, with the elements. */
async function violations(page: Page): Promise<string[]> {
  // through the debugger protocol, which the page's security policy does not govern
  await page.evaluate(axe.source);
  const found = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe('the page of a corpus', () => {
  test.each(['light', 'dark'] as const)('is accessible in %s, and loads nothing', async (colorScheme) => {
    const { page, complaints } = await open(
      `corpus-${colorScheme}`,
      await summaryOf(sampleCorpus(), { worst: 6 }),
      {
        colorScheme,
      },
    );
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('draws as wide a bar as there are failing articles', async () => {
    const summary = await summaryOf(sampleCorpus());
    const { page } = await open('corpus-bars', summary);
    const [bar, whole] = await page.evaluate<[number, number]>(
      `['.overall .t-fail', '.overall .track'].map((selector) => document.querySelector(selector).getBoundingClientRect().width)`,
    );
    expect(bar / whole).toBeCloseTo(summary.articles.fail / summary.articles.articles, 2);
    expect(await page.locator('.plot rect.t-fail').count()).toBe(summary.months.length);
  });

  test.each([320, 640, 1280])('fits a window of %i pixels, hostile texts too', async (width) => {
    for (const rows of [sampleCorpus(), hostileCorpus()]) {
      const { page, complaints } = await open(`corpus-${width}`, await summaryOf(rows, { worst: 6 }), {
        viewport: { width, height: 800 },
      });
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      expect(await violations(page)).toEqual([]);
    }
  });

  test('has its figures without sight and on paper', async () => {
    const { page } = await open('corpus-figures', await summaryOf(sampleCorpus()));
    await page.getByText('The figures').click();
    await page.getByRole('table', { name: 'Scores of articles and of claims' }).waitFor();
    expect(await page.getByRole('row', { name: '0–5%' }).count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: `${folder}corpus-print.png`, fullPage: true });
  });

  test('leaves a gap for months without articles', async () => {
    const rows = ['2026-01', '2026-02', '2026-12'].map((month) =>
      article(`Printed ${month}`, 'unsupported', 0.1, { kept: { date: `${month}-01` } }),
    );
    const { page } = await open('corpus-gap', await summaryOf(rows));
    const [first, second, third] = await page.evaluate<number[]>(
      `[...document.querySelectorAll('.plot rect.t-fail')].map((column) => column.getBoundingClientRect().x)`,
    );
    const [a, b, c] = [first ?? 0, second ?? 0, third ?? 0];
    expect((c - a) / (b - a)).toBeCloseTo(11, 0);
  });

  test('shows decades by year', async () => {
    const rows = sampleCorpus(200).map((row, at) =>
      'status' in row ? { ...row, kept: { date: `${1950 + (at % 70)}-0${1 + (at % 9)}-01` } } : row,
    );
    const { page } = await open('corpus-decades', await summaryOf(rows));
    await page.getByRole('img', { name: 'by year' }).waitFor();
  });
});
