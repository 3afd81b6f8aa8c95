#!/usr/bin/env bash
# Drives eglot in a batch Emacs (28 … 30) against a server, with editors/emacs/trendlsp.el, and checks what its user sees.
#   run.sh SERVER [ARG…]       e.g. run.sh build/dev/trendlsp --stdio
# EMACS names another Emacs command, TREND_PATIENCE the milliseconds to wait for something (20000).
# Needs eglot (29: built in) and markdown-mode. Exit status 0: every check passed.
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
export PATH=$home/bin:$PATH HOME=$home TMPDIR=$home LC_ALL=C.UTF-8 LANGUAGE=en
export TREND_ARTICLES=$home/articles TREND_EMACS_FILES=$here/../../../editors/emacs

# shellcheck disable=SC2086  # it may be a command with arguments
timeout --kill-after=5 300 ${EMACS:-emacs} --batch --quick --load "$here/driver.el" --funcall trend-drive </dev/null
