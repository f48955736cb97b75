import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { unsound } from '../cli/articles.ts';
import { folderWith } from '../cli/hedcheck.ts';

const neovim = process.env['HEDCHECK_NEOVIM'] ?? 'nvim';
const bin = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const page = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');

/** Notes what the editor shows, mends the headline in the buffer and notes it again. */
const probe = `
local function shown()
  return vim.tbl_map(function(found)
    return { line = found.lnum, from = found.col, to = found.end_col, source = found.source }
  end, vim.diagnostic.get(0))
end
vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end)
local before = shown()
vim.api.nvim_buf_set_lines(0, 0, 1, false, { 'Ferry company ends evening service to Hestholm' })
vim.wait(30000, function() return #vim.diagnostic.get(0) == 0 end)
vim.fn.writefile({ vim.json.encode({ before = before, left = #shown() }) }, 'shown.json')
`;

test('Neovim shows a finding with the set-up of docs/editors.md, and follows the buffer', async () => {
  expect(
    versionOfNeovim(),
    'Neovim 0.11 or newer is needed; HEDCHECK_NEOVIM names one',
  ).toBeGreaterThanOrEqual(11);
  const [, init = ''] = /^```lua\n(.*?)^```$/ms.exec(page) ?? [];
  const folder = await folderWith({
    'init.lua': init,
    'probe.lua': probe,
    'desk/volcano.txt': unsound,
    'bin/hedcheck': `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`,
  });
  chmodSync(join(folder, 'bin/hedcheck'), 0o755);
  const options = ['--headless', '-i', 'NONE', '-n', '-u', 'init.lua'];
  execFileSync(neovim, [...options, 'desk/volcano.txt', '-c', 'luafile probe.lua', '-c', 'qa!'], {
    cwd: folder,
    env: { HOME: folder, PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter) },
    stdio: 'ignore',
  });
  expect(JSON.parse(readFileSync(join(folder, 'shown.json'), 'utf8'))).toEqual({
    before: [{ line: 0, from: 0, to: 40, source: 'hedcheck' }],
    left: 0,
  });
});

/** The minor version: 11 of 0.11.4; 0 where there is no Neovim. */
function versionOfNeovim(): number {
  try {
    const text = execFileSync(neovim, ['--version'], { encoding: 'utf8' });
    return Number(/v0\.(\d+)/.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
