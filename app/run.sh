#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Telltale and opens it on the embedded playground. Installs what is missing (Debian 12, as root or with sudo). Safe to
# run again. Arguments go to the program: sh app/run.sh ws://localhost:8000/connection/websocket
set -eu
cd "$(dirname "$0")/.."
. app/packages.sh

# shellcheck disable=SC2086
need $build_packages
say "building (build/release)"
cmake --preset release >build.log 2>&1 && cmake --build --preset release >>build.log 2>&1 || {
    tail -n 40 build.log >&2
    stop "the build failed; build.log has all of it"
}
rm -f build.log

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    [ $# -gt 0 ] || set -- --playground
    exec build/release/ui/telltale "$@"
fi

say "there is no display: the same in the terminal"
cli=build/release/app/cli/telltale-cli
if [ $# -gt 0 ]; then
    exec "$cli" connect "$@"
fi
greeting=$(mktemp)
"$cli" playground >"$greeting" &
playground=$!
trap 'kill $playground 2>/dev/null; rm -f "$greeting"' EXIT INT TERM
tries=0
until grep -q /centrifugo/json "$greeting"; do
    kill -0 $playground 2>/dev/null || stop "the playground did not start"
    tries=$((tries + 1))
    [ $tries -lt 100 ] || stop "the playground did not say where it listens"
    sleep 0.1
done
url=$(grep /centrifugo/json "$greeting")
say "telltale-cli connect $url --do 'subscribe channel=news' --do 'subscribe channel=error-103' --do 'subscribe channel=close-3501'"
"$cli" connect "$url" --system centrifugo --do 'subscribe channel=news' --do 'subscribe channel=error-103' --do 'wait ms=300' \
    --do 'subscribe channel=close-3501' --for 10
