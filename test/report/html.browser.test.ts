import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../src/report/html.ts';
import type { Run } from '../../src/report/run.ts';
import { launchChromium } from './chromium.ts';
import { hostile } from './hostileArticle.ts';
import { failing, plainContext, runOf, sampleRun } from './sampleRun.ts';

const folder = fileURLToPath(new URL('../../.cache/screenshots/', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launchChromium();
});
afterAll(() => browser?.close());

interface Opened {
  readonly page: Page;
  /** Console messages, page errors and requests other than for the page itself. */
  readonly complaints: string[];
}

async function open(
  name: string,
  run: Run,
  options: BrowserContextOptions = {},
  anchor = '',
): Promise<Opened> {
  const file = `${folder}${name}.html`;
  writeFileSync(file, html.render(run, plainContext));
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const url = pathToFileURL(file).href;
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(url) && !asked.startsWith('data:')) complaints.push(`request: ${asked}`);
  });
  await page.goto(url + anchor);
  return { page, complaints };
}

/** Rules of axe-core that the page breaks, with the elements. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate('document.getAnimations().forEach((animation) => animation.finish())');
  // through the debugger protocol, which the page's security policy does not govern
  await page.evaluate(axe.source);
  const found = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

const lit = 'mark.is-active';

describe('the page for one article', () => {
  test('lights up a claim’s passages in the body when its words in the headline are clicked', async () => {
    const { page, complaints } = await open('one', runOf(failing()));
    expect(await page.locator(lit).count()).toBe(0);
    await page.locator('h1 a.words', { hasText: 'Putin Regime Backstabs Putin' }).click();
    expect(await page.locator(lit).allInnerTexts()).toEqual([
      expect.stringContaining('no intention of attacking'),
      expect.stringContaining('further rounds'),
    ]);
    expect(await page.locator('details.is-active .asserts').innerText()).toBe(
      'Putin’s regime backstabs Putin.',
    );
    expect(await page.locator('details.is-active .reason').first().isVisible()).toBe(true);
    await page.screenshot({ path: `${folder}one-light.png` });
    expect(complaints).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'lights up the first passage most, and another one only while it is gone to, %s',
    async (colorScheme) => {
      const { page } = await open(`also-${colorScheme}`, runOf(failing()), { colorScheme });
      await page.locator('h1 a.words', { hasText: 'Putin Regime Backstabs Putin' }).click();
      const [first, also] = [page.locator(`${lit}:not(.is-also)`), page.locator(`${lit}.is-also`)];
      expect(await first.allInnerTexts()).toEqual([expect.stringContaining('further rounds')]);
      expect(await also.allInnerTexts()).toEqual([expect.stringContaining('no intention of attacking')]);
      expect((await look(page, `${lit}:not(.is-also)`)).fill).not.toBe(noFill);
      expect(await look(page, `${lit}.is-also`)).toEqual({ fill: noFill, edge: 'dashed' });
      await page.screenshot({ path: `${folder}also-${colorScheme}.png` });
      await page.locator('#a1-c1 blockquote a').nth(1).click();
      expect((await look(page, `${lit}:focus`)).fill).not.toBe(noFill);
      // The same passage is the first of one claim and not of another.
      await page.locator('#a1-c3 summary').click();
      expect((await first.allInnerTexts()).concat(await also.allInnerTexts())).toEqual(
        await page.locator('#a1-c3 blockquote').allInnerTexts(),
      );
    },
  );

  test('jumps from a quoted passage to its place in the body', async () => {
    const { page, complaints } = await open('jump', runOf(failing()), {
      viewport: { width: 600, height: 500 },
    });
    await page.locator('#a1-c3 blockquote a').nth(1).click();
    await expect.poll(() => isInView(page, 'mark.is-active:focus')).toBe(true);
    expect(await focused(page)).toContain('neither named a date');
    expect(new URL(page.url()).hash).toBe('#a1-c3-e2');
    expect(complaints).toEqual([]);
  });

  test('can be read with the keyboard alone: into a claim, to its passage, back, and out', async () => {
    const { page } = await open('keyboard', runOf(failing()));
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the report');
    await tabTo(page, 'a.words');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toContain('Putin’s regime backstabs Putin.');
    await tabTo(page, 'blockquote a');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MARK');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('further rounds');
    await page.keyboard.press('Escape');
    expect(await page.locator(lit).count()).toBe(0);
    await page.locator('#a1-c2 summary').focus();
    await page.keyboard.press('Space');
    expect(await page.locator('#a1-c2').getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Space');
    expect(await page.locator('#a1-c2').getAttribute('open')).toBeNull();
  });

  test('opens at the claim that its address names', async () => {
    const { page } = await open('deep', runOf(failing()), {}, '#a1-c3');
    expect(await page.locator('.is-active .asserts').innerText()).toBe('Putin’s regime turns on him.');
  });

  test('leads from a marked passage to each claim that it is evidence for', async () => {
    const { page } = await open('back', runOf(failing()));
    const shared = page.locator('mark', { hasText: 'further rounds' });
    await shared.click();
    expect(await page.locator('details.is-active').getAttribute('id')).toBe('a1-c1');
    await shared.click();
    expect(await page.locator('details.is-active').getAttribute('id')).toBe('a1-c3');
  });

  test('follows the system’s theme until the reader chooses one', async () => {
    const { page, complaints } = await open('theme', runOf(failing()), { colorScheme: 'dark' });
    const paper = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const dark = await paper();
    await page.locator('h1 a.words').first().click();
    await page.screenshot({ path: `${folder}one-dark.png` });
    await page.locator('.theme').click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.locator('.theme').click();
    expect(await paper()).toBe(dark);
    await page.reload();
    expect(await page.locator('.theme').innerText()).toBe('Theme: dark');
    expect(complaints).toEqual([]);
  });

  test('is whole without the script: claims listed, evidence quoted, links that lead to it', async () => {
    const { page } = await open('no-script', runOf(failing()), { javaScriptEnabled: false });
    expect(await page.locator('.theme').isVisible()).toBe(false);
    expect(await page.locator('#a1-c1 blockquote').first().isVisible()).toBe(true);
    await page.locator('#a1-c1 blockquote a').first().click();
    expect(await page.locator('mark:has(.anchor:target)').innerText()).toContain('further rounds');
  });

  test('fits a telephone without scrolling sideways', async () => {
    const { page } = await open('narrow', runOf(failing()), { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.screenshot({ path: `${folder}one-narrow.png`, fullPage: true });
  });

  test('prints with every claim open', async () => {
    const { page } = await open('print', runOf(failing()));
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    expect(await page.locator('details:not([open])').count()).toBe(0);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
    expect(await page.locator('details:not([open])').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.theme').isVisible()).toBe(false);
    await page.screenshot({ path: `${folder}one-print.png`, fullPage: true });
  });
});

describe('the page for many articles', () => {
  test('lists them worst first, shows one, and leads back', async () => {
    const { page, complaints } = await open('many', sampleRun());
    expect(await page.locator('.article:visible').count()).toBe(0);
    expect(await page.locator('.row .path').first().innerText()).toBe('desk/budget-vote.docx');
    await page.screenshot({ path: `${folder}many-light.png` });
    await page.locator('.row', { hasText: 'desk/velden.html' }).click();
    expect(await page.locator('.article:visible').count()).toBe(1);
    expect(await page.title()).toBe('Dairy Giant Hid Mold Reports for Two Years · hedcheck');
    await page.locator('.article:visible a.words.v-contradicted').click();
    expect(await page.locator('b.is-active').allInnerTexts()).toEqual(['14']);
    await page.screenshot({ path: `${folder}many-article.png` });
    await page.locator('.back').click();
    expect(await page.locator('.overview').isVisible()).toBe(true);
    expect(await focused(page)).toContain('Dairy Giant');
    await page.goBack();
    expect(await page.locator('.article:visible').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('filters by status and by words', async () => {
    const { page, complaints } = await open('filter', sampleRun());
    const rows = () => page.locator('.row:visible .path').allInnerTexts();
    await page.getByRole('button', { name: 'passing 2' }).click();
    expect(await rows()).toEqual(['desk/night-buses.md', 'desk/village-school.txt']);
    await page.getByRole('searchbox').fill('night council');
    expect(await rows()).toEqual(['desk/night-buses.md']);
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').fill('nothing like it');
    expect(await page.locator('.nothing').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  test('shows everything without the script', async () => {
    const { page } = await open('many-no-script', sampleRun(), { javaScriptEnabled: false });
    expect(await page.locator('.article:visible').count()).toBe(6);
    expect(await page.locator('.filter').isVisible()).toBe(false);
  });
});

describe('a hostile article', () => {
  test('neither runs nor loads nor hides anything, and its text is shown', async () => {
    const { page, complaints } = await open('hostile', runOf(hostile(), failing()));
    await page.locator('.row', { hasText: 'onload' }).click();
    await page.locator('.article:visible a.words').first().click();
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(
      await page
        .locator('iframe, img, .article script, .article style, [onclick], [onerror], [onload]')
        .count(),
    ).toBe(0);
    expect(await page.locator('.article:visible .headline').innerText()).toContain(
      '<img src=x onerror=window.broken=1>',
    );
    expect(await page.locator('.article:visible .body').innerText()).toContain('&lt;script&gt;');
    expect(complaints).toEqual([]);
    await page.screenshot({ path: `${folder}hostile.png` });
  });

  test('cannot run a script even if markup got through, by the page’s policy', async () => {
    const { page, complaints } = await open('policy', runOf(failing()));
    await page.evaluate(`{
      const smuggled = document.createElement('div');
      smuggled.innerHTML = '<img src="http://evil.example/x.png" onerror="window.broken = 1">';
      document.body.append(smuggled);
      const script = document.createElement('script');
      script.textContent = 'window.broken = 1';
      document.body.append(script);
    }`);
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(complaints.join('\n')).toContain('Content Security Policy');
  });
});

describe('axe-core finds nothing wrong', () => {
  test.each(['light', 'dark'] as const)('in one article with a claim active, %s', async (colorScheme) => {
    const { page } = await open(`axe-${colorScheme}`, runOf(failing()), { colorScheme }, '#a1-c1');
    expect(await violations(page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'in the list of many and each of its articles, %s',
    async (colorScheme) => {
      const { page } = await open(`axe-many-${colorScheme}`, runOf(...sampleRun().articles, hostile()), {
        colorScheme,
      });
      expect(await violations(page)).toEqual([]);
      for (const anchor of ['#a2-c1', '#a3-c4', '#a3-c1', '#a5-c1', '#a6', '#a7-c1']) {
        await page.evaluate(`location.hash = '${anchor}'`);
        await page.locator(`${anchor.split('-')[0]}.is-shown`).waitFor();
        expect(await violations(page)).toEqual([]);
      }
    },
  );
});

/** Fill and lower edge of the first element that a selector finds. */
function look(page: Page, selector: string): Promise<{ fill: string; edge: string }> {
  return page.evaluate(`{
    const style = getComputedStyle(document.querySelector('${selector}'));
    ({ fill: style.backgroundColor, edge: style.borderBottomStyle });
  }`);
}

const noFill = 'rgba(0, 0, 0, 0)';

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement.matches('${selector}')`)) return;
  }
  throw new Error(`no ${selector} in 40 tab stops`);
}

function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.textContent.trim()');
}

async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}
