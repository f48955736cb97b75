import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { iconSheet } from '../../report/html/icons.ts';
import { paletteStyle } from '../../report/html/palette.ts';
import type { AddRoutes, App } from './service.ts';

interface Asset {
  readonly type: string;
  readonly content: Buffer;
  readonly tag: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** The page may load its own files and call its own service, and nothing else; no other page may frame it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Modules that the page shares with the reports; the paths of the page's assets are those of the built package. */
const shared = ['report/pieces.js', 'report/visible.js', 'report/wording.js'];

/**
 * The editor's page and what it loads. Every file is read once, here: a request names one of a handful of routes and
 * never a path.
 */
export const addPageRoutes: AddRoutes = (app) => {
  const built = new URL('../../', import.meta.url);
  const read = (path: string) => readFileSync(new URL(path, built));
  const page = read('serve/page/index.html')
    .toString('utf8')
    .replace('<!-- icons -->', () => iconSheet().markup);
  serve(app, '/', assetOf('.html', Buffer.from(page)));
  serve(app, '/assets/palette.css', assetOf('.css', Buffer.from(paletteStyle)));
  const own = readdirSync(new URL('serve/page/', built)).map((name) => `serve/page/${name}`);
  for (const path of [...own, ...shared]) {
    const extension = extname(path);
    if (extension === '.js' || extension === '.css')
      serve(app, `/assets/${path}`, assetOf(extension, read(path)));
  }
};

function assetOf(extension: string, content: Buffer): Asset {
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  return { type: types[extension] ?? 'application/octet-stream', content, tag };
}

function serve(app: App, path: string, { type, content, tag }: Asset): void {
  app.get(path, { schema: { hide: true } }, (request: FastifyRequest, reply: FastifyReply) => {
    reply.headers({
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
      ETag: tag,
    });
    if (request.headers['if-none-match'] === tag) return reply.status(304).send();
    return reply.send(content);
  });
}
