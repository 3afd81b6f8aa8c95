#!/usr/bin/env bash
# Drives Kate in an X server of its own against a server, with editors/kate/settings.json as it stands: what the user sees,
# read from the screen, from the saved file and from the traffic, of which a copy is kept.
#   run.sh SERVER [ARG…]       e.g. run.sh build/dev/trendlsp --stdio
# Needs kate (22.12), Xvfb, openbox, xdotool, imagemagick, dbus. TREND_PATIENCE: milliseconds to wait for something (20000);
# TREND_SHOTS: a folder for screenshots. Exit status 0: every check passed.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
[ $# -gt 0 ] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
patience=${TREND_PATIENCE:-20000}
checks=0 failed=0 started=()

home=$(mktemp -d)
article="$home/稿 件/damaged.md" clean=$here/../../articles/clean.md
finish() {
  [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$home"
}
trap finish EXIT
mkdir -p "$home/.config/kate/lspclient" "$home/bin" "$home/稿 件/.git"
mkdir -m 700 "$home/run"
cp "$here/../../../editors/kate/settings.json" "$home/.config/kate/lspclient/"
cp "$here/../../articles/generated-wrapper.md" "$article"
# `trendlsp` on PATH is the server, with the arguments of this command line; what both sides say is kept.
server=$(realpath "$(command -v "$1")")
shift
{
  printf "#!/bin/sh\ntee '%s/sent' | '%s'" "$home" "$server"
  [ $# -eq 0 ] || printf " '%s'" "$@"
  printf " | tee '%s/said'\n" "$home"
} >"$home/bin/trendlsp"
chmod +x "$home/bin/trendlsp"
touch "$home/sent" "$home/said"

now() { date +%s%3N; }
await() {  # await COMMAND…: until it succeeds or patience is at its end
  local end=$(($(now) + patience))
  until "$@"; do
    [ "$(now)" -lt "$end" ] || return 1
    sleep 0.1
  done
}
check() {  # check NAME COMMAND…: waits until it succeeds
  checks=$((checks + 1))
  if await "${@:2}"; then echo "ok    $1"; else echo "FAIL  $1; the findings: $(codes)"; failed=$((failed + 1)); return 1; fi
}
photo() { import -window root "${TREND_SHOTS:-$home}/$1.png"; }
press() { local key; for key in "$@"; do xdotool key "$key"; sleep 0.2; done; }

# What Kate asked, what it was answered. Kate writes JSON with blanks, trendlsp without.
asked() { grep -aqF "\"method\": \"$1\"" "$home/sent"; }
told() { grep -aqF "$1" "$home/said"; }
codes() {
  grep -aoE 'publishDiagnostics.*' "$home/said" | tail -1 | grep -oE '"code":"[A-Z]{2}[0-9]{3}"' | grep -oE '[A-Z]{2}[0-9]+' | sort -u | paste -sd ' '
}
codes_are() { [ "$(codes)" = "$1" ]; }
saved() { grep -q "$1" "$article"; }

# Lines in the colour that Kate gives those with errors.
marked() { import -window root png:- | convert - -fill black +opaque '#FFE5E5' -format '%[fx:round(mean*w*h)]' info:; }
marks_more_than() { [ "$(marked)" -gt "$1" ]; }
marks_less_than() { [ "$(marked)" -lt "$1" ]; }
window() { xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }

open_article() {
  export HOME=$home XDG_CONFIG_HOME=$home/.config XDG_CACHE_HOME=$home/.cache XDG_DATA_HOME=$home/.local XDG_RUNTIME_DIR=$home/run
  export QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 LANGUAGE=en PATH=$home/bin:$PATH
  Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$home/display" >/dev/null 2>&1 &
  started+=($!)
  await test -s "$home/display" || { echo 'no X server' >&2; exit 1; }
  DISPLAY=:$(cat "$home/display")
  export DISPLAY
  openbox >/dev/null 2>&1 &
  started+=($!)
  # Not dbus-run-session, which leaves its bus behind when it is told to end.
  export DBUS_SESSION_BUS_ADDRESS=unix:path=$home/bus
  dbus-daemon --session --nofork --address="$DBUS_SESSION_BUS_ADDRESS" >"$home/bus.log" 2>&1 &
  started+=($!)
  await test -S "$home/bus"
  kate --startanon --block "$article" >"$home/log" 2>&1 &
  started+=($!)
}

read_it() {
  check 'Kate asks whether the program may be started' window 'LSP server start'
  press Return
  check 'the server attaches' told '"capabilities"' || return 1
  xdotool search --name 'damaged' windowsize %1 1390 860 windowmove %1 0 20
  check 'three findings reach it' codes_are 'CB001 FM001 WS004'
  check 'their lines are marked on the screen' marks_more_than 25000
  check 'symbols are asked for' asked textDocument/documentSymbol
  check 'and answered, through the damage' told '1.1 现状'
  photo opened
}

# The third entry of the menu on a line with a finding is: fix all.
fix_it() {
  xdotool mousemove 700 600 click 1
  press ctrl+Home Down alt+Return
  check 'code actions are asked for' asked textDocument/codeAction
  check 'and answered' told 'Fix all 3 safely fixable findings'
  sleep 0.5
  photo menu
  press Down Down Down Return ctrl+s
  check 'fix all writes the clean article' cmp -s "$article" "$clean"
  check 'Kate tells of the change' asked textDocument/didChange
  check 'and no finding is left' codes_are ''
  check 'nor a mark on the screen' marks_less_than 1000
}

type_into_it() {
  press ctrl+End Return
  xdotool type --delay 60 'See [the plan](nowhere.md).'
  press End Return
  check 'a typed link that leads nowhere is found' codes_are 'LK002'
  check 'and marked on the screen' marks_more_than 1000
  photo typed
  press ctrl+t f ctrl+s
  check 'format aligns the tables' saved '^| -------------- |'
}

open_article
read_it && fix_it && type_into_it
printf '%d checks, %d failed (Kate %s)\n' "$checks" "$failed" "$(kate --version | grep -oE '[0-9.]+')"
[ "$failed" -eq 0 ]
