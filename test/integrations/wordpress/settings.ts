import { hiddenField, logIn, type Session } from './session.ts';
import { type Answer, site } from './site.ts';

/** The plugin's settings as its form sends them. */
export interface FormSettings {
  readonly url: string;
  readonly token: string;
  readonly level: string;
  readonly unchecked: string;
  readonly postTypes: readonly string[];
}

export const PAGE = '/wp-admin/options-general.php?page=hedcheck';

let administrator: Promise<Session> | undefined;

/** The administrator's session. */
export function admin(): Promise<Session> {
  administrator ??= logIn('admin');
  return administrator;
}

/** Sends the settings form as the administrator; the answer is the page that follows. */
export async function saveSettings(changes: Partial<FormSettings> = {}): Promise<Answer> {
  const settings: FormSettings = {
    url: site.service,
    token: site.token,
    level: 'unsupported',
    unchecked: 'allow',
    postTypes: ['post'],
    ...changes,
  };
  const session = await admin();
  const page = await session.get(PAGE);
  const form = new URLSearchParams({
    option_page: 'hedcheck',
    action: 'update',
    _wpnonce: hiddenField(page.text, '_wpnonce'),
    _wp_http_referer: PAGE,
    'hedcheck_settings[url]': settings.url,
    'hedcheck_settings[level]': settings.level,
    'hedcheck_settings[unchecked]': settings.unchecked,
    'hedcheck_token[value]': settings.token,
  });
  for (const type of settings.postTypes) form.append('hedcheck_settings[post_types][]', type);
  return session.post('/wp-admin/options.php', form);
}
