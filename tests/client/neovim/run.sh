#!/usr/bin/env bash
# Drives a headless Neovim (0.7 … 0.12) against a server and checks what its user sees.
#   run.sh SERVER [ARG…]       e.g. run.sh build/dev/trendlsp --stdio
# NVIM names another Neovim command, TREND_PATIENCE the milliseconds to wait for an answer (40000).
# Exit status 0: every check passed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
[ $# -gt 0 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }

export TREND_SERVER TREND_EDITORS TREND_ARTICLE TREND_CLEAN TREND_WRITING TREND_NVIM
TREND_SERVER=$*
TREND_EDITORS=$(cd "$here/../../../editors" && pwd -P)
TREND_ARTICLE=$here/../../articles/generated-wrapper.md
TREND_CLEAN=$here/../../articles/clean.md
TREND_WRITING=$here/../article.md
TREND_NVIM=${NVIM:-nvim}

# Neovim must find none of the user's files, and leave none.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
# `trendlsp` on PATH is the server, with the arguments of this command line.
server=$(realpath "$(command -v "$1")")
shift
mkdir "$home/bin"
{
  printf "#!/bin/sh\n[ \"\$1\" != --version ] || exec '%s' --version\nexec" "$server"
  printf " '%s'" "$server" "$@"
} >"$home/bin/trendlsp"
chmod +x "$home/bin/trendlsp"
export PATH=$home/bin:$PATH HOME=$home TMPDIR=$home LC_ALL=C.UTF-8 LANGUAGE=en
export XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$home/cache

# shellcheck disable=SC2086  # it may be a command with arguments
timeout --kill-after=5 540 $TREND_NVIM --headless -u NONE -i NONE -n --cmd 'set nomore' \
  -c "luafile $here/driver.lua" </dev/null
