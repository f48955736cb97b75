import type { AlsoField, Config, FailOn, InputFormat, PartialConfig } from '../config/config.ts';
import type { InputFlags } from './inputs.ts';

/** What commander makes of the options of `hedcheck check`, before the configuration is added. */
export interface CheckFlags extends InputFlags {
  readonly also?: readonly AlsoField[];
  readonly inputFormat?: InputFormat;
  readonly failOn?: FailOn;
  readonly threshold?: number;
  readonly evidence?: number;
  readonly model?: string;
  readonly threads?: number;
  readonly maxSize?: number;
  readonly ignore?: readonly string[];
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
  return { also, inputFormat, failOn, threshold, evidence, model, threads, maxSize, ignore, quiet };
}

/** What a checker needs of the configuration; the model's name is already a folder. */
export function checkerOptions(config: Config, modelFolder: string | undefined) {
  const { also, threshold, evidence, threads } = config;
  return {
    also,
    evidence,
    ...(modelFolder !== undefined && { model: modelFolder }),
    ...(threshold !== undefined && { supportThreshold: threshold }),
    ...(threads !== undefined && { threads }),
  };
}
