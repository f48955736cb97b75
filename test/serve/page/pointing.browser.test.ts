import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../report/chromium.ts';
import { type Service, startService } from '../service.ts';

const folder = fileURLToPath(new URL('../../../.cache/screenshots/', import.meta.url));

let browser: Browser;
let service: Service;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  [browser, service] = await Promise.all([launchChromium(), startService(['--rate-limit', '0'])]);
});
afterAll(() => Promise.all([browser?.close(), service?.stop()]));

async function visit(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 600 },
    colorScheme,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(service.url);
  return page;
}

/** Puts the pointer on words of the headline as they stand on the page. */
async function pointAt(page: Page, words: string): Promise<void> {
  const box = await page.locator('.is-headline .words', { hasText: words }).boundingBox();
  if (box === null) throw new Error(`"${words}" is not marked`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

test('words of the headline that are pointed at light up their claim and its passages, and nothing moves', async () => {
  const page = await visit();
  await page.getByRole('button', { name: 'Try it on a sample' }).click();
  await page.locator('#claims > li').first().waitFor();
  const isPointed = page.locator('#claims > li.is-pointed');
  const lit = page.locator('.is-body .is-active');

  await pointAt(page, 'Council Pays Shopkeepers');
  await expect
    .poll(() => isPointed.locator('.verdict').allInnerTexts())
    .toEqual([expect.stringMatching(/^contradicted/)]);
  expect((await lit.allInnerTexts()).join(' ')).toContain('£6.2m');
  expect(await page.evaluate('scrollY')).toBe(0);
  // The list went to the claim by itself; its heading and the button in it stay.
  expect(await isPointed.locator('.verdict').isVisible()).toBe(true);
  const [head, verdict] = await Promise.all([
    page.locator('#findings-head').boundingBox(),
    isPointed.locator('.verdict').boundingBox(),
  ]);
  expect(verdict?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
  expect(verdict?.y).toBeLessThan(600);
  await page.screenshot({ path: `${folder}serve-pointing-light.png` });

  await pointAt(page, 'Cracks Found');
  await expect
    .poll(() => isPointed.locator('.asserts').allInnerTexts())
    .toEqual(['Cracks were found in Hollin Bridge.']);
  await page.mouse.move(5, 5);
  await expect.poll(() => isPointed.count()).toBe(0);
  expect(await lit.count()).toBe(0);

  // What is typed takes marks and pointing away.
  await pointAt(page, 'Cracks Found');
  await expect.poll(() => isPointed.count()).toBe(1);
  await page.route('**/v1/check', () => {});
  await page.getByLabel('Headline').press('End');
  await page.keyboard.type('s');
  await pointAtNothing(page);
  expect(await lit.count()).toBe(0);
});

test.each(['light', 'dark'] as const)(
  'the first passage of a claim is lit most, the others are only underlined until they are pointed at, %s',
  async (colorScheme) => {
    const page = await visit(colorScheme);
    await page.getByRole('button', { name: 'Try it on a sample' }).click();
    const claim = page.locator('#claims > li').nth(1);
    await claim.locator('.verdict').hover();
    const also = page.locator('.is-body .is-also');
    await also.first().waitFor();
    const first = page.locator('.is-body .is-active:not(.is-also)');
    expect((await first.allInnerTexts()).join(' ')).toContain('£6.2m');
    expect((await also.allInnerTexts()).join(' ')).not.toContain('£6.2m');
    expect(await look(page, '.is-body .is-active:not(.is-also)')).toMatch(/^solid (?!rgba\(0, 0, 0, 0\))/);
    expect(await look(page, '.is-body .is-also')).toBe('dashed rgba(0, 0, 0, 0)');
    await page.screenshot({ path: `${folder}serve-also-${colorScheme}.png` });
    await page.evaluate(axe.source);
    expect((await page.evaluate<axe.AxeResults>('axe.run()')).violations).toEqual([]);
    await claim.locator('.passage').nth(1).hover();
    await expect.poll(() => also.count()).toBe(0);
    expect(await look(page, '.is-body .is-active')).toMatch(/^solid (?!rgba\(0, 0, 0, 0\))/);
  },
);

/** Line and fill of the first mark that a selector finds. */
function look(page: Page, selector: string): Promise<string> {
  return page.evaluate<string>(`{
    const style = getComputedStyle(document.querySelector('${selector}'));
    style.textDecorationStyle + ' ' + style.backgroundColor;
  }`);
}

test.each([520, 640, 760, 900, 1280])(
  'marks end with their words where a line ends, at %i pixels',
  async (width) => {
    const page = await visit();
    await page.setViewportSize({ width, height: 900 });
    await page.getByLabel('Story').fill('The council opened a new library on Friday.');
    await page
      .getByLabel('Headline')
      .fill('Mayor of Hollin Resigns After Audit Finds Millions Missing From the Town’s Accounts');
    await page.locator('#claims > li').first().waitFor();
    expect(await page.locator('.is-headline .words').count()).toBeGreaterThan(0);
    expect(await hangingSpaces(page)).toEqual([0]);
  },
);

/** Widths that the marked spaces at which the headline wraps take up, each once. */
function hangingSpaces(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`{
    const widths = new Set();
    for (const { firstChild: text } of document.querySelectorAll('.is-headline .words')) {
      const box = (at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      };
      for (let at = 1; at + 1 < text.length; at += 1)
        if (text.data[at] === ' ' && box(at + 1).top > box(at - 1).top) widths.add(box(at).width);
    }
    [...widths];
  }`);
}

async function pointAtNothing(page: Page): Promise<void> {
  await page.mouse.move(200, 150);
  await page.mouse.move(210, 152);
}

test.each(['light', 'dark'] as const)('a text that is not English is told so, %s', async (colorScheme) => {
  const page = await visit(colorScheme);
  await page
    .getByLabel('Story')
    .fill(
      'Der Bürgermeister ist am Montag nach einem Skandal um Spenden zurückgetreten. Er sagte, er wolle Schaden von der Stadt abwenden. Die Opposition begrüßte den Schritt.',
    );
  await page.getByLabel('Headline').fill('Bürgermeister tritt zurück');
  const note = page.locator('#notes li');
  await note.waitFor();
  expect(await note.allInnerTexts()).toEqual([
    expect.stringMatching(/^The body reads as German, not English/),
  ]);
  await page.screenshot({ path: `${folder}serve-note-${colorScheme}.png` });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
  expect(violations).toEqual([]);
  await page.getByRole('button', { name: 'Copy summary' }).click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(
    /^Note: The body reads as German/m,
  );
  // A note is about one text, too.
  await page
    .getByLabel('Story')
    .fill('The mayor resigned on Monday after a scandal about donations, he said.');
  expect(await note.count()).toBe(0);
});

test('an endless headline is told so in words about a headline', async () => {
  const page = await visit();
  await page.getByLabel('Story').fill('The council opened a new library on Friday.');
  await page.getByLabel('Headline').fill('word '.repeat(300));
  await page.getByText('The headline has 1499 characters; the limit is 1000. Shorten it.').waitFor();
});
