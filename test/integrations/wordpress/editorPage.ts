import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { site, type User } from './site.ts';

const screenshots =
  process.env['HEDCHECK_SCREENSHOTS'] ??
  fileURLToPath(new URL('../../../.cache/screenshots/', import.meta.url));

/** The block editor in a real browser. */
export interface EditorPage {
  readonly page: Page;
  /** The panel among the checks before publishing. */
  readonly panel: Locator;
  /** Errors of the page's scripts, and warnings of React that name our elements. */
  readonly complaints: string[];
  open(id: number | 'new'): Promise<void>;
  /** Presses the first "Publish", which opens the checks before publishing. */
  askToPublish(): Promise<void>;
  /** The button that publishes. */
  readonly publish: Locator;
  /** Writes a title and a first paragraph as a person does. */
  write(title: string, body: string): Promise<void>;
  /** Rules of axe-core that a part of the page breaks, the panels if none is named. */
  violations(part?: string): Promise<string[]>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

async function logIn(context: BrowserContext, user: User): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${site.url}/wp-login.php`);
  await page.fill('#user_login', user);
  await page.fill('#user_pass', site.password(user));
  await Promise.all([page.waitForURL(/wp-admin/), page.click('#wp-submit')]);
  await page.close();
}

/** One a user, for all tests: the editor is megabytes of scripts, which the browser then keeps. */
const contexts = new Map<User, BrowserContext>();

async function contextOf(browser: Browser, user: User): Promise<BrowserContext> {
  const known = contexts.get(user);
  if (known) return known;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    reducedMotion: 'reduce',
    // Nothing but the site is reached. Not by routing, which switches the browser's cache off.
    proxy: { server: 'http://127.0.0.1:9', bypass: '127.0.0.1' },
  });
  contexts.set(user, context);
  await logIn(context, user);
  return context;
}

/** Opens a page in which a user is logged in. */
export async function editorPage(browser: Browser, user: User): Promise<EditorPage> {
  const page = await (await contextOf(browser, user)).newPage();
  // A busy machine takes its time.
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /hedcheck/i.test(message.text())) complaints.push(message.text());
  });
  page.on('dialog', (dialog) => void dialog.accept());
  const panel = page.locator('.hedcheck-before-publishing');
  // A theme's own styles put the canvas into a frame in newer versions.
  const canvas = async () =>
    (await page.locator('iframe[name="editor-canvas"]').count()) > 0
      ? page.frameLocator('iframe[name="editor-canvas"]')
      : page;

  return {
    page,
    panel,
    complaints,
    publish: page.locator('.editor-post-publish-panel .editor-post-publish-button'),
    async open(id) {
      await page.goto(
        id === 'new'
          ? `${site.url}/wp-admin/post-new.php`
          : `${site.url}/wp-admin/post.php?post=${id}&action=edit`,
      );
      await page.waitForFunction('window.wp?.data?.select("core/editor")?.getCurrentPost()?.id');
      await page.evaluate(
        'wp.data.dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false); wp.data.dispatch("core/preferences").set("core", "isPublishSidebarEnabled", true)',
      );
      await page.locator('.editor-post-publish-panel__toggle').waitFor();
    },
    async askToPublish() {
      await page.locator('.editor-post-publish-panel__toggle').click();
      await panel.waitFor();
    },
    async write(title, body) {
      const place = await canvas();
      await place.locator('.editor-post-title__input').fill(title);
      await place.locator('.editor-post-title__input').press('Enter');
      await page.keyboard.type(body);
    },
    async violations(part = '.hedcheck') {
      await page.evaluate(axe.source);
      const found = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(part)})`);
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    },
    async screenshot(name) {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: `${screenshots}/wordpress-${name}.png` });
    },
    close: () => page.close(),
  };
}
