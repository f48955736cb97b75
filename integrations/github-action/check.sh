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
  hedcheck=(node_modules/.bin/hedcheck)
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
