#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh tests/resources/install.sh BUILD_DIR: installs a build into a folder of its own, looks at all that a desktop needs with the
# desktop's own validators, and starts what was installed.
set -eu
build=$(cd "${1:?usage: sh tests/resources/install.sh BUILD_DIR}" && pwd)
sources=$(cd "$(dirname "$0")/../.." && pwd)
id=alt.telltale.Telltale
stage=$(mktemp -d)
pids=
trap 'kill $pids 2>/dev/null || true; rm -rf "$stage"' EXIT
failed=0
bad() {
    echo "install: $*" >&2
    failed=1
}

cmake --install "$build" --prefix "$stage/usr" >"$stage/log" || {
    cat "$stage/log" >&2
    exit 1
}
usr=$stage/usr

# Every file, and no other: what appears or disappears is a decision.
{
    for name in telltale telltale-cli; do
        echo bin/$name
        echo share/bash-completion/completions/$name
        echo share/fish/vendor_completions.d/$name.fish
        echo share/man/man1/$name.1.gz
    done
    echo share/zsh/vendor-completions/_telltale
    echo share/applications/$id.desktop
    echo share/metainfo/$id.metainfo.xml
    echo share/mime/packages/$id.xml
    for name in LICENSE changelog.gz copyright; do echo share/doc/telltale/$name; done
    echo share/icons/hicolor/scalable/apps/$id.svg
    echo share/icons/hicolor/scalable/mimetypes/application-x-telltale-session.svg
    echo share/icons/hicolor/symbolic/apps/$id-symbolic.svg
    for size in 16 22 24 32 48 64 128 256 512; do
        echo share/icons/hicolor/${size}x$size/apps/$id.png
        echo share/icons/hicolor/${size}x$size/mimetypes/application-x-telltale-session.png
    done
} | sort >"$stage/expected"
(cd "$usr" && find . -type f -o -type l | sed 's|^\./||' | sort) >"$stage/found"
diff "$stage/expected" "$stage/found" >&2 || bad "the installed files (>) are not the expected ones (<)"

for size in 16 512; do
    file "$usr/share/icons/hicolor/${size}x$size/apps/$id.png" | grep -q "PNG image data, $size x $size" || bad "the icon of $size pixels is none"
done
grep -q 'stroke=' "$usr/share/icons/hicolor/symbolic/apps/$id-symbolic.svg" && bad "a symbolic icon has filled shapes only: strokes are not recoloured"

entry=$usr/share/applications/$id.desktop
desktop-file-validate "$entry" || bad "the desktop entry is not valid"
for program in $(sed -n 's/^\(Try\)\?Exec=\([^ ]*\).*/\2/p' "$entry" | sort -u); do
    [ -x "$usr/bin/$program" ] || bad "the desktop entry starts $program, which is not installed"
done
[ -f "$usr/share/icons/hicolor/scalable/apps/$(sed -n 's/^Icon=//p' "$entry").svg" ] || bad "the desktop entry's icon is not installed"

appstreamcli validate --no-net --no-color "$usr/share/metainfo/$id.metainfo.xml" >"$stage/log" || {
    cat "$stage/log" >&2
    bad "the metainfo is not valid"
}
grep -q "<release version=\"$("$usr/bin/telltale" --version | sed 's/.* //')\"" "$usr/share/metainfo/$id.metainfo.xml" || bad "the metainfo does not know this version"

# What the type recognises is in tst_sessiontype.
update-mime-database "$usr/share/mime" >"$stage/log" 2>&1 || bad "the MIME type is not valid: $(cat "$stage/log")"

for page in "$usr"/share/man/man1/*.gz; do
    gzip -dc "$page" | groff -ww -z -mandoc -Tutf8 >"$stage/log" 2>&1 || true
    [ ! -s "$stage/log" ] || bad "$(basename "$page"): $(cat "$stage/log")"
    gzip -dc "$page" | grep -q '@' && bad "$(basename "$page") has a word that was not filled in"
done

bash -n "$usr/share/bash-completion/completions/telltale" || bad "the bash completion does not parse"

# The installed programs, from where they were installed: nothing of the build folder is needed.
"$usr/bin/telltale-cli" explain centrifugo 3501 | grep -q DisconnectBadRequest || bad "the installed telltale-cli does not explain 3501"
XDG_DATA_HOME=$stage/home XDG_CONFIG_HOME=$stage/home QT_QPA_PLATFORM=offscreen "$usr/bin/telltale" --playground >"$stage/log" 2>&1 &
pids=$!
tries=0
# It has started once it keeps a session of the playground's connection.
until ls "$stage"/home/telltale/sessions/*.telltale >/dev/null 2>&1; do
    tries=$((tries + 1))
    if [ $tries -gt 600 ] || ! kill -0 $pids 2>/dev/null; then
        bad "the installed window did not start: $(cat "$stage/log")"
        break
    fi
    sleep 0.1
done
exit $failed
