// npm's "prepare": builds a checkout that somebody installs from git, as pre-commit does. `npm install -g git+…` hands
// its own settings down, so that the development tools are not there yet; then they are installed first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_config_(?:global|location|prefix|omit|include)$/i.test(name),
  ),
);

function npm(...args) {
  const entry = process.env.npm_execpath;
  const [program, first] = entry ? [process.execPath, [entry]] : ['npm', []];
  const { status } = spawnSync(program, [...first, ...args], { env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync('node_modules/.bin/tsc')) npm('install', '--ignore-scripts', '--include=dev', '--no-save');
npm('run', '-s', 'build');
