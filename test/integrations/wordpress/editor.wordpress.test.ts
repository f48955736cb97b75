import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../../report/chromium.ts';
import { blocks, sound, unsupported } from './articles.ts';
import { type EditorPage, editorPage } from './editorPage.ts';
import { deadAddress, foreignService } from './foreignService.ts';
import { PAGE, saveSettings } from './settings.ts';
import { createPost, rest, site, storedPost, type User } from './site.ts';

let browser: Browser;
let editor: EditorPage;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function draft(fields: object, user: User = 'editor'): Promise<number> {
  return (await createPost({ ...fields, status: 'draft' }, user)).json.id;
}

const status = async (id: number) => (await storedPost(id)).json.status;

describe('the block editor', () => {
  beforeEach(async () => {
    editor = await editorPage(browser, 'editor');
  });
  afterEach(async () => {
    expect(editor.complaints).toEqual([]);
    await editor.close();
  });

  test('shows the findings before publishing and does not publish them', async () => {
    await saveSettings({ level: 'unsupported' });
    const id = await draft(unsupported);
    await editor.open(id);
    await editor.askToPublish();
    await editor.panel.getByText('1 claim needs a look.').first().waitFor();
    expect(await editor.panel.locator('mark').allInnerTexts()).toEqual([unsupported.title]);
    const finding = editor.panel.locator('.hedcheck-finding');
    expect(await finding.innerText()).toMatch(/Not supported by the text · support \d+\s%/);
    expect(await finding.innerText()).toContain('Mayor Elna Brandt was arrested over bridge bribes.');
    expect(await finding.locator('blockquote').first().innerText()).toContain('Orvane');
    await editor.panel.getByText('This site does not publish it like this').waitFor();
    expect(await editor.publish.getAttribute('aria-disabled')).toBe('true');
    expect(await editor.violations()).toEqual([]);
    await editor.screenshot('findings');
    expect(await editor.page.content()).not.toContain(site.token);

    await editor.page.locator('.editor-post-publish-panel__header-cancel-button button').click();
    expect(await editor.page.evaluate('wp.data.select("core/editor").isPostSavingLocked()')).toBe(false);
    expect(await status(id)).toBe('draft');
  });

  test('publishes a sound post after saying that there are no findings', async () => {
    await saveSettings({ level: 'unsupported' });
    const id = await draft(sound);
    await editor.open(id);
    await editor.askToPublish();
    await editor.panel.getByText('The text backs the headline: no findings.').first().waitFor();
    expect(await editor.violations()).toEqual([]);
    await editor.screenshot('no-findings');
    await editor.publish.click();
    await editor.page.locator('.post-publish-panel__postpublish').waitFor();
    expect(await status(id)).toBe('publish');
  });

  test('checks again when the headline is mended beside the open panel, and then publishes', async () => {
    await saveSettings({ level: 'unsupported' });
    const id = await draft(unsupported);
    await editor.open(id);
    await editor.askToPublish();
    await editor.panel.getByText('This site does not publish it like this').waitFor();
    await editor.page.evaluate(
      `wp.data.dispatch("core/editor").editPost({ title: ${JSON.stringify(sound.title)} })`,
    );
    await editor.panel.getByText('The text backs the headline: no findings.').first().waitFor();
    await editor.publish.click();
    await editor.page.locator('.post-publish-panel__postpublish').waitFor();
    expect((await storedPost(id)).json).toMatchObject({ status: 'publish', title: { raw: sound.title } });
  });

  test('lets a person write, save a draft of anything and be refused by the server in readable words', async () => {
    await saveSettings({ level: 'unsupported' });
    await editor.open('new');
    await editor.write(
      unsupported.title,
      'The council of Orvane opened a bridge on Monday. Nobody was arrested.',
    );
    await editor.page.getByRole('button', { name: 'Save draft' }).click();
    await editor.page.getByText('Saved', { exact: true }).first().waitFor();
    // Somebody who has switched the checks before publishing off meets the server alone.
    await editor.page.evaluate(
      'wp.data.dispatch("core/editor").editPost({ status: "publish" }); wp.data.dispatch("core/editor").savePost()',
    );
    const notice = editor.page.locator('.components-notice.is-error', { hasText: 'Publishing failed.' });
    await notice.waitFor();
    expect(await notice.innerText()).toContain('The text does not back its headline: “Mayor Elna Brandt');
    await editor.screenshot('refused-by-server');
    const id = await editor.page.evaluate<number>('wp.data.select("core/editor").getCurrentPostId()');
    expect(await status(id)).toBe('draft');
  });

  test('publishes findings on a site that refuses nothing', async () => {
    await saveSettings({ level: 'never' });
    const id = await draft(unsupported);
    await editor.open(id);
    await editor.askToPublish();
    await editor.panel.getByText('1 claim needs a look.').first().waitFor();
    expect(await editor.panel.getByText('This site does not publish').count()).toBe(0);
    await editor.publish.click();
    await editor.page.locator('.post-publish-panel__postpublish').waitFor();
    expect(await status(id)).toBe('publish');
  });

  test('offers the check in the post’s settings while one writes', async () => {
    await saveSettings({ level: 'unsupported' });
    await editor.open(await draft(unsupported));
    const settings = editor.page.locator('.hedcheck-settings');
    if ((await settings.count()) === 0) {
      await editor.page.evaluate(
        'wp.data.dispatch("core/edit-post").openGeneralSidebar("edit-post/document")',
      );
      await settings.waitFor();
    }
    await settings.getByRole('button', { name: 'Headline check' }).click();
    await settings.getByText('The headline has not been checked yet.').waitFor();
    await settings.getByRole('button', { name: 'Check now' }).click();
    await settings.getByText('1 claim needs a look.').first().waitFor();
    expect(await editor.page.evaluate('wp.data.select("core/editor").isPostSavingLocked()')).toBe(false);
    await editor.page.evaluate('wp.data.dispatch("core/editor").editPost({ title: "Other words" })');
    await settings.getByText('The text has changed since this check.').waitFor();
    await editor.screenshot('settings');
  });

  test('says that it is checking, and shows what a hostile service sends as text', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const hostile = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
    const service = await foreignService(async (_, response) => {
      await held;
      const finding = { field: 'headline', claim: hostile, span: [0, 5], verdict: 'unsupported', score: 0.1 };
      response.end(
        JSON.stringify({
          status: 'fail',
          score: 0.1,
          summary: hostile,
          notes: [hostile],
          findings: [{ ...finding, message: hostile, evidence: [{ text: hostile }] }],
        }),
      );
    });
    try {
      await saveSettings({ url: service.url });
      await editor.open(
        await draft({ title: hostile.replaceAll('<', '&lt;'), content: blocks('Some text here.') }),
      );
      await editor.askToPublish();
      await editor.panel.getByText('Checking the headline against the text…').first().waitFor();
      await editor.screenshot('checking');
      release();
      await editor.panel.getByText('1 claim needs a look.').first().waitFor();
      expect(await editor.panel.locator('.hedcheck-claim').innerText()).toBe(hostile);
      expect(await editor.panel.locator('.hedcheck-note').innerText()).toBe(hostile);
      expect(await editor.panel.locator('mark').innerText()).toBe('<img ');
      expect(await editor.page.evaluate('window.broken')).toBeUndefined();
      expect(await editor.panel.locator('img, script').count()).toBe(0);
    } finally {
      release();
      await service.close();
    }
  });

  test('a service that is down: allowed with a notice, and checked again on request', async () => {
    await saveSettings({ url: await deadAddress(), unchecked: 'allow' });
    const id = await draft(sound);
    await editor.open(id);
    await editor.askToPublish();
    await editor.panel.getByText('The headline check cannot be reached.').first().waitFor();
    expect(await editor.publish.getAttribute('aria-disabled')).not.toBe('true');
    await editor.screenshot('unreachable');
    await saveSettings({ unchecked: 'allow' });
    await editor.panel.getByRole('button', { name: 'Check again' }).click();
    await editor.panel.getByText('The text backs the headline: no findings.').first().waitFor();
    await editor.publish.click();
    await editor.page.locator('.post-publish-panel__postpublish').waitFor();
  });

  test('a service that is down: refused where the site says so', async () => {
    await saveSettings({ url: await deadAddress(), unchecked: 'refuse' });
    const id = await draft(sound);
    await editor.open(id);
    await editor.askToPublish();
    await editor.panel.getByText('The headline check cannot be reached.').first().waitFor();
    await editor.panel.getByText('This site does not publish it like this').waitFor();
    expect(await editor.publish.getAttribute('aria-disabled')).toBe('true');
    expect(await status(id)).toBe('draft');
  });

  test('stays away from post types that are not checked', async () => {
    await saveSettings();
    const page = await rest('editor', 'POST', '/wp/v2/pages', { ...unsupported, status: 'draft' });
    await editor.open(page.json.id);
    await editor.page.locator('.editor-post-publish-panel__toggle').click();
    await editor.publish.waitFor();
    expect(await editor.page.locator('.hedcheck').count()).toBe(0);
    expect(await editor.page.evaluate('typeof window.hedcheck')).toBe('undefined');
  });
});

test('a contributor sees the findings and can still send the post in for review', async () => {
  await saveSettings({ level: 'unsupported' });
  editor = await editorPage(browser, 'contributor');
  const id = await draft(unsupported, 'contributor');
  await editor.open(id);
  await editor.askToPublish();
  await editor.panel.getByText('1 claim needs a look.').first().waitFor();
  await editor.publish.click();
  await expect.poll(() => status(id), { timeout: 10_000 }).toBe('pending');
  await editor.close();
});

test('the settings page can be used by everybody', async () => {
  await saveSettings({ level: 'unsupported' });
  const window = await editorPage(browser, 'admin');
  await window.page.goto(`${site.url}${PAGE}`);
  await window.screenshot('settings-page');
  expect(await window.violations('.wrap')).toEqual([]);
  await window.page.getByRole('button', { name: 'Try now' }).click();
  await window.page.getByText('The service answers and has checked a sample article.').waitFor();
  await window.screenshot('settings-tried');
  await window.close();
});
