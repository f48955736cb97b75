import { extname } from 'node:path';
import { HedcheckError } from '../errors.ts';
import { ans } from './ans.ts';
import { atom } from './atom.ts';
import { type Format, headLength } from './format.ts';
import { ghost } from './ghost.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { newsml } from './newsml.ts';
import { ninjs } from './ninjs.ts';
import { nitf } from './nitf.ts';
import { plainText } from './plainText.ts';
import { rss } from './rss.ts';
import { schemaOrg } from './schemaOrg.ts';
import { wordpress } from './wordpress.ts';
import { xmlRootName } from './xmlRoot.ts';

/** Every input format, the first match wins. Adding one is a file and a line here; plain text stays last. */
export const formats: readonly Format[] = [
  schemaOrg,
  ninjs,
  ans,
  wordpress,
  ghost,
  json, // whatever other JSON there is
  nitf,
  newsml,
  rss,
  atom,
  html,
  markdown,
  plainText, // takes whatever nobody else claims
];

/** What `--input-format` accepts. */
export function formatNames(): string[] {
  return formats.map((format) => format.name);
}

/** Extensions (without dot) that a folder is searched for. An `.xml` can be of several formats, so it is none's own. */
export function articleExtensions(): string[] {
  return [...formats.flatMap((format) => format.extensions), 'xml'];
}

/**
 * Chooses the format of a text: by name when one is given, else by content where content is certain (`<!doctype
 * html>`, a kind of JSON by its members, a kind of XML by its first element), else by extension, else by what the
 * content looks like, else plain text.
 *
 * @param fileName decides by its extension; for stdin the name given with `--stdin-filename`, or nothing
 * @param inputFormat name or extension of a format (`html`, `md`), overrides everything
 * @throws HedcheckError `E_INPUT_FORMAT` for an unknown name or for a kind of XML that no format reads
 */
export function detectFormat(text: string, fileName: string | undefined, inputFormat?: string): Format {
  if (inputFormat !== undefined) return formatNamed(inputFormat);
  const head = text.slice(0, headLength).trimStart();
  const extension = extname(fileName ?? '')
    .slice(1)
    .toLowerCase();
  const byExtension = formats.find((format) => format !== plainText && format.extensions.includes(extension));
  const kindOfXml = xmlFormat(text);
  if (kindOfXml) return kindOfXml;
  const seen = formats.map((format) => [format, format.recognise(head)] as const);
  const certain = seen.find(([, recognition]) => recognition === 'certain')?.[0];
  if (certain === json) return jsonFormat(text) ?? (byExtension?.recogniseJson ? byExtension : json);
  const likely = seen.find(([, recognition]) => recognition === 'likely')?.[0];
  const format = certain ?? byExtension ?? likely ?? plainText;
  if (format === plainText && (extension === 'xml' || /^<(?:\?xml|!doctype)[\s>]/i.test(head)))
    throw new HedcheckError(
      'E_INPUT_FORMAT',
      `${fileName ?? 'The input'} is XML of a kind that hedcheck does not read.`,
      `It reads ${formatNames().join(', ')}; --input-format names one to read it as.`,
    );
  return format;
}

function xmlFormat(text: string): Format | undefined {
  const root = xmlRootName(text);
  return root === undefined ? undefined : formats.find((format) => format.xmlRoots?.includes(root));
}

/** The kind of JSON that a text is; undefined for plain JSON, and for what is none, of which its reader says where. */
function jsonFormat(text: string): Format | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return formats.find((format) => format.recogniseJson?.(value));
}

function formatNamed(name: string): Format {
  const wanted = name.toLowerCase().replace(/^\./, '');
  const format = formats.find((one) => one.name === wanted || one.extensions.includes(wanted));
  if (format) return format;
  throw new HedcheckError(
    'E_INPUT_FORMAT',
    `"${name}" is not an input format.`,
    `Use one of ${formatNames().join(', ')}.`,
  );
}
