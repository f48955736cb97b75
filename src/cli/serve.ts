import { effectiveConfig } from '../config/effective.ts';
import { exitCodes, HedcheckError } from '../errors.ts';
import { leastTokenLength } from '../serve/access.ts';
import { startService } from '../serve/serve.ts';
import { type ServeSettings, serveDefaults } from '../serve/settings.ts';
import { type CheckFlags, checkerOptions } from './checkFlags.ts';
import { findModel } from './modelPlaces.ts';
import { readToken } from './serveToken.ts';
import { usageError } from './usage.ts';
import { hedcheckVersion } from './version.ts';

/** Options of `hedcheck serve`. */
export interface ServeFlags
  extends Pick<CheckFlags, 'also' | 'failOn' | 'threshold' | 'evidence' | 'model' | 'threads' | 'config'> {
  readonly host?: string;
  readonly port?: number;
  readonly token?: string;
  readonly tokenFile?: string;
  readonly allowHost?: readonly string[];
  readonly allowOrigin?: readonly string[];
  readonly trustProxy?: boolean;
  readonly bodyLimit?: number;
  readonly rateLimit?: number;
  readonly queue?: number;
  /** Seconds. */
  readonly requestTimeout?: number;
  /** Seconds. */
  readonly checkTimeout?: number;
  /** Seconds. */
  readonly shutdownTimeout?: number;
}

/**
 * `hedcheck serve`: listens until SIGINT or SIGTERM, then finishes what it took. A second signal ends it at once.
 *
 * @returns 0 after an orderly end
 * @throws HedcheckError `E_LISTEN`, `E_TOKEN_MISSING`, `E_TOKEN_FILE`, `E_USAGE`, `E_CONFIG`, `E_MODEL_…`
 */
export async function serveCommand(flags: ServeFlags): Promise<number> {
  const asked = askedToEnd();
  const service = await startService(await settingsOf(flags));
  process.stdout.write(`hedcheck listens on ${service.url}\n`);
  try {
    await Promise.race([asked, service.ready]);
    await asked;
  } finally {
    await service.close();
  }
  return exitCodes.ok;
}

/** Settles at the first SIGINT or SIGTERM; from then on the next one ends the process as Node does by itself. */
async function askedToEnd(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

async function settingsOf(flags: ServeFlags): Promise<ServeSettings> {
  const { also, failOn, threshold, evidence, model, threads } = flags;
  const { values } = await effectiveConfig(
    { config: flags.config === true ? undefined : flags.config, folders: [] },
    { also, failOn, threshold, evidence, model, threads },
  );
  const folder = values.model === undefined ? undefined : await findModel(values.model);
  const inMs = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * 1000);
  return {
    host: flags.host ?? serveDefaults.host,
    port: flags.port ?? serveDefaults.port,
    token: await tokenOf(flags),
    allowHosts: flags.allowHost ?? [],
    allowOrigins: (flags.allowOrigin ?? []).map(originOf),
    trustProxy: flags.trustProxy === true,
    bodyLimit: flags.bodyLimit ?? serveDefaults.bodyLimit,
    rateLimit: flags.rateLimit ?? serveDefaults.rateLimit,
    queue: flags.queue ?? serveDefaults.queue,
    requestTimeout: inMs(flags.requestTimeout) ?? serveDefaults.requestTimeout,
    checkTimeout: inMs(flags.checkTimeout) ?? serveDefaults.checkTimeout,
    shutdownTimeout: inMs(flags.shutdownTimeout) ?? serveDefaults.shutdownTimeout,
    failOn: values.failOn,
    checker: checkerOptions(values, folder),
    version: hedcheckVersion(),
  };
}

async function tokenOf({ token, tokenFile }: ServeFlags): Promise<string | undefined> {
  if (token !== undefined && tokenFile !== undefined)
    throw usageError('--token and --token-file say the same thing twice.', 'Give one of them.');
  const given =
    tokenFile === undefined
      ? (token ?? (process.env.HEDCHECK_TOKEN || undefined))
      : await readToken(tokenFile);
  if (given === undefined) return undefined;
  if (/^[\x21-\x7e]+$/.test(given) && given.length >= leastTokenLength) return given;
  throw new HedcheckError(
    'E_TOKEN_WEAK',
    `A token needs at least ${leastTokenLength} characters, none of them a space or beyond ASCII.`,
    "Make one with 'openssl rand -hex 24'.",
  );
}

/** An origin as browsers write it: scheme, host, and a port where it is not the usual one. */
function originOf(given: string): string {
  try {
    const { origin, protocol } = new URL(given);
    if (/^https?:$/.test(protocol) && given.replace(/\/$/, '').toLowerCase() === origin) return origin;
  } catch {
    // no URL at all
  }
  throw usageError(
    `--allow-origin ${given} is not an origin.`,
    'Give scheme and host alone: https://cms.example.org',
  );
}
