import { describe, expect, test } from 'vitest';
import { columnsOf, oneLine, wantsColor } from '../../src/cli/terminal.ts';

const terminal = { isTTY: true };
const pipe = { isTTY: false };
const unsaid = { color: undefined };

describe('colour', () => {
  test.each([
    ['on a terminal', unsaid, terminal, {}, true],
    ['not in a pipe', unsaid, pipe, {}, false],
    ['not on a dumb terminal', unsaid, terminal, { TERM: 'dumb' }, false],
    ['not with NO_COLOR', unsaid, terminal, { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR, which counts for nothing', unsaid, terminal, { NO_COLOR: '' }, true],
    ['in a pipe with FORCE_COLOR', unsaid, pipe, { FORCE_COLOR: '1' }, true],
    ['not with FORCE_COLOR=0', unsaid, terminal, { FORCE_COLOR: '0' }, false],
    ['not with both: NO_COLOR wins', unsaid, terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['with --color, whatever else is said', { color: true }, pipe, { NO_COLOR: '1' }, true],
    ['not with --no-color, whatever else is said', { color: false }, terminal, { FORCE_COLOR: '1' }, false],
  ])('%s', (_, wish, stream, env, expected) => {
    expect(wantsColor(wish, stream, env)).toBe(expected);
  });
});

test('the width is the terminal’s, else COLUMNS, else 80', () => {
  expect(columnsOf({ columns: 120 }, { COLUMNS: '60' })).toBe(120);
  expect(columnsOf({}, { COLUMNS: '60' })).toBe(60);
  expect(columnsOf({}, { COLUMNS: 'wide' })).toBe(80);
  expect(columnsOf({}, {})).toBe(80);
});

test('a line is one line, and cannot steer the terminal', () => {
  expect(oneLine('a\n  b\r\nc\u2028d')).toBe('a b c d');
  expect(oneLine('\u001b[2Jx\u0007y\u202ez')).toBe('\ufffd[2Jx\ufffdy\ufffdz');
});
