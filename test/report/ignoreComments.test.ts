import { expect, test } from 'vitest';
import { suppressByComments } from '../../src/report/ignoreComments.ts';
import { failing } from './sampleRun.ts';

const mark = (about: string[], reason = '', line = 3) => ({ ignores: [{ about, reason, line }] });

test('a comment suppresses every finding, and a note says how many and where', () => {
  const report = suppressByComments(failing().report, mark([], 'satire.'), true);
  expect(report.status).toBe('pass');
  expect(report.claims.map(({ suppressed }) => suppressed)).toEqual([
    { by: 'comment', note: 'satire.' },
    undefined,
    { by: 'comment', note: 'satire.' },
  ]);
  expect(report.notes).toEqual([
    {
      code: 'suppressed-by-comment',
      message: '2 findings suppressed by the ignore comment in the article (line 3): satire.',
    },
  ]);
});

test('a comment about a verdict or a reason suppresses only findings with it', () => {
  expect(suppressByComments(failing().report, mark(['contradicted']), true).status).toBe('fail');
  expect(suppressByComments(failing().report, mark(['unsupported']), true).status).toBe('pass');
  expect(suppressByComments(failing().report, mark(['no-evidence']), true).status).toBe('pass');
  expect(suppressByComments(failing().report, mark(['number-mismatch']), true).status).toBe('fail');
});

test('a word that is neither suppresses nothing, and a note says so', () => {
  const report = suppressByComments(failing().report, mark(['known', 'satire']), true);
  expect(report.status).toBe('fail');
  expect(report.notes.map(({ code }) => code)).toEqual(['ignore-unknown', 'ignore-unknown']);
});

test('comments that are not to be heeded suppress nothing, and a note says so', () => {
  const report = suppressByComments(failing().report, mark([]), false);
  expect([report.status, report.notes.map(({ code }) => code)]).toEqual(['fail', ['ignore-not-heeded']]);
});

test('a comment where nothing is found is no news', () => {
  const { report } = failing();
  const sound = { ...report, claims: report.claims.filter(({ verdict }) => verdict === 'supported') };
  expect(suppressByComments(sound, mark([]), true).notes).toEqual([]);
});
