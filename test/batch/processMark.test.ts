import { describe, expect, it } from 'vitest';
import { isRunningElsewhere, thisProcess } from '../../src/batch/processMark.ts';

const parent = { ...thisProcess(), id: process.ppid, began: null };

describe('the mark of a process', () => {
  it('is of a process that runs beside this one, not of this one or one that is gone', () => {
    expect(isRunningElsewhere(parent)).toBe(true);
    expect(isRunningElsewhere(thisProcess())).toBe(false);
    expect(isRunningElsewhere({ ...parent, id: 2 ** 22 + 1 })).toBe(false);
    expect(isRunningElsewhere({ ...parent, host: 'another' })).toBe(false);
  });

  it.runIf(process.platform === 'linux')('is not of a later process of the same number', () => {
    expect(isRunningElsewhere({ ...parent, began: thisProcess().began })).toBe(false);
  });
});
