import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AcceptedFinding, accept, prune, stale, suppressAccepted } from '../../src/baseline/baseline.ts';
import { baselineText, readBaseline } from '../../src/baseline/file.ts';
import type { HedcheckError } from '../../src/errors.ts';
import { folderOf } from '../config/folder.ts';
import { attributedOnly, failing, passing } from '../report/sampleRun.ts';

const failed = { file: 'desk/putin.txt', report: failing().report };

describe('accepting', () => {
  test('takes every open finding, and the same ones once', () => {
    const first = accept([], [failed]);
    expect(first.findings.map(({ claim }) => claim)).toEqual([
      'Putin’s regime backstabs Putin.',
      'Putin’s regime turns on him.',
    ]);
    expect(accept(first.findings, [failed])).toMatchObject({ added: [], removed: [] });
  });

  test('makes a run pass that found nothing else, in that file alone', () => {
    const { findings } = accept([], [failed]);
    expect(suppressAccepted(failed, findings)).toMatchObject({ status: 'pass' });
    expect(suppressAccepted({ ...failed, file: 'desk/other.txt' }, findings)).toMatchObject({
      status: 'fail',
    });
  });

  test('does not cover what has become worse, and does what has become milder', () => {
    const worse = (verdict: 'contradicted' | 'attributed') => ({
      ...failed,
      report: {
        ...failed.report,
        claims: failed.report.claims.map((claim) =>
          claim.verdict === 'unsupported' ? { ...claim, verdict } : claim,
        ),
      },
    });
    const { findings } = accept([], [failed]);
    expect(suppressAccepted(worse('contradicted'), findings).status).toBe('fail');
    expect(suppressAccepted(worse('attributed'), findings).status).toBe('pass');
    const again = accept(findings, [worse('contradicted')]);
    expect(again.added).toHaveLength(2);
    expect(again.findings.map(({ verdict }) => verdict)).toEqual(['contradicted', 'contradicted']);
    expect(stale(findings, [worse('contradicted')])).toEqual([]);
  });

  test('takes warnings too', () => {
    const { findings } = accept([], [{ file: 'a.txt', report: attributedOnly().report }]);
    expect(new Set(findings.map(({ verdict }) => verdict))).toEqual(new Set(['attributed']));
  });
});

describe('pruning', () => {
  const { findings } = accept([], [failed]);
  const none = () => false;

  test('takes out what is found no longer, and keeps the rest', () => {
    expect(prune(findings, [failed], none)).toMatchObject({ removed: [], added: [] });
    const mended = { file: failed.file, report: passing().report };
    expect(stale(findings, [mended])).toHaveLength(2);
    expect(prune(findings, [mended], none)).toMatchObject({ findings: [], removed: findings });
  });

  test('keeps what was not checked, or could not be, and takes out files that are gone', () => {
    expect(prune(findings, [], none).findings).toEqual(findings);
    const broken = {
      file: failed.file,
      report: { ...passing().report, status: 'error' as const, claims: [] },
    };
    expect(prune(findings, [broken], none).findings).toEqual(findings);
    expect(stale(findings, [broken])).toEqual([]);
    expect(prune(findings, [], (file) => file === failed.file).findings).toEqual([]);
  });
});

describe('a baseline file', () => {
  const finding = (file: string, claim: string): AcceptedFinding => ({
    file,
    claim,
    verdict: 'unsupported',
    fingerprint: '0123456789abcdef',
  });

  test('has a finding a line, in an order that does not depend on how they came', async () => {
    const findings = [
      finding('b.md', 'B.'),
      finding('a.md', 'Z.'),
      finding('a.md', 'A “quoted” \u202e\u001b claim.'),
    ];
    const text = baselineText(findings);
    expect(baselineText(findings.toReversed())).toBe(text);
    expect(
      text
        .split('\n')
        .map((line) => /"file":"(\w)/.exec(line)?.[1])
        .filter(Boolean),
    ).toEqual(['a', 'a', 'b']);
    expect(text).not.toMatch(/[\u001b\u202e]/);
    const folder = await folderOf({ 'b.json': text });
    expect(new Set(await readBaseline(join(folder, 'b.json')))).toEqual(new Set(findings));
    expect(baselineText([])).toBe(
      `${JSON.stringify({ $comment: 'Findings that were accepted; hedcheck baseline writes this file.', version: 1, findings: [] }, undefined, 2)}\n`,
    );
  });

  test('that is not there is none', async () => {
    expect(await readBaseline(join(await folderOf({}), 'b.json'))).toBeUndefined();
  });

  const entry = JSON.stringify(finding('a.md', 'A.'));
  test.each([
    ['', /not valid JSON/],
    ['{', /not valid JSON/],
    ['[]', /is no baseline/],
    ['null', /is no baseline/],
    ['{"version":2,"findings":[]}', /is no baseline: version/],
    ['{"version":1,"findings":{}}', /is no baseline: findings/],
    [`{"version":1,"findings":[${entry},{}]}`, /findings\[1\]\.file/],
    [
      `{"version":1,"findings":[${entry.replace('0123', 'XYZ3')}]}`,
      /findings\[0\]\.fingerprint: must be 16 hex digits/,
    ],
    [`{"version":1,"findings":[${entry.replace('unsupported', 'supported')}]}`, /findings\[0\]\.verdict/],
    [`{"version":1,"findings":[${entry.replace('a.md', '/etc/passwd')}]}`, /must be a relative path/],
    ['{"version":1,"findings":[],"__proto__":{"x":1}}', /is no baseline/],
    ['{\n<<<<<<< HEAD\n"version":1,\n=======\n>>>>>>> wire\n"findings":[]}', /conflict markers/],
    [`${'['.repeat(200_000)}`, /not valid JSON|is no baseline/],
  ])('that is none is refused: %#', async (text, message) => {
    const folder = await folderOf({});
    await writeFile(join(folder, 'b.json'), text);
    const error: HedcheckError = await readBaseline(join(folder, 'b.json')).then(
      () => Promise.reject(new Error('it was taken')),
      (thrown) => thrown,
    );
    expect(error.code).toBe('E_BASELINE');
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
  });

  test('that is a folder is refused', async () => {
    const folder = await folderOf({ 'b.json/': '' });
    await expect(readBaseline(join(folder, 'b.json'))).rejects.toMatchObject({ code: 'E_BASELINE' });
  });
});
