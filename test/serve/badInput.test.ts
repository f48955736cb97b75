import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { short } from './articles.ts';
import { openSocket, postBytes, raw, readAnswer } from './rawSocket.ts';
import { pause, post, type Service, startService } from './service.ts';

// Services are started for this file, which takes its time where much else is running.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const token = 'a-token-for-the-tests-0123456789';
let service: Service;
let guarded: Service;
let patient: Service;
beforeAll(async () => {
  [service, guarded, patient] = await Promise.all([
    startService([
      '--body-limit',
      '20KB',
      '--request-timeout',
      '2',
      '--allow-origin',
      'https://cms.example.org',
      '--allow-host',
      'hedcheck.example.org',
    ]),
    startService(['--token', token]),
    startService(['--rate-limit', '400', '--queue', '20']),
  ]);
});
afterAll(async () => {
  await Promise.all([service, guarded, patient].map((one) => one?.stop()));
  // Nothing that was sent, and nothing that went wrong with it, is written anywhere.
  for (const one of [service, guarded, patient]) expect(one.said()).toBe(`hedcheck listens on ${one.url}\n`);
});

/** Asserts an answer in the service's own words. */
function expectProblem({ status, body }: { status: number; body: string }, expected: number, code: string) {
  expect([status, JSON.parse(body)]).toEqual([
    expected,
    { error: { code, message: expect.stringMatching(/\S/), hint: expect.stringMatching(/\S/) } },
  ]);
}

describe('a body that is no article', () => {
  test.each([
    ['broken JSON', '{"headline": "Council', 400, 'E_JSON'],
    ['text where JSON was said', 'Council opens library', 400, 'E_JSON'],
    ['no object', '7', 400, 'E_REQUEST'],
    ['an array', '[]', 400, 'E_REQUEST'],
    ['null', 'null', 400, 'E_REQUEST'],
    ['nothing', '', 400, 'E_REQUEST'],
    ['no body field', '{"headline":"a b c"}', 400, 'E_REQUEST'],
    ['a number for a headline', '{"headline":7,"body":"a"}', 400, 'E_REQUEST'],
    ['a key that is not known', '{"headline":"a","body":"b","bodi":"c"}', 400, 'E_REQUEST'],
    ['a prototype', '{"__proto__":{"headline":"a"},"headline":"a","body":"b"}', 400, 'E_JSON'],
    ['a field to check that is none', '{"headline":"a","body":"b","also":["body"]}', 400, 'E_REQUEST'],
    [
      'nesting that no article has',
      `{"article":{"a":${'['.repeat(1000)}${']'.repeat(1000)}}}`,
      400,
      'E_JSON',
    ],
    ['an empty headline', '{"headline":"","body":"b"}', 422, 'E_NO_HEADLINE'],
    ['an endless headline', `{"headline":"${'word '.repeat(300)}","body":"b"}`, 422, 'E_HEADLINE_TOO_LONG'],
    ['JSON of no format', '{"article":{"foo":"bar"}}', 422, 'E_NO_HEADLINE'],
    [
      'too many articles',
      JSON.stringify({ article: Array.from({ length: 21 }, () => short) }),
      413,
      'E_TOO_LARGE',
    ],
  ])('%s', async (_, body, status, code) => {
    expectProblem(await raw(service.port, postBytes('/v1/check', body)), status, code);
  });

  test('nested deeper than a stack', async () => {
    const deep = `{"article":{"a":${'['.repeat(9000)}${']'.repeat(9000)}}}`;
    const { status, body } = await raw(service.port, postBytes('/v1/check', deep));
    expect(status).toBe(400);
    expect(JSON.parse(body).error.code).toMatch(/^E_(?:JSON|REQUEST)$/);
  });

  test('quotes nothing of an article in its errors', async () => {
    const { body } = await raw(
      service.port,
      postBytes('/v1/check', '{"headline": "Secret merger of Acme", }'),
    );
    expect(body).not.toMatch(/secret|merger|acme/i);
  });

  test.each([
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['image/png', 415],
    ['text/plain; charset=klingon', 415],
    ['not a type', 415],
  ])('with Content-Type: %s', async (type, status) => {
    const request = postBytes('/v1/check', 'headline=a').replace('application/json', type);
    expectProblem(await raw(service.port, request), status, 'E_MEDIA_TYPE');
  });

  test('without a Content-Type', async () => {
    const request = postBytes('/v1/check', 'headline=a').replace('Content-Type: application/json\r\n', '');
    expectProblem(await raw(service.port, request), 415, 'E_MEDIA_TYPE');
  });

  test('of bytes that are no text', async () => {
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0]);
    const head = `POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: ${bytes.length}\r\n\r\n`;
    expect((await raw(service.port, head, bytes)).status).toBe(422);
  });
});

describe('a body that is too large', () => {
  test('by its Content-Length is refused before it is sent', async () => {
    const head =
      'POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n{"headline":"';
    const answer = await raw(service.port, head);
    expectProblem(answer, 413, 'E_TOO_LARGE');
    expect(answer.head).toMatch(/^connection: close/im);
  });

  test('in chunks is refused when it passes the limit', async () => {
    const socket = await openSocket(service.port);
    const answered = readAnswer(socket);
    socket.write(
      'POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    for (let sent = 0; sent < 30 && socket.writable; sent += 1) {
      socket.write(`400\r\n${'word '.repeat(205).slice(0, 1024)}\r\n`);
      await pause(1);
    }
    expectProblem(await answered, 413, 'E_TOO_LARGE');
    socket.destroy();
  });
});

describe('who may not ask', () => {
  test.each([
    ['none', []],
    ['a wrong one', ['Authorization: Bearer a-token-for-the-tests-9876543210']],
    ['a part of it', [`Authorization: Bearer ${token.slice(0, -1)}`]],
    ['more than it', [`Authorization: Bearer ${token}x`]],
    ['another scheme', [`Authorization: Basic ${token}`]],
    ['an empty one', ['Authorization: Bearer ']],
    ['one of other letters', ['Authorization: Bearer a-tökén-for-the-tests-0123456789']],
  ])('a token: %s', async (_, headers) => {
    expectProblem(
      await raw(guarded.port, postBytes('/v1/check', JSON.stringify(short), headers)),
      401,
      'E_TOKEN',
    );
  });

  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
    'localhost@evil.example',
    '',
  ])('a page whose name was made to point here: Host: %s', async (host) => {
    const request = postBytes('/v1/check', JSON.stringify(short)).replace('Host: localhost', `Host: ${host}`);
    const { status } = await raw(service.port, request);
    expect([400, 421]).toContain(status);
  });

  test.each(['localhost:1', '127.0.0.1', '[::1]:8787', 'LOCALHOST', 'hedcheck.example.org'])(
    'but the service’s own names are heard: Host: %s',
    async (host) => {
      const { status } = await raw(service.port, `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      expect(status).toBe(200);
    },
  );

  test('a page of another site, with or without a preflight', async () => {
    const foreign = ['Origin: https://evil.example'];
    expectProblem(
      await raw(service.port, postBytes('/v1/check', JSON.stringify(short), foreign)),
      403,
      'E_ORIGIN',
    );
    const simple = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors'];
    expectProblem(
      await raw(service.port, postBytes('/v1/check', JSON.stringify(short), simple)),
      403,
      'E_ORIGIN',
    );
    expectProblem(
      await raw(service.port, postBytes('/v1/check', JSON.stringify(short), ['Origin: null'])),
      403,
      'E_ORIGIN',
    );
    const preflight = await raw(
      service.port,
      'OPTIONS /v1/check HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n\r\n',
    );
    expect(preflight.head).not.toMatch(/access-control-allow/i);
  });

  test('but a site that was named may ask', async () => {
    const origin = 'Origin: https://cms.example.org';
    const preflight = await raw(
      service.port,
      `OPTIONS /v1/check HTTP/1.1\r\nHost: localhost\r\n${origin}\r\nAccess-Control-Request-Method: POST\r\n\r\n`,
    );
    expect(preflight.status).toBe(204);
    expect(preflight.head).toMatch(/^access-control-allow-origin: https:\/\/cms\.example\.org$/im);
    expect(preflight.head).toMatch(/^access-control-allow-headers: Authorization, Content-Type$/im);
    const answer = await raw(service.port, postBytes('/v1/check', JSON.stringify(short), [origin]));
    expect(answer.status).toBe(200);
    expect(answer.head).toMatch(/^access-control-allow-origin: https:\/\/cms\.example\.org$/im);
    // An error has to be readable for that site too.
    expect((await raw(service.port, postBytes('/v1/check', '{', [origin]))).head).toMatch(
      /^access-control-allow-origin/im,
    );
  });
});

describe('a client behind a proxy', () => {
  test('is counted by the address that the proxy wrote, not by one that it made up', async () => {
    const behind = await startService(['--trust-proxy', '--rate-limit', '2'], { isImpatient: true });
    const ask = async (addresses: string) =>
      (await raw(behind.port, postBytes('/v1/check', '{', [`X-Forwarded-For: ${addresses}`]))).status;
    try {
      expect(await ask('192.0.2.1')).toBe(400);
      expect(await ask('198.51.100.7, 192.0.2.1')).toBe(400);
      expect(await ask('203.0.113.9, 192.0.2.1')).toBe(429);
      expect(await ask('192.0.2.1, 192.0.2.2')).toBe(400);
    } finally {
      await behind.stop();
    }
  });
});

describe('paths and methods', () => {
  test.each([
    '/assets/../../package.json',
    '/assets/serve/page/../../../cli/index.js',
    '/assets/serve/page/..%2f..%2fcli%2findex.js',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets//etc/passwd',
    '//etc/passwd',
    '/assets/cli/index.js',
    '/assets/serve/page/',
    '/assets/serve/page/main.js%00.html',
    '/%c0%ae%c0%ae/package.json',
    `/${'a'.repeat(5000)}`,
  ])('nothing is found at %s', async (path) => {
    const { status, body } = await raw(service.port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    expect([400, 404]).toContain(status);
    expect(JSON.parse(body).error.code).toMatch(/^E_(?:NOT_FOUND|REQUEST)$/);
  });

  test('HEAD is a GET without a body, OPTIONS says what there is, other methods are refused', async () => {
    const ask = (method: string, path: string) =>
      raw(service.port, `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    const head = await ask('HEAD', '/');
    expect([head.status, head.body]).toEqual([200, '']);
    expect(head.head).toMatch(/^content-type: text\/html/im);
    const options = await ask('OPTIONS', '/v1/check');
    expect(options.status).toBe(204);
    expect(options.head).toMatch(/^allow: POST, OPTIONS$/im);
    for (const method of ['GET', 'PUT', 'DELETE', 'TRACE', 'PROPFIND']) {
      const answer = await ask(method, '/v1/check');
      expectProblem(answer, 405, 'E_METHOD');
      expect(answer.head).toMatch(/^allow: POST, OPTIONS$/im);
    }
    expectProblem(await ask('POST', '/'), 405, 'E_METHOD');
  });

  test('the page comes with a policy, and once it is known not again', async () => {
    const page = await fetch(service.url);
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const again = await raw(
      service.port,
      `GET / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: ${page.headers.get('etag')}\r\nConnection: close\r\n\r\n`,
    );
    expect([again.status, again.body]).toEqual([304, '']);
  });
});

describe('HTTP that is none', () => {
  test.each([
    ['noise', '\u0000\u0001\u0002\r\n\r\n', 400],
    ['no HTTP version and no Host', 'GET /healthz\r\n\r\n', 421],
    [
      'a header without end',
      `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`,
      431,
    ],
    [
      'two lengths',
      'POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
      400,
    ],
    [
      'a length and chunks',
      'POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['no Host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
  ])('%s', async (_, bytes, status) => {
    expect((await raw(service.port, bytes)).status).toBe(status);
  });

  test('headers that come letter by letter are cut off', async () => {
    const socket = await openSocket(service.port);
    const answered = readAnswer(socket);
    socket.write('POST /v1/check HTTP/1.1\r\nHost: localhost\r\n');
    const drip = setInterval(() => socket.write('X-Slow: a\r\n'), 100);
    expectProblem(await answered, 408, 'E_RECEIVE_TIMEOUT');
    clearInterval(drip);
    socket.destroy();
  });

  test('a body that comes letter by letter is cut off', async () => {
    const socket = await openSocket(service.port);
    const answered = readAnswer(socket);
    socket.write(
      'POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 5000\r\n\r\n',
    );
    const drip = setInterval(() => socket.write('a'), 100);
    expect((await answered).status).toBe(408);
    clearInterval(drip);
    socket.destroy();
  });
});

describe('words of every kind', () => {
  test.each([
    ['emoji and other scripts', 'Café 🦊 öffnet 東京 שלום', 'Das Café 🦊 öffnete. 東京 שלום.'],
    [
      'controls and escapes',
      'Council \u0000\u001b[31m opens \u202elibrary',
      'The council \u0007 opened a library.',
    ],
    ['lone surrogates', 'Council \\ud800 opens library', 'The council \\udfff opened a library.'],
    ['markup', '<script>alert(1)</script> Council opens library', '<p>The council opened a library.</p>'],
  ])('%s are an article like any other', async (_, headline, body) => {
    // Lone surrogates can only be written as escapes.
    const text = JSON.stringify({ headline, body }).replaceAll('\\\\u', '\\u');
    const { status } = await raw(service.port, postBytes('/v1/check', text));
    expect(status).toBe(200);
  });
});

describe('a thousand requests at once', () => {
  test('are answered or refused in order, and memory stays where it was', async () => {
    const rss = async () => {
      const text = await (await fetch(`${patient.url}/metrics`)).text();
      return Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]);
    };
    const storm = async () => {
      const answers = await Promise.all(
        Array.from({ length: 1000 }, (_, index) =>
          raw(
            patient.port,
            postBytes('/v1/check', JSON.stringify({ ...short, id: String(index) }), ['Connection: close']),
          ),
        ),
      );
      for (const { status, head, body } of answers) {
        expect([200, 429, 503]).toContain(status);
        if (status === 200) continue;
        expect(head).toMatch(/^retry-after: [1-9]\d*$/im);
        expect(JSON.parse(body).error.code).toBe(status === 429 ? 'E_RATE' : 'E_BUSY');
      }
      return new Set(answers.map(({ status }) => status));
    };
    expect([...(await storm())].sort()).toEqual([200, 429, 503]);
    const before = await rss();
    await storm();
    await storm();
    expect((await rss()) - before).toBeLessThan(60_000_000);
    // And it still works for whoever may ask.
    expect((await fetch(`${patient.url}/healthz`)).status).toBe(200);
    expect((await post(`${patient.url}/v1/check`, short)).status).toBe(429);
  });
});
