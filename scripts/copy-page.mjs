#!/usr/bin/env node
// Part of `npm run build`: what the compiler leaves behind of the editor's page goes beside its modules.
import { copyFile, mkdir, readdir } from 'node:fs/promises';

const from = new URL('../src/serve/page/', import.meta.url);
const to = new URL('../dist/serve/page/', import.meta.url);
await mkdir(to, { recursive: true });
for (const name of await readdir(from))
  if (/\.(?:html|css)$/.test(name)) await copyFile(new URL(name, from), new URL(name, to));
