#!/usr/bin/env bash
# Tries the plugin on a real WordPress (Debian's), with MariaDB, PHP, Chromium and the real `hedcheck serve`, all of it
# in a folder that is thrown away. Run it as often as you like:
#
#   npm run test:wordpress            runs the tests
#   npm run test:wordpress -- --stay  leaves it running and prints where it is, until you press Ctrl+C
#
# HEDCHECK_SCREENSHOTS=DIR keeps pictures of the editor there.
# Ends with "N passed, N failed"; the exit status is 0 when nothing failed, 1 when a test did, 2 when something is missing.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
stay=no
for argument in "$@"; do
  case $argument in
    --stay) stay=yes ;;
    *) echo "try.sh: unknown argument $argument (there is only --stay)" >&2; exit 2 ;;
  esac
done

say() { printf '%s\n' "$*" >&2; }

# --- What it takes --------------------------------------------------------------------------------------------------

wordpress=${HEDCHECK_WORDPRESS:-/usr/share/wordpress}

missing_packages() {
  [ -f "$wordpress/wp-load.php" ] || echo wordpress
  command -v php >/dev/null || echo php-cli
  local modules; modules=$(php -m 2>/dev/null || true)
  grep -qix mysqli <<<"$modules" || echo php-mysql
  grep -qix xml <<<"$modules" || echo php-xml
  grep -qix mbstring <<<"$modules" || echo php-mbstring
  grep -qix curl <<<"$modules" || echo php-curl
  { command -v mariadbd || [ -x /usr/sbin/mariadbd ]; } >/dev/null || echo mariadb-server
  command -v curl >/dev/null || echo curl
  [ -n "${HEDCHECK_CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null || echo chromium
}

need=$(missing_packages)
if [ -n "$need" ]; then
  need=${need//$'\n'/ }
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing $need"
    # shellcheck disable=SC2086 # one argument a package
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $need; } >&2 ||
      { say "try.sh: apt-get could not install: $need"; exit 2; }
  else
    say "try.sh: missing: $need"
    say "On Debian or Ubuntu: sudo apt-get install $need"
    exit 2
  fi
fi
PATH=$PATH:/usr/sbin
[ -d "$root/node_modules" ] || { say "try.sh: run npm ci first"; exit 2; }

# --- A place, and an end to everything started ------------------------------------------------------------------------

place=$(mktemp -d /tmp/hedcheck-wp.XXXXXX)
started=()

finish() {
  local status=$?
  trap - EXIT INT TERM
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do
    # Each was started as the leader of its own group: PHP's workers and Chromium go with their parents.
    kill -TERM -- "-${started[i]}" 2>/dev/null || true
  done
  for pid in "${started[@]}"; do
    for _ in $(seq 50); do kill -0 -- "-$pid" 2>/dev/null || break; sleep 0.1; done
    kill -KILL -- "-$pid" 2>/dev/null || true
  done
  rm -rf "$place"
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# start LOG COMMAND…: runs a command in a group of its own and remembers it. The group's number is in $last.
start() {
  local log=$1; shift
  setsid "$@" >"$log" 2>&1 </dev/null &
  last=$!
  started+=("$last")
}

# wait_for WHAT LOG COMMAND…: until the command succeeds, at most 40 seconds, while what was started last lives.
wait_for() {
  local what=$1 log=$2; shift 2
  for _ in $(seq 200); do
    "$@" >/dev/null 2>&1 && return 0
    kill -0 "$last" 2>/dev/null || break
    sleep 0.2
  done
  say "try.sh: $what did not start:"; tail -20 "$log" >&2; exit 2
}

free_port() {
  node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}

# --- MariaDB ------------------------------------------------------------------------------------------------------------

me=$(id -un)
export HEDCHECK_TRY_SOCKET=$place/db.sock
say "MariaDB …"
mariadb-install-db --no-defaults --datadir="$place/db" --user="$me" --auth-root-authentication-method=normal \
  --skip-test-db >"$place/db-install.log" 2>&1 || { tail -20 "$place/db-install.log" >&2; exit 2; }
start "$place/db.log" mariadbd --no-defaults --datadir="$place/db" --socket="$HEDCHECK_TRY_SOCKET" --skip-networking \
  --user="$me" --pid-file="$place/db.pid" --innodb-flush-log-at-trx-commit=0 --performance-schema=off
wait_for MariaDB "$place/db.log" mariadb --no-defaults --socket="$HEDCHECK_TRY_SOCKET" -u root \
  -e 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4'

# --- WordPress ----------------------------------------------------------------------------------------------------------

say "WordPress …"
www=$place/www
mkdir "$www"
# Debian's package links parts of it to other packages: -L takes the files themselves.
cp -rL "$wordpress/." "$www/"
rm -rf "$www/wp-config.php" "$www/wp-content/plugins"
cp "$here/try/wp-config.php" "$www/"
mkdir -p "$www/wp-content/plugins" "$www/wp-content/themes/plain" "$www/wp-content/uploads"
cp -r "$here/hedcheck" "$www/wp-content/plugins/"
printf '/*\nTheme Name: Plain\n*/\n' >"$www/wp-content/themes/plain/style.css"
printf '<?php while ( have_posts() ) { the_post(); the_title( "<h1>", "</h1>" ); the_content(); }\n' >"$www/wp-content/themes/plain/index.php"

mkdir "$www/wp-content/mu-plugins"
cp "$here/try/impatient.php" "$www/wp-content/mu-plugins/"

export HEDCHECK_TRY_LOG=$place/php-debug.log
export HEDCHECK_TRY_FOLDER=$www
port=$(free_port)
export HEDCHECK_TRY_SITE=http://127.0.0.1:$port
php "$here/try/install.php" "$www" >"$place/site.json" 2>"$place/install.log" ||
  { say "try.sh: WordPress was not installed:"; tail -20 "$place/install.log" "$place/site.json" >&2; exit 2; }
export HEDCHECK_TRY_ACCOUNTS=$place/site.json
export PHP_CLI_SERVER_WORKERS=3
start "$place/php.log" php -d opcache.enable_cli=1 -d memory_limit=256M -S "127.0.0.1:$port" -t "$www"
wait_for "PHP's web server" "$place/php.log" curl -fsS -o /dev/null "$HEDCHECK_TRY_SITE/wp-login.php"

# --- hedcheck serve -----------------------------------------------------------------------------------------------------

say "hedcheck serve …"
[ -n "${HEDCHECK_TRY_BUILT:-}" ] || (cd "$root" && npm run -s build)
port=$(free_port)
export HEDCHECK_TRY_SERVICE=http://127.0.0.1:$port
HEDCHECK_TOKEN=$(node -p 'require("crypto").randomBytes(24).toString("hex")')
export HEDCHECK_TRY_TOKEN=$HEDCHECK_TOKEN
HEDCHECK_TOKEN=$HEDCHECK_TOKEN start "$place/serve.log" node "$root/dist/cli/index.js" serve --no-config --port "$port"
wait_for "hedcheck serve" "$place/serve.log" curl -fsS -o /dev/null "$HEDCHECK_TRY_SERVICE/readyz"

if [ $stay = yes ]; then
  say
  say "WordPress:  $HEDCHECK_TRY_SITE/wp-admin/"
  say "Accounts:   $(node -p 'const s=JSON.parse(require("fs").readFileSync(process.argv[1],"utf8"));Object.entries(s.users).map(([n,u])=>n+" "+u.password).join(", ")' "$place/site.json")"
  say "Service:    $HEDCHECK_TRY_SERVICE  token $HEDCHECK_TRY_TOKEN (enter both under Settings > hedcheck)"
  say "Ctrl+C ends all of it."
  sleep infinity & wait $!
  exit 0
fi

# --- The tests ----------------------------------------------------------------------------------------------------------

results=$root/.cache/wordpress-results.json
mkdir -p "$root/.cache"; rm -f "$results"
cd "$root"
status=0
npx --no-install vitest run --config vitest.wordpress.config.ts || status=1
if [ ! -f "$results" ]; then
  say "try.sh: the tests did not run to their end"
  echo "0 passed, 1 failed"
  exit 1
fi
# PHP's warnings and deprecations show in no answer; one that names the plugin is a failure like any other.
complaints=$(grep -c "plugins/hedcheck" "$HEDCHECK_TRY_LOG" 2>/dev/null || true)
if [ "${complaints:-0}" != 0 ]; then
  say "PHP complains about the plugin:"
  grep "plugins/hedcheck" "$HEDCHECK_TRY_LOG" | sort | uniq -c | head -20 >&2
fi
node -e '
  const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
  // A file that breaks before its tests counts as one failure: none of them ran.
  const broken = r.testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0).length;
  const failed = r.numFailedTests + r.numPendingTests + broken + (process.argv[2] > 0 ? 1 : 0);
  console.log(`${r.numPassedTests} passed, ${failed} failed`);
  process.exit(failed === 0 && r.numPassedTests > 0 ? 0 : 1);
' "$results" "${complaints:-0}" || status=1
exit $status
