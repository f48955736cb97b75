import { beforeEach, describe, expect, test } from 'vitest';
import { sound, unsupported } from './articles.ts';
import { deadAddress } from './foreignService.ts';
import { php, withMustUse } from './php.ts';
import { hiddenField, logIn } from './session.ts';
import { admin, PAGE, saveSettings } from './settings.ts';
import { createPost, site } from './site.ts';

const storedToken = async () => (await option('hedcheck_token')).value;

const option = async (name: string) =>
  JSON.parse(await php(`echo wp_json_encode( get_option( '${name}' ) );`));

describe('the settings page', () => {
  beforeEach(() => saveSettings());

  test('keeps what was chosen', async () => {
    const page = await saveSettings({ level: 'attributed', unchecked: 'refuse', postTypes: ['page'] });
    expect(page.text).toMatch(/value="attributed"\s+checked/);
    expect(page.text).toMatch(/value="refuse"\s+checked/);
    expect(page.text).toMatch(/value="page"\s+checked/);
    expect(page.text).not.toMatch(/value="post"\s+checked/);
  });

  test('never prints the token, and keeps it when its field is left empty', async () => {
    const page = await saveSettings({ token: '' });
    expect(page.text).toContain('A token is stored.');
    expect(page.text).not.toContain(site.token);
    expect((await (await admin()).get('/wp-admin/options.php')).text).not.toContain(site.token);
    expect((await createPost({ ...sound, status: 'publish' })).status).toBe(201);
    expect(await storedToken()).toBe(site.token);
  });

  test('does not load the token with every page', async () => {
    const loaded = await php(`echo isset( wp_load_alloptions()['hedcheck_token'] ) ? 'yes' : 'no';`);
    expect(loaded).toBe('no');
  });

  test('forgets the token on request', async () => {
    const session = await admin();
    const page = await session.get(PAGE);
    await session.post('/wp-admin/options.php', {
      option_page: 'hedcheck',
      action: 'update',
      _wpnonce: hiddenField(page.text, '_wpnonce'),
      'hedcheck_settings[url]': site.service,
      'hedcheck_token[value]': '',
      'hedcheck_token[remove]': '1',
    });
    expect(await storedToken()).toBe('');
    expect((await session.get(PAGE)).text).toContain('None is stored.');
  });

  test.each(['two words', 'line\r\nX-Evil: 1', 'é', 'x'.repeat(513)])(
    'refuses the token %j',
    async (token) => {
      const page = await saveSettings({ token });
      expect(page.text).toContain('The token may hold printable ASCII characters only');
      expect(await storedToken()).toBe(site.token);
    },
  );

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://example.org',
    'gopher://127.0.0.1:11211/',
    '//example.org',
    'http://',
    'http://user:secret@127.0.0.1:8787',
    'http://127.0.0.1:8787/?x=1',
    'http://127.0.0.1:8787/#x',
    'http://127.0.0.1:99999',
    'http://127.0.0.1:8787/"><script>',
    'http://exa mple.org',
    'http://exa\r\nmple.org',
  ])('refuses the address %j', async (url) => {
    const page = await saveSettings({ url });
    expect(page.text).toContain('The previous address was kept.');
    expect((await option('hedcheck_settings')).url).toBe(site.service);
  });

  test.each([
    ['  https://Hedcheck.Example.org/ ', 'https://hedcheck.example.org'],
    ['http://[::1]:8787/newsroom/', 'http://[::1]:8787/newsroom'],
  ])('takes the address %j', async (url, kept) => {
    await saveSettings({ url });
    expect((await option('hedcheck_settings')).url).toBe(kept);
  });

  test('refuses values that its form does not offer', async () => {
    await saveSettings({
      level: 'sometimes',
      unchecked: 'perhaps',
      postTypes: ['post', 'attachment', '<b>'],
    });
    expect(await option('hedcheck_settings')).toMatchObject({
      level: 'unsupported',
      unchecked: 'allow',
      post_types: ['post'],
    });
  });

  test('is for administrators, and takes nothing without its nonce', async () => {
    const editor = await logIn('editor');
    expect((await editor.get(PAGE)).status).toBe(403);
    const form = {
      option_page: 'hedcheck',
      action: 'update',
      'hedcheck_settings[url]': 'http://evil.example',
    };
    expect((await editor.post('/wp-admin/options.php', form)).status).toBe(403);
    expect((await (await admin()).post('/wp-admin/options.php', form)).status).toBe(403);
    expect((await option('hedcheck_settings')).url).toBe(site.service);
  });

  test('tries the service with a sample, and says what is wrong', async () => {
    const session = await admin();
    const attempt = async () => {
      const page = await session.get(PAGE);
      const form = page.text.slice(page.text.indexOf('name="action" value="hedcheck_try"'));
      return session.post('/wp-admin/admin-post.php', {
        action: 'hedcheck_try',
        _wpnonce: hiddenField(form, '_wpnonce'),
      });
    };
    expect((await attempt()).text).toContain('The service answers and has checked a sample article.');
    await saveSettings({ token: 'wrong-token-of-sixteen' });
    expect((await attempt()).text).toMatch(
      /does not accept this site: its token is missing or wrong\. HTTP 401/,
    );
    await saveSettings({ url: await deadAddress() });
    expect((await attempt()).text).toMatch(/cannot be reached\. .*connect/i);
    expect((await session.post('/wp-admin/admin-post.php', { action: 'hedcheck_try' })).status).toBe(403);
    const editor = await logIn('editor');
    expect((await editor.post('/wp-admin/admin-post.php', { action: 'hedcheck_try' })).status).toBe(403);
  });

  test('yields to wp-config.php', async () => {
    await saveSettings({ url: await deadAddress(), token: 'wrong-token', unchecked: 'refuse' });
    const fixed = `define( 'HEDCHECK_URL', '${site.service}/' ); define( 'HEDCHECK_TOKEN', '${site.token}' );`;
    await withMustUse(fixed, async () => {
      const page = await (await admin()).get(PAGE);
      expect(page.text).toContain('Set by HEDCHECK_URL in wp-config.php.');
      expect(page.text).toContain('Set by HEDCHECK_TOKEN in wp-config.php.');
      expect(page.text).not.toContain(site.token);
      expect((await createPost({ ...sound, status: 'publish' })).status).toBe(201);
      expect((await createPost({ ...unsupported, status: 'publish' })).status).toBe(422);
    });
  });
});

test('deleting the plugin leaves nothing of it behind', async () => {
  await saveSettings({ url: await deadAddress(), unchecked: 'allow' });
  await createPost({ ...sound, status: 'publish' });
  const left = `global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%hedcheck\\_%'" ) . ',' . $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->usermeta WHERE meta_key LIKE '%hedcheck%'" );`;
  expect(await php(left)).toMatch(/^2,[1-9]/);
  const plugin = `require_once ABSPATH . 'wp-admin/includes/plugin.php';`;
  try {
    await php(
      `${plugin} deactivate_plugins( 'hedcheck/hedcheck.php' ); uninstall_plugin( 'hedcheck/hedcheck.php' );`,
    );
    expect(await php(left)).toBe('0,0');
  } finally {
    await php(`${plugin} activate_plugin( 'hedcheck/hedcheck.php' );`);
  }
  const fresh = await (await admin()).get(PAGE);
  expect(fresh.text).toMatch(/value="never"\s+checked/);
  expect(fresh.text).toContain('value="http://127.0.0.1:8787"');
});
