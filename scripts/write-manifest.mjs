#!/usr/bin/env node
// Maintainers: writes hashes, sizes and golden probabilities into a model folder's hedcheck.json.
//
//     npm run -s build && node scripts/write-manifest.mjs models/hedcheck-minilm-l6
//
// Name, licence, source, maxTokens, dtype, tolerance, calibration and the texts of the golden pairs are kept from the
// hedcheck.json that is there; write those by hand first. Only what can be measured is replaced.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadScorer } from '../dist/nli/loadScorer.js';
import { manifestSchema } from '../dist/nli/manifest.js';
import { hashFile, isFile, onnxSuffixes } from '../dist/nli/modelFiles.js';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: node scripts/write-manifest.mjs MODEL_FOLDER');

const file = join(folder, 'hedcheck.json');
const draft = JSON.parse(await readFile(file, 'utf8'));
const onnx = `onnx/model${onnxSuffixes.get(draft.dtype)}.onnx`;
const optional = ['special_tokens_map.json', `${onnx}_data`];
draft.files = [];
for (const path of ['config.json', 'tokenizer.json', 'tokenizer_config.json', onnx, ...optional]) {
  if (optional.includes(path) && !(await isFile(join(folder, path)))) continue;
  draft.files.push({ path, ...(await hashFile(join(folder, path))) });
}
await save();

const scorer = await loadScorer({ model: folder });
const scores = await scorer.score(draft.goldenPairs);
draft.goldenPairs = draft.goldenPairs.map(({ premise, hypothesis }, at) => ({
  premise,
  hypothesis,
  ...Object.fromEntries(
    Object.entries(scores[at]).map(([label, share]) => [label, Number(share.toFixed(4))]),
  ),
}));
await scorer.close();
await save();
console.log(`${file}: ${draft.files.length} files, ${draft.goldenPairs.length} golden pairs`);

async function save() {
  // A draft's golden pairs may lack probabilities yet.
  const goldenPairs = draft.goldenPairs.map((pair) => ({
    entailment: 0,
    neutral: 0,
    contradiction: 0,
    ...pair,
  }));
  const manifest = manifestSchema.parse({ ...draft, goldenPairs });
  await writeFile(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(`${file}.new`, file);
}
