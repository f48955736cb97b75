import { cp, link, mkdir, mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadScorer } from '../../src/nli/loadScorer.ts';
import { defaultModelPath, openModelFolder } from '../../src/nli/modelFolder.ts';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'hedcheck-model-')), 'some-model');
  await cp(defaultModelPath(), folder, { recursive: true });
});
afterEach(() => rm(dirname(folder), { recursive: true, force: true }));

const onnx = () => join(folder, 'onnx/model_quantized.onnx');

async function editJson(name: string, edit: (value: Record<string, unknown>) => void) {
  const value = JSON.parse(await readFile(join(folder, name), 'utf8'));
  edit(value);
  await writeFile(join(folder, name), JSON.stringify(value));
}

const failsWith = (code: string, ...words: string[]) =>
  expect(openModelFolder(folder)).rejects.toMatchObject({
    name: 'HedcheckError',
    code,
    exitCode: 2,
    hint: expect.stringMatching(/\S/u),
    message: expect.stringMatching(new RegExp(words.map((word) => `(?=.*${word})`).join(''), 'u')),
  });

describe('openModelFolder', () => {
  it('finds and verifies the shipped model', async () => {
    const model = await openModelFolder();
    expect(model).toMatchObject({
      name: 'hedcheck-minilm-l6',
      dtype: 'q8',
      onnx: 'onnx/model_quantized.onnx',
      labels: { entailment: 0, neutral: 1, contradiction: 2 },
      notes: [],
    });
    expect(model.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('refuses a folder that does not exist, or is a file', async () => {
    await expect(openModelFolder(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'E_MODEL_MISSING' });
    await expect(openModelFolder(join(folder, 'config.json'))).rejects.toMatchObject({
      code: 'E_MODEL_MISSING',
    });
  });

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'])(
    'names the missing file: %s',
    async (name) => {
      await rm(join(folder, name));
      await failsWith('E_MODEL_FILE_MISSING', name);
    },
  );

  it('refuses a file of another length', async () => {
    await truncate(onnx(), 1_000_000);
    await failsWith('E_MODEL_HASH', 'model_quantized.onnx', '1000000 bytes');
  });

  it('refuses a file with one bit changed', async () => {
    const bytes = await readFile(onnx());
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(onnx(), bytes);
    await failsWith('E_MODEL_HASH', 'model_quantized.onnx', 'sha256');
  });

  it('refuses a manifest that is not JSON, not complete, or points outside the folder', async () => {
    await editJson('hedcheck.json', (manifest) => {
      manifest.files = [{ path: '../secret', sha256: '0'.repeat(64), bytes: 1 }];
    });
    await failsWith('E_MODEL_MANIFEST', 'hedcheck.json', 'path');
    await editJson('hedcheck.json', (manifest) => {
      manifest.maxTokens = '256';
    });
    await failsWith('E_MODEL_MANIFEST', 'maxTokens');
    await writeFile(join(folder, 'hedcheck.json'), '{');
    await failsWith('E_MODEL_MANIFEST', 'hedcheck.json');
  });

  it('refuses a manifest that leaves out a file that is read', async () => {
    await editJson('hedcheck.json', (manifest) => {
      manifest.files = (manifest.files as { path: string }[]).filter((file) => !file.path.endsWith('.onnx'));
    });
    await failsWith('E_MODEL_MANIFEST', 'onnx/model_quantized.onnx');
  });
});

describe('a folder without manifest', () => {
  beforeEach(() => rm(join(folder, 'hedcheck.json')));

  it('is taken, with a note that it is not calibrated', async () => {
    const model = await openModelFolder(folder);
    expect(model).toMatchObject({ name: 'some-model', dtype: 'q8', maxTokens: 512, manifest: undefined });
    expect(model.notes).toMatchObject([{ code: 'model-uncalibrated' }]);
  });

  it('is read by the ONNX file that it has', async () => {
    await rename(onnx(), join(folder, 'onnx/model_fp16.onnx'));
    expect(await openModelFolder(folder)).toMatchObject({ dtype: 'fp16', onnx: 'onnx/model_fp16.onnx' });
    await link(join(folder, 'onnx/model_fp16.onnx'), join(folder, 'onnx/model.onnx'));
    expect(await openModelFolder(folder)).toMatchObject({ dtype: 'fp32', onnx: 'onnx/model.onnx' });
    await rm(join(folder, 'onnx/model.onnx'));
    await rename(join(folder, 'onnx/model_fp16.onnx'), join(folder, 'model.onnx'));
    expect(await openModelFolder(folder)).toMatchObject({ dtype: 'fp32', onnx: 'model.onnx' });
    const scorer = await loadScorer({ model: folder });
    expect(await scorer.score([{ premise: 'Fares rise.', hypothesis: 'Fares rise.' }])).toHaveLength(1);
    await scorer.close();
  });

  it('is refused without an entailment label', async () => {
    await editJson('config.json', (config) => {
      config.id2label = { 0: 'negative', 1: 'positive' };
    });
    await failsWith('E_MODEL_LABELS', 'config.json', 'negative, positive');
  });

  it('is refused when a JSON file is damaged', async () => {
    await writeFile(join(folder, 'tokenizer.json'), '{"model":');
    await failsWith('E_MODEL_DAMAGED', 'tokenizer.json');
    await writeFile(join(folder, 'tokenizer.json'), '[]');
    await failsWith('E_MODEL_DAMAGED', 'tokenizer.json');
    await writeFile(join(folder, 'tokenizer.json'), '{"model":{"type":"None"}}');
    await expect(loadScorer({ model: folder })).rejects.toMatchObject({ code: 'E_MODEL_DAMAGED' });
  });

  it('is refused when the runtime cannot load its ONNX file', async () => {
    await truncate(onnx(), 1_000_000);
    await expect(loadScorer({ model: folder })).rejects.toMatchObject({
      code: 'E_MODEL_DAMAGED',
      message: expect.stringContaining('model_quantized.onnx'),
    });
    await writeFile(onnx(), 'not a model');
    await expect(loadScorer({ model: folder })).rejects.toMatchObject({ code: 'E_MODEL_DAMAGED' });
  });

  it('is refused when its output does not match its labels', async () => {
    await editJson('config.json', (config) => {
      config.id2label = { 0: 'entailment', 1: 'not_entailment' };
    });
    const scorer = await loadScorer({ model: folder });
    await expect(scorer.score([{ premise: 'Fares rise.', hypothesis: 'Fares fall.' }])).rejects.toMatchObject(
      {
        code: 'E_MODEL_DAMAGED',
      },
    );
    await scorer.close();
  });

  it('is refused when its folder is empty', async () => {
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await failsWith('E_MODEL_FILE_MISSING', 'model_quantized.onnx');
  });
});
