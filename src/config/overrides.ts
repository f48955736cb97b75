import type { Config } from './config.ts';
import type { EffectiveConfig } from './effective.ts';
import { matcher } from './globs.ts';
import { shownPath } from './read.ts';

/**
 * The configuration for one article: the run's, with the values of each override whose globs match, in their order.
 * What was said on the command line holds for every article.
 *
 * @param path absolute path of the article; undefined for one that lies in no file, which no override is for
 */
export async function configFor(config: EffectiveConfig, path: string | undefined): Promise<EffectiveConfig> {
  if (path === undefined || config.values.overrides.length === 0) return config;
  const values: Record<string, unknown> = { ...config.values };
  const origins: Record<string, string> = { ...config.origins };
  for (const [index, { files, ...given }] of config.values.overrides.entries()) {
    if (!(await matcher(files))(path)) continue;
    for (const [key, value] of Object.entries(given)) {
      if (value === undefined || config.origins[key as keyof Config].startsWith('--')) continue;
      values[key] = value;
      origins[key] = `${config.file === undefined ? '' : shownPath(config.file)} overrides[${index}]`;
    }
  }
  // Every value comes from the configuration or from an override, whose keys are typed by it.
  return { ...config, values: values as unknown as Config, origins: origins as EffectiveConfig['origins'] };
}
