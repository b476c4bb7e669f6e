#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Telltale and runs every test, against the real servers too. Installs what is missing (Debian 12, as root or with sudo).
# Safe to run again. `--quick` leaves out the sanitizers.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh

quick=no
for argument in "$@"; do
    case $argument in
    --quick) quick=yes ;;
    *) stop "tests/run.sh knows --quick only, not $argument" ;;
    esac
done

# shellcheck disable=SC2086
need $build_packages nats-server openssl sqlite3 xvfb xauth
command -v node >/dev/null || need nodejs
command -v npm >/dev/null || need npm
sh tests/servers/prepare.sh

run() { # PRESET [ctest arguments]
    preset=$1
    shift
    say "building (build/$preset)"
    cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset" || stop "the $preset build failed"
    say "testing (build/$preset)"
    ctest --preset "$preset" --parallel 2 --no-tests=error "$@" || stop "tests failed in build/$preset"
}

run ci
sh tests/smoke.sh build/ci
# The real servers have been tested above; the sanitizers watch our own code.
[ $quick = yes ] || run asan --label-exclude "servers|flood"
say "every test passed"
