import { execFileSync } from 'node:child_process';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { long, short } from './articles.ts';
import { openSocket, postBytes, raw, readAnswer } from './rawSocket.ts';
import { pause, post, type Service, startService, untilReady } from './service.ts';

// A service is started for nearly every test, which takes its time where much else is running.
vi.setConfig({ testTimeout: 180_000 });

/** How long a busy machine may take until something has happened. */
const patience = { timeout: 20_000 };

async function started(...args: string[]): Promise<Service> {
  const service = await startService(args);
  onTestFinished(async () => {
    await service.stop('SIGKILL');
  });
  return service;
}

/** The value of a metric, 0 when it was never counted. */
async function metric(service: Service, name: string): Promise<number> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? 0 : Number(line.slice(name.length + 1));
}

const checkBytes = (article: object) => postBytes('/v1/check', JSON.stringify(article));

/** The process that holds the model. */
function modelProcess({ process: { pid } }: Service): number {
  const rows = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const child = rows.map((row) => row.trim().split(/\s+/).map(Number)).find(([, parent]) => parent === pid);
  if (child?.[0] === undefined) throw new Error('the service has no process for its model');
  return child[0];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a service that is ended', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes what it took, takes nothing new, and leaves no process behind: %s',
    async (signal) => {
      const service = await started('--shutdown-timeout', '120');
      const model = modelProcess(service);
      const sockets = await Promise.all([openSocket(service.port), openSocket(service.port)]);
      const answers = sockets.map(readAnswer);
      for (const socket of sockets) socket.write(checkBytes(long(30)));
      await expect.poll(() => metric(service, 'hedcheck_requests_inside'), patience).toBe(2);
      service.process.kill(signal);
      await pause(100);
      await expect(openSocket(service.port)).rejects.toThrow();
      expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
      expect(await service.ended).toBe(0);
      expect(isAlive(model)).toBe(false);
      expect(service.said()).toBe(`hedcheck listens on ${service.url}\n`);
    },
  );

  test('gives up what it cannot finish in time, and says so', async () => {
    const service = await started('--shutdown-timeout', '1', '--threads', '1');
    const socket = await openSocket(service.port);
    const answer = readAnswer(socket);
    socket.write(checkBytes(long(2000)));
    await expect.poll(() => metric(service, 'hedcheck_requests_inside'), patience).toBe(1);
    service.process.kill('SIGTERM');
    const { status, body } = await answer;
    expect([status, JSON.parse(body).error.code]).toEqual([503, 'E_BUSY']);
    expect(await service.ended).toBe(0);
  });

  test('ends before its model is loaded', async () => {
    const service = await startService([], { isImpatient: true });
    expect(await service.stop()).toBe(0);
  });

  test('whose process is killed takes the model with it', async () => {
    const service = await started();
    const model = modelProcess(service);
    await service.stop('SIGKILL');
    await expect.poll(() => isAlive(model), patience).toBe(false);
  });
});

describe('a client that hangs up', () => {
  test('costs neither a running check nor a waiting one', async () => {
    const service = await started('--threads', '1');
    const running = await openSocket(service.port);
    running.write(checkBytes(long(600)));
    await expect.poll(() => metric(service, 'hedcheck_requests_inside'), patience).toBe(1);
    const waiting = await openSocket(service.port);
    waiting.write(checkBytes(long(600)));
    await expect.poll(() => metric(service, 'hedcheck_queue_length'), patience).toBe(1);
    waiting.destroy();
    await expect.poll(() => metric(service, 'hedcheck_queue_length'), patience).toBe(0);
    running.destroy();
    await expect.poll(() => metric(service, 'hedcheck_requests_inside'), patience).toBe(0);
    expect((await post(`${service.url}/v1/check`, short)).status).toBe(200);
    expect(await metric(service, 'hedcheck_given_up_total{why="client-gone"}')).toBe(2);
    expect(await metric(service, 'hedcheck_articles_total{status="pass"}')).toBe(1);
    expect(await metric(service, 'hedcheck_articles_total{status="fail"}')).toBe(0);
    // The running check stopped at its next step: the model's process did not have to be replaced.
    expect(await metric(service, 'hedcheck_model_loads_total')).toBe(1);
  });

  test('in the middle of its request leaves nothing behind', async () => {
    const service = await started();
    const sockets = await Promise.all(Array.from({ length: 50 }, () => openSocket(service.port)));
    for (const socket of sockets) socket.write(checkBytes(short).slice(0, -20));
    await expect.poll(() => metric(service, 'hedcheck_requests_inside'), patience).toBe(50);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => metric(service, 'hedcheck_requests_inside'), patience).toBe(0);
    expect((await post(`${service.url}/v1/check`, short)).status).toBe(200);
  });
});

describe('too much to do', () => {
  test('a queue that is full answers 503 with Retry-After, before it reads the article', async () => {
    const service = await started('--queue', '1', '--threads', '1');
    const sockets = await Promise.all([openSocket(service.port), openSocket(service.port)]);
    const answers = sockets.map(readAnswer);
    for (const socket of sockets) socket.write(checkBytes(long(40)));
    await expect.poll(() => metric(service, 'hedcheck_requests_inside'), patience).toBe(2);
    const head =
      'POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 900000\r\n\r\n';
    const refused = await raw(service.port, head);
    expect(refused.status).toBe(503);
    expect(JSON.parse(refused.body).error.code).toBe('E_BUSY');
    expect(refused.head).toMatch(/^retry-after: [1-9]\d*$/im);
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('a check that takes too long is given up, and the next one is not', async () => {
    const service = await started('--check-timeout', '1', '--threads', '1');
    const { status, json } = await post(`${service.url}/v1/check`, long(2000));
    expect([status, json.error.code]).toEqual([504, 'E_CHECK_TIMEOUT']);
    expect((await post(`${service.url}/v1/check`, short)).status).toBe(200);
    expect(await metric(service, 'hedcheck_given_up_total{why="check-timeout"}')).toBe(1);
  });

  test('a check that does not begin in time is given up', async () => {
    const service = await started('--request-timeout', '1', '--threads', '1');
    const socket = await openSocket(service.port);
    const first = readAnswer(socket);
    socket.write(checkBytes(long(150)));
    await expect.poll(() => metric(service, 'hedcheck_requests_inside'), patience).toBe(1);
    const { status, json, headers } = await post(`${service.url}/v1/check`, long(600));
    expect([status, json.error.code]).toEqual([503, 'E_WAIT_TIMEOUT']);
    expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect((await first).status).toBe(200);
  });
});

describe('a model whose process breaks', () => {
  test('or hangs is replaced when a check is over its time', async () => {
    const service = await started('--check-timeout', '3');
    process.kill(modelProcess(service), 'SIGSTOP');
    const { status, json } = await post(`${service.url}/v1/check`, short);
    expect([status, json.error.code]).toEqual([504, 'E_CHECK_TIMEOUT']);
    // The next one waits for the new process; its time begins with the check, which waits for the model to load.
    await expect.poll(() => metric(service, 'hedcheck_model_loads_total'), patience).toBe(2);
    expect((await post(`${service.url}/v1/check`, short)).status).toBe(200);
  });

  test('costs the request that it was at, and is started again', async () => {
    const service = await started('--threads', '1');
    const socket = await openSocket(service.port);
    const answer = readAnswer(socket);
    socket.write(checkBytes(long(600)));
    await expect.poll(() => metric(service, 'hedcheck_requests_inside'), patience).toBe(1);
    await pause(100);
    process.kill(modelProcess(service), 'SIGKILL');
    const { status, body } = await answer;
    expect([status, JSON.parse(body).error.code]).toEqual([503, 'E_NOT_READY']);
    expect((await post(`${service.url}/v1/check`, short)).status).toBe(200);
    await untilReady(service);
    expect(await metric(service, 'hedcheck_model_loads_total')).toBe(2);
  });
});
