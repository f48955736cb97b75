import { connect, type Socket } from 'node:net';

/** What came back over a connection until the service closed it or the answer was complete. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** A connection on which bytes are written as they are, HTTP or not. */
export async function openSocket(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1' });
  // A service that has heard enough may close while bytes are still being sent.
  socket.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return socket;
}

/** Writes bytes and reads the answer; the connection is closed afterwards. */
export async function raw(port: number, ...parts: readonly (string | Uint8Array)[]): Promise<RawAnswer> {
  const socket = await openSocket(port);
  const answer = readAnswer(socket);
  for (const part of parts) socket.write(part);
  try {
    return await answer;
  } finally {
    socket.destroy();
  }
}

/** Reads one answer: to the end that its Content-Length names, or until the connection closes. */
export async function readAnswer(socket: Socket): Promise<RawAnswer> {
  const chunks: Buffer[] = [];
  return await new Promise((resolve) => {
    const settle = (isClosed: boolean) => {
      const text = Buffer.concat(chunks).toString('utf8');
      const split = text.indexOf('\r\n\r\n');
      const head = split === -1 ? text : text.slice(0, split);
      const body = split === -1 ? '' : text.slice(split + 4);
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      if (!isClosed && (split === -1 || Buffer.byteLength(body) < length)) return;
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1] ?? 0), head, body });
    };
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      settle(false);
    });
    socket.once('close', () => settle(true));
  });
}

/** A POST of JSON as bytes. */
export function postBytes(path: string, body: string, headers: readonly string[] = []): string {
  return [
    `POST ${path} HTTP/1.1`,
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
    '',
    body,
  ].join('\r\n');
}
