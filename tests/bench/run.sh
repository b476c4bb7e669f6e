#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures Telltale against its peers on this machine and prints a Markdown table: sh tests/bench/run.sh. Installs what is missing
# (Debian 12, as root or with sudo), builds into build/bench, writes build/bench/figures.jsonl. Loopback only. Takes about 15 minutes and
# up to 8 GiB of memory; `--quick` shows within two minutes that it works. `--only NAME` (live, decode, filter, stall, open, memory,
# start; also several) leaves the others out. `--readme` writes the table into the README, too.
set -eu
cd "$(dirname "$0")/../.."
. app/packages.sh

readme=
options=
while [ $# -gt 0 ]; do
    case $1 in
    --readme) readme=yes ;;
    --quick) options="$options $1" ;;
    --only)
        [ $# -gt 1 ] || stop "--only needs the name of a measurement"
        options="$options $1 $2"
        shift
        ;;
    *) stop "tests/bench/run.sh knows --quick, --only NAME and --readme, not $1" ;;
    esac
    shift
done

# shellcheck disable=SC2086
need $build_packages tshark ripgrep
say "building (build/bench)"
cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build build/bench --target telltale-bench || stop "the build failed"

bench=build/bench/tests/bench/telltale-bench
figures=build/bench/figures.jsonl
say "measuring; nothing else should run on this machine meanwhile"
# shellcheck disable=SC2086
"$bench" $options >"$figures.new" || stop "a measurement failed; $figures.new has those before it"
mv "$figures.new" "$figures"
"$bench" --table "$figures"
[ -n "$readme" ] || exit 0

"$bench" --table "$figures" >"$figures.md"
grep -q '<!-- figures: begin -->' README.md && grep -q '<!-- figures: end -->' README.md || stop "README.md has no place for the table"
awk -v table="$figures.md" '
    /<!-- figures: begin -->/ { print; print ""; while ((getline line < table) > 0) print line; print ""; skip = 1 }
    /<!-- figures: end -->/ { skip = 0 }
    !skip { print }
' README.md >"$figures.readme"
cat "$figures.readme" >README.md
rm -f "$figures.md" "$figures.readme"
say "the README has the new table"
