import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findConfig } from '../config/find.ts';
import { readConfig, shownPath } from '../config/read.ts';
import { errorLine } from '../errors.ts';
import type { Finding } from './doctor.ts';
import { userModels } from './modelPlaces.ts';
import { hedcheckVersion } from './version.ts';

/** hedcheck itself, its runtime, the configuration found from the current folder. */
export async function checkSetup(): Promise<Finding[]> {
  const version = hedcheckVersion();
  return [
    { name: 'hedcheck', status: 'ok', detail: version, data: { version } },
    runtimeFinding(),
    await configFinding(),
    {
      name: 'added models',
      status: 'ok',
      detail: userModels(process.env, process.platform),
      data: { folder: userModels(process.env, process.platform) },
    },
  ];
}

function runtimeFinding(): Finding {
  try {
    const ours = createRequire(import.meta.url);
    const transformers = packageOf(ours.resolve('@xenova/transformers'));
    // The runtime that transformers.js itself loads, wherever npm has put it.
    const runtime = packageOf(createRequire(transformers.path).resolve('onnxruntime-node'));
    const data = { transformers: transformers.version, onnxruntime: runtime.version };
    const detail = `onnxruntime-node ${runtime.version} under transformers.js ${transformers.version}`;
    return { name: 'runtime', status: 'ok', detail, data };
  } catch (error) {
    return {
      name: 'runtime',
      status: 'fail',
      detail: `cannot be found: ${errorLine(error)} Reinstall hedcheck.`,
    };
  }
}

function packageOf(entry: string): { path: string; version: string } {
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    try {
      const { version }: { version?: string } = JSON.parse(readFileSync(path, 'utf8'));
      if (version) return { path, version };
    } catch {
      // Not the package's own folder yet.
    }
  }
  throw new Error(`${entry} belongs to no package.`);
}

async function configFinding(): Promise<Finding> {
  try {
    const found = await findConfig('.');
    if (!found)
      return { name: 'configuration', status: 'ok', detail: 'none from here upward, defaults hold' };
    await readConfig(found);
    return { name: 'configuration', status: 'ok', detail: shownPath(found.path), data: { file: found.path } };
  } catch (error) {
    return { name: 'configuration', status: 'fail', detail: errorLine(error) };
  }
}
