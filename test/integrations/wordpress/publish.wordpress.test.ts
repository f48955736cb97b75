import { beforeAll, describe, expect, test } from 'vitest';
import { attributed, blocks, classic, contradicted, sound, unsupported } from './articles.ts';
import { withMustUse } from './php.ts';
import { saveSettings } from './settings.ts';
import { countPosts, createPost, rest, storedPost, updatePost } from './site.ts';

const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 19);

async function draft(fields: object): Promise<number> {
  const saved = await createPost({ ...fields, status: 'draft' });
  expect(saved.status).toBe(201);
  return saved.json.id;
}

describe('a site that refuses headlines that the text does not support', () => {
  beforeAll(() => saveSettings({ level: 'unsupported' }));

  test('publishes a sound post', async () => {
    const saved = await createPost({ ...sound, status: 'publish' });
    expect(saved.json).toMatchObject({ status: 'publish' });
    expect(saved.status).toBe(201);
  });

  test('refuses a post whose headline the body does not back, and stores nothing of it', async () => {
    const before = await countPosts('Arrested Over Bridge');
    const refused = await createPost({ ...unsupported, status: 'publish' });
    expect(refused.status).toBe(422);
    expect(refused.json.code).toBe('hedcheck_refused');
    expect(refused.json.message).toContain('“Mayor Elna Brandt was arrested over bridge bribes.”');
    expect(refused.json.message).not.toMatch(/[<>]/);
    expect(refused.json.data.hedcheck.findings[0]).toMatchObject({
      verdict: 'unsupported',
      field: 'headline',
    });
    expect(refused.json.data.hedcheck.findings[0].evidence.length).toBeGreaterThan(0);
    expect(await countPosts('Arrested Over Bridge')).toBe(before);
  });

  test('refuses to publish a draft and leaves it as it was', async () => {
    const id = await draft(unsupported);
    const refused = await updatePost(id, { status: 'publish', content: blocks('Something else.') });
    expect(refused.status).toBe(422);
    const stored = await storedPost(id);
    expect(stored.json.status).toBe('draft');
    expect(stored.json.content.raw).toBe(unsupported.content);
  });

  test('looks at the words that would be public: those sent, and the stored ones of fields not sent', async () => {
    const mended = await draft(unsupported);
    expect((await updatePost(mended, { status: 'publish', title: sound.title })).status).toBe(200);
    const broken = await draft(sound);
    expect((await updatePost(broken, { status: 'publish', title: unsupported.title })).status).toBe(422);
    expect((await updatePost(broken, { status: 'publish' })).status).toBe(200);
  });

  test('refuses a contradicted headline and lets an attributed one pass', async () => {
    expect((await createPost({ ...contradicted, status: 'publish' })).status).toBe(422);
    expect((await createPost({ ...attributed, status: 'publish' })).status).toBe(201);
  });

  test('refuses to schedule it, and to give a scheduled post such a headline', async () => {
    expect((await createPost({ ...unsupported, status: 'future', date: inTwoDays })).status).toBe(422);
    expect((await createPost({ ...unsupported, status: 'publish', date: inTwoDays })).status).toBe(422);
    const scheduled = await createPost({ ...sound, status: 'future', date: inTwoDays });
    expect(scheduled.json.status).toBe('future');
    const id = scheduled.json.id;
    expect((await updatePost(id, { title: unsupported.title })).status).toBe(422);
    expect((await updatePost(id, { title: 'Council Opens a New Bridge' })).status).toBe(200);
    expect((await updatePost(id, { comment_status: 'closed' })).status).toBe(200);
    expect((await updatePost(id, { title: unsupported.title, status: 'draft' })).status).toBe(200);
  });

  test('never stands in the way of a correction to a live post', async () => {
    const live = await createPost({ ...sound, status: 'publish' });
    const corrected = await updatePost(live.json.id, { title: unsupported.title });
    expect(corrected.status).toBe(200);
  });

  test('never stands in the way of drafts, autosaves, private posts and posts sent in for review', async () => {
    for (const status of ['draft', 'pending', 'private']) {
      expect((await createPost({ ...unsupported, status })).status).toBe(201);
    }
    expect((await createPost(unsupported)).json.status).toBe('draft');
    expect((await createPost({ ...unsupported, status: 'pending' }, 'contributor')).status).toBe(201);
    const id = await draft(sound);
    const autosave = await rest('editor', 'POST', `/wp/v2/posts/${id}/autosaves`, unsupported);
    expect(autosave.status).toBe(200);
    const live = await createPost({ ...sound, status: 'publish' });
    expect((await rest('editor', 'POST', `/wp/v2/posts/${live.json.id}/autosaves`, unsupported)).status).toBe(
      200,
    );
    const scheduled = await createPost({ ...sound, status: 'future', date: inTwoDays });
    expect(
      (await rest('editor', 'POST', `/wp/v2/posts/${scheduled.json.id}/autosaves`, unsupported)).status,
    ).toBe(200);
    expect((await storedPost(scheduled.json.id)).json.title.raw).toBe(sound.title);
  });

  test('has no way round by an autosave that says publish, nor by a batch of requests', async () => {
    const id = await draft(sound);
    const autosave = await rest('editor', 'POST', `/wp/v2/posts/${id}/autosaves`, {
      ...unsupported,
      status: 'publish',
    });
    expect(autosave.status).toBe(200);
    expect((await storedPost(id)).json).toMatchObject({ status: 'draft', title: { raw: unsupported.title } });
    const batch = await rest('editor', 'POST', '/batch/v1', {
      requests: [{ method: 'POST', path: '/wp/v2/posts', body: { ...unsupported, status: 'publish' } }],
    });
    expect(batch.json.responses[0].status).toBe(422);
  });

  test('reads entities, markup and blocks as their readers do', async () => {
    const fields = {
      title: 'Brandt &amp; Sons Opens <em>New</em> Bridge, 5 &lt; 6',
      content: blocks(
        'Brandt &amp; Sons opened a <strong>new</strong> bridge on Monday.',
        '5 &lt; 6, it said.',
      ),
      status: 'publish',
    };
    const answer = await createPost(fields);
    const seen = answer.status === 201 ? answer.json.title.raw : answer.json.data.hedcheck.headline;
    expect(JSON.stringify(answer.json.data?.hedcheck ?? {})).not.toContain('&amp;');
    expect(seen).toMatch(/^Brandt (&|&amp;) Sons/);

    const wrong = await createPost({
      ...fields,
      title: 'Brandt &amp; Sons Buys <em>Old</em> Airline <5 Years Old',
    });
    expect(wrong.status).toBe(422);
    const { headline, findings } = wrong.json.data.hedcheck;
    expect(headline).toBe('Brandt & Sons Buys Old Airline <5 Years Old');
    const [from, to] = findings[0].span;
    expect(headline.slice(from, to)).toMatch(/^Brandt & Sons Buys Old Airline/);
  });

  test('does not take a caption in a shortcode for the text', async () => {
    expect((await createPost({ ...classic, status: 'publish' })).status).toBe(422);
    expect((await createPost({ ...classic, title: sound.title, status: 'publish' })).status).toBe(201);
  });

  test('lets a post without headline or text pass: there is nothing to compare', async () => {
    expect((await createPost({ title: '', content: sound.content, status: 'publish' })).status).toBe(201);
    const gallery =
      '<!-- wp:image --><figure class="wp-block-image"><img src="/x.jpg" alt=""/></figure><!-- /wp:image -->';
    expect((await createPost({ title: unsupported.title, content: gallery, status: 'publish' })).status).toBe(
      201,
    );
  });

  test('does not take what it cannot read for nothing', async () => {
    const hidden = `<script>${'x '.repeat(600_000)}`;
    const refused = await createPost({
      title: unsupported.title,
      content: `${hidden}${sound.content}`,
      status: 'draft',
    });
    await saveSettings({ level: 'unsupported', unchecked: 'refuse' });
    expect((await updatePost(refused.json.id, { status: 'publish' })).status).not.toBe(200);
    await saveSettings({ level: 'unsupported' });
  });

  test('takes a public status of another plugin for publishing', async () => {
    const status =
      "add_action( 'init', function () { register_post_status( 'live', array( 'public' => true ) ); } );";
    await withMustUse(status, async () => {
      expect((await createPost({ ...unsupported, status: 'live' })).status).toBe(422);
      expect((await createPost({ ...sound, status: 'live' })).json.status).toBe('live');
    });
  });

  test('checks a hand-written excerpt too', async () => {
    const refused = await createPost({ ...sound, excerpt: unsupported.title, status: 'publish' });
    expect(refused.status).toBe(422);
    expect(refused.json.data.hedcheck.findings).toMatchObject([{ field: 'dek' }]);
    expect(refused.json.message).toMatch(/^The text does not back its excerpt: “/);
  });

  test('checks only the post types that were chosen', async () => {
    const page = { ...unsupported, status: 'publish' };
    expect((await rest('editor', 'POST', '/wp/v2/pages', page)).status).toBe(201);
    await saveSettings({ level: 'unsupported', postTypes: ['post', 'page'] });
    expect((await rest('editor', 'POST', '/wp/v2/pages', page)).status).toBe(422);
  });
});

describe('other levels', () => {
  test('contradicted: only a contradiction is refused', async () => {
    await saveSettings({ level: 'contradicted' });
    expect((await createPost({ ...unsupported, status: 'publish' })).status).toBe(201);
    expect((await createPost({ ...contradicted, status: 'publish' })).status).toBe(422);
  });

  test('attributed: what is only someone’s words is refused too', async () => {
    await saveSettings({ level: 'attributed' });
    expect((await createPost({ ...attributed, status: 'publish' })).status).toBe(422);
    expect((await createPost({ ...sound, status: 'publish' })).status).toBe(201);
  });

  test('never: everything is published', async () => {
    await saveSettings({ level: 'never', unchecked: 'refuse' });
    expect((await createPost({ ...contradicted, status: 'publish' })).status).toBe(201);
  });
});
