import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../src/cli/failure.ts';
import { HedcheckError } from '../../src/errors.ts';

const expected = new HedcheckError('E_EMPTY', 'a.txt is empty.', 'Give a file with a headline and a body.');

describe('after something was thrown', () => {
  test('an expected failure is one line with code, what, where and how to mend it', () => {
    expect(failureOf(expected, false)).toEqual({
      status: 2,
      lines: ['E_EMPTY: a.txt is empty. Give a file with a headline and a body.'],
    });
  });

  test('a bug is one line, and how to find out where it happened', () => {
    const { status, lines } = failureOf(new TypeError('x is not\na function'), false);
    expect(status).toBe(2);
    expect(lines).toEqual(['x is not a function', expect.stringContaining('HEDCHECK_DEBUG=1')]);
  });

  test.each([expected, new TypeError('x is not a function')])(
    'with HEDCHECK_DEBUG the stack is told',
    (error) => {
      const { lines } = failureOf(error, true);
      expect(lines.filter((line) => /^\s+at /.test(line)).length).toBeGreaterThan(0);
    },
  );

  test('what is thrown need not be an error', () => {
    expect(failureOf('out of luck', false)).toMatchObject({
      status: 2,
      lines: ['out of luck', expect.any(String)],
    });
  });

  test('--help and --version, which commander throws, are no failure', () => {
    expect(failureOf(new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)'), false)).toEqual({
      status: 0,
      lines: [],
    });
  });

  test('a complaint of commander’s becomes one line of ours', () => {
    const complaint = "error: unknown option '--fromat'\n(Did you mean --format?)";
    expect(failureOf(new CommanderError(1, 'commander.unknownOption', complaint), false)).toEqual({
      status: 2,
      lines: ["E_USAGE: Unknown option '--fromat'. Did you mean --format?"],
    });
  });
});
