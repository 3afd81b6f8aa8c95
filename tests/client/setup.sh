#!/usr/bin/env bash
# Installs the editors that all.sh drives: Debian 12's by apt, newer ones of other suites below $TREND_CLIENTS
# (~/.cache/trendlsp/clients), VS Code by tests/client/vscode/setup.sh. About 2 GB and 8 minutes; what is there stays.
#   setup.sh [--no-vscode] [--no-kate]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
clients=${TREND_CLIENTS:-$HOME/.cache/trendlsp/clients}
vscode=yes kate=yes
for option in "$@"; do
  case $option in
    --no-vscode) vscode=no ;;
    --no-kate) kate=no ;;
    *) sed -n '2,4s/^# //p' "$0" >&2; exit 2 ;;
  esac
done

packages=(neovim emacs-nox elpa-eglot elpa-markdown-mode vim vim-ale tmux pre-commit)
[ "$kate" = no ] || packages+=(kate xvfb xdotool imagemagick openbox dbus)
apt-get install -q -y --no-install-recommends "${packages[@]}"

fetch() {  # fetch NAME SUITE PACKAGE…
  local name=$1
  shift
  [ -x "$clients/$name/run" ] || "$here/other_suite.sh" "$1" "$clients/$name" "${@:2}"
}
program() {  # program NAME TEXT: an executable of that name
  mkdir -p "$clients/bin"
  printf '#!/usr/bin/env bash\n%s\n' "$2" >"$clients/bin/$1"
  chmod +x "$clients/bin/$1"
}

for suite in trixie sid; do
  fetch "neovim-$suite" "$suite" neovim
  program "nvim-$suite" "VIMRUNTIME=$clients/neovim-$suite/root/usr/share/nvim/runtime exec $clients/neovim-$suite/run usr/bin/nvim --cmd 'set runtimepath+=$clients/neovim-$suite/root/usr/lib/nvim' \"\$@\""
  fetch "helix-$suite" "$suite" hx
  program "hx-$suite" "HELIX_RUNTIME=$clients/helix-$suite/root/usr/lib/hx/runtime exec $clients/helix-$suite/run usr/bin/hx \"\$@\""
done
fetch emacs-trixie trixie emacs-nox elpa-markdown-mode
lisp=$clients/emacs-trixie/root/usr/share/emacs
program emacs-trixie "version=\$(ls $lisp | grep '^[0-9]' | head -1)
export EMACSLOADPATH=\$(find $lisp/\$version/lisp -type d | grep -vE '/(obsolete|term)\$' | sort | tr '\\n' ':'):\$(echo $lisp/site-lisp/elpa-src/markdown-mode-*)
export EMACSDATA=$lisp/\$version/etc EMACSDOC=$lisp/\$version/etc EMACSPATH=\$(echo $clients/emacs-trixie/root/usr/libexec/emacs/\$version/*-linux-gnu)
exec $clients/emacs-trixie/run usr/bin/emacs-nox --dump-file=\"\$(echo \"\$EMACSPATH\"/*.pdmp)\" --eval '(setq native-comp-jit-compilation nil native-comp-enable-subr-trampolines nil)' \"\$@\""
[ "$vscode" = no ] || "$here/vscode/setup.sh"
