import { expect } from 'vitest';

/** A score as reports show it: `9%`, `"score": 0.0924`, `"rank": 90.76`, a column of a table of comma-separated values. */
const figure =
  /(?<percent>\d+(?:\.\d+)?(?=%))|(?<="rank": )(?<rank>[\d.]+)|(?<="score": |,)(?<score>[01]\.\d+)/g;
/** Processors without the newer instructions for int8 round differently. */
const mostPoints = 5;

/**
 * Holds what a page shows against what is printed: the same text, figures of the model within five points, and times, which
 * are the machine's, whatever they are.
 */
export function expectAsPrinted(shown: string, printed: string): void {
  expect(masked(shown)).toBe(masked(printed));
  const figures = figuresIn(printed);
  for (const [index, value] of figuresIn(shown).entries())
    expect(
      Math.abs(value - (figures[index] ?? NaN)),
      `${value} is shown, ${figures[index]} printed`,
    ).toBeLessThan(mostPoints);
}

/** Figures take as many columns as they need. */
function masked(text: string): string {
  return text
    .replace(/time="[\d.]+"/g, 'time="N"')
    .replace(figure, 'N')
    .replace(/ +(?=N%)/g, ' ');
}

/** In points. */
function figuresIn(text: string): number[] {
  return [...text.matchAll(figure)].map(
    ({ 0: digits, groups }) => Number(digits) * (groups?.['score'] ? 100 : 1),
  );
}
