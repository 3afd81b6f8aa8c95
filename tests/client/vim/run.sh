#!/usr/bin/env bash
# Drives ALE in Vim against a server, with editors/vim, and checks what its user sees.
#   run.sh SERVER [ARG…]       e.g. run.sh build/dev/trendlsp --stdio
# Needs vim and ALE (Debian: vim-ale; TREND_ALE names another folder). TREND_PATIENCE: milliseconds to wait for something
# (20000). Exit status 0: every check passed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
[ $# -gt 0 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir "$home/articles" "$home/articles/.git"
cp "$here/../../articles/generated-wrapper.md" "$home/articles/damaged.md"
cp "$here/../../articles/clean.md" "$home/articles/clean.md"
# `trendlsp` on PATH is the server, with the arguments of this command line.
mkdir "$home/bin"
{ printf '#!/bin/sh\nexec'; printf " '%s'" "$(realpath "$(command -v "$1")")" "${@:2}"; echo; } >"$home/bin/trendlsp"
chmod +x "$home/bin/trendlsp"
export PATH=$home/bin:$PATH HOME=$home TMPDIR=$home LC_ALL=C.UTF-8 TREND_HOME=$home TREND_EDITOR_FILES=$here/../../../editors/vim
export TREND_ALE=${TREND_ALE:-/usr/share/vim-ale}

status=0
timeout --kill-after=5 300 vim -N -u NONE -i NONE -n -es -S "$here/driver.vim" </dev/null >"$home/log" 2>&1 || status=$?
cat "$home/report" 2>/dev/null || { cat "$home/log" >&2; exit 1; }
exit "$status"
