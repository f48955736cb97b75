import type { Socket } from 'node:net';
import { HedcheckError } from '../errors.ts';
import { problemOf } from './problem.ts';

/** Answers what never became a request: broken HTTP, headers that are too long or too slow. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, problem] = answerTo(error.code);
  const body = JSON.stringify(problemOf(problem));
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

function answerTo(code: string | undefined): [status: string, problem: HedcheckError] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return [
      '408 Request Timeout',
      new HedcheckError('E_RECEIVE_TIMEOUT', 'The request did not arrive in time.', 'Send it in one go.'),
    ];
  if (code === 'HPE_HEADER_OVERFLOW')
    return [
      '431 Request Header Fields Too Large',
      new HedcheckError('E_REQUEST', 'The headers are too long.', 'Send fewer.'),
    ];
  return [
    '400 Bad Request',
    new HedcheckError('E_REQUEST', 'This is not HTTP as the service speaks it.', 'Send an HTTP/1.1 request.'),
  ];
}
