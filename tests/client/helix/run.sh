#!/usr/bin/env bash
# Drives Helix in a terminal of tmux against a server, with tests/client/article.md, and checks what its user sees.
#   run.sh SERVER [ARG…]       e.g. run.sh build/dev/trendlsp --stdio
# TREND_HELIX names another Helix command, TREND_PATIENCE the milliseconds to wait for something on the screen (10000).
# Exit status 0: every check passed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
[ $# -gt 0 ] || { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
tries=$((${TREND_PATIENCE:-10000} / 100))
checks=0 failures=0

# Helix must find none of the user's files, and leave none; the article's name has Han and a blank.
home=$(mktemp -d)
article=$here/../article.md file="$home/稿 件/选型.md"
mkdir -p "$home/稿 件/.git" "$home/config/helix"
cp "$article" "$file"
cp "$here/../../articles/generated-wrapper.md" "$home/damaged.md"
# The file that users append, as it stands; `trendlsp` on PATH is the server, with the arguments of this command line.
cp "$here/../../../editors/helix/languages.toml" "$home/config/helix/"
server=$(realpath "$1")
shift
mkdir "$home/bin"
{ printf '#!/bin/sh\nexec'; printf " '%s'" "$server" "$@"; echo; } > "$home/bin/trendlsp"
chmod +x "$home/bin/trendlsp"
cat > "$home/config/helix/config.toml" << 'TOML'
[editor]
auto-pairs = false
[editor.lsp]
display-inlay-hints = true
TOML

terminal() { tmux -S "$home/tmux" "$@"; }
screen() { terminal capture-pane -p -t hx; }
finish() {
  terminal kill-server 2> "$home/nobody" || true
  rm -rf "$home"
  echo "$checks checks, $failures failed ($(${TREND_HELIX:-hx} --version))"
}
trap finish EXIT

# Presses keys by tmux's names, or types text as it is.
press() { local key; for key in "$@"; do terminal send-keys -t hx "$key"; sleep 0.1; done; }
write() { terminal send-keys -t hx -l -- "$1"; sleep 0.1; }
colon() { press Escape; write ":$1"; press Enter; }

# go_to REGEX: normal mode, cursor on the last character of the first match in the article.
go_to() { press Escape Escape g g; write "/$1"; press Enter '\;'; }

passed() { checks=$((checks + 1)); echo "ok   $1"; }
failed() { checks=$((checks + 1)) failures=$((failures + 1)); printf 'FAIL %s\n%s\n' "$1" "$2"; }

# await COMMAND…: until it succeeds or patience is at its end.
await() { local i; for ((i = 0; i < tries; i++)); do "$@" && return; sleep 0.1; done; return 1; }
shows() { screen | grep -qF -- "$1"; }

# sees NAME TEXT…: every TEXT comes onto the screen.
sees() {
  local name=$1 text
  shift
  for text; do
    await shows "$text" || { failed "$name" "     on the screen there is no $text
$(screen)"; return 0; }
  done
  passed "$name"
}

changed() { colon 'w!'; diff "$article" "$file" | grep '^[<>]' | sed 's/^</-/; s/^>/+/; s/^\([-+]\) /\1/'; }
is_changed() { [ "$(changed)" = "$1" ]; }

# changes NAME EXPECTED [UNDOS]: the lines that the saved file differs in; then so many undos (1) take it back.
changes() {
  local i
  if await is_changed "$2"; then passed "$1"; else failed "$1" "     expected
$2
     got
$(changed)
$(screen)"; fi
  for ((i = 0; i < ${3:-1}; i++)); do press Escape u; done
  if await is_changed ''; then passed "$1: undone"; else failed "$1: undone" "$(changed)"; exit 1; fi
}

# Helix starts the server behind the open file: the list of symbols is asked for until it is there.
lists_symbols() { press Escape Space s; shows 'string 一、算力'; }

read_it() {
  sees 'the file opens' '边缘推理选型'
  await lists_symbols || { failed 'the server attaches' "$(screen)"; exit 1; }
  sees 'outline' 'string 一、算力' 'string 1.2 对比' 'array  路线 · 2×3' 'string 三、建议'
  press Escape
  go_to '一、算力'; press Space k
  sees 'hover' 'Section 1 of 3' '2 subsections'
}

jump() {
  go_to '细节见 2'; press g d
  sees 'definition of 见 2.1 节' ' 26:5'
  go_to '#一算力'; press g d
  sees 'definition of (#一算力)' ' 11:4'
  go_to 'chip'; press g r
  sees 'references of [chip]' '选型.md:15' '选型.md:41' '选型.md:43' ' 3/3'
}

# choose FIRST TITLE: in the menu of code actions, which begins with FIRST.
choose() {
  local from to
  await shows "$2" || return 0
  from=$(screen | grep -nF -m 1 -- "$1" | cut -d: -f1) to=$(screen | grep -nF -m 1 -- "$2" | cut -d: -f1)
  for ((; from < to; from++)); do press Down; done
  press Enter
}

rewrite() {
  go_to '二、能效'; press Space a
  choose 'Move this section up' 'Demote this section'
  changes 'Demote this section' '-先读结论：细节见 2.1 节，数据口径见脚注[^src]。
+先读结论：细节见 1.3.1 节，数据口径见脚注[^src]。
-## 二、能效
+### 1.3 能效
-### 2.1 现状
+#### 1.3.1 现状
-### 2.2 对比
+#### 1.3.2 对比
-## 三、建议
+## 二、建议'
  go_to '端侧'; press Space a
  choose 'Insert a column right of “路线” (in all' 'Sort the rows by “路线”, descending'
  changes 'Sort the rows' '-| 云端 | 更快 | 12 |
+| 云端 | 更快 | 12 |'
  colon format
  changes 'format' '-| --- | --- | ---: |
-| 云端 | 更快 | 12 |
-| 端侧 | 省电 | 9 |
+| ---- | ---- | ---: |
+| 云端 | 更快 |   12 |
+| 端侧 | 省电 |    9 |
-| 路线 | 优势 | 价格 |
-| --- | --- | ---: |
-| 夜间批处理 | 电价低 | 3 |
+| 路线       | 优势   | 价格 |
+| ---------- | ------ | ---: |
+| 夜间批处理 | 电价低 |    3 |'
}

# The number that is expected is shown; the fix of the finding writes it.
misnumber() {
  go_to '## 二'; press r; write '三'
  sees 'inlay hint' '## 三 → 二、能效'
  press Space a
  sees 'quick fix' 'Renumber these sibling headings'
  press Enter
  if await is_changed ''; then passed 'quick fix: the number is right again'; else failed 'quick fix' "$(changed)"; fi
}

# Helix filters by all letters before the cursor, so its author types a blank behind 见.
complete() {
  go_to '三、建议'; press o Enter; write '### '
  sees 'menu of headings comes while typing' '3.1 现状' '3.1 对比'
  press C-n Enter
  changes 'next heading number' '+### 3.1 现状
+' 2
  go_to '翻了一番'; press a; write '，见'
  sleep 0.7  # else the menu asked for at 见 may be the one on the screen, and the blank stays behind its text
  write ' '; sleep 0.7
  sees 'menu of sections comes after 见' '1.1 节' '第三部分'
  press C-n C-n Enter
  changes 'mention of a section' '-每瓦算力三年翻了一番，起点见[算力](#一算力)部分。
+每瓦算力三年翻了一番，见 1.1 节，起点见[算力](#一算力)部分。' 2
  go_to '散热'; press a; write '[^'
  sees 'menu of footnotes' 'src'
  press C-n Enter
  changes 'footnote' '-手机🚀和汽车用[同一类芯片][chip]，差别在散热。
+手机🚀和汽车用[同一类芯片][chip]，差别在散热[^src]。' 2
  go_to '省电 . 9 .'; press o; write '|'
  sees 'menu of rows' '| 路线 | 优势 | 价格 |'
  press C-n Enter
  changes 'row of a table' '+| 路线 | 优势 | 价格 |' 2
}

# rename TEXT PROMPT NEW EXPECTED
rename() {
  go_to "$1"; press Space r
  sees "rename of $2: the prompt begins with it" "rename-to:$2"
  press C-u; write "$3"; press Enter
  changes "rename of $2" "$4"
}

rename_all() {
  rename '一、算力' '算力' '峰值算力' '-## 一、算力
+## 一、峰值算力
-每瓦算力三年翻了一番，起点见[算力](#一算力)部分。
+每瓦算力三年翻了一番，起点见[算力](#一峰值算力)部分。'
  rename '脚注.{3}' 'src' 'paper' '-先读结论：细节见 2.1 节，数据口径见脚注[^src]。
+先读结论：细节见 2.1 节，数据口径见脚注[^paper]。
-[^src]: 厂商白皮书 2026 版，[同一类芯片][chip]。
+[^paper]: 厂商白皮书 2026 版，[同一类芯片][chip]。'
  go_to 'chip'; press Space h c; write 'soc'
  changes 'what is highlighted, changed at once' '-手机🚀和汽车用[同一类芯片][chip]，差别在散热。
+手机🚀和汽车用[同一类芯片][soc]，差别在散热。
-[^src]: 厂商白皮书 2026 版，[同一类芯片][chip]。
+[^src]: 厂商白皮书 2026 版，[同一类芯片][soc]。
-[chip]: https://example.org/chip
+[soc]: https://example.org/chip'
}

# The damaged article last: the list of what is found in it, and one fix.
repair() {
  colon "open $home/damaged.md"
  press Escape Space d
  sees 'findings' 'FM001' 'CB001' 'WS004'
  press Escape 2 g g Space a
  sees 'its fix' 'Remove the indentation'
  press Enter
  colon 'w!'
  if await grep -q '^title: ' "$home/damaged.md"; then passed 'the fix is saved'; else failed 'the fix is saved' "$(screen)"; fi
}

terminal -f /dev/null new-session -d -s hx -x 140 -y 50 \
  "env PATH='$home/bin:$PATH' XDG_CONFIG_HOME='$home/config' XDG_CACHE_HOME='$home/cache' LC_ALL=C.UTF-8 LANGUAGE=en COLORTERM=truecolor ${TREND_HELIX:-hx} '$file'"
read_it
jump
rewrite
misnumber
complete
rename_all
repair
[ "$failures" = 0 ]
