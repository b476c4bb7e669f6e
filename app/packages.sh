# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run.sh and tests/run.sh: installs the Debian packages that are missing, and says which.

say() { printf '%s\n' "telltale: $*"; }
stop() { printf '%s\n' "telltale: $*" >&2; exit 1; }

# need PACKAGE…: installs those of them that are not installed. Asks for root only if something is missing.
need() {
    missing=
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    command -v apt-get >/dev/null || stop "these Debian packages are missing and there is no apt-get to install them:$missing"
    root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || stop "run this as root, or install sudo: these packages are missing:$missing"
        root=sudo
    fi
    say "installing$missing"
    $root apt-get update -qq || say "apt-get update failed; trying with the lists that are there"
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing >/dev/null ||
        stop "apt-get could not install$missing"
}

build_packages="g++ cmake ninja-build pkg-config qt6-base-dev qt6-base-dev-tools qt6-websockets-dev libqt6sql6-sqlite libgl1-mesa-dev
    libsimdjson-dev libpcre2-dev libprotobuf-dev protobuf-compiler zlib1g-dev libqt6opengl6-dev qt6-charts-dev
    qt6-svg-dev libqscintilla2-qt6-dev qtkeychain-qt6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools fonts-dejavu-core ca-certificates
    librsvg2-bin qt6-translations-l10n"
