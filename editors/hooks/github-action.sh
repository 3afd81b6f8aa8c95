#!/usr/bin/env bash
# The step of ../../action.yml: inputs come as TREND_… variables, lists one item a line.
set -euo pipefail

mapfile -t paths < <(sed '/^[[:space:]]*$/d' <<<"${TREND_PATHS:-.}")
mapfile -t more < <(sed '/^[[:space:]]*$/d' <<<"${TREND_ARGS:-}")
check=(--check --fail-on="${TREND_FAIL_ON:-warning}" "${more[@]}")
trendlsp() { npx --yes "trendlsp@${TREND_VERSION:-latest}" "$@"; }

if [ -n "${TREND_SARIF:-}" ]; then
  # Findings decide about the step below, not here; a check that could not run ends it.
  status=0
  trendlsp "${check[@]}" --output-format=sarif "${paths[@]}" >"$TREND_SARIF" || status=$?
  [ "$status" -lt 2 ] || exit "$status"
fi
trendlsp "${check[@]}" --output-format=github "${paths[@]}"
