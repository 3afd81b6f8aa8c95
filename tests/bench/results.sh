#!/usr/bin/env bash
# Measures everything and writes RESULTS.md, results/*.csv and results/*.svg: results.sh [ARGUMENT of compare.py…]
# Takes about half an hour on a quiet machine; the programs must be built (release and bench presets).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)
{
  cat <<TEXT
# Measured

$(git describe --always --dirty) on $(nproc) × ${processor:-an unknown processor}, $(date -u +%Y-%m-%d), written by \`results.sh\`. Everything in one table was measured in one
interleaved run: the ratios (to the first row's median) say more than the times. "floor" is what a program needs that does nothing but read,
parse with cmark-gfm, or echo; see [README.md](README.md).
TEXT
  ./compare.py "$@"
  cat <<'TEXT'

## Growth

Both axes are logarithmic. *Slope* is how time grows over the upper half of the points: 1 means twice the size, twice the time; below 1 something fixed still counts.
TEXT
  ./scaling.py
} >RESULTS.new
mv RESULTS.new RESULTS.md
