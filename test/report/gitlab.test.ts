import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { gitlab } from '../../src/report/gitlab.ts';
import type { CheckedArticle } from '../../src/report/run.ts';
import { hostile } from './hostileArticle.ts';
import {
  accepted,
  failing,
  passing,
  plainContext,
  runOf,
  sampleRun,
  unreadable,
  warning,
} from './sampleRun.ts';

/** What GitLab's documentation asks of an entry. */
const codeQuality = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.\/)/),
      lines: z.strictObject({ begin: z.int().min(1), end: z.int().min(1).optional() }),
    }),
  }),
);

function issuesOf(...articles: CheckedArticle[]) {
  return codeQuality.parse(JSON.parse(gitlab.render(runOf(...articles), plainContext)));
}

describe('the GitLab report', () => {
  test('has an entry a finding, graver for a contradiction', () => {
    expect(issuesOf(failing())[0]).toEqual({
      description: expect.stringMatching(
        /^Unsupported \(2%\): “Putin’s regime backstabs Putin\.” .* Closest, line 9: “He said/,
      ),
      check_name: 'no-evidence',
      fingerprint: expect.anything(),
      severity: 'major',
      location: { path: 'desk/putin-regime.txt', lines: { begin: 1, end: 1 } },
    });
    expect(
      issuesOf(warning(), unreadable()).map(({ severity, check_name }) => [severity, check_name]),
    ).toEqual([
      ['minor', 'attribution-dropped'],
      ['critical', 'number-mismatch'],
      ['blocker', 'E_BINARY'],
    ]);
  });

  test('has nothing for what passes or is suppressed', () => {
    expect(issuesOf(passing(), accepted())).toEqual([]);
  });

  test('gives every entry a fingerprint of its own, the same in each run', () => {
    const { article, report } = failing();
    const again = { article, report: { ...report, id: 'again' } };
    const elsewhere = { article, report: { ...report, source: 'desk/online.txt' } };
    const prints = issuesOf(failing(), again, elsewhere).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(6);
    expect(issuesOf(elsewhere).map(({ fingerprint }) => fingerprint)).toEqual(prints.slice(4));
  });

  test('is as GitLab asks for articles of every kind, hostile ones too', () => {
    expect(issuesOf(...sampleRun().articles, hostile())).toHaveLength(7);
    expect(issuesOf(hostile())[0]?.description).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});
