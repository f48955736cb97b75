import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { ContrastKind } from '../../src/verdict/contrasts/contrast.ts';
import { sampleOrder } from '../data/splits.ts';
import { type ContrastRow, contrastRows, type TrainingRow } from './contrastRows.ts';

const usage = `bench/contrasts: supported training claims beside their contrasts, for training/ to learn which of two a premise says

  --rows FILE    rows of the recipe, JSON lines (premise, hypothesis, label, source); more than once for more files
  --out FILE     JSON lines written, with "contrast" beside "hypothesis"
  --most N       rows of one kind at most, sampled by their text (default 20000)
`;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'training/cache/contrasts.jsonl' },
    most: { type: 'string', default: '20000' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help || values.rows.length === 0) process.stdout.write(usage);
else await main(values.rows);

async function main(files: readonly string[]): Promise<void> {
  const found = new Map<string, ContrastRow>();
  for (const file of files)
    for await (const line of createInterface({
      input: createReadStream(file),
      crlfDelay: Number.POSITIVE_INFINITY,
    }))
      for (const row of contrastRows(JSON.parse(line) as TrainingRow))
        found.set(`${row.premise}\n${row.contrast}`, row);
  const chosen = sampled([...found.values()], Number(values.most));
  const out = createWriteStream(values.out);
  for (const { kind: _, ...row } of chosen) out.write(`${JSON.stringify(row)}\n`);
  await new Promise<void>((resolve) => out.end(resolve));
  for (const kind of ['roles', 'opposite', 'negation'] satisfies ContrastKind[])
    console.log(`${chosen.filter((row) => row.kind === kind).length} ${kind}`);
}

/** At most so many of a kind; of denials as many taken back as added, so that a "not" is no sign by itself. */
function sampled(rows: readonly ContrastRow[], most: number): ContrastRow[] {
  const groups = rows.map(groupOf);
  const size = (group: Group) => groups.filter((one) => one === group).length;
  const even = Math.min(size('added'), size('removed'), Math.floor(most / 2));
  const left: Record<Group, number> = { roles: most, opposite: most, added: even, removed: even };
  return rows
    .map((row) => ({ row, order: sampleOrder(`${row.premise}\n${row.contrast}`) }))
    .sort((a, b) => a.order - b.order)
    .flatMap(({ row }) => (left[groupOf(row)]-- > 0 ? [row] : []));
}

type Group = Exclude<ContrastKind, 'negation'> | 'added' | 'removed';

function groupOf({ kind, hypothesis, contrast }: ContrastRow): Group {
  if (kind !== 'negation') return kind;
  return contrast.length > hypothesis.length ? 'added' : 'removed';
}
