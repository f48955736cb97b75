import { beforeAll, describe, expect, test } from 'vitest';
import { sound, unsupported } from './articles.ts';
import { deadAddress } from './foreignService.ts';
import { php, withMustUse } from './php.ts';
import { hiddenField, logIn, type Session } from './session.ts';
import { saveSettings } from './settings.ts';
import { createPost, site, storedPost, updatePost } from './site.ts';

const HELD = 'was not published. The text does not back its headline';
const classicEditor = "add_filter( 'use_block_editor_for_post', '__return_false' );";

let editor: Session;

async function draft(fields: object): Promise<number> {
  return (await createPost({ ...fields, status: 'draft' })).json.id;
}

/** Presses "Publish" in the classic editor. */
function publishInClassicEditor(id: number, words: { title: string; content: string }) {
  return withMustUse(classicEditor, async () => {
    const { text } = await editor.get(`/wp-admin/post.php?post=${id}&action=edit`);
    const fields = ['_wpnonce', 'user_ID', 'post_author', 'post_type', 'original_post_status', 'post_ID'];
    return editor.post('/wp-admin/post.php', {
      ...Object.fromEntries(fields.map((name) => [name, field(text, name)])),
      action: 'editpost',
      post_title: words.title,
      content: words.content,
      post_status: 'draft',
      visibility: 'public',
      publish: 'Publish',
    });
  });
}

function field(page: string, name: string): string {
  const input = new RegExp(`<input[^>]* name=['"]${name}['"][^>]*>`).exec(page)?.[0] ?? '';
  const value = / value=['"]([^'"]*)['"]/.exec(input)?.[1];
  if (value === undefined) throw new Error(`the classic editor has no field ${name}`);
  return value;
}

function quickEdit(id: number, status: string, title: string) {
  return editor.get('/wp-admin/edit.php').then(({ text }) =>
    editor.post('/wp-admin/admin-ajax.php', {
      action: 'inline-save',
      _inline_edit: hiddenField(text, '_inline_edit'),
      post_ID: String(id),
      post_type: 'post',
      screen: 'edit-post',
      post_view: 'list',
      _status: status,
      post_title: title,
    }),
  );
}

async function xmlRpc(title: string, content: string): Promise<string> {
  const text = (value: string) => `<value><string><![CDATA[${value}]]></string></value>`;
  const member = (name: string, value: string) => `<member><name>${name}</name>${text(value)}</member>`;
  const param = (value: string) => `<param>${value}</param>`;
  const post = `<value><struct>${member('post_title', title)}${member('post_content', content)}${member('post_status', 'publish')}</struct></value>`;
  const body = `<?xml version="1.0"?><methodCall><methodName>wp.newPost</methodName><params>${param('<value><int>1</int></value>')}${param(text('editor'))}${param(text(site.password('editor')))}${param(post)}</params></methodCall>`;
  const response = await fetch(`${site.url}/xmlrpc.php`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml' },
    body,
  });
  const id = /<string>(\d+)<\/string>/.exec(await response.text())?.[1];
  if (id === undefined) throw new Error('XML-RPC gave no post');
  return id;
}

beforeAll(async () => {
  await saveSettings({ level: 'unsupported' });
  editor = await logIn('editor');
});

describe('where WordPress cannot refuse a save, the post is held back', () => {
  test('classic editor: the words are kept, the post stays a draft, its editor reads why', async () => {
    const id = await draft(sound);
    const screen = await publishInClassicEditor(id, unsupported);
    expect(screen.text).toContain(`“${unsupported.title}” ${HELD}`);
    const stored = (await storedPost(id)).json;
    expect(stored).toMatchObject({ status: 'draft', title: { raw: unsupported.title } });
    expect(stored.slug).toBe('');
    // As WordPress marks a draft that nobody has dated.
    expect(await php(`echo get_post( ${id} )->post_date_gmt;`)).toBe('0000-00-00 00:00:00');
  });

  test('classic editor: a sound post is published', async () => {
    const id = await draft(unsupported);
    const screen = await publishInClassicEditor(id, sound);
    expect(screen.text).not.toContain('was not published');
    expect((await storedPost(id)).json.status).toBe('publish');
  });

  test('quick edit and bulk edit', async () => {
    const quick = await draft(unsupported);
    expect((await quickEdit(quick, 'publish', unsupported.title)).status).toBe(200);
    expect((await storedPost(quick)).json.status).toBe('draft');

    const bulk = [await draft(unsupported), await draft(sound)];
    const list = await editor.get('/wp-admin/edit.php');
    expect(list.text).toContain(HELD);
    const query = new URLSearchParams({
      bulk_edit: 'Update',
      action: 'edit',
      post_type: 'post',
      _status: 'publish',
    });
    query.set('_wpnonce', hiddenField(list.text, '_wpnonce'));
    for (const id of bulk) query.append('post[]', String(id));
    const after = await editor.get(`/wp-admin/edit.php?${query}`);
    expect(after.text).toContain(HELD);
    const [held, published] = await Promise.all(bulk.map(async (id) => (await storedPost(id)).json.status));
    expect([held, published]).toEqual(['draft', 'publish']);
  });

  test('XML-RPC', async () => {
    const held = await xmlRpc(unsupported.title, unsupported.content);
    expect((await storedPost(Number(held))).json.status).toBe('draft');
    const published = await xmlRpc(sound.title, sound.content);
    expect((await storedPost(Number(published))).json.status).toBe('publish');
  });

  test('a scheduled post that is given such a headline becomes a draft', async () => {
    const date = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 19);
    const scheduled = await createPost({ ...sound, status: 'future', date });
    const id = scheduled.json.id;
    await quickEdit(id, 'future', unsupported.title);
    expect((await storedPost(id)).json.status).toBe('draft');
    // Publishing it later than planned is no matter of the headline.
    expect((await updatePost(id, { title: sound.title, status: 'future', date })).json.status).toBe('future');
  });

  test('a live post takes its correction', async () => {
    const live = await createPost({ ...sound, status: 'publish' });
    await quickEdit(live.json.id, 'publish', unsupported.title);
    expect((await storedPost(live.json.id)).json).toMatchObject({
      status: 'publish',
      title: { raw: unsupported.title },
    });
  });

  test('a service that is down holds back or lets pass, as the site says', async () => {
    await saveSettings({ url: await deadAddress(), unchecked: 'refuse' });
    const held = await publishInClassicEditor(await draft(sound), sound);
    expect(held.text).toContain('This site does not publish unchecked headlines.');
    await saveSettings({ url: await deadAddress(), unchecked: 'allow' });
    const id = await draft(sound);
    expect((await publishInClassicEditor(id, sound)).text).toContain('went out without a headline check');
    expect((await storedPost(id)).json.status).toBe('publish');
    await saveSettings();
  });
});

test('scripts on the server are not held back: nobody would see why', async () => {
  const made = await php(
    `echo get_post_status( wp_insert_post( array( 'post_title' => '${unsupported.title}', 'post_content' => 'Something else.', 'post_status' => 'publish' ) ) );`,
  );
  expect(made).toBe('publish');
});
