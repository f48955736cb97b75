import { dirname } from 'node:path';
import { ignoreFiles } from '../article/ignoreFiles.ts';
import { besideArticles } from '../article/sources.ts';
import { suppressAccepted } from '../baseline/baseline.ts';
import type { Config } from '../config/config.ts';
import { effectiveConfig } from '../config/effective.ts';
import { matcher } from '../config/globs.ts';
import { configFor } from '../config/overrides.ts';
import { projectFolder } from '../config/projectFolder.ts';
import type { DocumentSettings } from '../lsp/settings.ts';
import { articleOptions } from './checkFlags.ts';
import { fileIn, usedBaseline } from './runBaseline.ts';

/** What `hedcheck check` in its folder would go by, for a document in an editor. */
export async function documentSettings(path: string | undefined): Promise<DocumentSettings> {
  const folders = path === undefined ? [] : [dirname(path)];
  const config = await effectiveConfig({ config: undefined, folders }, {});
  const { values } = await configFor(config, path);
  const common = { config: values, options: articleOptions(values) };
  if (path === undefined) return { ...common, isIgnored: false, accepted: (report) => report };
  const baseline = await usedBaseline(values, await projectFolder(config, folders));
  const file = baseline && fileIn(baseline.path, path);
  return {
    ...common,
    isIgnored: await isIgnored(path, values),
    accepted: (report) =>
      file === undefined ? report : suppressAccepted({ file, report }, baseline?.findings ?? []),
  };
}

/** A folder that is checked would leave it out. */
async function isIgnored(path: string, { ignore }: Config): Promise<boolean> {
  if (await besideArticles(path)) return true;
  if ((await matcher(ignore))(path)) return true;
  return (await ignoreFiles().ignoredBy(path)) !== undefined;
}
