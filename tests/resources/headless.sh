#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# sh tests/resources/headless.sh PROGRAM…: --help, --version and a mistake need no display, no home and no sound locale.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

bare() { # COMMAND…: in an environment that lacks nearly all
    env -i PATH="$PATH" HOME=/nonexistent ${ASAN_OPTIONS:+ASAN_OPTIONS="$ASAN_OPTIONS"} "$@" >"$folder/out" 2>"$folder/err"
}
bad() {
    echo "headless: $*: $(cat "$folder/out" "$folder/err")" >&2
    exit 1
}

for program in "$@"; do
    name=$(basename "$program")
    for locale in C POSIX C.UTF-8 xx_YY.nonsense de_DE.ISO-8859-1; do
        bare LC_ALL=$locale "$program" --help || bad "$name --help fails in the locale $locale"
        grep -q -e --version "$folder/out" || bad "$name --help says nothing in the locale $locale"
        [ ! -s "$folder/err" ] || bad "$name --help complains in the locale $locale"
        bare LC_ALL=$locale "$program" --version || bad "$name --version fails in the locale $locale"
        grep -Eqx "$name [0-9]+\.[0-9]+\.[0-9]+" "$folder/out" || bad "$name --version says something else in the locale $locale"
        [ ! -s "$folder/err" ] || bad "$name --version complains in the locale $locale"
        code=0
        bare LC_ALL=$locale "$program" --no-such-option || code=$?
        [ $code = 2 ] || bad "$name ends with $code after a mistake in the locale $locale"
        grep -q no-such-option "$folder/err" || bad "$name does not name the mistake in the locale $locale"
    done
done
