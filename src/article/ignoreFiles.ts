import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { HedcheckError } from '../errors.ts';
import { onDisk, shownName } from '../fileName.ts';

/** A file of patterns for articles that are not to be checked, with the rules of a .gitignore. */
export const ignoreFileName = '.hedcheckignore';

const largestFile = 1_000_000;
const mostLines = 10_000;
const mostGlobstars = 4;

/** Answers for paths whether an ignore file takes them out. */
export interface IgnoreFiles {
  /**
   * Where the line stands that ignores a file, `drafts/.hedcheckignore:3`; undefined when none does.
   *
   * @throws HedcheckError `E_IGNORE_FILE` when an ignore file is there that cannot be read
   */
  readonly ignoredBy: (path: string) => Promise<string | undefined>;
}

/** The rules that hold in a folder: those of its own file and of every one above it, up to the root. */
interface Rules {
  /** The folder that holds `.git`, or the root of the file system: nothing above it counts. */
  readonly root: string;
  readonly rules: readonly { readonly pattern: string; readonly mark: string }[];
  readonly tester: Ignore;
}

/** Ignore files as git reads its own: every folder may have one, the deeper has the last word. Each is read once. */
export function ignoreFiles(): IgnoreFiles {
  const known = new Map<string, Promise<Rules>>();
  const rulesIn = (folder: string): Promise<Rules> => {
    const before = known.get(folder);
    if (before) return before;
    const rules = readRules(folder, rulesIn);
    known.set(folder, rules);
    return rules;
  };
  return {
    async ignoredBy(path) {
      const full = resolve(path);
      const { root, rules, tester } = await rulesIn(dirname(full));
      return rules.length === 0 ? undefined : tester.test(slashed(relative(root, full))).rule?.mark;
    },
  };
}

async function readRules(folder: string, rulesIn: (folder: string) => Promise<Rules>): Promise<Rules> {
  const isRoot = dirname(folder) === folder || (await exists(join(folder, '.git')));
  const above = isRoot ? { root: folder, rules: [], tester: tester([]) } : await rulesIn(dirname(folder));
  const own = await readLines(join(folder, ignoreFileName));
  if (own.length === 0) return above;
  const below = slashed(relative(above.root, folder));
  const shown = shownName(relative(process.cwd(), join(folder, ignoreFileName)));
  const rules = [
    ...above.rules,
    ...own.map(({ pattern, line }) => ({ pattern: fromRoot(pattern, below), mark: `${shown}:${line}` })),
  ];
  return { root: above.root, rules, tester: tester(rules) };
}

function tester(rules: Rules['rules']): Ignore {
  return ignore({ ignorecase: false }).add(rules);
}

async function readLines(path: string): Promise<{ pattern: string; line: number }[]> {
  const stats = await stat(onDisk(path)).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined;
    throw unreadable(path, `cannot be read (${cause.code})`, cause);
  });
  if (!stats?.isFile()) return [];
  if (stats.size > largestFile) throw unreadable(path, `has ${stats.size} bytes, more than 1 MB`);
  const text = await readFile(onDisk(path), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw unreadable(path, `cannot be read (${cause.code})`, cause);
  });
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.length > mostLines) throw unreadable(path, `has ${lines.length} lines, more than ${mostLines}`);
  const rules = lines
    .map((pattern, index) => ({ pattern, line: index + 1 }))
    .filter(({ pattern }) => pattern.trim() !== '' && !pattern.startsWith('#'));
  // Each of them multiplies the ways to divide up a long path; one line could keep a check busy without end.
  const costly = rules.find(({ pattern }) => pattern.split('**').length - 1 > mostGlobstars);
  if (costly)
    throw unreadable(path, `has a rule with more than ${mostGlobstars} "**" in line ${costly.line}`);
  return rules;
}

/** A pattern of a deeper ignore file, written as if it stood in the one at the root. */
function fromRoot(pattern: string, folder: string): string {
  if (folder === '') return pattern;
  const not = pattern.startsWith('!') ? '!' : '';
  // A backslash there only keeps the first character from meaning something; further in it means nothing.
  const body = pattern.slice(not.length).replace(/^\\(?=[!#])/, '');
  const prefix = `/${folder.replace(/[\\*?[\]!# ]/g, '\\$&')}`;
  const isAnchored = body.replace(/\/\s*$/, '').includes('/');
  return `${not}${prefix}/${isAnchored ? body.replace(/^\//, '') : `**/${body}`}`;
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

async function exists(path: string): Promise<boolean> {
  return await stat(onDisk(path)).then(
    () => true,
    () => false,
  );
}

function unreadable(path: string, why: string, cause?: unknown): HedcheckError {
  return new HedcheckError(
    'E_IGNORE_FILE',
    `${shownName(path)} ${why}.`,
    'Mend it, or pass --no-ignore-files.',
    {
      cause,
    },
  );
}
