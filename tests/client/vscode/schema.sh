#!/usr/bin/env bash
# Compares the extension's schema of .trendlsp.yaml with the one that the program prints; TREND_UPDATE=1 writes it.
#   schema.sh SERVER
set -euo pipefail
schema=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../editors/vscode/schemas" && pwd -P)/trendlsp.schema.json
if [ -n "${TREND_UPDATE:-}" ]; then "$1" --print-schema --lang en > "$schema"; fi
"$1" --print-schema --lang en | diff -u "$schema" - && echo "the schema is current"
