import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type Collected, collect } from '../../bench/calibrate/collect.ts';
import { noWeights, prior } from '../../bench/calibrate/fit.ts';
import { bestLimits, hasBothClasses } from '../../bench/calibrate/limits.ts';
import type { Flow } from '../../src/check.ts';

const row = (set: string, supported: boolean): Collected => ({ set, supported, claims: [] });
const fitted = { intercept: 0, weights: noWeights };

describe('the limits that are fitted', () => {
  it('are asked for with both classes of every set', () => {
    const rows = [row('FNC-1', true), row('FNC-1', false)];
    expect(bestLimits(fitted, rows, prior).supportThreshold).toBeGreaterThanOrEqual(0.5);
    expect(hasBothClasses(rows)).toBe(true);
    expect(() => bestLimits(fitted, [...rows, row('DeFacto', true)], prior)).toThrow(/DeFacto/);
    expect(() => bestLimits(fitted, [], prior)).toThrow(RangeError);
  });
});

describe('what is collected for them', () => {
  it('passes over sets that are not there, and names them', async () => {
    const data = mkdtempSync(join(tmpdir(), 'hedcheck-data-'));
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const rows: Collected[] = [];
    for await (const one of collect({} as Flow, data, 10)) rows.push(one);
    const named = written.mock.calls.join('\n');
    written.mockRestore();
    expect(rows).toEqual([]);
    expect(named).toContain('defacto.val');
    expect(named).toContain('allsides37k');
  });
});
