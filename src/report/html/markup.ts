import { visible } from '../visible.ts';

/** Markup that is safe to put into a page as it is. Only {@link html} and {@link trusted} make it. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is not, undefined vanishes, lists are joined. */
export type Content = Html | string | number | undefined | readonly Content[];

/**
 * A template whose values are escaped for element content and for quoted attributes alike; control and
 * bidirectional characters are neutralised by {@link visible}.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let markup = strings[0] ?? '';
  for (const [index, value] of values.entries()) markup += render(value) + (strings[index + 1] ?? '');
  return { markup };
}

/** Our own style, script and icons, which must not be escaped. Never for anything that was read. */
export function trusted(markup: string): Html {
  return { markup };
}

function render(value: Content): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escapeHtml(value);
  return 'markup' in value ? value.markup : value.map(render).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
