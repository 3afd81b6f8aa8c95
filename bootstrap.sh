#!/usr/bin/env bash
# From a bare Debian 12 to a built trendlsp: installs what is missing, builds, then checks an article or runs the tests.
# Safe to run again: what is installed or built already stays. Needs apt (as root, or through sudo) only to install.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
program=$root/build/release/trendlsp

build_packages=(
  g++ cmake ninja-build
  libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libutf8proc-dev libxxhash-dev
  nlohmann-json3-dev libasio-dev libspdlog-dev libfmt-dev libcli11-dev
)
test_packages=(doctest-dev binutils lld neovim)
bench_packages=(libbenchmark-dev python3 valgrind)
release_packages=(g++-aarch64-linux-gnu qemu-user-static dpkg-dev)

say() { printf '==> %s\n' "$*" >&2; }
die() { printf 'bootstrap.sh: %s\n' "$*" >&2; exit 2; }

usage() {
  cat <<'TEXT'
usage: ./bootstrap.sh COMMAND
  check [ARTICLE...]  install, build the release program, check ARTICLE (default: the demo in tests/articles/)
  test [CTEST-ARG...] install, build with tests, run them all
  build               install, build the release program: build/release/trendlsp
  deps [bench|release]  install the Debian packages only (also what measuring needs, or what .ci/release wants)
  help                this text
TREND_JOBS=N sets the number of parallel compilers (default: by processors and memory).
TEXT
}

# Prints those of the named packages that are not installed, one a line.
missing_packages() {
  local package status
  for package in "$@"; do
    status=$(LC_ALL=C dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || printf '%s\n' "$package"
  done
}

# Runs apt-get as root, without questions and whatever the locale.
apt() {
  local -a as_root=(env)
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die "these packages are missing and need root to install: ${missing[*]}"
    as_root=(sudo env)
  fi
  "${as_root[@]}" DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -q -y "$@" >&2 </dev/null
}

install_packages() {
  local -a missing
  if ! command -v dpkg-query >/dev/null; then
    say "No Debian package manager here: going on with what is installed (wanted: $*)"
    return
  fi
  mapfile -t missing < <(missing_packages "$@")
  if [ ${#missing[@]} -eq 0 ]; then
    say "All ${#} Debian packages are installed"
    return
  fi
  say "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  apt update
  apt install --no-install-recommends "${missing[@]}"
}

# One compiler per processor, but none without about 1 GB of memory of its own.
jobs() {
  local processors memory_kb by_memory
  if [ -n "${TREND_JOBS:-}" ]; then
    printf '%s\n' "$TREND_JOBS"
    return
  fi
  processors=$(nproc 2>/dev/null || echo 1)
  memory_kb=$(awk '/^MemAvailable:/ {print $2}' /proc/meminfo 2>/dev/null || true)
  by_memory=$(( ${memory_kb:-4000000} / 1000000 ))
  [ "$by_memory" -ge 1 ] || by_memory=1
  printf '%s\n' "$(( processors < by_memory ? processors : by_memory ))"
}

# build_preset PRESET [TARGET]
build_preset() {
  local preset=$1
  shift
  say "Building the $preset preset in build/$preset"
  (cd "$root" && cmake --preset "$preset" >&2 && cmake --build --preset "$preset" -j "$(jobs)" ${1:+--target "$1"} >&2)
}

build_program() {
  install_packages "${build_packages[@]}"
  build_preset release trendlsp
}

check() {
  local status=0 article
  for article in "$@"; do
    [ "$article" = - ] || [ -e "$article" ] || die "no such article: $article"
  done
  build_program
  if [ $# -eq 0 ]; then
    cd "$root"
    set -- tests/articles/generated-wrapper.md
  fi
  say "Checking: build/release/trendlsp --check $*"
  "$program" --check "$@" || status=$?
  case $status in
    0) say "Exit status 0: nothing to report." ;;
    1)
      say "Exit status 1: findings. Each begins with path:line:column, severity and rule; carets show the place."
      say "build/release/trendlsp --explain RULE tells why; --check --fix PATH repairs what is safe to repair."
      ;;
    *)
      say "Exit status $status: the check itself failed."
      exit "$status"
      ;;
  esac
}

run_tests() {
  install_packages "${build_packages[@]}" "${test_packages[@]}"
  build_preset dev
  say "Running the tests of build/dev"
  (cd "$root" && ctest --preset dev --no-tests=error -j "$(jobs)" "$@")
}

command=${1:-help}
[ $# -eq 0 ] || shift
case $command in
  check) check "$@" ;;
  test) run_tests "$@" ;;
  build)
    build_program
    say "Built build/release/trendlsp"
    ;;
  deps)
    case ${1:-} in
      '') more=() ;;
      bench) more=("${bench_packages[@]}") ;;
      release) more=("${release_packages[@]}") ;;
      *) usage >&2 && die "unknown packages: $1" ;;
    esac
    install_packages "${build_packages[@]}" "${test_packages[@]}" "${more[@]}"
    ;;
  help | -h | --help) usage ;;
  *) usage >&2 && die "unknown command: $command" ;;
esac
