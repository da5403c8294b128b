# shellcheck shell=bash
# Shared by build-wasm.sh, tests/run.sh and the scripts beside it; sourced, never run.
#
#   step "building ICU"           prints "[3/9] building ICU"; steps_total is set before
#   fail "no emcc; run ..."       one line on standard error, then exit
#   install_packages cmake ...    by apt, only those that are missing
#   run_logged NAME COMMAND...    quiet unless it fails; then the end of its log, and
#                                 $hint, if set, as to what to do

cache=${XDG_CACHE_HOME:-$HOME/.cache}/isnad
steps_done=0
steps_total=0

# node is not always Debian's own, and then does not know where Debian keeps the
# modules that emcc asks for.
export NODE_PATH=/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}

if command -v ccache >/dev/null; then
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi

step() {
  steps_done=$((steps_done + 1))
  printf '[%d/%d] %s\n' "$steps_done" "$steps_total" "$*"
}

fail() {
  printf 'isnad: %s\n' "$*" >&2
  exit 1
}

free_megabytes() { df -Pm "$1" | awk 'NR == 2 { print $4 }'; }

require_space() { # FOLDER MEGABYTES
  mkdir -p "$1" 2>/dev/null ||
    fail "cannot write to $1; set XDG_CACHE_HOME to a folder you own."
  local free
  free=$(free_megabytes "$1")
  [ "$free" -ge "$2" ] ||
    fail "the disk of $1 is full: $free MB free, $2 MB needed; make room and run this again."
}

# On a terminal, how far a long build is: ninja's own "[12/345]".
show_progress() { # LOG
  while kill -0 $$ 2>/dev/null; do
    printf '\r      %-16s' "$(tail -n 1 "$1" | grep -o '^\[[0-9/]*\]')"
    sleep 1
  done
}

run_logged() { # NAME COMMAND...
  local name=$1 log="$cache/logs/$1.log" status=0 progress=
  shift
  mkdir -p "$cache/logs"
  : >"$log"
  if [ -t 1 ]; then
    show_progress "$log" &
    progress=$!
  fi
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ -n "$progress" ]; then
    kill "$progress" 2>/dev/null || true
    printf '\r%24s\r' ''
  fi
  if [ "$status" != 0 ]; then
    tail -n 25 "$log" | cut -c1-300 >&2
    [ "$(free_megabytes "$cache")" -ge 50 ] && [ "$(free_megabytes .)" -ge 50 ] ||
      fail "$name stopped because the disk is full; make room and run this again."
    fail "$name failed; ${hint:-look there for the reason}: $log"
  fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "$1 needs root and there is no sudo; as root run: $*"
  fi
}

# "npm@npm" is satisfied by any command of that name, "libicu-dev" by the package alone.
is_installed() { # PACKAGE or PACKAGE@COMMAND
  case $1 in
    *@*) command -v "${1#*@}" >/dev/null ;;
    *) dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q ' installed$' ;;
  esac
}

install_packages() {
  command -v apt-get >/dev/null ||
    fail "this needs Debian's apt-get; elsewhere install by hand: ${*%@*}"
  local missing=() package
  for package in "$@"; do is_installed "$package" || missing+=("${package%@*}"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "      apt-get install ${missing[*]}"
  local hint="check the network and run this again, or install ${missing[*]} by hand; log"
  run_logged apt-update as_root apt-get -q update
  run_logged apt-install as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y --no-install-recommends install "${missing[@]}"
}
