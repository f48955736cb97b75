#!/usr/bin/env bash
# Tries the Superdesk modules against the real `hedcheck serve`, with Superdesk's own signals and login decorator:
#
#   npm run test:superdesk
#
# A whole Superdesk server needs MongoDB, Elasticsearch and Redis. What the modules touch of it are two files of the
# package superdesk-core, which are taken from PyPI as they are, and blinker and Flask beneath them.
# Ends with "N passed, N failed"; the exit status is 0 when nothing failed, 1 when a test did, 2 when something is missing.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
say() { printf '%s\n' "$*" >&2; }

python=${PYTHON:-python3}
command -v "$python" >/dev/null || { say "try.sh: Python 3.8 or newer is missing (or set PYTHON)"; exit 2; }
command -v curl >/dev/null || { say "try.sh: curl is missing"; exit 2; }
[ -d "$root/node_modules" ] || { say "try.sh: run npm ci first"; exit 2; }

place=$(mktemp -d /tmp/hedcheck-sd.XXXXXX)
service=
finish() {
  local status=$?
  trap - EXIT INT TERM
  if [ -n "$service" ]; then
    kill -TERM -- "-$service" 2>/dev/null || true
    for _ in $(seq 50); do kill -0 -- "-$service" 2>/dev/null || break; sleep 0.1; done
    kill -KILL -- "-$service" 2>/dev/null || true
  fi
  rm -rf "$place"
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say "Python packages …"
"$python" -m venv "$place/venv" || { say "try.sh: Python has no venv (Debian: apt-get install python3-venv)"; exit 2; }
pip=("$place/venv/bin/python" -m pip --quiet --disable-pip-version-check)
{ "${pip[@]}" install blinker flask && "${pip[@]}" download --no-deps --dest "$place" superdesk-core==2.5.3; } >&2 ||
  { say "try.sh: PyPI gave no blinker, flask or superdesk-core"; exit 2; }
mkdir "$place/lib"
"$place/venv/bin/python" - "$place" <<'PYTHON'
import pathlib, sys, zipfile
place = pathlib.Path(sys.argv[1])
# Superdesk's own __init__ files load the whole server; empty ones stand in for them.
with zipfile.ZipFile(next(place.glob("*.whl"))) as wheel:
    for name in ("superdesk/signals.py", "superdesk/auth/decorator.py"):
        wheel.extract(name, place / "lib")
for package in ("superdesk", "superdesk/auth"):
    (place / "lib" / package / "__init__.py").write_text("")
PYTHON

say "hedcheck serve …"
[ -n "${HEDCHECK_TRY_BUILT:-}" ] || (cd "$root" && npm run -s build)
port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
HEDCHECK_TRY_TOKEN=$(node -p 'require("crypto").randomBytes(24).toString("hex")')
export HEDCHECK_TRY_TOKEN HEDCHECK_TRY_SERVICE=http://127.0.0.1:$port
HEDCHECK_TOKEN=$HEDCHECK_TRY_TOKEN setsid node "$root/dist/cli/index.js" serve --no-config --port "$port" \
  >"$place/serve.log" 2>&1 </dev/null &
service=$!
for _ in $(seq 200); do
  curl -fsS -o /dev/null "$HEDCHECK_TRY_SERVICE/readyz" 2>/dev/null && break
  kill -0 "$service" 2>/dev/null || { say "try.sh: hedcheck serve did not start:"; cat "$place/serve.log" >&2; exit 2; }
  sleep 0.2
done

cd "$here/test"
PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$here:$here/test:$place/lib "$place/venv/bin/python" test_contract.py
