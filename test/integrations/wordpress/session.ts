import { type Answer, answer, site, type User } from './site.ts';

/** Somebody logged in by cookie, as in a browser. */
export interface Session {
  get(path: string): Promise<Answer>;
  /** Sends a form. */
  post(path: string, fields: Record<string, string> | URLSearchParams): Promise<Answer>;
  /** A request with the session's cookie and whatever else is given. */
  send(path: string, init: RequestInit): Promise<Answer>;
}

/** Logs in through wp-login.php. */
export async function logIn(user: User): Promise<Session> {
  const response = await fetch(`${site.url}/wp-login.php`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
    body: new URLSearchParams({ log: user, pwd: site.password(user), testcookie: '1' }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  if (!cookie.includes('wordpress_logged_in'))
    throw new Error(`${user} could not log in: ${response.status}`);
  const send = async (path: string, init: RequestInit) =>
    answer(await fetch(`${site.url}${path}`, { ...init, headers: { ...(init.headers as object), cookie } }));
  return {
    send,
    get: (path) => send(path, {}),
    post: (path, fields) =>
      send(path, {
        method: 'POST',
        body: fields instanceof URLSearchParams ? fields : new URLSearchParams(fields),
      }),
  };
}

/** The value of a hidden field of a page. */
export function hiddenField(page: string, name: string): string {
  const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(page);
  if (found?.[1] === undefined) throw new Error(`the page has no field ${name}`);
  return found[1];
}
