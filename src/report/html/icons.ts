import type { Verdict } from '../../verdict/verdict.ts';
import type { Status } from '../schema.ts';
import { type Html, html, trusted } from './markup.ts';

/** A drawing for every verdict, so that none is told by colour alone; 16 by 16 units, drawn with the text's colour. */
const drawings: Readonly<Record<Verdict, string>> = {
  supported: '<path d="M3.2 8.6 6.4 11.8 12.8 4.6"/>',
  attributed:
    '<path d="M6.9 4.6C4.7 5.3 3.4 6.9 3.4 9.4v1.9h3V8.6H4.9M13 4.6c-2.2.7-3.5 2.3-3.5 4.8v1.9h3V8.6H11"/>',
  contradicted: '<path d="M4 4l8 8M12 4l-8 8"/>',
  unsupported: '<path d="M5.4 6.1A2.7 2.7 0 1 1 9.2 8.6C8.4 9 8 9.4 8 10.1M8 12.9h.01"/>',
  'not-a-claim': '<path d="M4.2 8h7.6"/>',
};

const statusDrawings: Readonly<Record<Status, Verdict>> = {
  pass: 'supported',
  warn: 'attributed',
  fail: 'contradicted',
  error: 'contradicted',
};

/** The drawings, once a page, for {@link verdictIcon} to refer to. */
export function iconSheet(): Html {
  const symbols = Object.entries(drawings).map(
    ([verdict, drawing]) => `<symbol id="i-${verdict}" viewBox="0 0 16 16">${drawing}</symbol>`,
  );
  return trusted(`<svg class="sheet" aria-hidden="true" width="0" height="0">${symbols.join('')}</svg>`);
}

/** A verdict's drawing; what it says must stand beside it as text. */
export function verdictIcon(verdict: Verdict): Html {
  return html`<svg class="icon" aria-hidden="true"><use href="#i-${verdict}"/></svg>`;
}

/** A status's drawing; what it says must stand beside it as text. */
export function statusIcon(status: Status): Html {
  return verdictIcon(statusDrawings[status]);
}
