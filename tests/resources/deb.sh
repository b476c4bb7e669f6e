#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh tests/resources/deb.sh [BUILD_DIR]: makes the Debian package of a build (build/release unless told), installs it on a bare
# Debian 12 that debootstrap unpacks into a temporary folder, starts both programs there, the window under Xvfb with a screenshot
# beside the package, and removes it again. As root, with a network: it loads about 150 MB. tests/run.sh does it in CI.
set -eu
cd "$(dirname "$0")/../.."
. app/packages.sh
[ "$(id -u)" = 0 ] || stop "run this as root: it unpacks a system of its own"
build=${1:-build/release}
[ -x "$build/ui/telltale" ] || stop "$build has no programs: cmake --preset release && cmake --build --preset release"
need dpkg-dev lintian binutils debootstrap xvfb imagemagick
sh tests/resources/package.sh "$build" || stop "the package is not as it should be"
package=$(ls "$build"/package/*.deb)
log=$build/package/bare-debian.log
say "$package, $(($(stat -c %s "$package") / 1024)) KiB"

root=$(mktemp -d)
display=
window=
end() {
    kill $window $display 2>/dev/null || true
    wait $window $display 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap end EXIT
trap 'exit 1' INT TERM
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root XDG_RUNTIME_DIR=/run/user DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }
quietly() { # WHAT COMMAND…: shows what was printed only if it fails
    what=$1
    shift
    "$@" >>"$log" 2>&1 || {
        tail -n 5 "$log" >&2
        stop "$what failed; $log has all of it"
    }
}
wait_for() { # SECONDS WHAT COMMAND…
    tries=$(($1 * 10))
    what=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        tries=$((tries - 1))
        [ $tries -gt 0 ] || stop "$what"
        sleep 0.1
    done
}

say "unpacking a bare Debian 12 (a minute or two)"
quietly debootstrap debootstrap --variant=minbase bookworm "$root"
mount -t proc proc "$root/proc"
mkdir -m 700 "$root/run/user"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp "$package" "$root/root/telltale.deb"
say "installing there"
quietly "apt-get update" inside apt-get update
quietly "installing what reads manual pages" inside apt-get install -y --no-install-recommends man-db
quietly "installing the package" inside apt-get install -y --no-install-recommends /root/telltale.deb

for program in telltale telltale-cli; do
    inside $program --version | grep -Eqx "$program [0-9.]+" || stop "$program --version does not say its version there"
    inside $program --help | grep -q -e --version || stop "$program --help says nothing there"
    inside man $program 2>>"$log" | grep -q -e --help || stop "the manual page of $program cannot be read there"
done
inside telltale-cli explain centrifugo 3501 | grep -q DisconnectBadRequest || stop "telltale-cli does not explain 3501 there"
inside telltale-cli explain websocket 1006 | grep -q 1006 || stop "telltale-cli does not explain 1006 there"
[ -e "$root/usr/share/mime/application/x-telltale-session.xml" ] || stop "the type of sessions is not known there"

numbers=$(mktemp)
Xvfb -displayfd 3 -screen 0 1280x800x24 3>"$numbers" >/dev/null 2>&1 &
display=$!
wait_for 10 "Xvfb did not start" test -s "$numbers"
number=$(cat "$numbers")
rm -f "$numbers"
inside env DISPLAY=":$number" telltale --playground >>"$log" 2>&1 &
window=$!
# The session knows of the playground's failures once the window explains them.
session_there() { grep -aq DisconnectInvalidToken "$root"/root/.local/share/telltale/sessions/*; }
wait_for 60 "the window did not start, or explained nothing; $log has what it said" session_there
wait_for 60 "the window is not on the screen" sh -c "DISPLAY=:$number import -window root '$build/package/bare-debian.png' && [ \$(identify -format %k '$build/package/bare-debian.png') -gt 100 ]"
kill -0 $window 2>/dev/null || stop "the window ended; $log has what it said"
kill $window
wait $window 2>/dev/null || true
window=

# What people made stays, the program goes.
quietly "removing the package" inside apt-get purge -y telltale
left=$(find "$root/etc" "$root/usr" "$root/var/lib" -xdev -ipath '*telltale*' ! -path "$root/var/lib/apt/lists/*" | head)
[ -z "$left" ] || stop "the package leaves behind: $left"
session_there >/dev/null || stop "removing the package took the sessions with it"
say "the package was installed on a bare Debian 12, ran, and went without a trace; see $build/package/bare-debian.png"
