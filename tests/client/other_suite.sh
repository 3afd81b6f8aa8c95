#!/usr/bin/env bash
# Fetches programs of another Debian suite with all they need and unpacks them in a folder; this system is not touched.
#   other_suite.sh SUITE FOLDER PACKAGE…     e.g. other_suite.sh trixie ~/.cache/trendlsp/clients/emacs emacs-nox
# They run with their own dynamic loader: FOLDER/run PROGRAM ARG…, PROGRAM being a path below FOLDER/root.
set -euo pipefail
[ $# -ge 3 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
suite=$1
mkdir -p "$2"/{lists/partial,cache/archives/partial,root}
folder=$(cd "$2" && pwd -P)
shift 2

mirror=$("$(dirname "${BASH_SOURCE[0]}")/../../.ci/mirror" 2>/dev/null || echo http://deb.debian.org/debian)
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >"$folder/sources.list"
: >"$folder/status"  # nothing is installed there: libc and all come along
options=(-o Dir::Etc::SourceList="$folder/sources.list" -o Dir::Etc::SourceParts=- -o Dir::Etc::PreferencesParts=-
  -o Dir::State::Lists="$folder/lists" -o Dir::State::Status="$folder/status" -o Dir::Cache="$folder/cache"
  -o APT::Install-Recommends=false -o Acquire::Languages=none -o APT::Keep-Downloaded-Packages=true
  -o DPkg::Post-Invoke= -o APT::Update::Post-Invoke=)
apt-get -q "${options[@]}" update
apt-get -q -y "${options[@]}" install --download-only "$@"
for package in "$folder"/cache/archives/*.deb; do dpkg-deb -x "$package" "$folder/root"; done
rm -rf "$folder/lists" "$folder/cache"

cat >"$folder/run" <<RUN
#!/usr/bin/env bash
root=$folder/root
program=\$root/\$1
shift
loader=\$root/usr/lib64/ld-linux-x86-64.so.2
[ -e "\$loader" ] || loader=\$root/lib64/ld-linux-x86-64.so.2
exec "\$loader" --library-path "\$root/usr/lib/x86_64-linux-gnu:\$root/lib/x86_64-linux-gnu:\$root/usr/lib" "\$program" "\$@"
RUN
chmod +x "$folder/run"
