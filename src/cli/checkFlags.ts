import type { AlsoField, Config, FailOn, InputFormat, PartialConfig } from '../config/config.ts';
import type { InputFlags } from './inputs.ts';

/** What commander makes of the options of `hedcheck check`, before the configuration is added. */
export interface CheckFlags extends InputFlags {
  readonly also?: readonly AlsoField[];
  readonly inputFormat?: InputFormat;
  readonly failOn?: FailOn;
  readonly template?: string;
  readonly threshold?: number;
  readonly evidence?: number;
  readonly model?: string;
  readonly threads?: number;
  readonly maxSize?: number;
  readonly ignore?: readonly string[];
  /** False for `--no-ignore-files`. */
  readonly ignoreFiles?: boolean;
  /** False for `--no-ignore-comments`; commander gives true where it is not said. */
  readonly ignoreComments?: boolean;
  readonly maxWarnings?: number;
  /** A path, or false for `--no-baseline`. */
  readonly baseline?: string | false;
  readonly cache?: boolean;
  readonly cacheFolder?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly timing?: boolean;
  /** A path, or false for `--no-config`. */
  readonly config?: string | boolean;
  readonly printConfig?: boolean;
}

/** The flags that a configuration file could set too. `format` is not among them: it comes with its outputs. */
export function configFlags(flags: CheckFlags): PartialConfig {
  const { also, inputFormat, failOn, threshold, evidence, model, threads, maxSize, ignore, quiet } = flags;
  const { maxWarnings, baseline, cache, cacheFolder, template } = flags;
  const ignoreComments = flags.ignoreComments === false ? false : undefined;
  return {
    ...{ also, inputFormat, failOn, threshold, evidence, model, threads, maxSize, ignore, quiet },
    ...{ ignoreComments, maxWarnings, baseline, cache, cacheFolder, template },
  };
}

/** What a checker needs of the configuration; the model's name is already a folder. */
export function checkerOptions(config: Config, modelFolder: string | undefined) {
  const { threads } = config;
  return {
    ...articleOptions(config),
    ...(modelFolder !== undefined && { model: modelFolder }),
    ...(threads !== undefined && { threads }),
  };
}

/** What of it may differ from article to article: all that a report depends on beside the article and the model. */
export function articleOptions({ also, threshold, evidence, ignoreComments }: Config) {
  return {
    also,
    evidence,
    ignoreComments,
    ...(threshold !== undefined && { supportThreshold: threshold }),
  };
}
