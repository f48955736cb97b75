import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/report/schema.ts';
import { question, sound, unsound } from '../cli/articles.ts';
import { folderWith, hedcheck } from '../cli/hedcheck.ts';
import { startAssistant } from './assistant.ts';

function fieldsOf(article: string): { headline: string; body: string } {
  const [headline = '', ...rest] = article.split('\n');
  return { headline, body: rest.join('\n').trim() };
}

/** The text of a result: one block. */
function textOf({ content }: { content: readonly { type: string }[] }): string {
  expect(content).toHaveLength(1);
  return (content[0] as unknown as { text: string }).text;
}

describe('the MCP server', () => {
  test('has one tool, which reads nothing but its arguments', async () => {
    const client = await startAssistant(await folderWith({}));
    expect(client.getServerVersion()?.name).toBe('hedcheck');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['check_headline']);
    const [tool] = tools;
    expect(Object.keys(tool?.inputSchema.properties ?? {})).toEqual(['headline', 'body', 'dek']);
    expect(tool?.inputSchema).toMatchObject({ required: ['headline', 'body'], additionalProperties: false });
    expect(tool?.annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect(tool?.outputSchema?.properties).toHaveProperty('articles');
  });

  test('answers with the JSON report, and in a few lines', async () => {
    const client = await startAssistant(await folderWith({}));
    const result = await client.callTool({ name: 'check_headline', arguments: fieldsOf(unsound) });
    expect(result.isError).toBeFalsy();
    const report = reportSchema.parse(result.structuredContent);
    expect(report.tool).toMatchObject({ name: 'hedcheck', model: { dtype: expect.any(String) } });
    expect(report.articles[0]).toMatchObject({ status: 'fail', headline: fieldsOf(unsound).headline });
    const lines = textOf(result).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^FAIL \(score \d+%\): The body does not back the claim\.$/);
    expect(lines[1]).toMatch(/^- Unsupported \(\d+%\): “Volcano buries .*Closest: “/);
  });

  test('answers several calls at once, with one model', async () => {
    const client = await startAssistant(await folderWith({}));
    const results = await Promise.all(
      [sound, unsound, question].map((article) =>
        client.callTool({ name: 'check_headline', arguments: fieldsOf(article) }),
      ),
    );
    expect(
      results.map(({ structuredContent }) => reportSchema.parse(structuredContent).articles[0]?.status),
    ).toEqual(['pass', 'fail', 'pass']);
    expect(textOf(results[2] as never)).toMatch(/^PASS: The headline asserts nothing.*\n- Not a claim: “/);
  });

  test('checks a dek too, and reads a body of HTML as its text', async () => {
    const client = await startAssistant(await folderWith({}));
    const { headline, body } = fieldsOf(sound);
    const html = body
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('');
    const dek = 'Volcano buries island capital under lava';
    const result = await client.callTool({
      name: 'check_headline',
      arguments: { headline, body: html, dek },
    });
    const { claims = [], status } = reportSchema.parse(result.structuredContent).articles[0] ?? {};
    expect(status).toBe('fail');
    expect(claims.map(({ field, verdict }) => [field, verdict])).toEqual([
      ['headline', 'supported'],
      ['dek', 'unsupported'],
    ]);
    expect(claims.flatMap(({ evidence }) => evidence).some(({ text }) => text.includes('<'))).toBe(false);
  });

  test('takes paths and addresses for text', async () => {
    const cwd = await folderWith({ 'secret.txt': 'The secret is 4711.' });
    const client = await startAssistant(cwd);
    const result = await client.callTool({
      name: 'check_headline',
      arguments: {
        headline: 'Secret Is Out',
        body: 'file:secret.txt secret.txt http://127.0.0.1:1/ ./secret.txt',
      },
    });
    expect(result.isError).toBeFalsy();
    expect(JSON.stringify(result)).not.toContain('4711');
  });

  test('goes by the configuration of its folder, and options before that', async () => {
    const cwd = await folderWith({ '.hedcheckrc.yaml': 'evidence: 1\n' });
    const evidenceOf = async (...args: string[]) => {
      const client = await startAssistant(cwd, args);
      const result = await client.callTool({ name: 'check_headline', arguments: fieldsOf(unsound) });
      return reportSchema.parse(result.structuredContent).articles[0]?.claims[0]?.evidence.length;
    };
    expect(await evidenceOf()).toBe(1);
    expect(await evidenceOf('--evidence', '2')).toBe(2);
  });
});

describe('what cannot be checked', () => {
  const { headline, body } = fieldsOf(sound);
  test.each([
    ['no headline', { headline: ' ', body }, 'E_NO_HEADLINE'],
    ['no body', { headline, body: '—' }, 'E_NO_BODY'],
    ['a headline too long', { headline: 'x'.repeat(1001), body }, 'E_TOO_LARGE'],
    ['a body too long', { headline, body: 'x'.repeat(1_000_001) }, 'E_TOO_LARGE'],
    ['a body far too long', { headline, body: 'x'.repeat(20_000_000) }, 'E_TOO_LARGE'],
    ['a body left out', { headline }, 'E_USAGE: body must be a text'],
    ['a number', { headline: 5, body }, 'E_USAGE: headline must be a text'],
    ['an address', { headline, body, url: 'http://a.example' }, 'E_USAGE: there is no argument "url"'],
    [
      'a claim longer than the model reads',
      { headline: `Mayor buys ${'7Q9-zx '.repeat(140)}`, body },
      'E_CLAIM_TOO_LONG',
    ],
  ])('%s is an error of the tool, with its code', async (_, args, code) => {
    const client = await startAssistant(await folderWith({}));
    const result = await client.callTool({ name: 'check_headline', arguments: args });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toContain(code);
    expect(textOf(result).split('\n')).toHaveLength(1);
  });

  test('gives an expected failure’s code, message and hint to programs too', async () => {
    const client = await startAssistant(await folderWith({}), ['--model', './none']);
    const call = async () => await client.callTool({ name: 'check_headline', arguments: fieldsOf(sound) });
    const [first, second] = [await call(), await call()];
    expect(first._meta?.['hedcheck/error']).toMatchObject({
      code: 'E_MODEL_MISSING',
      hint: expect.any(String),
    });
    expect(second.isError).toBe(true);
  });

  test('a tool of another name is refused', async () => {
    const client = await startAssistant(await folderWith({}));
    await expect(client.callTool({ name: 'read_file', arguments: {} })).rejects.toThrow(/read_file/);
  });
});

describe('the end', () => {
  test('tells what is no message of the protocol in a line, and answers the next', async () => {
    const next = { jsonrpc: '2.0', id: 1, method: 'nothing' };
    const { stdout, stderr } = await hedcheck(['mcp'], {
      stdin: `noise\n{"jsonrpc":"2.0"}\n${JSON.stringify(next)}\n`,
    });
    expect(stderr).toBe('A message of the client is not one of the Model Context Protocol.\n');
    expect(JSON.parse(stdout)).toMatchObject({ id: 1, error: { code: -32601 } });
  });

  test('comes with a message beyond all bounds, which no tool could answer', async () => {
    const { status, stderr, stdout } = await hedcheck(['mcp'], {
      during: (child) => {
        child.stdin?.write(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"x":"`);
        child.stdin?.write('y'.repeat(33_000_000));
      },
    });
    expect(stderr).toMatch(/^E_TOO_LARGE: .*\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('comes with the end of the input, whatever stood there', async () => {
    const bin = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
    const child = spawn(process.execPath, [bin, 'mcp'], {
      cwd: await folderWith({}),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.end('no JSON\n{"jsonrpc":"2.0"}\n[]\n\n');
    const [status] = await once(child, 'close');
    expect(status).toBe(0);
    const written = child.stdout.read()?.toString() ?? '';
    for (const line of written.split('\n').filter(Boolean))
      expect(JSON.parse(line)).toHaveProperty('jsonrpc');
  });
});
