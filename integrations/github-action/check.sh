#!/usr/bin/env bash
# What action.yml runs: checks HEDCHECK_PATHS, annotates the findings, writes the job's summary and, when asked, SARIF.
# Inputs come as environment variables and never become part of a command's text.
set -euo pipefail

fail() {
  echo "::error title=hedcheck::$1"
  exit 2
}

# The package has all that it needs; its runtime would otherwise look for GPU libraries elsewhere.
export ONNXRUNTIME_NODE_INSTALL=skip

if [ -n "${HEDCHECK_VERSION:-}" ]; then
  [[ $HEDCHECK_VERSION =~ ^[0-9A-Za-z.^~-]+$ ]] || fail 'The input "version" is no version.'
  hedcheck=(npx --yes "hedcheck@$HEDCHECK_VERSION")
elif [ -x node_modules/.bin/hedcheck ]; then
  hedcheck=("$PWD/node_modules/.bin/hedcheck")
elif command -v hedcheck >/dev/null; then
  hedcheck=(hedcheck)
else
  hedcheck=(npx --yes hedcheck@latest)
fi

paths=()
while IFS= read -r line || [ -n "$line" ]; do
  line=${line%$'\r'}
  line=${line#"${line%%[![:space:]]*}"}
  line=${line%"${line##*[![:space:]]}"}
  [ -z "$line" ] || paths+=("$line")
done <<<"${HEDCHECK_PATHS:-.}"
[ ${#paths[@]} -gt 0 ] || fail 'The input "paths" names nothing to check.'

# Annotations and alerts find their files by paths that count from the root of the checkout.
inside=
if [ -n "${GITHUB_WORKSPACE:-}" ] && [ -d "$GITHUB_WORKSPACE" ]; then
  here=$(pwd -P)
  root=$(cd "$GITHUB_WORKSPACE" && pwd -P)
  case $here in
    "$root"/*) inside=${here#"$root"/}/ ;;
  esac
fi
# A path of the working directory as it is called from there.
from_root() {
  case $1 in
    /* | [A-Za-z]:[/\\]*) printf %s "$1" ;;
    *) printf %s "$inside$1" ;;
  esac
}
if [ -n "$inside" ]; then
  for at in "${!paths[@]}"; do paths[at]=$(from_root "${paths[at]}"); done
  [ -z "${HEDCHECK_CONFIG:-}" ] || HEDCHECK_CONFIG=$(from_root "$HEDCHECK_CONFIG")
  cd "$root"
fi

folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/hedcheck.XXXXXX")
arguments=(check --format github --format markdown -o "$folder/summary.md")
[ "${HEDCHECK_SARIF:-false}" != true ] || arguments+=(--format sarif -o "$folder/hedcheck.sarif")
[ -z "${HEDCHECK_FAIL_ON:-}" ] || arguments+=(--fail-on "$HEDCHECK_FAIL_ON")
[ -z "${HEDCHECK_MAX_WARNINGS:-}" ] || arguments+=(--max-warnings "$HEDCHECK_MAX_WARNINGS")
[ -z "${HEDCHECK_CONFIG:-}" ] || arguments+=(--config "$HEDCHECK_CONFIG")

status=0
"${hedcheck[@]}" "${arguments[@]}" -- "${paths[@]}" || status=$?

# GitHub takes 1 MiB a step for the summary.
if [ -n "${GITHUB_STEP_SUMMARY:-}" ] && [ -f "$folder/summary.md" ]; then
  head -c 1000000 "$folder/summary.md" >>"$GITHUB_STEP_SUMMARY"
fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then
  echo "status=$status" >>"$GITHUB_OUTPUT"
  [ ! -f "$folder/hedcheck.sarif" ] || echo "sarif-file=$folder/hedcheck.sarif" >>"$GITHUB_OUTPUT"
fi
exit "$status"
