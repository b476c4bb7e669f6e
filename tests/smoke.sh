#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh tests/smoke.sh BUILD_DIR: the main job in one minute, to be read as much as run. Starts the playground of a build, connects
# to it as every system, and looks for one error and one close, each with its advice. Silent about nothing: what is missing is said.
set -eu
cli=${1:?usage: sh tests/smoke.sh BUILD_DIR}/app/cli/telltale-cli
[ -x "$cli" ] || { echo "smoke: $cli is not there: build first" >&2; exit 1; }

folder=$(mktemp -d)
: >"$folder/urls"
"$cli" playground >"$folder/urls" 2>"$folder/problem" &
playground=$!
trap 'kill $playground 2>/dev/null || true; rm -rf "$folder"' EXIT

tries=0
until grep -q /websocket "$folder/urls"; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { echo "smoke: the playground did not print its URLs in 10 s: $(cat "$folder/problem")" >&2; exit 1; }
    sleep 0.1
done
base=$(sed -n '1s|\(ws://[^/]*\)/.*|\1|p' "$folder/urls")

see() { # WHAT KIND ENTRY: an event of this kind with this entry, and with a retry class
    grep "\"kind\":\"$2\"" "$folder/events" | grep "\"entry\":\"$3\"" | grep -q '"retry":"' && return
    echo "smoke: $1: no $2 explained by $3. What was seen:" >&2
    cat "$folder/events" >&2
    exit 1
}
visit() { # PATH [connect arguments]
    path=$1
    shift
    "$cli" connect "$base$path" "$@" --for 20 --json >"$folder/events" 2>"$folder/problem" || {
        echo "smoke: connecting to $path failed: $(cat "$folder/problem")" >&2
        exit 1
    }
}

visit /centrifugo/json --system centrifugo --do 'subscribe channel=news' --do 'subscribe channel=error-103' --do 'subscribe channel=close-3500'
see centrifugo error centrifugo/error/103
see centrifugo close centrifugo/disconnect/3500

visit /nats --system nats --do 'subscribe subject=news' --do 'subscribe subject=error.Permissions-Violation-for-Subscription' \
    --do 'subscribe subject=close.ServerShutdown'
see NATS error nats/error/Permissions-Violation-for-Subscription
see NATS close nats/close/ServerShutdown

visit /v1/ws --system flow --do 'subscribe topic=blocks subscription_id=error-429 block_status=sealed' \
    --do 'subscribe topic=blocks subscription_id=close-1002 block_status=sealed'
see Flow error flow/error/maximum-streams
see Flow close 'flow/close/1002-[a-z0-9-]*'

for path in /deepstream-v3 /deepstream-json; do # its variant shows by itself
    visit $path --system deepstream --do 'subscribe name=error-MESSAGE_DENIED' --do 'subscribe name=close-1005'
    see "deepstream, $path" error deepstream/event/MESSAGE_DENIED
    see "deepstream, $path" close websocket/close/1005
done

visit /sharedb --system sharedb --do 'subscribe collection=c document=error-ERR_DOC_WAS_DELETED' --do 'subscribe collection=c document=close-1011'
see ShareDB error sharedb/error/ERR_DOC_WAS_DELETED
see ShareDB close sharedb/close/stream-error

visit /websocket --system websocket --do 'send text=hello' --do 'send text=close-4999'
see WebSocket close websocket/close/4000-4999

echo "smoke: every system was connected to, refused and closed, and all of it was explained"
