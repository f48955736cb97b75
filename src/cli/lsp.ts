import { serveEditor } from '../lsp/server.ts';
import { documentSettings } from './documentSettings.ts';
import { loadChecker } from './loadChecker.ts';
import { takeStdout } from './protocolOutput.ts';
import { hedcheckVersion } from './version.ts';

/** `hedcheck lsp`: serves one editor on standard input and output; the process ends when the editor says so. */
export async function lspCommand(): Promise<never> {
  serveEditor(process.stdin, takeStdout(), {
    version: hedcheckVersion(),
    settingsFor: documentSettings,
    loadChecker,
  });
  return await new Promise<never>(() => {});
}
