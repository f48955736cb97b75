import { expect, test } from 'vitest';
import { exitStatus } from '../../src/cli/exitStatus.ts';
import { html } from '../../src/report/html.ts';
import { markdown } from '../../src/report/markdown.ts';
import { pretty } from '../../src/report/pretty.ts';
import { type CheckedArticle, type Run, summarize } from '../../src/report/run.ts';
import { suppress } from '../../src/report/suppress.ts';
import { attributedOnly, failing, plainContext } from './sampleRun.ts';

function suppressed(checked: CheckedArticle, count = Infinity, note?: string): CheckedArticle {
  let left = count;
  const report = suppress(checked.report, () => {
    left -= 1;
    return left < 0 ? undefined : { by: 'baseline', ...(note !== undefined && { note }) };
  });
  return { ...checked, report };
}

const runOf = (...articles: CheckedArticle[]): Run => ({
  tool: { name: 'hedcheck', version: '1.0.0', model: null },
  articles,
});

test('a suppressed finding stays in the report and no longer counts for the status', () => {
  const before = failing().report;
  const one = suppressed(failing(), 1).report;
  expect([before.status, one.status]).toEqual(['fail', 'fail']);
  const all = suppressed(failing()).report;
  expect(all.status).toBe('pass');
  expect(all.claims.map(({ verdict }) => verdict)).toEqual(before.claims.map(({ verdict }) => verdict));
  expect(all.score).toBe(before.score);
  expect(suppressed(attributedOnly()).report.status).toBe('pass');
});

test('only findings are suppressed, never what is in order', () => {
  const { claims } = suppressed(failing()).report;
  expect(claims.map((claim) => [claim.verdict, claim.suppressed?.by])).toEqual([
    ['unsupported', 'baseline'],
    ['supported', undefined],
    ['unsupported', 'baseline'],
  ]);
});

test('suppressed findings do not make the exit status 1, and the summary counts them', () => {
  const one = suppressed(failing(), 1).report;
  const all = suppressed(failing()).report;
  expect(exitStatus([one], 'unsupported')).toBe(1);
  expect(exitStatus([all], 'attributed')).toBe(0);
  expect(summarize([one, all])).toMatchObject({ claims: 6, unsupported: 4, suppressed: 3, pass: 1, fail: 1 });
});

test('the terminal report shows a suppressed finding in one line, without underline or evidence', () => {
  const text = pretty.render(runOf(suppressed(failing(), Infinity, 'known joke')), plainContext);
  expect(text).toContain('○ unsupported');
  expect(text.replace(/\s+/g, ' ')).toContain('[accepted in the baseline: known joke]');
  expect(text).not.toContain('~~~');
  expect(text).not.toContain('Closest');
});

test('the summary of many articles says how many findings are suppressed', () => {
  const run = runOf(suppressed(failing()), failing());
  expect(pretty.render(run, plainContext)).toContain('2 findings suppressed');
  expect(markdown.render(run, plainContext)).toContain('2 findings suppressed');
  expect(html.render(run, plainContext)).toContain('2 findings suppressed');
});

test('pages for people say that the finding is suppressed, and do not say that the body backs it', () => {
  const run = runOf(suppressed(failing()));
  for (const text of [html.render(run, plainContext), markdown.render(run, plainContext)]) {
    expect(text).toContain('No open finding. 2 findings suppressed.');
    expect(text).toContain('accepted in the baseline');
    expect(text).not.toContain('The body backs');
  }
  expect(html.render(run, plainContext)).toContain('class="claim v-suppressed"');
});

test('a hostile reason is shown and not obeyed', () => {
  const run = runOf(suppressed(failing(), Infinity, '\u001b[2J<script>alert(1)</script>'));
  expect(pretty.render(run, plainContext)).not.toContain('\u001b[2J');
  expect(html.render(run, plainContext)).not.toContain('<script>alert(1)');
  expect(markdown.render(run, plainContext)).not.toContain('<script>alert(1)');
});
