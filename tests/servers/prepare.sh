#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the real servers that the tests talk to, into build/peers. Safe to run again: what is there and up to date is kept.
# Where Go is missing or too old, its two servers are left out, loudly; then the tests skip them, loudly (never in CI).
# `prepare.sh flow` also builds the Flow node, whose first build loads 270 MB of Go modules; it leaves nothing out.
set -eu
cd "$(dirname "$0")"
. ../../app/packages.sh
peers=$(cd ../.. && pwd)/build/peers
mkdir -p "$peers"

# Debian's npm 9.2 cannot read the deepstream server's override ("Invalid comparator"); a newer one, run from its own package, can.
npm=npm
[ "$(npm --version | cut -d. -f1)" -ge 10 ] || npm="npx --yes npm@10.9.0"

for server in sharedb deepstream graphql; do
    mkdir -p "$peers/$server"
    cp "$server/package.json" "$server/package-lock.json" "$server/server.js" "$peers/$server/"
    if ! cmp -s "$server/package-lock.json" "$peers/$server/installed.json"; then
        say "installing the npm packages of the $server server"
        (cd "$peers/$server" && $npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null) ||
            stop "npm could not install the packages of tests/servers/$server"
        cp "$server/package-lock.json" "$peers/$server/installed.json"
    fi
done

for server in centrifugo nats; do
    if ! command -v go >/dev/null; then
        if [ "${CI:-}" = true ]; then
            stop "Go is missing, and CI skips nothing: install Go 1.26 or later"
        fi
        say "*** SKIPPED: Go is not installed, so the $server server built from its Go module is not tested ***"
        continue
    fi
    say "building the $server server (a Go module; the first time takes minutes)"
    if ! (cd "$server" && go build -o "$peers/$server.new" .) || ! mv "$peers/$server.new" "$peers/$server"; then
        [ "${CI:-}" != true ] || stop "tests/servers/$server could not be built"
        say "*** SKIPPED: tests/servers/$server could not be built, so that server is not tested ***"
    fi
done

for server in "$@"; do
    [ "$server" = flow ] || stop "tests/servers/prepare.sh knows flow only, not $server"
    # Linking it anew takes as long as many a test.
    built=$(cat "$server"/*.go "$server/go.mod" "$server/go.sum" | cksum)
    if [ ! -x "$peers/$server" ] || [ "$built" != "$(cat "$peers/$server.built" 2>/dev/null)" ]; then
        command -v go >/dev/null || stop "Go is missing: install Go 1.26 or later to build the $server server"
        say "building the $server server (a Go module; the first time takes 5 to 15 minutes)"
        (cd "$server" && go build -o "$peers/$server.new" .) || stop "tests/servers/$server could not be built"
        mv "$peers/$server.new" "$peers/$server"
        echo "$built" >"$peers/$server.built"
    fi
done
