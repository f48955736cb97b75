import { describe, expect, test } from 'vitest';
import { findReporter, reporters } from '../../src/report/reporters.ts';
import { failing, plainContext, runOf, sampleRun, unreadable } from './sampleRun.ts';

describe.each(reporters.map((reporter) => [reporter.name, reporter] as const))(
  'the %s reporter',
  (name, reporter) => {
    test('is found by its name', () => {
      expect(findReporter(name)).toBe(reporter);
    });

    test('gives the same text for the same run, ending in a newline', () => {
      const text = reporter.render(sampleRun(), plainContext);
      expect(text).toBe(reporter.render(sampleRun(), plainContext));
      expect(text).toMatch(/[^\n]\n$/);
    });

    test('copes with a run of no articles, and of none that could be read', () => {
      const unread = runOf(unreadable());
      expect(() => reporter.render(runOf(), plainContext)).not.toThrow();
      const text = reporter.render({ ...unread, tool: { ...unread.tool, model: null } }, plainContext);
      expect(text).toMatch(/E(\\)?_BINARY/);
    });

    test('copes with a report whose article is gone', () => {
      expect(() => reporter.render(runOf({ ...failing(), article: undefined }), plainContext)).not.toThrow();
    });
  },
);

test('the first is the one for people', () => {
  expect(reporters[0]?.name).toBe('pretty');
});

test('there is none by another name', () => {
  expect(findReporter('constructor')).toBeUndefined();
});
