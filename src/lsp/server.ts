import type { Readable, Writable } from 'node:stream';
import {
  type ClientCapabilities,
  type Connection,
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  MessageType,
  ProposedFeatures,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ignoreFileName } from '../article/ignoreFiles.ts';
import { baselineName } from '../baseline/file.ts';
import type { Checker } from '../checker.ts';
import type { Config } from '../config/config.ts';
import { configNames } from '../config/find.ts';
import { errorLine, HedcheckError } from '../errors.ts';
import { visible } from '../report/visible.ts';
import { checkDocument } from './checkDocument.ts';
import { keepCheckers } from './checkers.ts';
import type { DiagnosticSupport } from './diagnostics.ts';
import { type LspOptions, parseOptions } from './options.ts';
import { makeSchedule } from './schedule.ts';
import type { SettingsFor } from './settings.ts';

/** What the server is given by the command line. */
export interface LspServices {
  readonly version: string;
  readonly settingsFor: SettingsFor;
  readonly loadChecker: (config: Config) => Promise<Checker>;
}

/** Serves one client until it says `exit` or goes away, which ends the process. */
export function serveEditor(input: Readable, output: Writable, services: LspServices): void {
  const connection = createConnection(ProposedFeatures.all, input, output);
  const documents = new TextDocuments(TextDocument);
  const checkers = keepCheckers(services.loadChecker);
  const client = { capabilities: {} as ClientCapabilities, options: parseOptions(undefined).options };
  const shown = new Set<string>();

  const schedule = makeSchedule(
    async (uri, signal) => {
      const document = documents.get(uri);
      if (document === undefined) return;
      const { version, languageId } = document;
      const diagnostics = await checkDocument(
        { uri, languageId, text: document.getText() },
        {
          settingsFor: services.settingsFor,
          checkers,
          support: supportOf(client.capabilities, client.options),
          signal,
        },
      );
      if (!signal.aborted) await connection.sendDiagnostics({ uri, version, diagnostics });
    },
    (error, uri) => {
      clear(connection, uri);
      showOnce(connection, shown, uri, error);
    },
  );

  connection.onInitialize(({ capabilities, initializationOptions }) => {
    const { options, complaint } = parseOptions(initializationOptions);
    client.capabilities = capabilities;
    client.options = options;
    if (complaint !== undefined) show(connection, MessageType.Warning, complaint);
    return capabilitiesOf(services.version);
  });
  connection.onInitialized(() => watchConfigurations(connection, client.capabilities));
  connection.onDidChangeWatchedFiles(() => {
    shown.clear();
    for (const { uri } of documents.all()) schedule.plan(uri, 0);
  });
  connection.onShutdown(async () => {
    await schedule.end();
    await checkers.close();
  });

  planChecks(documents, schedule.plan, () => client.options);
  documents.onDidClose(({ document: { uri } }) => {
    schedule.drop(uri);
    shown.delete(uri);
    clear(connection, uri);
  });
  documents.listen(connection);
  connection.listen();
}

/** At once when a document is opened or saved, after a pause when it is changed. */
function planChecks(
  documents: TextDocuments<TextDocument>,
  plan: (uri: string, delay: number) => void,
  options: () => LspOptions,
): void {
  const opening = new Set<string>();
  documents.onDidOpen(({ document: { uri } }) => {
    opening.add(uri);
    plan(uri, 0);
  });
  documents.onDidChangeContent(({ document: { uri } }) => {
    // A document that is opened is told as changed too.
    if (opening.delete(uri)) return;
    const { run, debounce } = options();
    if (run === 'onType') plan(uri, debounce);
  });
  documents.onDidSave(({ document: { uri } }) => plan(uri, 0));
}

function capabilitiesOf(version: string): InitializeResult {
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    },
    serverInfo: { name: 'hedcheck', version },
  };
}

function supportOf({ textDocument }: ClientCapabilities, { evidence }: LspOptions): DiagnosticSupport {
  const { relatedInformation = false, codeDescriptionSupport = false } =
    textDocument?.publishDiagnostics ?? {};
  return {
    relatedInformation,
    codeDescription: codeDescriptionSupport,
    inMessage: evidence === 'message',
  };
}

/** Asks the client, if it can, to tell when what checks go by changes: every open document is then checked anew. */
function watchConfigurations(connection: Connection, { workspace }: ClientCapabilities): void {
  if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  const names = [...configNames, ignoreFileName, baselineName];
  const watchers = names.map((name) => ({ globPattern: `**/${name}` }));
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch((error) => {
    connection.console.warn(`Changes of configuration files go unnoticed: ${errorLine(error)}`);
  });
}

/** Shows what keeps documents from being checked: the same thing once, though it happens with every key pressed. */
function showOnce(connection: Connection, shown: Set<string>, uri: string, error: unknown): void {
  const line = errorLine(error);
  if (!(error instanceof HedcheckError)) {
    connection.console.error(error instanceof Error ? (error.stack ?? line) : line);
  }
  // A document's own size is told for each document; what is wrong with all of them is told once.
  const key = error instanceof HedcheckError && error.code === 'E_TOO_LARGE' ? uri : line;
  if (shown.has(key)) return;
  shown.add(key);
  show(connection, key === uri ? MessageType.Warning : MessageType.Error, line);
}

/** A plain message: with `connection.window` it would be a question, which not every client can ask. */
function show(connection: Connection, type: MessageType, text: string): void {
  const message = `hedcheck: ${visible(text)}`;
  // A client that has gone away meanwhile is told nothing.
  connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => {});
}

function clear(connection: Connection, uri: string): void {
  connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => {});
}
