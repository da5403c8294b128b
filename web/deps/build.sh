#!/usr/bin/env bash
# Builds a fetched source for wasm, once for each pin, flags and compiler, into
# $cache/wasm/NAME-KEY and points $cache/wasm/NAME at it.
#
#   web/deps/build.sh icu harfbuzz gumbo zlib xz
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/setup.sh"

key_of() { # NAME
  {
    grep -A1 "^$1 " "$here/sources.lock"
    cat "$here/CMakeLists.txt" "$here/$1.cmake"
    emcc --version
  } | sha256sum | cut -c1-16
}

build() { # NAME
  local name=$1 target work
  target="$cache/wasm/$name-$(key_of "$name")"
  if [ ! -d "$target" ]; then
    rm -rf "$cache/wasm/.$name-"*
    work=$(mktemp -d "$cache/wasm/.$name-XXXXXX")
    run_logged "configure-$name" emcmake cmake -G Ninja -S "$here" -B "$work" \
      -DDEPENDENCY="$name" -DSOURCE="$cache/deps/$name/" -DCMAKE_BUILD_TYPE=None
    run_logged "build-$name" cmake --build "$work"
    mkdir "$work/lib" && mv "$work"/*.a "$work/lib"
    mv "$work/lib" "$target"
    rm -rf "$work"
  fi
  ln -sfn "${target##*/}" "$cache/wasm/$name"
}

mkdir -p "$cache/wasm"
for name in "$@"; do build "$name"; done
