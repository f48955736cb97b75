import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that answers where a hedcheck service should, and counts who asks. */
export interface ForeignService {
  readonly url: string;
  readonly asked: IncomingMessage[];
  close(): Promise<void>;
}

/** Starts it on a free port of this machine. */
export async function foreignService(
  reply: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<ForeignService> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    request.resume();
    reply(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An address of this machine where nothing listens. */
export async function deadAddress(): Promise<string> {
  const server = await foreignService(() => {});
  await server.close();
  return server.url;
}
