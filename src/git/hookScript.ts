import { dirname } from 'node:path';

/** The second line of every hook that hedcheck wrote; nothing else is ever changed or removed. */
const mark = "# hedcheck's pre-commit hook";

/** True for a hook that hedcheck wrote. */
export function isOurs(script: string): boolean {
  return script.startsWith(`#!/bin/sh\n${mark}`);
}

/** The hedcheck that installed a hook: paths of Node and of hedcheck's own entry. */
export interface Installed {
  readonly node: string;
  readonly entry: string;
}

/**
 * The hook: first the one that was there before, if there was, then the check. It runs the hedcheck of the repository's
 * own `node_modules`, else the one that installed it, else the one on the path; with none of them it refuses the commit.
 *
 * @param installed undefined for a hook that is committed, which names no path of this machine
 * @param isHusky husky runs hooks whether they are executable or not, and so must the one before be run
 */
export function hookScript(installed: Installed | undefined, isHusky: boolean): string {
  const before = isHusky ? ['-f', 'sh -e "$before"'] : ['-x', '"$before"'];
  const own =
    installed === undefined
      ? ''
      : `if [ -x ${quoted(installed.node)} ] && [ -f ${quoted(installed.entry)} ]; then
  exec ${quoted(installed.node)} ${quoted(installed.entry)} hook run
fi
`;
  // A folder as cmd.exe writes it would mean nothing in PATH; there Node's installer sees to that.
  const nodeFolder =
    installed?.node.startsWith('/') === true
      ? `command -v node >/dev/null 2>&1 || export PATH="$PATH:"${quoted(dirname(installed.node))}\n`
      : '';
  return `#!/bin/sh
${mark}: 'hedcheck hook install' wrote it, 'hedcheck hook uninstall' takes it out.
# A hook that was here before is beside it, as pre-commit.before-hedcheck, and runs first.
before="$0.before-hedcheck"
if [ ${before[0]} "$before" ]; then
  ${before[1]} "$@" || exit
fi
# Programs with windows often run git without the folder of Node on the path.
${nodeFolder}if ! command -v node >/dev/null 2>&1; then
  echo "hedcheck needs Node, which is not on the path here, so the staged articles cannot be checked." >&2
  echo "Run git where 'node --version' works. 'git commit --no-verify' commits without the check." >&2
  exit 2
fi
if [ -x ./node_modules/.bin/hedcheck ]; then
  exec ./node_modules/.bin/hedcheck hook run
fi
${own}if command -v hedcheck >/dev/null 2>&1; then
  exec hedcheck hook run
fi
echo "hedcheck is not installed, so the staged articles cannot be checked: npm install hedcheck," >&2
echo "or take this hook out: $0. 'git commit --no-verify' commits without it." >&2
exit 2
`;
}

/** A word for the shell, whatever is in it. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
