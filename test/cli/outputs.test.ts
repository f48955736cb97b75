import { describe, expect, test } from 'vitest';
import { type OutputArgument, pairOutputs } from '../../src/cli/outputs.ts';

/** `--format` and `-o` arguments from a command line. */
function given(line: string): OutputArgument[] {
  const words = line.split(' ').filter(Boolean);
  return words.flatMap((word, index) =>
    index % 2 === 0
      ? { option: word === '-o' ? ('output' as const) : ('format' as const), value: words[index + 1] ?? '' }
      : [],
  );
}

/** The pairs as `format>file`, a bare format for standard output. */
function pairs(line: string): string[] {
  return pairOutputs(given(line), 'pretty').map(({ format, file }) =>
    file === undefined ? format : `${format}>${file}`,
  );
}

describe('formats and files', () => {
  test.each([
    ['', ['pretty']],
    ['--format json', ['json']],
    ['--format html -o a.html', ['html>a.html']],
    ['-o a.html --format html', ['html>a.html']],
    ['--format pretty --format html -o a.html', ['pretty', 'html>a.html']],
    ['--format html -o a.html --format pretty', ['html>a.html', 'pretty']],
    ['--format json -o a.json --format html -o a.html', ['json>a.json', 'html>a.html']],
    ['--format json -o -', ['json']],
    ['--format json -o data.txt', ['json>data.txt']],
    ['-o a.html', ['html>a.html']],
    ['-o a.sarif -o b.sarif.json', ['sarif>a.sarif', 'sarif>b.sarif.json']],
    ['-o a.HTM -o b.md -o c.json -o d.txt', ['html>a.HTM', 'markdown>b.md', 'json>c.json', 'pretty>d.txt']],
  ])('%j', (line, expected) => {
    expect(pairs(line)).toEqual(expected);
  });

  test('without a --format the configured one goes to standard output', () => {
    expect(pairOutputs([], 'markdown')).toEqual([{ format: 'markdown', file: undefined }]);
  });

  test.each([
    ['--format json --format html', /would go to standard output/],
    ['--format json -o - --format html', /would go to standard output/],
    ['--format html --format json -o a.html -o a.json', /a\.json has no --format of its own/],
    ['-o a.html --format html --format json', /a\.html has no --format of its own/],
    ['--format json -o a --format html -o ./a', /given twice/],
    ['-o report.xml', /cannot be told from its name/],
    ['-o report', /cannot be told from its name/],
    ['--format yaml', /There is no output format "yaml"/],
  ])('%j is refused', (line, message) => {
    expect(() => pairs(line)).toThrow(
      expect.objectContaining({ code: 'E_USAGE', message: expect.stringMatching(message) }),
    );
  });
});
