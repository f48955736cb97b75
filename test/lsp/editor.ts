import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const bin = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** An editor that talks to the built `hedcheck lsp`. */
export interface Editor {
  readonly server: InitializeResult;
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  /** Messages that the editor was asked to show, as they came. */
  readonly shown: string[];
  /** What was written to the log. */
  readonly logged: string[];
  /** What the server registered for. */
  readonly registered: string[];
  /** Every publication, as it came. */
  readonly published: PublishDiagnosticsParams[];
  open(uri: string, languageId: string, text: string): Promise<void>;
  /** Replaces the whole text. */
  change(uri: string, version: number, text: string): Promise<void>;
  save(uri: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** The diagnostics of this version of a document, when they come or if they have come. */
  diagnostics(uri: string, version?: number): Promise<Diagnostic[]>;
  /** Waits until this is so, which a message from the server has to make true. */
  until(condition: () => boolean): Promise<void>;
  /** Says `shutdown` (unless told not to) and `exit`; gives the exit status. */
  quit(how?: { shutdown: boolean }): Promise<number | null>;
}

const capabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** Starts the server in this folder and introduces the editor. */
export async function startEditor(
  cwd: string,
  given: { initializationOptions?: unknown; capabilities?: object; args?: string[] } = {},
): Promise<Editor> {
  const child = spawn(process.execPath, [bin, 'lsp', ...(given.args ?? ['--stdio'])], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const shown: string[] = [];
  const logged: string[] = [];
  const registered: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const check of waiting) check();
  };
  const noted = <T>(list: T[], entry: T) => {
    list.push(entry);
    wake();
  };
  connection.onNotification(ShowMessageNotification.type, ({ message }) => noted(shown, message));
  connection.onNotification(LogMessageNotification.type, ({ message }) => noted(logged, message));
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => noted(published, params));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) =>
    noted(registered, JSON.stringify(registrations)),
  );
  connection.listen();

  const until = async (condition: () => boolean) => {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!condition()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      void ended.then((status) => reject(new Error(`the server ended with ${status}`)));
    });
  };
  const last = (uri: string, version?: number) =>
    published.findLast((one) => one.uri === uri && (version === undefined || one.version === version));

  const server = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: given.capabilities ?? capabilities,
    initializationOptions: given.initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    server,
    process: child,
    connection,
    shown,
    logged,
    registered,
    published,
    until,
    open: (uri, languageId, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    save: (uri) =>
      connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } }),
    close: (uri) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    async diagnostics(uri, version) {
      await until(() => last(uri, version) !== undefined);
      return last(uri, version)?.diagnostics ?? [];
    },
    async quit({ shutdown } = { shutdown: true }) {
      if (shutdown) await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return await ended;
    },
  };
}
