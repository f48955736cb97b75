import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { onTestFinished } from 'vitest';

const bin = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

/** A client that talks to the built `hedcheck mcp`, started in this folder. */
export async function startAssistant(cwd: string, args: readonly string[] = []): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bin, 'mcp', ...args],
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd },
    stderr: 'inherit',
  });
  onTestFinished(() => client.close());
  await client.connect(transport);
  return client;
}
