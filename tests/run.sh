#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Telltale and runs every test, against the real servers too. Installs what is missing (Debian 12, as root or with sudo).
# Safe to run again. Everything runs under the address and undefined-behaviour sanitizers; `--quick` leaves them out.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh

preset=ci
for argument in "$@"; do
    case $argument in
    --quick) preset=dev ;;
    *) stop "tests/run.sh knows --quick only, not $argument" ;;
    esac
done

# shellcheck disable=SC2086
need $build_packages nats-server openssl sqlite3 python3 python3-jsonschema
command -v node >/dev/null || need nodejs
command -v npm >/dev/null || need npm
sh tests/servers/prepare.sh

say "building (build/$preset)"
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" || stop "the $preset build failed"
say "testing (build/$preset)"
ctest --preset "$preset" --parallel 2 --no-tests=error || stop "tests failed in build/$preset"
sh tests/smoke.sh "build/$preset"
say "every test passed"
