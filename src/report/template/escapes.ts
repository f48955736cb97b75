import { escapeXml } from '../xml.ts';

type Section = () => (text: string, render: (text: string) => string) => string;

/** A section that renders what is in it and escapes the whole of that. */
function escaping(escapeText: (text: string) => string): Section {
  return () => (text, render) => escapeText(render(text));
}

/** The sections by which a template escapes: `{{#html}}{{headline}}{{/html}}`. */
export const escapes = {
  html: escaping(escapeXml),
  xml: escaping(escapeXml),
  /** The inside of a JSON string, without its quotation marks. */
  json: escaping((text) => JSON.stringify(text).slice(1, -1).replaceAll('<', '\\u003c')),
  /** The inside of a quoted CSV field; a sign that a spreadsheet would take for a formula is disarmed. */
  csv: escaping((text) => text.replaceAll('"', '""').replace(/^[=+\-@\t\r]/, "'$&")),
} as const;
