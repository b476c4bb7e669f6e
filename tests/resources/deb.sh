#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh tests/resources/deb.sh [BUILD_DIR]: makes the Debian package of a build (build/release unless told), installs it on a bare
# Debian 12 that debootstrap unpacks into a temporary folder, and starts it there: in the terminal, and the window under Xvfb with a
# screenshot beside the package. As root, with a network. Not a part of tests/run.sh: it loads about 150 MB.
set -eu
cd "$(dirname "$0")/../.."
. app/packages.sh
[ "$(id -u)" = 0 ] || stop "run this as root: it unpacks a system of its own"
build=${1:-build/release}
[ -x "$build/ui/telltale" ] || stop "$build has no programs: cmake --preset release && cmake --build --preset release"
need debootstrap dpkg-dev xvfb imagemagick lintian

rm -rf "$build/package"
cpack -G DEB --config "$build/CPackConfig.cmake" -B "$build/package" >"$build/package.log" || {
    cat "$build/package.log" >&2
    stop "cpack failed"
}
package=$(ls "$build"/package/*.deb)
say "$package, $(($(stat -c %s "$package") / 1024)) KiB"
dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/^ */  needs /'
for library in libqt6sql6-sqlite libqt6svg6 libqt6websockets6; do
    dpkg-deb -f "$package" Depends | grep -q "$library" || stop "the package does not depend on $library"
done
lintian --fail-on error --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog "$package" 2>/dev/null || stop "lintian found errors"

root=$(mktemp -d)
display=
window=
end() {
    kill $window $display 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap end EXIT
trap 'exit 1' INT TERM
say "unpacking a bare Debian 12 (a minute or two)"
debootstrap --variant=minbase bookworm "$root" >"$build/package.log" 2>&1 || {
    tail -n 5 "$build/package.log" >&2
    stop "debootstrap failed"
}
mount -t proc proc "$root/proc"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp "$package" "$root/telltale.deb"
inside() { HOME=/root XDG_RUNTIME_DIR=/root chroot "$root" "$@"; }
say "installing there"
inside sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /telltale.deb' >"$build/package.log" 2>&1 || {
    tail -n 5 "$build/package.log" >&2
    stop "the package could not be installed"
}

inside telltale --version
inside telltale-cli explain centrifugo 3501 | grep DisconnectBadRequest || stop "the installed telltale-cli does not explain 3501"

numbers=$(mktemp)
Xvfb -displayfd 3 -screen 0 1280x800x24 3>"$numbers" >/dev/null 2>&1 &
display=$!
tries=0
until [ -s "$numbers" ]; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || stop "Xvfb did not start"
    sleep 0.1
done
DISPLAY=:$(cat "$numbers")
export DISPLAY
rm -f "$numbers"
HOME=/root XDG_RUNTIME_DIR=/root chroot "$root" telltale --playground 2>"$build/package.log" &
window=$!
tries=0
# The window has an explained failure once the session knows one.
until [ "$(cat "$root"/root/.local/share/telltale/sessions/*.telltale* 2>/dev/null | grep -ac DisconnectInvalidToken)" -gt 0 ] 2>/dev/null; do
    kill -0 $window 2>/dev/null || stop "the window ended: $(cat "$build/package.log")"
    tries=$((tries + 1))
    [ $tries -lt 300 ] || stop "the window explained nothing in 30 s"
    sleep 0.1
done
import -window root "$build/package/bare-debian.png"
say "the window ran on a bare Debian 12; see $build/package/bare-debian.png"
