import type { Checker } from '../checker.ts';
import { effectiveConfig } from '../config/effective.ts';
import { exitCodes } from '../errors.ts';
import { serveAssistant } from '../mcp/server.ts';
import type { CheckFlags } from './checkFlags.ts';
import { loadChecker } from './loadChecker.ts';
import { takeStdout } from './protocolOutput.ts';
import { hedcheckVersion } from './version.ts';

/** Options of `hedcheck mcp`. */
export type McpFlags = Pick<CheckFlags, 'model' | 'threads' | 'threshold' | 'evidence' | 'config'>;

/**
 * `hedcheck mcp`: serves one assistant on standard input and output until it closes the input.
 *
 * @throws HedcheckError `E_CONFIG`
 */
export async function mcpCommand({ config, model, threads, threshold, evidence }: McpFlags): Promise<number> {
  const place = { config: config === true ? undefined : config, folders: [] };
  const { values } = await effectiveConfig(place, { model, threads, threshold, evidence });
  let loaded: Promise<Checker> | undefined;
  await serveAssistant(process.stdin, takeStdout(), {
    version: hedcheckVersion(),
    checker: async () => {
      loaded ??= loadChecker(values);
      // A model that is mended meanwhile is found at the next call.
      loaded.catch(() => {
        loaded = undefined;
      });
      return await loaded;
    },
  });
  await loaded?.then((checker) => checker.close()).catch(() => {});
  return exitCodes.ok;
}
