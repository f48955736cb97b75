import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { expectOneLine, folderWith, hedcheck } from './hedcheck.ts';

const bin = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

async function article(name: string): Promise<{ id: string; headline: string; body: string }> {
  const text = await readFile(new URL(`../../fixtures/${name}/article.txt`, import.meta.url), 'utf8');
  const [headline = '', ...body] = text.split('\n');
  return { id: name, headline, body: body.join('\n').trim() };
}

function rowsIn(stdout: string) {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('hedcheck worker', () => {
  test('greets, then answers each line with a row, in order, whatever the line holds', async () => {
    const crash = await article('bus-crash');
    const stdin = [
      JSON.stringify(crash),
      '{"id":7,"headline":"Mayor Resigns"}',
      '',
      '{broken',
      '[1]',
      JSON.stringify({ ...crash, id: undefined }),
      `{"id":"long","body":"${'x'.repeat(30_000)}"}`,
    ].join('\n');
    const { stdout, stderr, status } = await hedcheck(['worker', '--max-size', '20kB'], { stdin });
    const [greeting, ...rows] = rowsIn(stdout);
    expect(greeting).toMatchObject({ protocol: 1, tool: { name: 'hedcheck', model: { dtype: 'q8' } } });
    expect(rows.map(({ id, status, error }) => [id, error?.code ?? status])).toEqual([
      ['bus-crash', 'fail'],
      ['7', 'E_NO_BODY'],
      ['record 3', 'E_RECORD'],
      ['record 4', 'E_RECORD'],
      ['record 5', 'E_RECORD'],
      ['record 6', 'fail'],
      ['record 7', 'E_TOO_LARGE'],
    ]);
    expect(rows[0].timing).not.toHaveProperty('ms');
    expect([status, stderr]).toEqual([0, '']);
  });

  test('gives the rows that hedcheck batch writes, but for their place', async () => {
    const articles = await Promise.all(['airport-closure', 'bus-crash'].map(article));
    const lines = articles
      .map((one) => `${JSON.stringify({ id: one.id, title: one.headline, text: one.body })}\n`)
      .join('');
    const cwd = await folderWith({ 'a.jsonl': lines });
    const batch = await hedcheck(['batch', 'a.jsonl', '--quiet'], { cwd });
    const worker = await hedcheck(['worker', '--headline-field', 'title', '--body-field', 'text'], {
      cwd,
      stdin: lines,
    });
    const placeless = (rows: { source: string }[]) => rows.map(({ source: _, ...row }) => row);
    expect(placeless(rowsIn(worker.stdout).slice(1))).toEqual(placeless(rowsIn(batch.stdout)));
  });

  test('stops reading while nobody reads its rows, and loses none of them', async () => {
    const line = `${JSON.stringify({ id: 'a', headline: 'Mayor Resigns', note: 'x'.repeat(100_000) })}\n`;
    const child = spawn(process.execPath, [bin, 'worker'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const sent = 400;
    let taken = 0;
    const writing = (async () => {
      for (let at = 0; at < sent; at += 1) {
        // What is not taken stays with us: a write counts when the pipe has it.
        await new Promise<void>((resolve) => child.stdin.write(line, () => resolve()));
        taken += 1;
      }
      child.stdin.end();
    })();
    // Its rows fill the pipe, then its window; 40 MB of records cannot be in either.
    await expect.poll(() => taken, { timeout: 30_000 }).toBeGreaterThan(0);
    let before = -1;
    while (before !== taken) {
      before = taken;
      await new Promise((resolve) => setTimeout(resolve, 3000));
    }
    const rows: string[] = [];
    for await (const row of createInterface({ input: child.stdout })) rows.push(row);
    await writing;
    expect(before).toBeLessThan(sent);
    expect(rows).toHaveLength(sent + 1);
  });

  test('says in one line that its model cannot be loaded', async () => {
    expectOneLine(await hedcheck(['worker', '--model', 'none'], { stdin: '' }), 'E_MODEL_MISSING');
  });
});
