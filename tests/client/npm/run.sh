#!/usr/bin/env bash
# Uses the npm packages of a release as its users do: publishes them to a registry of its own on loopback, then
# `npm install`, `npx`, require(), and pre-commit with this repository's hooks. Nothing leaves the machine.
#   run.sh [DIST]     DIST: what .ci/release made (build/dist)
# Needs node, npm, git and pre-commit; fetches the registry (verdaccio) from npm once. Exit status 0: every check passed.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../../.." && pwd -P)
dist=$(cd "${1:-$root/build/dist}" && pwd -P) || exit 2
bad=$root/tests/articles/generated-wrapper.md
good=$root/tests/articles/clean.md

home=$(mktemp -d)
registry_process=
trap '[ -z "$registry_process" ] || kill "$registry_process"; rm -rf "$home"' EXIT
failed=0 checks=0
check() {  # check STATUS TEXT [LOG]
  checks=$((checks + 1))
  if [ "$1" -eq 0 ]; then
    printf 'ok    %s\n' "$2"
  else
    printf 'FAIL  %s\n' "$2"
    [ -z "${3:-}" ] || tail -20 "$3"
    failed=$((failed + 1))
  fi
}

# --- a registry of our own, without a way out ---
tools=${TREND_CLIENTS:-${XDG_CACHE_HOME:-$HOME/.cache}/trendlsp-clients}/verdaccio
if [ ! -x "$tools/node_modules/.bin/verdaccio" ]; then
  mkdir -p "$tools"
  # The version of node-fetch that verdaccio asks for is not everywhere.
  echo '{"private": true, "overrides": {"node-fetch": "2.7.0"}}' >"$tools/package.json"
  npm install --prefix "$tools" --silent --no-fund --no-audit verdaccio@6 || exit 2
fi
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
registry=http://127.0.0.1:$port
cat >"$home/registry.yaml" <<YAML
storage: $home/storage
auth: { htpasswd: { file: $home/htpasswd } }
packages: { '**': { access: \$all, publish: \$anonymous } }
max_body_size: 100mb
log: { type: stdout, level: warn }
YAML
node "$tools/node_modules/.bin/verdaccio" --config "$home/registry.yaml" --listen "127.0.0.1:$port" >"$home/registry.log" 2>&1 &
registry_process=$!
for _ in $(seq 100); do ! curl --silent --fail "$registry/-/ping" >/dev/null || break; sleep 0.1; done
export npm_config_registry=$registry npm_config_cache=$home/npm npm_config_userconfig=$home/npmrc npm_config_update_notifier=false
echo "//127.0.0.1:$port/:_authToken=anybody" >"$home/npmrc"

for package in "$dist"/npm/*; do
  (cd "$package" && npm publish --access public) >"$home/log" 2>&1
  check $? "publish $(node -p "require('$package/package.json').name")" "$home/log"
done

# --- a user with npm ---
mkdir "$home/user" && cd "$home/user" || exit 2
echo '{"private": true}' >package.json
npm install --no-fund --no-audit --save-dev trendlsp >"$home/log" 2>&1
check $? "npm install trendlsp" "$home/log"
installed=(node_modules/@trendlsp/*)
[ "${#installed[@]}" -eq 1 ] && [ -x "${installed[0]}/bin/trendlsp" ]
check $? "only the program of this platform is installed: ${installed[*]}"
version=$(sed -n 's/^project(trendlsp VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
[ "$(npx trendlsp --version)" = "trendlsp $version" ]
check $? "npx trendlsp --version is $version"
npx trendlsp --check "$good" >"$home/log" 2>&1
check $? "npx trendlsp --check passes a clean article" "$home/log"
npx trendlsp --check "$bad" >"$home/log" 2>&1
[ $? -eq 1 ] && grep -q FM001 "$home/log"
check $? "npx trendlsp --check names the finding and ends with 1" "$home/log"
program=$(node -p 'require("trendlsp").find()')
[ -x "$program" ] && "$program" --version >/dev/null
check $? "require(\"trendlsp\").find() is a program"
printf 'Content-Length: 0\r\n\r\n' | timeout 10 npx trendlsp --stdio >"$home/log" 2>&1
[ $? -ne 124 ]
check $? "the launcher ends when its input ends"
rm -r node_modules/@trendlsp
PATH=$(dirname "$(command -v node)"):/usr/bin:/bin npx --no-install trendlsp --version >"$home/log" 2>&1
[ $? -eq 2 ] && grep -q 'no program for' "$home/log"
check $? "without the platform's package the launcher says so, and what to do" "$home/log"

# --- the step of the GitHub Action, with two paths and a SARIF file ---
mkdir "$home/action" && cd "$home/action" || exit 2
cp "$bad" "坏 文.md" && cp "$good" good.md
TREND_PATHS=$'坏 文.md\ngood.md\n' TREND_VERSION=$version TREND_ARGS=--lang=en TREND_SARIF=out.sarif "$root/editors/hooks/github-action.sh" >"$home/log" 2>&1
[ $? -eq 1 ] && grep -q '^::error file=坏 文.md,line=2' "$home/log"
check $? "the action's step fails and marks the line" "$home/log"
node -e 'const r = JSON.parse(require("fs").readFileSync("out.sarif")).runs[0].results; process.exit(r.length === 3 ? 0 : 1)'
check $? "and leaves the three findings as SARIF"
TREND_PATHS=good.md TREND_VERSION=$version "$root/editors/hooks/github-action.sh" >"$home/log" 2>&1
check $? "it passes a clean article" "$home/log"

# --- a user with pre-commit: this repository's hooks, the program from npm ---
export PRE_COMMIT_HOME=$home/pre-commit
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
git clone --quiet "$root" "$home/hooks"
revision=$(git -C "$home/hooks" rev-parse HEAD)
for id in trendlsp trendlsp-fix; do
  git init --quiet "$home/$id" && cd "$home/$id" || exit 2
  printf 'repos:\n- repo: %s\n  rev: %s\n  hooks: [{id: %s}]\n' "$home/hooks" "$revision" "$id" >.pre-commit-config.yaml
  pre-commit install >/dev/null
  mkdir "文 章"
  cp "$good" "文 章/好 文.md" && cp "$bad" notes.txt && git add -A
  git commit --quiet -m good >"$home/log" 2>&1
  check $? "$id: a clean article is committed, other files are left alone" "$home/log"
  cp "$bad" "文 章/坏 文.md" && git add -A
  git commit --quiet -m bad >"$home/log" 2>&1
  [ $? -ne 0 ] && grep -q '坏 文.md\|files were modified' "$home/log"
  check $? "$id: an article with errors is not" "$home/log"
done
git add -A && git commit --quiet -m repaired >"$home/log" 2>&1
check $? "trendlsp-fix: the repaired article is committed" "$home/log"

printf '%s checks, %s failed\n' "$checks" "$failed"
[ "$failed" -eq 0 ]
