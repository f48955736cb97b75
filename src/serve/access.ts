import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HedcheckError } from '../errors.ts';
import type { ServeSettings } from './settings.ts';

/** Shortest token that is taken: 16 characters of a random one cannot be guessed through a rate limit. */
export const leastTokenLength = 16;

/** Who may talk to the service. */
export interface Access {
  /**
   * Refuses a Host header that is not this service's, against DNS rebinding: a page of another site whose name was
   * made to point at this machine would otherwise count as the service's own.
   *
   * @throws HedcheckError `E_HOST`
   */
  readonly checkHost: (request: FastifyRequest) => void;
  /**
   * Refuses pages of other sites, and tells browsers which of them were let in.
   *
   * @throws HedcheckError `E_ORIGIN`
   */
  readonly checkOrigin: (request: FastifyRequest, reply: FastifyReply) => void;
  /** @throws HedcheckError `E_TOKEN` */
  readonly checkToken: (request: FastifyRequest) => void;
}

type AccessSettings = Pick<ServeSettings, 'host' | 'token' | 'allowHosts' | 'allowOrigins'>;

/** Access as the settings have it. */
export function makeAccess({ host, token, allowHosts, allowOrigins }: AccessSettings): Access {
  const names = new Set([...loopbackNames, host, ...allowHosts].map((name) => bare(name.toLowerCase())));
  // Off loopback a token stands in the way of strangers, and nobody can list all names of a machine.
  const isAnyHost = !isLoopback(host) && allowHosts.length === 0;
  const expected = token === undefined ? undefined : digest(token);
  return {
    checkHost({ headers }) {
      const named = hostName(headers.host ?? '');
      if (isAnyHost || (named !== undefined && names.has(named))) return;
      throw new HedcheckError(
        'E_HOST',
        'The Host header names another machine than this service.',
        'Use the address that hedcheck printed; behind a proxy name the host with --allow-host.',
      );
    },
    checkOrigin({ headers }, reply) {
      const { origin } = headers;
      if (origin !== undefined && allowOrigins.includes(origin)) {
        reply.header('Access-Control-Allow-Origin', origin);
        reply.header('Access-Control-Expose-Headers', 'Retry-After');
      }
      if (allowOrigins.length > 0) reply.header('Vary', 'Origin');
      const isForeign =
        origin === undefined
          ? headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate'
          : !allowOrigins.includes(origin) && !isOwn(origin, headers.host ?? '');
      if (isForeign)
        throw new HedcheckError(
          'E_ORIGIN',
          'The request comes from a page of another site.',
          'Name the site with --allow-origin, as https://cms.example.org.',
        );
    },
    checkToken({ headers }) {
      if (expected === undefined) return;
      const given = /^Bearer +([\x21-\x7e]+) *$/i.exec(headers.authorization ?? '')?.[1];
      // Digests have one length, so that the comparison tells nothing, not even the token's length.
      if (given !== undefined && timingSafeEqual(digest(given), expected)) return;
      throw new HedcheckError(
        'E_TOKEN',
        given === undefined
          ? 'This service asks for a token.'
          : 'The token is not the one that this service asks for.',
        'Send the header Authorization: Bearer TOKEN.',
      );
    },
  };
}

const loopbackNames = ['localhost', '127.0.0.1', '::1'];

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const name = bare(host.toLowerCase());
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/** The name in a Host header, without the port and the brackets of IPv6. */
function hostName(header: string): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[^:/?#@[\]\s]+)(?::\d{1,5})?$/i.exec(header);
  return match?.[1] === undefined ? undefined : bare(match[1].toLowerCase());
}

function bare(name: string): string {
  return name.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

/** True when the page that sent a request came from the same host and port. */
function isOwn(origin: string, host: string): boolean {
  return origin.replace(/^https?:\/\//i, '').toLowerCase() === host.toLowerCase() && /^https?:/i.test(origin);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
