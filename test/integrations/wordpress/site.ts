import { readFileSync } from 'node:fs';

/** A user of the throw-away site; each has the role of its name. */
export type User = 'admin' | 'editor' | 'author' | 'contributor' | 'subscriber';

interface Account {
  readonly password: string;
  readonly application: string;
}

/** An answer of WordPress. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  // any: each test says which fields it expects
  readonly json: any;
}

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests by npm run test:wordpress`);
  return value;
}

const accounts: { version: string; users: Record<User, Account> } = JSON.parse(
  readFileSync(environment('HEDCHECK_TRY_ACCOUNTS'), 'utf8'),
);

/** Where the throw-away site is, and what goes with it. */
export const site = {
  url: environment('HEDCHECK_TRY_SITE'),
  version: accounts.version,
  service: environment('HEDCHECK_TRY_SERVICE'),
  token: environment('HEDCHECK_TRY_TOKEN'),
  /** Its files. */
  folder: environment('HEDCHECK_TRY_FOLDER'),
  /** PHP's complaints. */
  log: environment('HEDCHECK_TRY_LOG'),
  password: (user: User): string => accounts.users[user].password,
};

/** The answer to a request, read. */
export async function answer(response: Response): Promise<Answer> {
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return { status: response.status, text, json };
}

/** A request to the site's REST API, by a user's application password or by nobody. */
export async function rest(user: User | null, method: string, path: string, body?: unknown): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (user !== null) {
    headers.authorization = `Basic ${Buffer.from(`${user}:${accounts.users[user].application}`).toString('base64')}`;
  }
  const [route, query] = path.split('?');
  const url = `${site.url}/index.php?rest_route=${encodeURIComponent(route ?? '')}${query === undefined ? '' : `&${query}`}`;
  return answer(
    await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  );
}

/** Saves a new post. */
export const createPost = (fields: object, user: User = 'editor'): Promise<Answer> =>
  rest(user, 'POST', '/wp/v2/posts', fields);

/** Changes a post. */
export const updatePost = (id: number, fields: object, user: User = 'editor'): Promise<Answer> =>
  rest(user, 'POST', `/wp/v2/posts/${id}`, fields);

/** A post as stored. */
export const storedPost = (id: number): Promise<Answer> =>
  rest('editor', 'GET', `/wp/v2/posts/${id}?context=edit`);

/** How many posts there are whose title has these words, in any status. */
export async function countPosts(words: string): Promise<number> {
  const found = await rest(
    'editor',
    'GET',
    `/wp/v2/posts?search=${encodeURIComponent(words)}&status=any&context=edit`,
  );
  return found.json.length;
}
