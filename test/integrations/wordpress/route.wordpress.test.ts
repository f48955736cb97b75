import { beforeAll, describe, expect, test } from 'vitest';
import { contradicted, sound, unsupported } from './articles.ts';
import { logIn } from './session.ts';
import { saveSettings } from './settings.ts';
import { createPost, rest, site, type User } from './site.ts';

const ROUTE = '/hedcheck/v1/check';

async function draftOf(user: User): Promise<number> {
  const saved = await createPost({ ...sound, status: 'draft' }, user);
  expect(saved.status).toBe(201);
  return saved.json.id;
}

describe('the route that the editor’s panel asks', () => {
  let editorsPost: number;
  let authorsPost: number;
  beforeAll(async () => {
    await saveSettings({ level: 'contradicted' });
    editorsPost = await draftOf('editor');
    authorsPost = await draftOf('author');
  });

  test('checks words that are not saved yet', async () => {
    const checked = await rest('author', 'POST', ROUTE, { post: authorsPost, ...unsupported });
    expect(checked.status).toBe(200);
    expect(checked.json).toMatchObject({
      headline: unsupported.title,
      status: 'fail',
      refused: false,
      findings: [{ field: 'headline', span: [0, unsupported.title.length], verdict: 'unsupported' }],
    });
    const [finding] = checked.json.findings;
    expect(finding.score).toBeLessThan(0.5);
    expect(finding.message).not.toBe('');
    expect(finding.evidence.join(' ')).toContain('Orvane');
  });

  test('says whether this site would refuse it', async () => {
    const checked = await rest('author', 'POST', ROUTE, { post: authorsPost, ...contradicted });
    expect(checked.json).toMatchObject({ refused: true, findings: [{ verdict: 'contradicted' }] });
  });

  test('says that there are no findings, and that there is nothing to check', async () => {
    expect((await rest('editor', 'POST', ROUTE, { post: editorsPost, ...sound })).json).toMatchObject({
      status: 'pass',
      findings: [],
      refused: false,
    });
    expect(
      (await rest('editor', 'POST', ROUTE, { post: editorsPost, title: 'A', content: '' })).json,
    ).toMatchObject({
      status: 'empty',
      findings: [],
      refused: false,
    });
  });

  test('says of a text that is not English that its scores mean little', async () => {
    const content =
      '<p>Der Bürgermeister ist am Montag nach einem Skandal um Spenden zurückgetreten. Er sagte, er wolle Schaden von der Stadt abwenden. Die Opposition begrüßte den Schritt.</p>';
    const words = { title: 'Bürgermeister tritt zurück', content };
    expect((await rest('editor', 'POST', ROUTE, { post: editorsPost, ...words })).json).toMatchObject({
      notes: [expect.stringMatching(/^The body reads as German, not English/)],
    });
  });

  test('an editor may check others’ posts; a subscriber, another author and a stranger may not', async () => {
    const words = { ...unsupported };
    expect((await rest('editor', 'POST', ROUTE, { post: authorsPost, ...words })).status).toBe(200);
    expect((await rest('subscriber', 'POST', ROUTE, { post: authorsPost, ...words })).status).toBe(403);
    expect((await rest('author', 'POST', ROUTE, { post: editorsPost, ...words })).status).toBe(403);
    expect((await rest('contributor', 'POST', ROUTE, { post: editorsPost, ...words })).status).toBe(403);
    expect((await rest(null, 'POST', ROUTE, { post: authorsPost, ...words })).status).toBe(401);
  });

  test('does not tell a post that is none from one that is none of yours', async () => {
    const none = await rest('author', 'POST', ROUTE, { post: 999_999, ...unsupported });
    const others = await rest('author', 'POST', ROUTE, { post: editorsPost, ...unsupported });
    expect(none.status).toBe(403);
    expect(none.json).toEqual(others.json);
  });

  test('refuses a post type that is not checked', async () => {
    const page = await rest('editor', 'POST', '/wp/v2/pages', { ...sound, status: 'draft' });
    expect((await rest('editor', 'POST', ROUTE, { post: page.json.id, ...sound })).status).toBe(403);
  });

  test('takes a cookie only together with its nonce', async () => {
    const session = await logIn('author');
    const body = JSON.stringify({ post: authorsPost, ...unsupported });
    const path = `/index.php?rest_route=${ROUTE}`;
    const headers = { 'content-type': 'application/json' };
    expect((await session.send(path, { method: 'POST', headers, body })).status).toBe(401);
    const forged = { ...headers, 'x-wp-nonce': '0123456789' };
    expect((await session.send(path, { method: 'POST', headers: forged, body })).status).toBe(403);
    const nonce = (await session.get('/wp-admin/admin-ajax.php?action=rest-nonce')).text;
    const real = { ...headers, 'x-wp-nonce': nonce };
    expect((await session.send(path, { method: 'POST', headers: real, body })).status).toBe(200);
  });

  test('answers to malformed requests with 400, to GET not at all', async () => {
    expect((await rest('author', 'POST', ROUTE, { post: authorsPost })).status).toBe(400);
    expect(
      (await rest('author', 'POST', ROUTE, { post: authorsPost, title: ['a'], content: 'b' })).status,
    ).toBe(400);
    expect((await rest('author', 'POST', ROUTE, { post: 'x', ...sound })).status).toBe(400);
    expect((await rest('author', 'GET', ROUTE)).status).toBe(404);
  });

  test('shows the token to nobody', async () => {
    const texts = [
      (await rest('admin', 'POST', ROUTE, { post: editorsPost, ...unsupported })).text,
      (await rest('admin', 'GET', '/wp/v2/settings')).text,
      (await rest('admin', 'GET', '/')).text,
    ];
    for (const text of texts) expect(text).not.toContain(site.token);
  });
});
