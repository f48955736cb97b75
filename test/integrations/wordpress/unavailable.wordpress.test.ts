import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { sound, unsupported } from './articles.ts';
import { deadAddress, type ForeignService, foreignService } from './foreignService.ts';
import { logIn } from './session.ts';
import { saveSettings } from './settings.ts';
import { createPost, rest, site } from './site.ts';

const ROUTE = '/hedcheck/v1/check';

let service: ForeignService | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

async function pointAt(
  reply: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<ForeignService> {
  service = await foreignService(reply);
  await saveSettings({ url: service.url, unchecked: 'refuse' });
  return service;
}

const json = (status: number, value: unknown) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
};

/** How the route and publishing answer, as an editor sees it. */
async function outcome(): Promise<{ code: string; status: number; published: number }> {
  const draft = await createPost({ ...sound, status: 'draft' });
  expect(draft.status).toBe(201);
  const checked = await rest('editor', 'POST', ROUTE, { post: draft.json.id, ...sound });
  const published = await createPost({ ...sound, status: 'publish' });
  return { code: checked.json.code, status: checked.status, published: published.status };
}

describe('a service that is down', () => {
  test('set to allow: the post goes out, and its editor reads once that nothing was checked', async () => {
    await saveSettings({ url: await deadAddress(), unchecked: 'allow' });
    const editor = await logIn('editor');
    await editor.get('/wp-admin/edit.php');
    const published = await createPost({
      title: 'Tom <b>& Jerry',
      content: sound.content,
      status: 'publish',
    });
    expect(published.status).toBe(201);
    const screen = await editor.get('/wp-admin/edit.php');
    expect(screen.text).toContain(
      '“Tom &amp; Jerry” went out without a headline check. The headline check cannot be reached.',
    );
    expect((await editor.get('/wp-admin/edit.php')).text).not.toContain('without a headline check');
  });

  test('set to refuse: nothing goes out, drafts are saved', async () => {
    await saveSettings({ url: await deadAddress(), unchecked: 'refuse' });
    const refused = await createPost({ ...sound, status: 'publish' });
    expect(refused.status).toBe(503);
    expect(refused.json.message).toContain('does not publish unchecked headlines');
    expect((await createPost({ ...unsupported, status: 'draft' })).status).toBe(201);
  });

  test('set to refuse, on a site that never refuses: the post goes out', async () => {
    await saveSettings({ url: await deadAddress(), level: 'never', unchecked: 'refuse' });
    expect((await createPost({ ...unsupported, status: 'publish' })).status).toBe(201);
  });

  test('tells an editor that it cannot be reached, and an administrator why', async () => {
    await saveSettings({ url: await deadAddress() });
    const draft = await createPost({ ...sound, status: 'draft' });
    const body = { post: draft.json.id, ...sound };
    const editor = await rest('editor', 'POST', ROUTE, body);
    expect(editor.status).toBe(503);
    expect(editor.json).toEqual({
      code: 'hedcheck_unreachable',
      message: 'The headline check cannot be reached.',
      data: { status: 503 },
    });
    const admin = await rest('admin', 'POST', ROUTE, body);
    expect(admin.json.data.detail).toMatch(/connect/i);
  });
});

describe('a service that does not want this site', () => {
  test('a wrong token is a check that was not made', async () => {
    await saveSettings({ token: 'wrong-token', unchecked: 'refuse' });
    expect(await outcome()).toEqual({ code: 'hedcheck_denied', status: 503, published: 503 });
    await saveSettings({ unchecked: 'refuse' });
    expect((await createPost({ ...sound, status: 'publish' })).status).toBe(201);
  });

  test('busy, failing and rejecting answers are told apart', async () => {
    await pointAt(json(503, { error: { code: 'E_BUSY', message: 'busy', hint: '' } }));
    expect(await outcome()).toMatchObject({ code: 'hedcheck_busy', published: 503 });
    await service?.close();
    await pointAt(json(413, { error: { code: 'E_TOO_LARGE', message: '<b>too</b> large', hint: '' } }));
    expect(await outcome()).toMatchObject({ code: 'hedcheck_rejected', published: 503 });
    await service?.close();
    await pointAt(
      json(200, { status: 'error', score: null, summary: 'The <i>body</i> is empty.', findings: [] }),
    );
    const draft = await createPost({ ...sound, status: 'draft' });
    const { code, message } = (await rest('editor', 'POST', ROUTE, { post: draft.json.id, ...sound })).json;
    expect(code).toBe('hedcheck_rejected');
    expect(message).toBe('The headline check cannot read this post. The body is empty.');
    await service?.close();
    await pointAt(json(500, {}));
    expect(await outcome()).toMatchObject({ code: 'hedcheck_failed', published: 503 });
  });
});

describe('something else at the service’s address', () => {
  test('a redirect is not followed and takes no token along', async () => {
    const elsewhere = await foreignService(
      json(200, { status: 'pass', score: 1, summary: '', findings: [] }),
    );
    try {
      for (const status of [301, 302, 307]) {
        await service?.close();
        await pointAt((_, response) => {
          response.writeHead(status, { location: `${elsewhere.url}/v1/wordpress` });
          response.end();
        });
        expect(await outcome()).toMatchObject({ code: 'hedcheck_failed', published: 503 });
      }
      expect(elsewhere.asked).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  });

  test('is asked for one thing only, with the token and without the site’s address', async () => {
    const { asked } = await pointAt(json(200, { status: 'pass', score: 1, summary: '', findings: [] }));
    await createPost({ ...sound, status: 'publish' });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/v1/wordpress' });
    expect(asked[0]?.headers.authorization).toBe(`Bearer ${site.token}`);
    expect(JSON.stringify({ ...asked[0]?.headers, host: '' })).not.toContain(site.url);
  });

  test.each<[string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ['a page', (_, response) => void response.end('<html>hello</html>')],
    ['nothing', (_, response) => void response.end()],
    ['another JSON', json(200, { ok: true })],
    ['findings that are no list', json(200, { status: 'pass', findings: 'none' })],
    [
      'a verdict that we do not know',
      json(200, { status: 'fail', findings: [{ verdict: 'dubious', claim: 'x' }] }),
    ],
    [
      'an answer without end',
      (_, response) => void response.end(`{"status":"pass","findings":[],"x":"${'x'.repeat(2_000_000)}"}`),
    ],
    ['JSON a thousand levels deep', (_, response) => void response.end('['.repeat(1000) + ']'.repeat(1000))],
  ])('%s does not count as a check', async (_, reply) => {
    await pointAt(reply);
    expect(await outcome()).toEqual({ code: 'hedcheck_bad_answer', status: 503, published: 503 });
  });

  test('a service that never answers is given up', async () => {
    await pointAt(() => {});
    const refused = await createPost({ ...sound, status: 'publish' });
    expect(refused.json.code).toBe('hedcheck_unreachable');
  });
});
