#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Telltale and runs every test, against the real servers too. Installs what is missing (Debian 12, as root or with sudo).
# Safe to run again. Everything runs under the address and undefined-behaviour sanitizers; `--quick` leaves them out.
# `--peers=all` adds the real Flow node, whose build is heavy; CI does so, too.
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh

preset=ci
more_peers=
[ "${CI:-}" != true ] || more_peers=flow
for argument in "$@"; do
    case $argument in
    --quick) preset=dev ;;
    --peers=all) more_peers=flow ;;
    *) stop "tests/run.sh knows --quick and --peers=all, not $argument" ;;
    esac
done

# shellcheck disable=SC2086
need $build_packages nats-server openssl dbus gnome-keyring libsecret-1-0 sqlite3 python3 python3-jsonschema desktop-file-utils appstream shared-mime-info groff-base file zsh fish \
    dpkg-dev lintian binutils
command -v node >/dev/null || need nodejs
command -v npm >/dev/null || need npm
# shellcheck disable=SC2086
sh tests/servers/prepare.sh $more_peers

say "building (build/$preset)"
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" || stop "the $preset build failed"
say "testing (build/$preset)"
left_out='^$'
[ -n "$more_peers" ] || left_out='^peers-'
# Many tests wait for real servers, sockets and threads. One that fails runs once more, in sight: a defect fails twice.
ctest --preset "$preset" --parallel 3 --no-tests=error --repeat until-pass:2 --label-exclude "$left_out" || stop "tests failed in build/$preset"
sh tests/smoke.sh "build/$preset"
if [ "${CI:-}" = true ]; then # loads a Debian: the network may need a second try, too
    sh tests/resources/deb.sh "build/$preset" || sh tests/resources/deb.sh "build/$preset" || stop "the package does not run on a bare Debian 12"
fi
say "every test passed"
