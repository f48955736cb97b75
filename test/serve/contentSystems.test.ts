import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/serve/problem.ts';
import { short } from './articles.ts';
import { post, type Service, startService } from './service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service?.stop());

const wordpress = (body: unknown) => post(`${service.url}/v1/wordpress`, body);
const superdesk = (body: unknown) => post(`${service.url}/v1/superdesk/validate`, body);
const german =
  '<p>Der Bürgermeister ist am Montag nach einem Skandal um Spenden zurückgetreten. Er sagte, er wolle Schaden von der ' +
  'Stadt abwenden. Die Opposition begrüßte den Schritt und forderte Neuwahlen noch in diesem Jahr.</p>';

describe('an editor is told', () => {
  test('that a text is not English, for then its scores mean little', async () => {
    const headline = 'Bürgermeister tritt zurück';
    const note = expect.stringMatching(/^The body reads as German, not English/);
    expect((await wordpress({ title: headline, content: german })).json.notes).toEqual([note]);
    expect((await superdesk({ headline, body_html: german })).json.warnings).toContainEqual({ text: note });
  });

  test('what is wrong with a draft as of a draft, without a file that there is not', async () => {
    const told = async (title: string, content = short.body) =>
      (await wordpress({ title, content })).json.summary;
    expect(await told('Council opens', '')).toBe('The article has a headline but no body. Give it a body.');
    expect(await told('word '.repeat(300))).toBe(
      'The headline has 1499 characters; the limit is 1000. Shorten it.',
    );
    const endless = await told('Bürgermeister '.repeat(70));
    expect(endless).toMatch(/^The headline has a claim of more tokens than the model can read/);
    expect(endless).not.toContain('Bürgermeister');
  });

  test('where a text of another kind is broken', async () => {
    const send = async (body: string) => {
      const response = await fetch(`${service.url}/v1/check`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/xml' },
        body,
      });
      return (await response.json()) as Problem;
    };
    expect((await send('<nitf><body></nitf>')).error.message).toMatch(
      /^The article, line 1, column \d+, is not well-formed XML/,
    );
  });
});

test('a comment in a post talks nobody out of a finding', async () => {
  const content = `<!-- hedcheck-ignore --><p>${short.body}</p>`;
  const headline = 'Volcano buries town';
  expect((await wordpress({ title: headline, content })).json).toMatchObject({
    status: 'fail',
    findings: [{ verdict: 'unsupported' }],
  });
  expect((await superdesk({ headline, body_html: content })).json.errors).toHaveLength(1);
});

describe('a request in a form that the route does not read', () => {
  const send = async (
    path: string,
    headers: Record<string, string>,
    body: string | Uint8Array<ArrayBuffer>,
  ) => {
    const response = await fetch(`${service.url}${path}`, { method: 'POST', headers, body });
    return [response.status, ((await response.json()) as Problem).error.code];
  };

  test.each(['text/plain', 'text/html', 'application/xml', 'application/ld+json'])(
    'says so: %s where a content system sends JSON',
    async (type) => {
      const headers = { 'Content-Type': type };
      for (const path of ['/v1/wordpress', '/v1/superdesk/validate'])
        expect(await send(path, headers, JSON.stringify(short))).toEqual([415, 'E_MEDIA_TYPE']);
    },
  );

  test('is not unpacked: a few compressed bytes may become any number', async () => {
    const body = new Uint8Array(gzipSync(JSON.stringify(short)));
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    expect(await send('/v1/check', headers, body)).toEqual([415, 'E_MEDIA_TYPE']);
    const plain = await fetch(`${service.url}/v1/check`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'identity' },
      body: JSON.stringify(short),
    });
    expect(plain.status).toBe(200);
  });
});
