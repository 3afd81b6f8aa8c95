#!/usr/bin/env bash
# Uses the hooks of this repository in a repository of its own, with file names in Chinese and with blanks.
#   run.sh SERVER [ARG…]         e.g. run.sh build/release/trendlsp; only the program is used
#   run.sh --time SERVER [N]     median time of the hook on one changed file above a hook that runs `true`, N pairs (20)
# Needs git and pre-commit; hook ids `language: system` only (tests/client/npm has the others). Exit status 0: every check passed.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../../.." && pwd -P)
time=no
[ "${1:-}" != --time ] || { time=yes; shift; }
[ $# -gt 0 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
program=$(readlink -f "$1") pairs=${2:-20}
bad=$root/tests/articles/generated-wrapper.md good=$root/tests/articles/clean.md

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir "$home/bin"
ln -s "$program" "$home/bin/trendlsp"
export PATH=$home/bin:$PATH PRE_COMMIT_HOME=$home/cache LC_ALL=C.UTF-8
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
git clone --quiet "$root" "$home/hooks"
revision=$(git -C "$home/hooks" rev-parse HEAD)

new_repository() {  # new_repository NAME HOOKS-YAML
  git init --quiet "$home/$1" && cd "$home/$1" || exit 2
  printf 'repos:\n%s\n' "$2" >.pre-commit-config.yaml
  mkdir "文 章"
  cp "$good" "文 章/好 文.md" && cp "$bad" notes.txt && git add -A
}
ours="- repo: $home/hooks
  rev: $revision
  hooks: [{id: trendlsp-system}]"

if [ "$time" = yes ]; then
  new_repository measured "$ours
- repo: local
  hooks: [{id: nothing, name: nothing, language: system, entry: 'true', types: [markdown], require_serial: true}]"
  git commit --quiet --no-verify -m first && echo >>"文 章/好 文.md" && git add -A
  milliseconds() { local start; start=$(date +%s%N); pre-commit run "$1" >/dev/null 2>&1; echo $((($(date +%s%N) - start) / 100000)); }
  pre-commit run >/dev/null 2>&1
  for _ in $(seq "$pairs"); do
    echo "$(milliseconds nothing) $(milliseconds trendlsp-system)"
  done >"$home/times"
  median() { cut -d' ' -f"$1" "$home/times" | sort -n | sed -n "$(((pairs + 1) / 2))p"; }
  awk -v floor="$(median 1)" -v ours="$(median 2)" -v pairs="$pairs" 'BEGIN {
    printf "true %.1f ms, trendlsp-system %.1f ms: %.1f ms above the floor (medians of %d pairs)\n", floor / 10, ours / 10, (ours - floor) / 10, pairs
    exit ours - floor > 500 }'
  exit
fi

failed=0 checks=0
check() {  # check STATUS TEXT
  checks=$((checks + 1))
  if [ "$1" -eq 0 ]; then echo "ok    $2"; else echo "FAIL  $2"; tail -15 "$home/log"; failed=$((failed + 1)); fi
}
new_repository user "$ours"
pre-commit install >/dev/null
git commit --quiet -m good >"$home/log" 2>&1
check $? "a clean article is committed; what is no Markdown is left alone"
cp "$bad" "文 章/坏 文.md" && git add -A
git commit --quiet -m bad >"$home/log" 2>&1
[ $? -ne 0 ] && grep -q '坏 文.md' "$home/log" && grep -q 'FM001' "$home/log"
check $? "an article with errors is not; file and finding are named"
pre-commit run --all-files >"$home/log" 2>&1
[ $? -ne 0 ] && grep -q 'FM001' "$home/log" && ! grep -q '好 文.md' "$home/log"
check $? "all files together: the damaged one is named alone"
trendlsp --check --fix "文 章" >/dev/null 2>&1
git add -A && git commit --quiet -m repaired >"$home/log" 2>&1
check $? "the repaired article is committed"
printf '%s checks, %s failed (%s)\n' "$checks" "$failed" "$(pre-commit --version)"
[ "$failed" -eq 0 ]
