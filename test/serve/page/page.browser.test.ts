import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../report/chromium.ts';
import { type Service, startService } from '../service.ts';

const folder = fileURLToPath(new URL('../../../.cache/screenshots/', import.meta.url));
const token = 'an-editors-token-0123456789';

let browser: Browser;
let open: Service;
let guarded: Service;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  [browser, open, guarded] = await Promise.all([
    launchChromium(),
    startService(['--rate-limit', '0']),
    startService(['--token', token]),
  ]);
});
afterAll(() => Promise.all([browser?.close(), open?.stop(), guarded?.stop()]));

interface Visit {
  readonly page: Page;
  /** Console messages, page errors, and requests to anything but the service. */
  readonly complaints: string[];
}

async function visit(service: Service, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(service.url) && !request.url().startsWith('data:'))
      complaints.push(`request: ${request.url()}`);
  });
  await page.goto(service.url);
  return { page, complaints };
}

const headline = (page: Page) => page.getByLabel('Headline');
const story = (page: Page) => page.getByLabel('Story');
const status = (page: Page) => page.locator('#status');
const claims = (page: Page) => page.locator('#claims > li');

async function useSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it on a sample' }).click();
  await claims(page).first().waitFor();
}

async function violations(page: Page): Promise<string[]> {
  // Through the debugger protocol, which the page's security policy does not govern.
  await page.evaluate(axe.source);
  const found = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** Fields whose mirror is not as high as their text: there marks would lie beside their words. */
function misaligned(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('textarea')].filter((area) => area.scrollHeight > area.clientHeight + 1
      || area.clientHeight > area.parentElement.querySelector('.mirror').offsetHeight + 1).map((area) => area.id)`,
  );
}

describe('an editor', () => {
  test('tries the sample and sees which words the story backs', async () => {
    const { page, complaints } = await visit(open);
    await page.screenshot({ path: `${folder}serve-empty-light.png` });
    await useSample(page);
    expect(await status(page).innerText()).toMatch(
      /^The body does not back 1 of 3 claims\. Weakest claim: \d+%\.$/,
    );
    expect(await page.locator('.is-headline .words').allInnerTexts()).toEqual([
      'Cracks Found in Hollin Bridge',
      'Council Pays Shopkeepers £9m',
    ]);
    expect(await page.locator('.is-headline .sign').count()).toBe(2);
    expect(await claims(page).locator('.verdict').allInnerTexts()).toEqual([
      expect.stringMatching(/^supported/),
      expect.stringMatching(/^contradicted/),
      expect.stringMatching(/^supported/),
    ]);
    expect(await claims(page).nth(1).innerText()).toContain('£6.2m');
    expect(await misaligned(page)).toEqual([]);
    await page.mouse.move(5, 5);
    await page.screenshot({ path: `${folder}serve-sample-light.png` });
    expect(complaints).toEqual([]);
  });

  test('sees a passage light up in the story when it is pointed at or focused', async () => {
    const { page } = await visit(open, { viewport: { width: 1280, height: 600 } });
    await useSample(page);
    const lit = page.locator('.is-body .is-active');
    await page.mouse.move(5, 5);
    expect(await lit.count()).toBe(0);
    const passage = claims(page).nth(1).locator('.passage').first();
    await passage.focus();
    expect((await lit.allInnerTexts()).join(' ')).toContain((await passage.innerText()).slice(0, 60));
    expect(await isInView(page, '.is-body .is-active')).toBe(true);
    expect(await page.locator('.is-headline .is-active').allInnerTexts()).toEqual([
      'Council Pays Shopkeepers £9m',
    ]);
    await page.screenshot({ path: `${folder}serve-passage-light.png` });
    await headline(page).focus();
    expect(await lit.count()).toBe(0);
    await claims(page).first().hover();
    expect(await lit.count()).toBeGreaterThan(0);
  });

  test('writes, asks and corrects with the keyboard alone', async () => {
    const { page, complaints } = await visit(open);
    // The headline has the focus from the start.
    await page.keyboard.type('Ferry service ends in October, mayor resigns');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The last boat leaves at five.');
    await page.keyboard.press('Enter');
    await page.keyboard.type(
      'The ferry company ends its evening service in October, it said on Thursday. The last boat will leave at five in the afternoon.',
    );
    await claims(page).first().waitFor();
    await tabTo(page, '#copy');
    await page.keyboard.press('Enter');
    await page.getByText('Copied.').waitFor();
    await tabTo(page, 'li:nth-child(2) .asserts');
    await page.keyboard.press('Enter');
    expect(await selected(page)).toMatch(/mayor resigns/i);
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.className')).toBe('asserts');
    await tabTo(page, '.passage');
    await page.keyboard.press('Enter');
    expect(await selected(page)).toContain('last boat');
    expect(complaints).toEqual([]);
  });

  test('copies the verdicts as plain text', async () => {
    const { page } = await visit(open);
    await useSample(page);
    await page.getByRole('button', { name: 'Copy summary' }).click();
    await page.getByText('Copied.').waitFor();
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(text).toMatch(
      /^Cracks Found in Hollin Bridge, Council Pays Shopkeepers £9m\nThe body does not back 1 of 3 claims\.\n/,
    );
    expect(text).toMatch(/^✖ contradicted \d+%: /m);
    expect(text).toMatch(/^ {2}Contradicted by: “.*£6\.2m/m);
  });

  test('never takes a verdict on an older text for the present one', async () => {
    const { page } = await visit(open);
    const asked: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/v1/check', async (route) => {
      const { headline: sent } = route.request().postDataJSON() as { headline: string };
      asked.push(sent);
      // The first answer comes last, as it may over a slow line.
      if (asked.length === 1) await held;
      await route.continue().catch(() => {});
    });
    await story(page).fill('The council opened a new library on Friday. It cost two million pounds.');
    await headline(page).fill('Volcano buries town');
    await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(1);
    await headline(page).fill('Council opens library');
    await claims(page).first().waitFor();
    release();
    await page.waitForTimeout(500);
    expect(asked).toEqual(['Volcano buries town', 'Council opens library']);
    expect(await claims(page).locator('.asserts').allInnerTexts()).toEqual([
      expect.stringMatching(/library/),
    ]);

    // While a change is not checked yet, what is shown is marked as older, and no word is coloured.
    await page.unroute('**/v1/check');
    await page.route('**/v1/check', () => {});
    await headline(page).pressSequentially('s its doors');
    expect(await page.locator('.is-headline .words').count()).toBe(0);
    expect(await page.locator('#staleness').isVisible()).toBe(true);
    expect(await page.locator('#findings').getAttribute('aria-busy')).toBe('true');
    expect(await page.locator('#activity').innerText()).toBe('Checking…');
    expect(await status(page).innerText()).toBe('');
    expect(await page.getByRole('button', { name: 'Copy summary' }).isVisible()).toBe(false);
    await page.screenshot({ path: `${folder}serve-stale-light.png` });
  });

  test('asks once for a burst of typing', async () => {
    const { page } = await visit(open);
    let requests = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/v1/check')) requests += 1;
    });
    await story(page).fill('The council opened a new library on Friday. It cost two million pounds.');
    await headline(page).pressSequentially('Council opens library on Friday', { delay: 15 });
    await claims(page).first().waitFor();
    expect(requests).toBe(1);
  });

  test('is told what is missing', async () => {
    const { page } = await visit(open);
    await headline(page).fill('Council opens library');
    await page.getByText('Now the story').waitFor();
    await headline(page).fill('');
    await story(page).fill('A story.');
    await page.getByText('Now the headline.').waitFor();
    await headline(page).fill('?!');
    await page.getByText('The article has no headline.').waitFor();
    expect(await status(page).innerText()).toBe('This could not be checked.');
  });

  test('pastes a headline of several lines as one', async () => {
    const { page } = await visit(open);
    await page.evaluate(`navigator.clipboard.writeText('Council opens\\n  library\\n')`);
    await headline(page).focus();
    await page.keyboard.press('ControlOrMeta+V');
    expect(await headline(page).inputValue()).toBe('Council opens library');
  });
});

describe('when something is in the way', () => {
  test('a service that cannot be reached costs no text, and the check goes on when it is back', async () => {
    const { page } = await visit(open);
    await page.context().setOffline(true);
    await story(page).fill('The council opened a new library on Friday.');
    await headline(page).fill('Council opens library');
    await page.getByText('Your text is still here').waitFor();
    expect(await status(page).innerText()).toBe('hedcheck cannot be reached.');
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${folder}serve-offline-light.png` });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: `${folder}serve-offline-dark.png` });
    await page.context().setOffline(false);
    await claims(page).first().waitFor();
    expect(await headline(page).inputValue()).toBe('Council opens library');
  });

  test('a busy service is asked again after the time that it names', async () => {
    const { page } = await visit(open);
    let refused = 0;
    await page.route('**/v1/check', async (route) => {
      refused += 1;
      if (refused > 1) return await route.continue();
      await route.fulfill({
        status: 503,
        headers: { 'Retry-After': '1' },
        json: { error: { message: 'Full.' } },
      });
    });
    await story(page).fill('The council opened a new library on Friday.');
    await headline(page).fill('Council opens library');
    await page.getByText('tried again in a second').waitFor();
    await claims(page).first().waitFor();
    expect(refused).toBe(2);
  });

  test('a token is asked for, kept for the tab alone, and asked for again when it is wrong', async () => {
    const { page } = await visit(guarded);
    await page.getByLabel('Token').waitFor();
    expect(await violations(page)).toEqual([]);
    await story(page).fill('The council opened a new library on Friday.');
    await headline(page).fill('Council opens library');
    await page.getByLabel('Token').fill('not-the-token-at-all');
    await page.getByLabel('Token').press('Enter');
    await page.getByText('The token is not the one').waitFor();
    await page.screenshot({ path: `${folder}serve-token-light.png` });
    await page.getByLabel('Token').fill(token);
    await page.getByRole('button', { name: 'Use it' }).click();
    await claims(page).first().waitFor();
    expect(await page.evaluate('Object.values(sessionStorage)')).toEqual([token]);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  test('hostile words stay words', async () => {
    const { page, complaints } = await visit(open);
    const hostile = '<img src=x onerror=window.broken=1><script>window.broken=1</script>';
    await story(page).fill(`${hostile} The council opened a new library on Friday. ${hostile}`);
    await headline(page).fill(`Council opens library ${hostile}`);
    await claims(page).first().waitFor();
    expect(await page.evaluate('window.broken')).toBeUndefined();
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await headline(page).inputValue()).toContain('<img src=x');
    expect(complaints).toEqual([]);
  });
});

describe('the page', () => {
  test.each(['light', 'dark'] as const)('has nothing that axe-core objects to, %s', async (colorScheme) => {
    const { page } = await visit(open, { colorScheme });
    expect(await violations(page)).toEqual([]);
    await useSample(page);
    expect(await violations(page)).toEqual([]);
    await page.locator('.passage').first().focus();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${folder}serve-sample-${colorScheme}-focus.png` });
    await page.route('**/v1/check', () => {});
    await headline(page).pressSequentially(' again');
    expect(await violations(page)).toEqual([]);
  });

  test.each([320, 380, 700, 960, 1280, 1600])('fits %i pixels, its marks on their words', async (width) => {
    const { page } = await visit(open, { viewport: { width, height: 820 } });
    await useSample(page);
    await page.mouse.move(1, 1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await misaligned(page)).toEqual([]);
    await page.screenshot({ path: `${folder}serve-${width}.png`, fullPage: width < 960 });
  });

  test('forbids scripts and loads that are not its own', async () => {
    const { page, complaints } = await visit(open);
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

  test('says where the text goes', async () => {
    const { page } = await visit(open);
    expect(await page.locator('#privacy').innerText()).toBe('Your text never leaves this machine.');
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement.matches('${selector}')`)) return;
  }
  throw new Error(`no ${selector} in 40 tab stops`);
}

function selected(page: Page): Promise<string> {
  return page.evaluate<string>(
    'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)',
  );
}

async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).first().boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}
