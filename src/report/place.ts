import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The path by which a program finds an article's file: from the current folder, with `/`, without `./`. A file
 * elsewhere that was named by its whole path keeps it; what is no path (`<stdin>`, a URL) stays as it is.
 *
 * @param source an article's `source`
 * @param cwd absolute path of the current folder
 */
export function filePath(source: string, cwd: string): string {
  if (isNoPath(source)) return source;
  const path = relative(cwd, resolve(cwd, source));
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
  return slashed(isOutside && isAbsolute(source) ? source : path);
}

/** {@link filePath} as a URI reference: percent-encoded, `file:` for whole paths; a URL stays one. */
export function fileUri(source: string, cwd: string): string {
  if (isUrl(source)) return new URL(source).href;
  const path = filePath(source, cwd);
  if (!isNoPath(source) && isAbsolute(path)) return pathToFileURL(path).href;
  const encoded = path.split('/').map(encodeSegment).join('/');
  // A colon in the first segment would read as a scheme.
  return encoded === '' ? '.' : encoded;
}

function isNoPath(source: string): boolean {
  return /^<[^/\\]*>$/.test(source) || isUrl(source);
}

function isUrl(source: string): boolean {
  return /^https?:\/\//i.test(source) && URL.canParse(source);
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** Also encodes what `encodeURIComponent` leaves and some parsers do not take; lone surrogates become U+FFFD. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
