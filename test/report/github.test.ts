import { describe, expect, test } from 'vitest';
import { github } from '../../src/report/github.ts';
import type { CheckedArticle } from '../../src/report/run.ts';
import { hostile } from './hostileArticle.ts';
import { accepted, failing, passing, plainContext, runOf, unreadable, warning } from './sampleRun.ts';

interface Command {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Workflow commands as GitHub's runner reads them: up to the next `::`, properties by comma, then unescaped. */
function commandsOf(...articles: CheckedArticle[]): Command[] {
  const text = github.render(runOf(...articles), plainContext);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, level = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
      const pairs = properties.split(',').map((pair) => {
        const equals = pair.indexOf('=');
        const value = pair
          .slice(equals + 1)
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ',');
        return [pair.slice(0, equals), unescaped(value)];
      });
      return { level, properties: Object.fromEntries(pairs), message: unescaped(message) };
    });
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

describe('annotations for GitHub', () => {
  test('stand on the claim’s words', () => {
    expect(commandsOf(failing())[1]).toEqual({
      level: 'error',
      properties: {
        file: 'desk/putin-regime.txt',
        line: '1',
        endLine: '1',
        col: '50',
        endColumn: '61',
        title: 'hedcheck: Unsupported (4%)',
      },
      message:
        '“Putin’s regime turns on him.” Nothing in the body says this.\n' +
        'Closest, line 9: “He said President Putin would decide on further rounds once he had been briefed.”',
    });
  });

  test('end with the counts', () => {
    const commands = commandsOf(failing(), warning(), unreadable());
    expect(commands.map(({ level }) => level)).toEqual([
      'error',
      'error',
      'warning',
      'error',
      'error',
      'notice',
    ]);
    expect(commands.at(-1)?.message).toBe('3 of 3 articles need a look: 4 errors, 1 warning.');
  });

  test('say that GitHub shows ten of a level when there are more', () => {
    const many = Array.from({ length: 6 }, failing);
    const commands = commandsOf(...many);
    expect(commands).toHaveLength(13);
    expect(commands.at(-1)?.message).toMatch(/: 12 errors\. GitHub shows 10 annotations of each level/);
    expect(commandsOf(...many.slice(0, 5)).at(-1)?.message).not.toContain('GitHub shows');
  });

  test('are none when nothing is wrong or all is suppressed', () => {
    expect(github.render(runOf(passing(), accepted()), plainContext)).toBe('');
  });

  test('have no columns for a headline over two lines, for GitHub takes none', () => {
    const { article, report } = failing();
    const claims = report.claims.map((claim) => ({
      ...claim,
      location: { line: 1, column: 4, endLine: 2, endColumn: 3 },
    }));
    expect(commandsOf({ article, report: { ...report, claims } })[0]?.properties).toEqual({
      file: 'desk/putin-regime.txt',
      line: '1',
      endLine: '2',
      title: 'hedcheck: Unsupported (2%)',
    });
  });

  test('cannot be forged by an article', () => {
    const { article, report } = hostile();
    const forged = '%0A::error file=x::1\n::error::2\r::warning::3 100% %25';
    const claims = report.claims.map((claim) => ({ ...claim, text: forged }));
    const source = 'desk/a,line=9::b%\n::error::c.txt';
    const commands = commandsOf({ article, report: { ...report, source, claims } });
    expect(commands.map(({ level }) => level)).toEqual(['error', 'notice']);
    expect(commands[0]?.properties['file']).toBe(source);
    expect(commands[0]?.message).toContain('“%0A::error file=x::1 ::error::2 ::warning::3 100% %25”');
    expect(commands[0]?.message).not.toMatch(/[\u001b\u202e]/);
  });
});
