#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. web/deps/setup.sh

usage() {
  cat <<'TEXT'
usage: ./build-wasm.sh [build]         make the page in build/site
       ./build-wasm.sh serve [PORT]    make it, then serve it with sample articles
       ./build-wasm.sh --help

Made for Debian 12, as root or with sudo.  Installs what is missing with apt and
npm, fetches and checks the third-party sources, and builds everything.  The first
run takes about ten minutes and 3 GB; a later one does only what changed.  Built
libraries stay in ${XDG_CACHE_HOME:-~/.cache}/isnad, everything else in build/.
TEXT
}

serve() { # PORT
  local address="http://localhost:$1/#samples"
  if (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then
    fail "port $1 is taken; try ./build-wasm.sh serve $(($1 + 1))"
  fi
  step "serving $address (Ctrl-C stops it)"
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then
    (sleep 1 && xdg-open "$address" >/dev/null 2>&1) &
  fi
  exec python3 -m http.server "$1" --bind 127.0.0.1 --directory build/site
}

build() {
  step "tools: emcc, cmake, ninja, node, npm, icupkg"
  require_space "$cache" 500
  require_space build 200
  install_packages emscripten@emcc cmake@cmake ninja-build@ninja nodejs@node npm@npm \
    python3@python3 python3-fonttools icu-devtools@icupkg ca-certificates git@git xz-utils@xz bzip2@bzip2

  step "third-party sources, each checked against its pin"
  web/deps/fetch.sh

  step "zlib, xz, gumbo and HarfBuzz for wasm"
  web/deps/build.sh zlib xz gumbo harfbuzz

  step "ICU for wasm (the first time about 2 minutes)"
  web/deps/build.sh icu

  step "Isnad for wasm"
  run_logged configure-isnad cmake --preset wasm -DISNAD_DEPS="$cache/deps" \
    -DISNAD_WASM_LIBRARIES="$cache/wasm"
  run_logged build-isnad cmake --build --preset wasm

  step "the site in build/site"
  run_logged site python3 web/pack_site.py build/wasm build/site
}

command=${1:-build}
port=${2:-8000}
case $command in
  -h | --help)
    usage
    exit
    ;;
  build) steps_total=6 ;;
  serve)
    steps_total=7
    [[ $port =~ ^[0-9]{1,5}$ ]] || fail "$port is not a port; see ./build-wasm.sh --help"
    ;;
  *) fail "unknown command $command; see ./build-wasm.sh --help" ;;
esac
build
[ "$command" = build ] || serve "$port"
