import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { sarifErrors } from '../report/sarifSchema.ts';
import { elementsOf, rootOf } from '../report/xmlDocument.ts';
import { sound, unsound } from './articles.ts';
import { expectOneLine, folderWith, hedcheck } from './hedcheck.ts';

describe('reports for machines', () => {
  test('can all be written in one run, and agree', async () => {
    const cwd = await folderWith({
      'news desk/über, ☃ 100%.txt': unsound,
      'news desk/sound.txt': sound,
      'list.mustache':
        '{{#findings}}{{path}}:{{line}}:{{column}}:{{endColumn}} {{fingerprint}}\n{{/findings}}',
    });
    const run = await hedcheck(
      [
        'news desk',
        'missing.txt',
        ...['--format', 'sarif', '-o', 'a.sarif'],
        ...['--format', 'junit', '-o', 'junit.xml'],
        ...['--format', 'checkstyle', '-o', 'checkstyle.xml'],
        ...['--format', 'github', '-o', 'github.txt'],
        ...['--format', 'gitlab', '-o', 'gitlab.json'],
        ...['--template', 'list.mustache', '--format', 'template'],
      ],
      { cwd },
    );
    expect(run.status).toBe(2);
    const written = async (name: string) => await readFile(join(cwd, name), 'utf8');

    const [, , path, fingerprint] = /^((.*):1:1:41) ([0-9a-f]{16})\n$/.exec(run.stdout) ?? [];
    expect(path).toBe('news desk/über, ☃ 100%.txt');

    const log: Log = JSON.parse(await written('a.sarif'));
    expect(sarifErrors(log)).toEqual([]);
    const [result, ...others] = log.runs[0]?.results ?? [];
    expect(others).toEqual([]);
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'news%20desk/%C3%BCber%2C%20%E2%98%83%20100%25.txt' },
      region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 41 },
    });
    expect(result?.partialFingerprints?.['hedcheckClaim/v1']).toBe(fingerprint);
    expect(log.runs[0]?.invocations?.[0]?.toolExecutionNotifications).toMatchObject([
      { descriptor: { id: 'E_NO_SUCH_FILE' } },
    ]);

    const junit = rootOf(await written('junit.xml'));
    expect(junit.attributes).toMatchObject({ tests: '3', failures: '1', errors: '1' });
    const errors = elementsOf(rootOf(await written('checkstyle.xml')), 'error');
    expect(errors.map(({ attributes }) => attributes['source'])).toEqual([
      `hedcheck.${result?.ruleId}`,
      'hedcheck.E_NO_SUCH_FILE',
    ]);
    expect(await written('github.txt')).toMatch(
      /^::error file=news desk\/über%2C ☃ 100%25\.txt,line=1,endLine=1,col=1,endColumn=41,title=hedcheck%3A /,
    );
    expect(JSON.parse(await written('gitlab.json'))).toMatchObject([
      { check_name: result?.ruleId, location: { path, lines: { begin: 1 } } },
      { check_name: 'E_NO_SUCH_FILE', severity: 'blocker' },
    ]);
  });
});

describe('a headline that would like to be something else', () => {
  test('stays a text in every format', async () => {
    const esc = '\u001b';
    const headline = `Mayor "Bites" ]]> <dog a='1'> & ::error file=x,line=9::owned %0A%25 100% [x](http://e.example) {{tool.name}} =1+1 \u202egod ${esc}[31m\u0007`;
    const [, body = ''] = /\n\n(.*)$/s.exec(unsound) ?? [];
    const cwd = await folderWith({
      'a.txt': `${headline}\n\n${body}`,
      'csv.mustache': '{{#findings}}"{{#csv}}{{words}}{{/csv}}"\n{{/findings}}',
    });
    const run = await hedcheck(
      [
        'a.txt',
        ...['--format', 'sarif', '-o', 'a.sarif'],
        ...['--format', 'junit', '-o', 'junit.xml'],
        ...['--format', 'checkstyle', '-o', 'checkstyle.xml'],
        ...['--format', 'github', '-o', 'github.txt'],
        ...['--format', 'gitlab', '-o', 'gitlab.json'],
        ...['--template', 'csv.mustache', '--format', 'template'],
      ],
      { cwd },
    );
    expect(run.status).toBe(1);
    const written = async (name: string) => await readFile(join(cwd, name), 'utf8');
    const log: Log = JSON.parse(await written('a.sarif'));
    expect(sarifErrors(log)).toEqual([]);
    const count = log.runs[0]?.results?.length ?? 0;
    expect(count).toBeGreaterThan(0);
    expect(elementsOf(rootOf(await written('junit.xml')), 'failure')).toHaveLength(count);
    expect(elementsOf(rootOf(await written('checkstyle.xml')), 'error')).toHaveLength(count);
    expect(JSON.parse(await written('gitlab.json'))).toHaveLength(count);
    const commands = (await written('github.txt')).trimEnd().split('\n');
    expect(commands).toHaveLength(count + 1);
    for (const command of commands.slice(0, -1)) expect(command).toMatch(/^::error file=a\.txt,line=1,/);
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(count);
    for (const name of ['a.sarif', 'junit.xml', 'checkstyle.xml', 'github.txt', 'gitlab.json'])
      expect(await written(name), name).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(run.stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});

describe('a template', () => {
  test('comes from the configuration, relative to it', async () => {
    const cwd = await folderWith({
      'desk/a.txt': sound,
      'desk/.hedcheckrc.yaml': 'format: template\ntemplate: ./one line.mustache\n',
      'desk/one line.mustache': '\ufeff{{#articles}}{{status}} {{path}}{{/articles}}',
    });
    expect(await hedcheck(['desk/a.txt'], { cwd })).toMatchObject({ status: 0, stdout: 'pass desk/a.txt\n' });
  });

  test('that is none ends the run before anything is read', async () => {
    const cwd = await folderWith({
      'a.txt': sound,
      'open.mustache': 'line\n{{#articles}}',
      'typo.mustache': '{{#article}}{{/article}}',
      'folder/x': '',
    });
    const template = async (...given: string[]) =>
      await hedcheck(['a.txt', '--format', 'template', ...given], { cwd });
    expectOneLine(await template(), 'E_USAGE', /--template/);
    const unused = await hedcheck(['a.txt', '--template', 'typo.mustache'], { cwd });
    expectOneLine(unused, 'E_USAGE', /--template needs --format template/);
    expectOneLine(await template('--template', 'none'), 'E_TEMPLATE', /none is not there/);
    expectOneLine(await template('--template', 'folder'), 'E_TEMPLATE', /folder is not a file/);
    expectOneLine(await template('--template', 'open.mustache'), 'E_TEMPLATE', /open\.mustache:2: /);
    expectOneLine(await template('--template', 'typo.mustache'), 'E_TEMPLATE', /Did you mean "articles"/);
  });
});
