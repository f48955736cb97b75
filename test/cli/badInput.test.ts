import { copyFile, cp, lstat, mkdir, open, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { sound } from './articles.ts';
import { expectOneLine, folderWith, hedcheck } from './hedcheck.ts';

const shipped = fileURLToPath(new URL('../../models/hedcheck-minilm-l6', import.meta.url));
const sentence = 'The ferry company ends its evening service to Hestholm in October.';

describe('bad input ends with status 2 and one line that names what, where and how to mend it:', () => {
  test('no such file', async () => {
    expectOneLine(
      await hedcheck(['desk/missing.txt']),
      'E_NO_SUCH_FILE',
      'desk/missing.txt',
      'Check the path',
    );
  });

  test('a folder without articles', async () => {
    const cwd = await folderWith({ 'photos/cat.png': 'x' });
    expectOneLine(await hedcheck(['photos'], { cwd }), 'E_NO_ARTICLES', 'photos', '.txt');
  });

  test('a glob that matches nothing', async () => {
    expectOneLine(await hedcheck(['*.md']), 'E_NO_ARTICLES', '*.md');
  });

  test.each([
    ['an empty file', 'empty.txt', '', 'E_EMPTY'],
    ['a file of white space', 'blank.txt', ' \n\n\t\n', 'E_EMPTY'],
    [
      'a page without a headline',
      'page.html',
      `<html><body><p>${sentence}</p></body></html>`,
      'E_NO_HEADLINE',
    ],
    ['JSON without a headline', 'a.json', JSON.stringify({ body: sentence }), /E_NO_HEADLINE|E_JSON_SHAPE/],
    ['a headline without a body', 'short.txt', 'Ferry company ends evening service\n', 'E_NO_BODY'],
    ['a headline that is no words', 'dots.txt', `...\n\n${sentence}\n`, 'E_NO_HEADLINE'],
    ['broken JSON', 'broken.json', '{ "headline": "Ferry', 'E_JSON'],
    ['broken front matter', 'broken.md', '---\ntitle: [\n---\nText.\n', 'E_FRONT_MATTER'],
    [
      'a headline of 5,000 characters',
      'long.txt',
      `${'Ferry ends '.repeat(455)}\n\n${sentence}\n`,
      'E_HEADLINE_TOO_LONG',
    ],
  ])('%s', async (_, name, content, code) => {
    const cwd = await folderWith({ [name]: content });
    const run = await hedcheck([name], { cwd });
    expectOneLine(run, typeof code === 'string' ? code : `(?:${code.source})`, name);
  });

  test.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'a PDF document'],
    ['a Word document', 'PK\x03\x04\x14\0\x06\0', 'office document'],
    ['bytes of no kind', '\x01\0\x02\0\xff\0abc\0\0\0def', 'a binary file'],
  ])('a binary file: %s', async (_, bytes, kind) => {
    const cwd = await folderWith({ 'draft.txt': Buffer.from(bytes, 'latin1') });
    expectOneLine(await hedcheck(['draft.txt'], { cwd }), 'E_BINARY', 'draft.txt', kind);
  });

  test('a file of 50 MB, by its size alone', async () => {
    const cwd = await folderWith({ 'archive.txt': 'Headline\n\n' });
    await truncate(join(cwd, 'archive.txt'), 50_000_000);
    expectOneLine(await hedcheck(['archive.txt'], { cwd }), 'E_TOO_LARGE', '50 MB', '--max-size');
  });

  test('50 MB on standard input, without waiting for the end', async () => {
    const stdin = Buffer.alloc(50_000_000, 'a ');
    expectOneLine(await hedcheck(['-'], { stdin }), 'E_TOO_LARGE', '<stdin>');
  });

  test('a folder given as the body', async () => {
    const cwd = await folderWith({ 'texts/a.txt': sentence });
    expectOneLine(
      await hedcheck(['--headline', 'Ferry stops', '--body-file', 'texts'], { cwd }),
      'E_UNREADABLE',
      'texts',
    );
  });

  test('an unknown format for standard input', async () => {
    expectOneLine(
      await hedcheck(['-', '--input-format', 'docx'], { stdin: sound }),
      'E_USAGE',
      'docx',
      'markdown',
    );
  });

  test('a file name that tries to write on the terminal', async () => {
    const run = await hedcheck(['\u001b[2Jgone\n.txt']);
    expectOneLine(run, 'E_NO_SUCH_FILE');
    expect(run.stderr).not.toContain('\u001b');
  });
});

describe('a bad model ends with status 2 and one line:', () => {
  test('no such folder', async () => {
    const cwd = await folderWith({ 'a.txt': sound });
    const run = await hedcheck(['a.txt', '--model', './models/none'], { cwd });
    expectOneLine(run, 'E_MODEL_MISSING', './models/none', 'model list');
  });

  test('no model of that name, with the one that was meant', async () => {
    const cwd = await folderWith({ 'a.txt': sound });
    const run = await hedcheck(['a.txt', '--model', 'hedcheck-minilm-l7'], { cwd });
    expectOneLine(run, 'E_MODEL_MISSING', 'Did you mean "hedcheck-minilm-l6"?');
  });

  test('a folder with nothing in it', async () => {
    const cwd = await folderWith({ 'a.txt': sound, 'model/notes.txt': '' });
    expectOneLine(await hedcheck(['a.txt', '--model', 'model'], { cwd }), 'E_MODEL_FILE_MISSING', 'model');
  });

  test('one flipped byte', async () => {
    const cwd = await withModel();
    const file = await open(join(cwd, 'model/onnx/model_quantized.onnx'), 'r+');
    await file.write(Buffer.from([0x55]), 0, 1, 10_000_000);
    await file.close();
    const run = await hedcheck(['a.txt', '--model', 'model'], { cwd });
    expectOneLine(run, 'E_MODEL_HASH', 'model_quantized.onnx', 'model verify');
  });

  test('a download that broke off', async () => {
    const cwd = await withModel();
    await truncate(join(cwd, 'model/onnx/model_quantized.onnx'), 1_000_000);
    expectOneLine(await hedcheck(['a.txt', '--model', 'model'], { cwd }), 'E_MODEL_HASH', '1000000 bytes');
  });

  test('a file that is missing', async () => {
    const cwd = await withModel(['tokenizer.json']);
    expectOneLine(
      await hedcheck(['a.txt', '--model', 'model'], { cwd }),
      'E_MODEL_FILE_MISSING',
      'tokenizer.json',
    );
  });

  test('a damaged file in a folder without a manifest', async () => {
    const cwd = await withModel(['hedcheck.json']);
    await writeFile(join(cwd, 'model/onnx/model_quantized.onnx'), 'not a network');
    expectOneLine(
      await hedcheck(['a.txt', '--model', 'model'], { cwd }),
      'E_MODEL_DAMAGED',
      'model_quantized.onnx',
    );
  });

  test('labels without entailment', async () => {
    const cwd = await withModel(['hedcheck.json']);
    const config = JSON.parse(await readFile(join(cwd, 'model/config.json'), 'utf8'));
    config.id2label = { 0: 'positive', 1: 'neutral', 2: 'negative' };
    await writeFile(join(cwd, 'model/config.json'), JSON.stringify(config));
    expectOneLine(await hedcheck(['a.txt', '--model', 'model'], { cwd }), 'E_MODEL_LABELS', 'positive');
  });
});

/** A folder with an article and a copy of the shipped model, less some of its files. */
async function withModel(without: readonly string[] = []): Promise<string> {
  const cwd = await folderWith({ 'a.txt': sound });
  await mkdir(join(cwd, 'model/onnx'), { recursive: true });
  for (const name of [
    'config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    'special_tokens_map.json',
    'hedcheck.json',
  ])
    if (!without.includes(name)) await cp(join(shipped, name), join(cwd, 'model', name));
  const onnx = 'onnx/model_quantized.onnx';
  await copyFile(join(shipped, onnx), join(cwd, 'model', onnx));
  return cwd;
}

describe('a bad output ends with status 2 and one line, before anything is read:', () => {
  test.each([
    ['in a folder that is not there', 'nowhere/report.html', 'does not exist'],
    ['that is a folder', 'reports', 'is a folder'],
    ['below a file', 'a.txt/report.html', 'no folder'],
  ])('a file %s', async (_, output, why) => {
    const cwd = await folderWith({ 'a.txt': sound, 'reports/.keep': '' });
    const run = await hedcheck(['missing.txt', '--format', 'html', '-o', output], { cwd });
    expectOneLine(run, 'E_OUTPUT', output, why);
  });
});

describe('an output that breaks while it is written', () => {
  test.skipIf(process.platform !== 'linux')(
    'is one line and status 2: standard output on a full disk',
    async () => {
      const cwd = await folderWith({ 'a.txt': sound });
      const full = await open('/dev/full', 'w');
      const run = await hedcheck(['--print-config'], { cwd, stdout: full.fd });
      await full.close();
      expectOneLine(run, 'E_OUTPUT', 'Standard output', 'ENOSPC');
    },
  );

  test.skipIf(process.platform === 'win32')(
    'may be a device, which is written to and not replaced',
    async () => {
      const run = await hedcheck(['missing.txt', '--format', 'json', '-o', '/dev/null']);
      expectOneLine(run, 'E_NO_SUCH_FILE');
      expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true);
    },
  );
});

describe('a bad command line ends with status 2 and one line:', () => {
  test.each([
    [['--fromat', 'json', 'a.txt'], 'Did you mean --format'],
    [['--format', 'jsno', 'a.txt'], 'Did you mean "json"'],
    [['--format'], 'argument missing'],
    [['--fail-on', 'unsuported', 'a.txt'], 'Did you mean "unsupported"'],
    [['--threshold', '1.5', 'a.txt'], 'from 0 to 1'],
    [['--evidence', '0', 'a.txt'], 'from 1 to 50'],
    [['--threads', 'two', 'a.txt'], 'from 1 to 256'],
    [['--max-size', 'big', 'a.txt'], '50MB'],
    [['--also', 'dek,kicker', 'a.txt'], 'dek, seo, social'],
    [['--headline', 'Ferry stops'], '--body-file'],
    [['--body-file', 'a.txt'], '--headline'],
    [['a.txt', '--headline', 'Ferry stops', '--body-file', 'b.txt'], 'a.txt'],
    [['a.txt', '--format', 'json', '--format', 'html'], 'standard output'],
    [['a.txt', '--format', 'json', '-o', 'x.json', '-o', 'y.json'], 'y.json'],
    [['a.txt', '--format', 'json', '-o', 'x', '--format', 'html', '-o', './x'], 'twice'],
    [['a.txt', '-o', 'report.docx'], 'report.docx'],
    [['model'], 'model list'],
    [['model', 'lst'], 'Did you mean "list"'],
    [['doctor', '--fast'], '--fast'],
  ])('%j', async (args, part) => {
    expectOneLine(await hedcheck(args), 'E_USAGE', part);
  });

  test('a bad configuration key, with file, line and the key that was meant', async () => {
    const cwd = await folderWith({
      'news/a.txt': sound,
      'news/.hedcheckrc.yaml': 'quiet: true\nfail_on: never\n',
    });
    const run = await hedcheck(['news/a.txt'], { cwd });
    expectOneLine(run, 'E_CONFIG', 'news/.hedcheckrc.yaml:2', 'fail_on', 'failOn');
  });

  test('a configuration that is not there', async () => {
    expectOneLine(await hedcheck(['--config', 'none.yaml', 'a.txt']), 'E_CONFIG', 'none.yaml');
  });
});
