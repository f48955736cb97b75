#!/usr/bin/env bash
# Tests the Spark job on a real Spark: a cluster of two workers on this machine, one of them killed while it works.
# Needs Python 3.10, Java 17 and the built hedcheck (npm run build); fetches pyspark from PyPI into .cache/spark once.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
venv="$root/.cache/spark"

missing() {
  echo "The Spark test needs $1. $2" >&2
  exit 2
}

command -v python3 >/dev/null || missing 'python3' 'Install Python 3.10 or newer.'
python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' || missing 'Python 3.10' 'Install a newer one.'
command -v java >/dev/null || missing 'a Java runtime' 'On Debian: apt-get install default-jre-headless.'
command -v node >/dev/null || missing 'node' 'Install Node 20 or newer.'
[ -f "$root/dist/cli/index.js" ] || missing 'the built hedcheck' 'Run: npm run build.'

if [ ! -x "$venv/bin/pytest" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r requirements.txt pytest
fi
PYTHONPATH=$PWD exec "$venv/bin/pytest" -q "$@"
