import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { userModels } from '../../src/cli/modelPlaces.ts';
import { manifestSchema } from '../../src/nli/manifest.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { sound } from './articles.ts';
import { expectOneLine, type Finished, folderWith, hedcheck } from './hedcheck.ts';
import { commit, hubServer, shippedModel } from './hubServer.ts';

/** A folder with a copy of the shipped model in `tiny`, without its manifest. */
async function withForeignModel(): Promise<string> {
  const cwd = await folderWith({ 'a.txt': sound });
  await cp(shippedModel, join(cwd, 'tiny'), { recursive: true });
  await rename(join(cwd, 'tiny/hedcheck.json'), join(cwd, 'their.json'));
  return cwd;
}

/** What lies in the user's models of a test. */
async function added(cwd: string): Promise<string[]> {
  return await readdir(join(cwd, '.cache/hedcheck/models')).catch(() => []);
}

function ended(run: Finished, status: number): void {
  expect(run.stderr).not.toMatch(/^\s+at /m);
  expect(run.status).toBe(status);
}

describe('hedcheck model list', () => {
  test('names the model that ships with hedcheck', async () => {
    const run = await hedcheck(['model', 'list', '--json']);
    expect(JSON.parse(run.stdout)).toMatchObject([
      { name: 'hedcheck-minilm-l6', origin: 'bundled', dtype: 'q8', license: 'Apache-2.0' },
    ]);
    ended(run, 0);
  });
});

describe('hedcheck model add, from a folder', () => {
  test('copies the model, describes it, and lets it be listed, verified and used by name', async () => {
    const cwd = await withForeignModel();
    const add = await hedcheck(['model', 'add', 'tiny', '--name', 'desk-model', '--license', 'Apache-2.0'], {
      cwd,
    });
    ended(add, 0);
    expect(add.stderr).toMatch(/^Added desk-model in .*--model desk-model\.\n$/);
    const manifest = await readFile(join(cwd, '.cache/hedcheck/models/desk-model/hedcheck.json'), 'utf8');
    expect(manifestSchema.parse(JSON.parse(manifest))).toMatchObject({
      name: 'desk-model',
      license: 'Apache-2.0',
      dtype: 'q8',
      goldenPairs: { length: 8 },
    });

    const list = await hedcheck(['model', 'list'], { cwd });
    expect(list.stdout).toMatch(/^hedcheck-minilm-l6 .*\(bundled\)[^]*^desk-model .*\(added\)/m);
    const verify = await hedcheck(['model', 'verify', 'desk-model'], { cwd });
    expect(verify.stdout).toMatch(
      /^ok {2}desk-model {2}\d+ files as in hedcheck\.json, 8 golden pairs within/,
    );
    ended(verify, 0);

    const check = await hedcheck(['a.txt', '--model', 'desk-model', '--format', 'json'], { cwd });
    expect(reportSchema.parse(JSON.parse(check.stdout)).tool.model?.name).toBe('desk-model');
    expect(check.stderr).toMatch(/^note: The model desk-model .*generic/);
  });

  test('keeps the manifest that a model brings, and replaces a model only when forced', async () => {
    const cwd = await folderWith({ 'mine/.keep': '' });
    const add = ['model', 'add', shippedModel, '--name', 'desk/mine'];
    ended(await hedcheck(add, { cwd }), 0);
    const copied = await readFile(join(cwd, '.cache/hedcheck/models/desk/mine/hedcheck.json'), 'utf8');
    expect(copied).toBe(await readFile(join(shippedModel, 'hedcheck.json'), 'utf8'));
    expectOneLine(await hedcheck(add, { cwd }), 'E_EXISTS', 'desk/mine', '--force');
    ended(await hedcheck([...add, '--force'], { cwd }), 0);
    expect(await added(cwd)).toEqual(['desk']);
  });

  test('refuses a model whose labels are in the wrong order: it answers plain questions wrongly', async () => {
    const cwd = await withForeignModel();
    const config = JSON.parse(await readFile(join(cwd, 'tiny/config.json'), 'utf8'));
    config.id2label = { 0: 'contradiction', 1: 'neutral', 2: 'entailment' };
    await writeFile(join(cwd, 'tiny/config.json'), JSON.stringify(config));
    expectOneLine(await hedcheck(['model', 'add', 'tiny'], { cwd }), 'E_MODEL_UNFIT', 'tiny', 'id2label');
    expect(await added(cwd)).toEqual([]);
  });

  test.each([
    [['nothing'], 'E_MODEL_MISSING', 'nothing'],
    [['tiny', '--name', '../../escape'], 'E_USAGE', '--name'],
    [['tiny', '--name', 'hedcheck-minilm-l6'], 'E_EXISTS', 'ships with hedcheck'],
    [['empty'], 'E_MODEL_FILE_MISSING', 'empty'],
  ])('refuses %j', async (args, code, part) => {
    const cwd = await folderWith({ 'tiny/config.json': '{}', 'empty/.keep': '' });
    expectOneLine(await hedcheck(['model', 'add', ...args], { cwd }), code, part);
    expect(await added(cwd)).toEqual([]);
  });
});

describe('hedcheck model add, from a Hub', () => {
  test('downloads the files of one commit, checks them, and the model can be used offline', async () => {
    const cwd = await folderWith({});
    const { endpoint, asked } = await hubServer();
    const add = await hedcheck(['model', 'add', 'desk/tiny'], { cwd, env: { HF_ENDPOINT: `${endpoint}/` } });
    ended(add, 0);
    expect(add.stderr).toContain(`Downloaded desk/tiny at commit ${commit}.`);
    expect(asked.slice(1).every((path) => path.startsWith(`/desk/tiny/resolve/${commit}/`))).toBe(true);
    const manifest = await readFile(join(cwd, '.cache/hedcheck/models/desk/tiny/hedcheck.json'), 'utf8');
    expect(JSON.parse(manifest).source).toBe(`${endpoint}/desk/tiny/tree/${commit}`);
    expect((await hedcheck(['model', 'verify', 'desk/tiny'], { cwd })).stdout).toMatch(/^ok {2}desk\/tiny/);
  });

  test.each([
    ['no such model', { answer: { '/api/': { status: 404, body: '' } } }, 'does not exist'],
    ['a gated model', { answer: { '/api/': { status: 401, body: '' } } }, 'signing in'],
    ['a Hub that is down', { answer: { '/api/': { status: 503, body: '' } } }, 'status 503'],
    ['a login page in between', { answer: { '/api/': { status: 200, body: '<html>' } } }, 'not answer as'],
    ['a model without ONNX', { without: ['onnx/model_quantized.onnx'] }, 'no ONNX file'],
    ['a file that is not the one listed', { sha256: '0'.repeat(64) }, 'sha256'],
    [
      'a file cut short',
      { answer: { '/desk/tiny/resolve': { status: 200, body: '{}' } } },
      /gave 2 of \d+ bytes/,
    ],
  ])('says what is wrong and leaves nothing behind: %s', async (_, odd, part) => {
    const cwd = await folderWith({});
    const { endpoint } = await hubServer(odd);
    const run = await hedcheck(['model', 'add', 'desk/tiny'], { cwd, env: { HF_ENDPOINT: endpoint } });
    expectOneLine(run, 'E_HUB', part);
    expect(await added(cwd)).toEqual(['desk']);
    expect(await readdir(join(cwd, '.cache/hedcheck/models/desk'))).toEqual([]);
  });

  test('says when there is no connection', async () => {
    const run = await hedcheck(['model', 'add', 'desk/tiny'], { env: { HF_ENDPOINT: 'http://127.0.0.1:9' } });
    expectOneLine(run, 'E_HUB', 'cannot be reached', 'HF_ENDPOINT');
  });

  test('is never done by a check: a model that was not added is missing', async () => {
    const cwd = await folderWith({ 'a.txt': sound });
    const { endpoint, asked } = await hubServer();
    const run = await hedcheck(['a.txt', '--model', 'desk/tiny'], { cwd, env: { HF_ENDPOINT: endpoint } });
    expectOneLine(run, 'E_MODEL_MISSING', 'desk/tiny', 'model add');
    expect(asked).toEqual([]);
  });
});

describe('added models lie in', () => {
  test.each([
    ['linux', { XDG_CACHE_HOME: '/var/xdg' }, '/var/xdg/hedcheck/models'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, /\/\.cache\/hedcheck\/models$/],
    ['darwin', {}, /\/Library\/Caches\/hedcheck\/models$/],
    ['win32', { LOCALAPPDATA: '/Local' }, /Local.hedcheck.models$/],
  ] as const)('%s with %j', (platform, env, expected) => {
    const folder = userModels(env, platform);
    if (typeof expected === 'string') expect(folder).toBe(expected);
    else expect(folder).toMatch(expected);
  });
});
