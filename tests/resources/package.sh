#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh tests/resources/package.sh BUILD_DIR: makes the Debian package of a build, in BUILD_DIR/package, and looks at it without
# installing it: its files, what it depends on, and what lintian says. That it starts on a bare Debian is in deb.sh.
set -eu
build=$(cd "${1:?usage: sh tests/resources/package.sh BUILD_DIR}" && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
failed=0
bad() {
    echo "package: $*" >&2
    failed=1
}

rm -rf "$build/package"
cpack -G DEB --config "$build/CPackConfig.cmake" -B "$build/package" >"$stage/log" 2>&1 || {
    cat "$stage/log" >&2
    exit 1
}
rm -rf "$build/package/_CPack_Packages"
package=$(ls "$build"/package/*.deb)
[ "$(basename "$package")" = "telltale_$(dpkg-deb -f "$package" Version)_$(dpkg --print-architecture).deb" ] || bad "$package is not named as Debian's packages are"

# Its files are those that install.sh looks at, but for the licence, which Debian keeps once for all.
cmake --install "$build" --prefix "$stage/usr" >"$stage/log"
dpkg-deb -x "$package" "$stage/unpacked"
(cd "$stage/usr" && find . -type f | grep -v '/LICENSE$' | sort) >"$stage/expected"
(cd "$stage/unpacked/usr" && find . -type f | sort) >"$stage/found"
diff "$stage/expected" "$stage/found" >&2 || bad "the packaged files (>) are not the installed ones (<)"
dpkg-deb -c "$package" | awk '$2 != "root/root" || $1 !~ /^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x)$/' >"$stage/log"
[ ! -s "$stage/log" ] || bad "owner or rights are not as they should be: $(cat "$stage/log")"
dpkg-deb -e "$package" "$stage/control"
(cd "$stage/unpacked" && md5sum --quiet -c "$stage/control/md5sums") || bad "the sums of the files do not match"
if find "$stage/control" -type f -perm /111 | grep -q .; then bad "it brings scripts of its own: dpkg's triggers do all that is needed"; fi

# It depends on the package of each library that its programs load.
depends=$(dpkg-deb -f "$package" Depends)
for library in $(objdump -p "$stage"/unpacked/usr/bin/* | sed -n 's/^ *NEEDED *//p' | sort -u); do
    path=$(ldconfig -p | sed -n "s|^[[:space:]]*$library (.* => ||p" | head -n 1)
    owner=$(dpkg-query -S "$(readlink -f "$path")" "$path" 2>/dev/null | sed -n '1s/:.*//p')
    echo "$depends" | tr ',' '\n' | grep -q "^ *${owner:-$library}\( \|$\)" || bad "it does not depend on ${owner:-the package} of $library"
done
# And on what is loaded only by name: the session files' database and the pictures.
for name in libqt6sql6-sqlite libqt6svg6; do
    echo "$depends" | tr ',' '\n' | grep -q "^ *$name\( \|$\)" || bad "it does not depend on $name"
done

# lintian cannot know that the names under .invalid and .alt are meant so.
lintian --fail-on error,warning --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog "$package" >"$stage/log" 2>&1 ||
    bad "lintian: $(cat "$stage/log")"
exit $failed
