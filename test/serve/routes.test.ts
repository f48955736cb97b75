import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/schema.ts';
import { hedcheck } from '../cli/hedcheck.ts';
import { expectAsPrinted } from '../docs/printed.ts';
import { short } from './articles.ts';
import { post, type Service, startService, untilReady } from './service.ts';

const token = 'a-token-for-the-tests-0123456789';
let service: Service;
let guarded: Service;
beforeAll(async () => {
  [service, guarded] = await Promise.all([startService(), startService(['--token', token])]);
});
afterAll(() => Promise.all([service?.stop(), guarded?.stop()]));

const seed = fileURLToPath(new URL('../../fixtures/putin-regime/article.txt', import.meta.url));
const check = (body: unknown) => post(`${service.url}/v1/check`, body);

async function send(type: string, body: string | Uint8Array, query = '') {
  const response = await fetch(`${service.url}/v1/check${query}`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: body as string,
  });
  return { status: response.status, json: (await response.json()) as any };
}

describe('POST /v1/check', () => {
  test('answers the report that the command line prints', async () => {
    const text = await readFile(seed, 'utf8');
    const { status, json } = await send('text/plain', text);
    expect(status).toBe(200);
    const { stdout } = await hedcheck(['-', '--format', 'json'], { stdin: text });
    const untimed = ({ tool, articles }: any) => ({
      tool,
      articles: articles.map(({ id, source, timing, ...rest }: any) => rest),
    });
    expect(untimed(json)).toEqual(untimed(JSON.parse(stdout)));
    expect(json.articles[0].status).toBe('fail');
    expect(reportSchema.safeParse(json).success).toBe(true);
  });

  test('takes an article in parts, and checks the fields that are asked for', async () => {
    const article = { ...short, id: 'desk-7', dek: 'Volcano buries town', seo: 'Library opened by council' };
    const plain = await check(article);
    expect(plain.json.articles[0]).toMatchObject({ id: 'desk-7', status: 'pass', headline: short.headline });
    const asked = await check({ ...article, also: ['dek', 'seo'] });
    expect(asked.json.articles[0].headlines.map(({ field }: any) => field)).toEqual([
      'headline',
      'dek',
      'seo',
    ]);
    expect(asked.json.articles[0].status).toBe('fail');
  });

  test('takes an article as a content system stores it', async () => {
    const article = { title: short.headline, content: `<p>${short.body}</p>`, guid: 'urn:desk:9' };
    const { status, json } = await check({ article });
    expect(status).toBe(200);
    expect(json.articles[0]).toMatchObject({ id: 'urn:desk:9', format: 'json', status: 'pass' });
    // Places in JSON that the service wrote itself would point nowhere.
    expect(JSON.stringify(json)).not.toContain('"location"');
  });

  test('takes several articles, of which one that cannot be checked costs none of the others', async () => {
    const endless = Array.from({ length: 190 }, (_, index) => `w${index}`).join(' ');
    const { json } = await check({ article: [short, { ...short, headline: `Council ${endless} opens` }] });
    expect(json.articles.map(({ status }: any) => status)).toEqual(['pass', 'error']);
    expect(json.summary).toMatchObject({ articles: 2, pass: 1, error: 1 });
  });

  test.each([
    ['text/plain', `${short.headline}\n\n${short.body}`, 'text'],
    ['text/plain; charset=utf-8', `${short.headline}\n\n${short.body}`, 'text'],
    ['text/markdown', `# ${short.headline}\n\n${short.body}`, 'markdown'],
    [
      'text/html',
      `<!doctype html><title>${short.headline} | Desk</title><article><h1>${short.headline}</h1><p>${short.body}</p><p>${short.body}</p></article>`,
      'html',
    ],
  ])('takes %s', async (type, body, format) => {
    const { status, json } = await send(type, body);
    expect(json).toMatchObject({ articles: [{ headline: short.headline, format, status: 'pass' }] });
    expect(status).toBe(200);
  });

  test.each([
    ['text/xml', 'nitf.xml', 'nitf'],
    ['application/xml; charset=utf-8', 'newsml-item.xml', 'newsml'],
    ['application/rss+xml', 'feed.rss', 'rss'],
    ['application/atom+xml', 'feed.atom', 'atom'],
    ['application/ld+json', 'schema-org.jsonld', 'schema-org'],
    ['application/json', 'ninjs-2.json', 'ninjs'],
    ['application/json', 'ans-story.json', 'ans'],
    ['application/json', 'ghost-posts.json', 'ghost'],
    ['application/json', 'wordpress-post.json', 'wordpress'],
  ])('takes newsrooms’ formats: %s, %s', async (type, file, format) => {
    const text = await readFile(new URL(`../article/files/${file}`, import.meta.url), 'utf8');
    const body = type === 'application/json' ? `{"article":${text}}` : text;
    const { status, json } = await send(type, body);
    expect(json.error).toBeUndefined();
    expect(status).toBe(200);
    expect(json.articles.map((article: any) => article.format)).toContain(format);
  });

  test('reads the charset that a text names, and the fields that its query asks for', async () => {
    const latin = Buffer.from(`Café opens\n\nThe café opened on Friday.`, 'latin1');
    const { json } = await send('text/plain; charset=iso-8859-1', latin);
    expect(json.articles[0].headline).toBe('Café opens');
    const markdown = `---\ntitle: ${short.headline}\ndek: Volcano buries town\n---\n\n${short.body}`;
    expect((await send('text/markdown', markdown, '?also=dek')).json.articles[0].status).toBe('fail');
    expect((await send('text/markdown', markdown, '?also=body')).status).toBe(400);
  });

  test('fetches nothing that an article names', async () => {
    const asked: string[] = [];
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => {
      elsewhere.listen(0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
    const page = `<!doctype html><base href="${url}/"><link rel="stylesheet" href="${url}/a.css"><script src="${url}/a.js"></script>
      <meta http-equiv="refresh" content="0;url=${url}/next"><article><h1>${short.headline}</h1><img src="${url}/a.png">
      <iframe src="${url}/frame"></iframe><p>${short.body}</p><p>${short.body}</p></article>`;
    const xml = `<?xml version="1.0"?><!DOCTYPE a SYSTEM "${url}/a.dtd" [<!ENTITY b SYSTEM "${url}/b">]><a>&b;</a>`;
    await send('text/html', page);
    await send('application/xml', xml);
    await check({ headline: short.headline, body: page });
    await check({
      article: {
        url,
        '@context': url,
        mainEntityOfPage: url,
        image: url,
        headline: short.headline,
        body: short.body,
      },
    });
    await post(`${service.url}/v1/wordpress`, {
      title: short.headline,
      content: page,
      link: url,
      guid: { rendered: url },
    });
    elsewhere.close();
    expect(asked).toEqual([]);
  });

  test('says what is wrong with an article', async () => {
    const { status, json } = await check({ headline: 'Council opens library', body: ' ' });
    expect(status).toBe(422);
    expect(json).toEqual({
      error: {
        code: 'E_NO_BODY',
        message: expect.stringContaining('has a headline but no body'),
        hint: expect.stringMatching(/\S/),
      },
    });
  });
});

describe('POST /v1/wordpress', () => {
  const wordpress = (body: unknown) => post(`${service.url}/v1/wordpress`, body);

  test('answers what the editor’s panel shows', async () => {
    const { status, json } = await wordpress({
      id: 12,
      title: { raw: 'Council opens library &amp; mayor resigns', rendered: 'x' },
      content: {
        raw: `<!-- wp:paragraph -->\n<p>${short.body}</p>\n<!-- /wp:paragraph -->`,
        protected: false,
      },
      excerpt: { raw: '', rendered: '<p>Made by WordPress [&hellip;]</p>' },
      status: 'draft',
    });
    expect(status).toBe(200);
    expect(json).toEqual({
      status: 'fail',
      score: expect.any(Number),
      summary: 'The body does not back 1 of 2 claims.',
      notes: [],
      findings: [
        {
          field: 'headline',
          claim: expect.stringContaining('resigns'),
          span: [expect.any(Number), 'Council opens library & mayor resigns'.length],
          verdict: 'unsupported',
          score: expect.any(Number),
          message: expect.stringMatching(/\.$/),
          evidence: expect.arrayContaining([{ text: expect.stringContaining('library') }]),
        },
      ],
    });
  });

  test('takes plain strings, classic paragraphs and a written excerpt', async () => {
    const { json } = await wordpress({
      title: short.headline,
      content: `The weather was fine.\n\n${short.body}`,
      excerpt: 'Volcano buries town',
    });
    expect(json).toMatchObject({ status: 'fail', findings: [{ field: 'dek' }] });
  });

  test('leaves an excerpt out that WordPress made itself', async () => {
    const { json } = await wordpress({
      title: { rendered: short.headline },
      content: { rendered: `<p>${short.body}</p>` },
      excerpt: { rendered: '<p>Volcano buries town [&hellip;]</p>' },
    });
    expect(json).toMatchObject({ status: 'pass', findings: [] });
  });

  test('calls a draft that cannot be checked yet an error', async () => {
    const { status, json } = await wordpress({ title: '', content: short.body });
    expect(status).toBe(200);
    expect(json).toMatchObject({ status: 'error', score: null, findings: [] });
    expect(json.summary).toBe('The article has no headline. Give it a headline.');
  });
});

describe('POST /v1/superdesk/validate', () => {
  const item = { guid: 'urn:newsml:1', type: 'text', body_html: `<p>${short.body}</p>` };

  test('answers findings as errors and warnings', async () => {
    const { status, json } = await post(`${service.url}/v1/superdesk/validate`, {
      ...item,
      headline: 'Volcano buries town',
      abstract: '<p>The council opened a library.</p>',
    });
    expect(status).toBe(200);
    expect(json.errors).toEqual([expect.stringMatching(/^Headline: “.+” \(\w+, \d+%\)\. .+\.$/)]);
    expect(json.warnings).toEqual([]);
    expect(json.report.articles[0]).toMatchObject({ id: 'urn:newsml:1', status: 'fail' });
    expect(reportSchema.safeParse(json.report).success).toBe(true);
  });

  test('answers as docs/superdesk.md shows', async () => {
    const page = await readFile(new URL('../../docs/superdesk.md', import.meta.url), 'utf8');
    const [, asked = ''] = /-d '(\{.+\})'$/m.exec(page) ?? [];
    const [, shown = ''] = /^```json\n([^]*?)^```$/m.exec(page) ?? [];
    const { json } = await post(`${service.url}/v1/superdesk/validate`, JSON.parse(asked));
    const { errors, warnings } = JSON.parse(shown);
    expectAsPrinted(JSON.stringify({ errors, warnings }), JSON.stringify({ ...json, report: undefined }));
  });

  test('has nothing to say of an item that is fine, and warns of one that it could not check', async () => {
    const fine = await post(`${service.url}/v1/superdesk/validate`, { ...item, headline: short.headline });
    expect(fine.json).toMatchObject({ errors: [], warnings: [] });
    const empty = await post(`${service.url}/v1/superdesk/validate`, {
      _id: 'tag:1',
      headline: 'Council opens',
    });
    expect(empty.status).toBe(200);
    expect(empty.json).toMatchObject({
      errors: [],
      warnings: [{ text: 'Not checked. The article has a headline but no body. Give it a body.' }],
      report: { articles: [{ id: 'tag:1', status: 'error' }] },
    });
  });
});

describe('for whoever runs it', () => {
  test('/healthz answers at once, /readyz when the model is loaded', async () => {
    const young = await startService([], { isImpatient: true });
    try {
      expect((await fetch(`${young.url}/healthz`)).status).toBe(200);
      const early = await fetch(`${young.url}/readyz`);
      expect(await early.json()).toMatchObject({ error: { code: 'E_NOT_READY' } });
      expect(early.status).toBe(503);
      expect(early.headers.get('retry-after')).toMatch(/^\d+$/);
      // A check that comes too early waits for the model.
      expect((await post(`${young.url}/v1/check`, short)).status).toBe(200);
      await untilReady(young);
      expect(await (await fetch(`${young.url}/readyz`)).json()).toMatchObject({
        status: 'ready',
        asksForToken: false,
        model: { dtype: 'q8' },
      });
    } finally {
      await young.stop();
    }
  });

  test('/metrics counts requests, articles and verdicts, and has no word of them', async () => {
    await check({ ...short, headline: 'Zymurgist buries xylophone' });
    const response = await fetch(`${service.url}/metrics`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const name of [
      'hedcheck_http_request_duration_seconds_count{method="POST",route="/v1/check",status="200"}',
      'hedcheck_articles_total{status="fail"}',
      'hedcheck_claims_total{verdict="unsupported"}',
      'hedcheck_queue_length 0',
      'hedcheck_model_ready 1',
      'hedcheck_model_loads_total 1',
      'hedcheck_model_load_seconds',
      'hedcheck_queue_wait_seconds_count',
      'process_resident_memory_bytes',
    ])
      expect(text).toContain(name);
    expect(text).not.toMatch(/zymurgist|xylophone|library/i);
  });

  test('/openapi.json describes the routes in OpenAPI 3.1, every schema of which is sound', async () => {
    const document = (await (await fetch(`${service.url}/openapi.json`)).json()) as any;
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual(
      ['/healthz', '/metrics', '/readyz', '/v1/check', '/v1/superdesk/validate', '/v1/wordpress'].sort(),
    );
    const ajv = new Ajv2020.default({ strict: false });
    ajv.addSchema({ $id: 'openapi', ...document });
    const compile = (pointer: string) => ajv.compile({ $ref: `openapi#${pointer}` });
    for (const name of Object.keys(document.components.schemas)) compile(`/components/schemas/${name}`);
    const request = compile('/paths/~1v1~1check/post/requestBody/content/application~1json/schema');
    expect(request(short)).toBe(true);
    expect(request({ headline: 7 })).toBe(false);
    const answer = compile('/paths/~1v1~1check/post/responses/200/content/application~1json/schema');
    expect(answer((await check(short)).json)).toBe(true);
  });

  test('a token guards checks and metrics, and nothing that holds no secret', async () => {
    const withToken = { Authorization: `Bearer ${token}` };
    for (const path of ['/', '/healthz', '/readyz', '/openapi.json'])
      expect([path, (await fetch(guarded.url + path)).status]).toEqual([path, 200]);
    expect((await fetch(`${guarded.url}/metrics`)).status).toBe(401);
    expect((await fetch(`${guarded.url}/metrics`, { headers: withToken })).status).toBe(200);
    for (const path of ['/v1/check', '/v1/wordpress', '/v1/superdesk/validate']) {
      const refused = await post(guarded.url + path, short);
      expect(refused.status).toBe(401);
      expect(refused.json.error.code).toBe('E_TOKEN');
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
    expect((await post(`${guarded.url}/v1/check`, short, withToken)).status).toBe(200);
  });

  test('a token comes from a file or the environment too', async () => {
    const file = join(tmpdir(), `hedcheck-token-${process.pid}`);
    await writeFile(file, `${token}\n`);
    const services = await Promise.all([
      startService([], { env: { HEDCHECK_TOKEN: token }, isImpatient: true }),
      startService(['--token-file', file], { isImpatient: true }),
    ]);
    try {
      for (const { url } of services) {
        expect((await post(`${url}/v1/check`, short)).status).toBe(401);
        expect((await post(`${url}/v1/check`, short, { Authorization: `Bearer ${token}` })).status).toBe(200);
      }
    } finally {
      await Promise.all(services.map((one) => one.stop()));
      await rm(file);
    }
  });

  test('an address that others can reach answers whoever brings the token, by any name', async () => {
    const reachable = await startService(['--host', '0.0.0.0', '--token', token]);
    try {
      const { status } = await post(`http://127.0.0.1:${reachable.port}/v1/check`, short, {
        Authorization: `Bearer ${token}`,
      });
      expect(status).toBe(200);
    } finally {
      await reachable.stop();
    }
  });
});
