import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseOptions } from '../../src/lsp/options.ts';
import { expectAsPrinted } from '../docs/printed.ts';
import { startEditor } from '../lsp/editor.ts';
import { startAssistant } from '../mcp/assistant.ts';
import { folderWith } from './hedcheck.ts';

const page = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/^```json\n(.*?)^```$/gms)].map(([, json = '']): unknown =>
  JSON.parse(json),
);

const started = z.object({ command: z.literal('hedcheck'), args: z.tuple([z.literal('mcp')]) });
const clients = blocks.flatMap((block) => {
  const found = z
    .union([
      z.object({ mcpServers: z.object({ hedcheck: started }) }),
      z.object({ servers: z.object({ hedcheck: started }) }),
    ])
    .safeParse(block);
  return found.success ? [found.data] : [];
});

describe('docs/editors.md', () => {
  test('starts the language server with options that it takes', async () => {
    const [settings] = blocks.filter(
      (block) => typeof block === 'object' && block && 'glspc.server.command' in block,
    );
    const vscode = z
      .object({
        'glspc.server.command': z.literal('hedcheck'),
        'glspc.server.commandArguments': z.tuple([z.literal('lsp')]),
        'glspc.server.initializationOptions': z.unknown(),
      })
      .parse(settings);
    const initializationOptions = vscode['glspc.server.initializationOptions'];
    expect(parseOptions(initializationOptions)).toEqual({
      complaint: undefined,
      options: parseOptions(undefined).options,
    });
    const editor = await startEditor(await folderWith({}), { args: [], initializationOptions });
    expect(await editor.quit()).toBe(0);
    expect(editor.shown).toEqual([]);
  });

  test('starts the MCP server', async () => {
    expect(clients).toHaveLength(2);
    const client = await startAssistant(await folderWith({}));
    expect((await client.listTools()).tools).toHaveLength(1);
  });

  test('shows what the tool answers', async () => {
    const client = await startAssistant(await folderWith({}));
    const result = await client.callTool({
      name: 'check_headline',
      arguments: {
        headline: 'Millbrook Bridge Reopens After 14 Months',
        dek: 'Repairs Cost 3 Million Crowns',
        body: 'The bridge at Millbrook reopened to traffic on Monday, ten months after a barge struck its middle pier.\n\nRepairs cost the county 3 million crowns.',
      },
    });
    const [answer] = z.array(z.object({ text: z.string() })).parse(result.content);
    const [, sample] = /^```text\n(.*?)\n^```$/ms.exec(page) ?? [];
    expectAsPrinted(sample ?? '', answer?.text ?? '');
  });
});
