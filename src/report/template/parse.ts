import Mustache, { type TemplateSpans } from 'mustache';
import { closest } from '../../config/closest.ts';
import { HedcheckError } from '../../errors.ts';
import { viewNames } from './names.ts';

/** A template that has been read and found in order. */
export interface Template {
  /** Its file, for messages. */
  readonly source: string;
  readonly text: string;
}

/** Most UTF-16 units in a template. */
const longestTemplate = 1_000_000;

/**
 * Checks a template before there is anything to put into it: that it parses, asks only for fields that there are, has
 * no partials, and repeats no list inside itself (which could make a text without an end).
 *
 * @throws HedcheckError `E_TEMPLATE` naming the line
 */
export function parseTemplate(text: string, source: string): Template {
  if (text.length > longestTemplate)
    throw new HedcheckError(
      'E_TEMPLATE',
      `The template ${source} has ${text.length} characters; the limit is ${longestTemplate}.`,
      'Name a template, not a report.',
    );
  checkSpans(spansOf(text, source), [], { text, source });
  return { source, text };
}

function spansOf(text: string, source: string): TemplateSpans {
  try {
    return Mustache.parse(text);
  } catch (cause) {
    const complaint = cause instanceof Error ? cause.message : String(cause);
    const [, why = complaint, offset] = /^(.*?) at (\d+)$/s.exec(complaint) ?? [];
    const at = offset === undefined ? text.length : Number(offset);
    throw wrong(
      { text, source },
      at,
      `${why.replace(/\s+/g, ' ')}.`,
      'Close every {{#section}} with {{/section}}.',
      cause,
    );
  } finally {
    Mustache.clearCache();
  }
}

function checkSpans(spans: TemplateSpans, open: readonly string[], template: Template): void {
  for (const span of spans) {
    const [type, name, start, , inside] = span;
    if (type === '>')
      throw wrong(
        template,
        start,
        `there is a partial, {{> ${name}}}.`,
        'Put the whole text into one template.',
      );
    if (type !== 'name' && type !== '&' && type !== '#' && type !== '^') continue;
    checkName(name, start, template);
    if (!Array.isArray(inside)) continue;
    if (type === '#' && open.includes(name))
      throw wrong(template, start, `{{#${name}}} stands inside {{#${name}}}.`, 'Close the outer one first.');
    checkSpans(inside, type === '#' ? [...open, name] : open, template);
  }
}

function checkName(name: string, start: number, template: Template): void {
  if (name === '.') return;
  const unknown = name.split('.').find((part) => !viewNames.some((known) => known === part));
  if (unknown === undefined) return;
  const meant = closest(unknown, viewNames);
  throw wrong(
    template,
    start,
    `there is no field "${unknown.slice(0, 60)}".`,
    meant === undefined ? 'docs/reporters.md lists the fields.' : `Did you mean "${meant}"?`,
  );
}

function wrong(
  { text, source }: Template,
  offset: number,
  what: string,
  hint: string,
  cause?: unknown,
): HedcheckError {
  const line = text.slice(0, offset).split('\n').length;
  return new HedcheckError('E_TEMPLATE', `${source}:${line}: ${what}`, hint, { cause });
}
