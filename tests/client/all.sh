#!/usr/bin/env bash
# Drives every editor and hook with one server, one after the other, and prints a table.
#   all.sh [--broken] PROGRAM [NAME…]      e.g. all.sh build/release/trendlsp; NAME: only these rows
# --broken: each with a program that is no server and one that says other codes; succeeds when every row fails both times.
# setup.sh installs the editors; one that is missing makes its row fail. Exit status 0: all rows are as they must be.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
broken=no
[ "${1:-}" != --broken ] || { broken=yes; shift; }
[ $# -gt 0 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
program=$(readlink -f "$1")
shift
wanted=("$@")
clients=${TREND_CLIENTS:-$HOME/.cache/trendlsp/clients}
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT

# Name of each row, and the command that drives it; the server's command comes behind.
rows=(
  "vscode|$here/vscode/run.sh"
  "neovim-0.7|env NVIM=nvim $here/neovim/run.sh"
  "neovim-0.10|env NVIM=$clients/bin/nvim-trixie $here/neovim/run.sh"
  "neovim-0.12|env NVIM=$clients/bin/nvim-sid $here/neovim/run.sh"
  "emacs-28|env EMACS=emacs $here/emacs/run.sh"
  "emacs-30|env EMACS=$clients/bin/emacs-trixie $here/emacs/run.sh"
  "helix-25.01|env TREND_HELIX=$clients/bin/hx-trixie $here/helix/run.sh"
  "helix-25.07|env TREND_HELIX=$clients/bin/hx-sid $here/helix/run.sh"
  "vim-ale|$here/vim/run.sh"
  "kate|$here/kate/run.sh"
  "pre-commit|$here/precommit/run.sh"
)

is_wanted() {
  [ ${#wanted[@]} -eq 0 ] && return
  local name
  for name in "${wanted[@]}"; do [ "$1" != "$name" ] || return 0; done
  return 1
}

# drive NAME COMMAND SERVER…: runs it, leaves status, seconds and the last line in variables.
drive() {
  local name=$1 command=$2 begin=$SECONDS
  shift 2
  status=0
  # shellcheck disable=SC2086  # commands are words without blanks in them
  $command "$@" >"$log/$name" 2>&1 || status=$?
  seconds=$((SECONDS - begin))
  summary=$(grep -E '[0-9]+ checks?' "$log/$name" | tail -1)
}

wrong=0
row() {  # row NAME WHAT EXPECTED: compares status with `0` or `not 0`
  local verdict=ok
  if { [ "$3" = 0 ] && [ "$status" -ne 0 ]; } || { [ "$3" != 0 ] && [ "$status" -eq 0 ]; }; then
    verdict=WRONG
    wrong=$((wrong + 1))
  fi
  printf '%-6s %-12s %-18s %4d s  status %-3d %s\n' "$verdict" "$1" "$2" "$seconds" "$status" "$summary"
  if [ "$verdict" = WRONG ]; then tail -25 "$log/$1" | sed 's/^/       | /'; fi
}

# A server that works and names other codes: as a program, which some editors want.
other=$log/other-codes
printf '#!/bin/sh\ncase "$1" in --check) "%s" "$@" | sed s/FM0/XX0/g; exit 0 ;; esac\nexec node "%s" "%s" "$@"\n' \
  "$program" "$here/vscode/other_codes.mjs" "$program" >"$other"
chmod +x "$other"

for entry in "${rows[@]}"; do
  name=${entry%%|*} command=${entry#*|}
  is_wanted "$name" || continue
  if [ "$broken" = no ]; then
    drive "$name" "$command" "$program" --stdio
    row "$name" "" 0
  else
    export TREND_PATIENCE=${TREND_PATIENCE:-4000}
    drive "$name" "$command" /bin/false
    row "$name" "no server" 'not 0'
    drive "$name" "$command" "$other" --stdio
    row "$name" "other codes" 'not 0'
  fi
done
[ "$wrong" -eq 0 ] && echo "all rows are as they must be" || echo "$wrong rows are not as they must be"
[ "$wrong" -eq 0 ]
