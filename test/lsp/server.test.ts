import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { question, sound, unsound } from '../cli/articles.ts';
import { folderWith, hedcheck } from '../cli/hedcheck.ts';
import { startEditor } from './editor.ts';

function uriOf(folder: string, name: string): string {
  return pathToFileURL(join(folder, name)).href;
}

/** The words of a text in a range, as an editor counts: lines and UTF-16 units from 0. */
function wordsAt(text: string, { start, end }: Range): string {
  const lines = text.split(/\r\n|\r|\n/);
  expect(start.line).toBe(end.line);
  return (lines[start.line] ?? '').slice(start.character, end.character);
}

function only(diagnostics: readonly Diagnostic[]): Diagnostic {
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0] as Diagnostic;
}

describe('the language server', () => {
  test('says who it is, checks what is opened, and ends with 0 when it is shut down', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder);
    expect(editor.server.serverInfo?.name).toBe('hedcheck');
    const uri = uriOf(folder, 'volcano.txt');
    await editor.open(uri, 'plaintext', unsound);

    const found = only(await editor.diagnostics(uri, 1));
    expect(wordsAt(unsound, found.range)).toBe('Volcano buries island capital under lava');
    expect(found).toMatchObject({ source: 'hedcheck', severity: DiagnosticSeverity.Error });
    expect(found.message).toMatch(
      /^Unsupported \(\d+%\): “Volcano buries island capital under lava\.”\n[^\n]+$/,
    );
    expect(found.data).toEqual({ fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) });

    const help = new URL(found.codeDescription?.href ?? '');
    expect(help.hash).toBe(`#${found.code}`);
    expect(readFileSync(fileURLToPath(help), 'utf8')).toContain(`### ${found.code}\n`);

    const [closest] = found.relatedInformation ?? [];
    expect(closest?.location.uri).toBe(uri);
    const quoted = wordsAt(unsound, closest?.location.range as Range);
    expect(quoted.length).toBeGreaterThan(20);
    expect(closest?.message).toMatch(/^Closest: “/);
    expect(closest?.message).toContain(quoted);

    expect(await editor.quit()).toBe(0);
    expect(editor.shown).toEqual([]);
  });

  test('reads the buffer and not the disk, and follows it', async () => {
    const folder = await folderWith({ 'ferry.txt': unsound });
    const editor = await startEditor(folder, { initializationOptions: { debounce: 10 } });
    const uri = uriOf(folder, 'ferry.txt');
    await editor.open(uri, 'plaintext', sound);
    expect(await editor.diagnostics(uri, 1)).toEqual([]);
    await editor.change(uri, 2, unsound);
    expect(await editor.diagnostics(uri, 2)).toHaveLength(1);
    await editor.change(uri, 3, question);
    expect(await editor.diagnostics(uri, 3)).toEqual([]);
    expect(await editor.quit()).toBe(0);
  });

  test('finds the headline in Markdown, HTML, JSON and XML, at its place', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder);
    const [headline = '', ...rest] = unsound.trimEnd().split('\n');
    const body = rest.join('\n').trim();
    const texts = {
      markdown: `---\r\ntitle: "${headline}"\r\n---\r\n\r\n${body.replaceAll('\n', '\r\n')}\r\n`,
      html: `<!doctype html>\n<title>x</title>\n<article>\n  <h1>${headline}</h1>\n${body
        .split('\n\n')
        .map((paragraph) => `  <p>${paragraph}</p>`)
        .join('\n')}\n</article>\n`,
      json: `${JSON.stringify({ headline, body }, undefined, 2)}\n`,
      xml: `<?xml version="1.0"?>\n<nitf><body>\n  <body.head><hedline><hl1>${headline}</hl1></hedline></body.head>\n  <body.content>\n${body
        .split('\n\n')
        .map((paragraph) => `    <p>${paragraph}</p>`)
        .join('\n')}\n  </body.content>\n</body></nitf>\n`,
    };
    for (const [language, text] of Object.entries(texts)) {
      // An unsaved document has no extension: the editor's language decides.
      const uri = `untitled:Untitled-${language}`;
      await editor.open(uri, language, text);
      const found = only(await editor.diagnostics(uri, 1));
      expect(wordsAt(text, found.range)).toBe(headline);
      expect(found.relatedInformation?.length, language).toBeGreaterThan(0);
    }
    expect(await editor.quit()).toBe(0);
  });

  test('goes by the configuration of the document’s folder, and notices when it changes', async () => {
    const folder = await folderWith({
      'desk/.hedcheckrc.yaml': 'also: [dek]\n',
      'wire/.hedcheckrc.yaml': 'also: []\n',
    });
    const editor = await startEditor(folder);
    const [headline, ...body] = sound.trimEnd().split('\n');
    const text = `---\ntitle: ${headline}\ndek: Volcano buries island capital under lava\n---\n${body.join('\n')}\n`;
    await editor.open(uriOf(folder, 'desk/a.md'), 'markdown', text);
    const found = only(await editor.diagnostics(uriOf(folder, 'desk/a.md'), 1));
    expect(found.message).toMatch(/^Unsupported dek /);

    const wire = uriOf(folder, 'wire/a.md');
    await editor.open(wire, 'markdown', text);
    expect(await editor.diagnostics(wire, 1)).toEqual([]);

    await editor.until(() => editor.registered.length > 0);
    expect(editor.registered[0]).toContain('**/.hedcheckrc.yaml');
    await writeFile(join(folder, 'wire/.hedcheckrc.yaml'), 'also: [dek]\n');
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(folder, 'wire/.hedcheckrc.yaml'), type: FileChangeType.Changed }],
    });
    await editor.until(() => editor.published.findLast(({ uri }) => uri === wire)?.diagnostics.length === 1);
    expect(await editor.quit()).toBe(0);
  });

  test('leaves out what a folder’s check would, and what has been accepted', async () => {
    const folder = await folderWith({
      '.hedcheckignore': 'drafts/\n',
      '.hedcheckrc.yaml': 'ignore: ["**/*.notes.md"]\noverrides: [{ files: ["opinion/**"], threshold: 0 }]\n',
      'accepted.txt': unsound,
    });
    expect((await hedcheck(['baseline', 'accepted.txt'], { cwd: folder })).status).toBe(0);
    const editor = await startEditor(folder);
    for (const name of [
      'drafts/a.txt',
      'b.notes.md',
      'README.txt',
      'accepted.txt',
      'opinion/c.txt',
      'ignored.md',
    ]) {
      const comment = name === 'ignored.md' ? '<!-- hedcheck-ignore: agreed -->\n\n' : '';
      await editor.open(
        uriOf(folder, name),
        'markdown',
        name.endsWith('.md') ? `${comment}# ${unsound}` : unsound,
      );
      expect(await editor.diagnostics(uriOf(folder, name), 1), name).toEqual([]);
    }
    await editor.open(uriOf(folder, 'd.txt'), 'plaintext', unsound);
    expect(await editor.diagnostics(uriOf(folder, 'd.txt'), 1)).toHaveLength(1);
    expect(await editor.quit()).toBe(0);
  });

  test('drops the check of a text that has changed meanwhile', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder, { initializationOptions: { debounce: 200 } });
    const uri = uriOf(folder, 'ferry.txt');
    await editor.open(uri, 'plaintext', unsound);
    for (let version = 2; version <= 20; version += 1)
      await editor.change(uri, version, unsound.replace('lava', `lava ${'!'.repeat(version)}`));
    await editor.change(uri, 21, sound);
    expect(await editor.diagnostics(uri, 21)).toEqual([]);
    const versions = editor.published.map(({ version }) => version);
    expect(versions.filter((version) => version !== 1 && version !== 21)).toEqual([]);
    expect(await editor.quit()).toBe(0);
  });

  test('checks on saving alone where it is told to', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder, { initializationOptions: { run: 'onSave', debounce: 0 } });
    const uri = uriOf(folder, 'ferry.txt');
    await editor.open(uri, 'plaintext', sound);
    expect(await editor.diagnostics(uri, 1)).toEqual([]);
    await editor.change(uri, 2, sound.replace('Ferry', 'Bus'));
    await editor.change(uri, 3, unsound);
    await editor.save(uri);
    expect(await editor.diagnostics(uri, 3)).toHaveLength(1);
    expect(editor.published.map(({ version }) => version)).toEqual([1, 3]);
    expect(await editor.quit()).toBe(0);
  });

  test('takes its diagnostics away when a document is closed', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder);
    const uri = uriOf(folder, 'volcano.txt');
    await editor.open(uri, 'plaintext', unsound);
    expect(await editor.diagnostics(uri, 1)).toHaveLength(1);
    await editor.close(uri);
    await editor.until(() => editor.published.length === 2);
    expect(editor.published[1]?.diagnostics).toEqual([]);
    expect(await editor.quit()).toBe(0);
  });

  test('puts the closest passage into the message for an editor that shows nothing beside it', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder, { capabilities: {} });
    const uri = uriOf(folder, 'volcano.txt');
    await editor.open(uri, 'plaintext', unsound);
    const found = only(await editor.diagnostics(uri, 1));
    expect(found.message).toMatch(/\nClosest, line \d: “/);
    expect(found.relatedInformation).toBeUndefined();
    expect(found.codeDescription).toBeUndefined();
    expect(editor.registered).toEqual([]);
    expect(await editor.quit()).toBe(0);
  });
});

describe('what is no article', () => {
  test('gets no diagnostic, and broken ones say what is wrong', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder);
    const quiet: [string, string, string][] = [
      ['empty.txt', 'plaintext', ' \n'],
      ['headline.txt', 'plaintext', 'Ferry Ends Evening Service\n'],
      ['data.json', 'json', '{ "name": "x", "version": "1" }'],
      ['page.html', 'html', '<!doctype html><title>x</title><p>'],
    ];
    for (const [name, language, text] of quiet) {
      await editor.open(uriOf(folder, name), language, text);
      expect(await editor.diagnostics(uriOf(folder, name), 1), name).toEqual([]);
    }
    const broken: [string, string, string, string][] = [
      ['a.json', 'json', '{ "headline": "x", ', 'E_JSON'],
      ['a.md', 'markdown', '---\ntitle: [\n---\n\nBody.\n', 'E_FRONT_MATTER'],
      ['a.txt', 'plaintext', `${'long '.repeat(400)}\n\nBody.\n`, 'E_HEADLINE_TOO_LONG'],
    ];
    for (const [name, language, text, code] of broken) {
      await editor.open(uriOf(folder, name), language, text);
      const found = only(await editor.diagnostics(uriOf(folder, name), 1));
      expect(found).toMatchObject({ code, severity: DiagnosticSeverity.Information });
    }
    expect(editor.shown).toEqual([]);
    expect(await editor.quit()).toBe(0);
  });
});

describe('what keeps documents from being checked', () => {
  test('a huge document is refused with one message, and checked when it is smaller', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder, { initializationOptions: { debounce: 0 } });
    const uri = uriOf(folder, 'huge.txt');
    const huge = `${unsound}${'And so on. '.repeat(100_000)}`;
    await editor.open(uri, 'plaintext', huge);
    await editor.until(() => editor.shown.length > 0);
    expect(editor.shown).toEqual([
      expect.stringMatching(/^hedcheck: E_TOO_LARGE: huge\.txt has \d+ characters/),
    ]);
    await editor.change(uri, 2, `${huge} More.`);
    await editor.until(() => editor.published.length === 2);
    await editor.change(uri, 3, unsound);
    expect(await editor.diagnostics(uri, 3)).toHaveLength(1);
    expect(editor.shown).toHaveLength(1);
    expect(await editor.quit()).toBe(0);
  });

  test('a wrong configuration and a missing model are shown once', async () => {
    const folder = await folderWith({
      'desk/.hedcheckrc.json': '{ "failOn": "always" }',
      'wire/.hedcheckrc.json': '{ "model": "./none" }',
    });
    const editor = await startEditor(folder, { initializationOptions: { debounce: 0 } });
    const uri = uriOf(folder, 'desk/a.txt');
    await editor.open(uri, 'plaintext', sound);
    await editor.change(uri, 2, `${sound}\nMore.`);
    await editor.open(uriOf(folder, 'wire/a.txt'), 'plaintext', sound);
    await editor.until(() => editor.shown.length === 2);
    expect(editor.shown[0]).toMatch(/^hedcheck: E_CONFIG: .*failOn/);
    expect(editor.shown[1]).toMatch(/^hedcheck: E_MODEL_MISSING: /);
    expect(await editor.quit()).toBe(0);
  });

  test('wrong options are shown, and the defaults used', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder, { initializationOptions: { debounce: 'soon' } });
    await editor.until(() => editor.shown.length === 1);
    expect(editor.shown[0]).toMatch(/debounce.*defaults/);
    expect(await editor.quit()).toBe(0);
  });
});

describe('the end', () => {
  test('is 1 without a shutdown before it', async () => {
    const editor = await startEditor(await folderWith({}), { args: [] });
    expect(await editor.quit({ shutdown: false })).toBe(1);
  });

  test('comes when the editor goes away in the middle of a check', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder, { args: ['--stdio', `--clientProcessId=${process.pid}`] });
    await editor.open(uriOf(folder, 'volcano.txt'), 'plaintext', unsound);
    editor.connection.dispose();
    editor.process.stdin?.destroy();
    const status = await new Promise((resolve) => editor.process.on('close', resolve));
    expect(status).toBe(1);
  });

  test('comes at once when it is shut down in the middle of a check', async () => {
    const folder = await folderWith({});
    const editor = await startEditor(folder);
    for (const name of ['a', 'b', 'c']) await editor.open(uriOf(folder, `${name}.txt`), 'plaintext', unsound);
    expect(await editor.quit()).toBe(0);
  });
});
