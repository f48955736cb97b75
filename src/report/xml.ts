import { visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Any text as XML 1.0 character data or an attribute's value: what XML does not allow, and what acts on terminals,
 * becomes a visible stand-in, markup is escaped. `]]>` cannot come of it.
 */
export function escapeXml(text: string): string {
  return escapeMarkup(visible(text));
}

/** A path, so that a program finds the file by it: every character that XML can hold stays as it is. */
export function escapeXmlPath(path: string): string {
  const held = path.replace(/[\0-\u0008\v\f\u000e-\u001f]|\p{Cs}/gu, '\ufffd');
  // As they are they would be read as spaces.
  return escapeMarkup(held).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

function escapeMarkup(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Text of several lines: as {@link escapeXml}, the line breaks kept. */
export function escapeXmlLines(lines: readonly string[]): string {
  return lines.map(escapeXml).join('\n');
}

/**
 * Attributes with a space before each; those without a value are left out.
 *
 * @param paths names of those whose value is a path
 */
export function attributes(
  values: Readonly<Record<string, string | number | undefined>>,
  paths: readonly string[] = [],
): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const escapeValue = paths.includes(name) ? escapeXmlPath : escapeXml;
      return value === undefined ? '' : ` ${name}="${escapeValue(String(value))}"`;
    })
    .join('');
}
