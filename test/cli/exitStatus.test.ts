import { describe, expect, test } from 'vitest';
import { exitStatus } from '../../src/cli/exitStatus.ts';
import { failOnLevels } from '../../src/config/config.ts';
import { attributedOnly, failing, passing, questioning, unreadable, warning } from '../report/sampleRun.ts';

const statuses = (article: ReturnType<typeof failing>) =>
  Object.fromEntries(failOnLevels.map((level) => [level, exitStatus([article.report], level)]));

describe('the exit status', () => {
  test('is 0 for what the body backs, and for what asserts nothing', () => {
    const all = { attributed: 0, unsupported: 0, contradicted: 0, never: 0 };
    expect(statuses(passing())).toEqual(all);
    expect(statuses(questioning())).toEqual(all);
  });

  test('of an attributed claim is 1 only when those count', () => {
    expect(statuses(attributedOnly())).toEqual({ attributed: 1, unsupported: 0, contradicted: 0, never: 0 });
  });

  test('of an unsupported claim is 1 unless only contradictions count', () => {
    expect(statuses(failing())).toEqual({ attributed: 1, unsupported: 1, contradicted: 0, never: 0 });
  });

  test('of a contradicted claim, in whichever headline field, is 1', () => {
    expect(statuses(warning())).toEqual({ attributed: 1, unsupported: 1, contradicted: 1, never: 0 });
  });

  test('of what could not be read is 2, whatever else was found and whatever counts', () => {
    const reports = [failing(), unreadable(), passing()].map(({ report }) => report);
    expect(failOnLevels.map((level) => exitStatus(reports, level))).toEqual([2, 2, 2, 2]);
  });

  test('of nothing at all is 0', () => {
    expect(exitStatus([], 'unsupported')).toBe(0);
  });
});
