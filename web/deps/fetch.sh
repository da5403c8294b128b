#!/usr/bin/env bash
# Unpacks the third-party sources named in sources.lock, each checked against its
# pin, into $cache/src/NAME-PIN and points $cache/deps/NAME at it.  What is there
# already is left alone, so a second run takes no time.
#
#   web/deps/fetch.sh            all of them
#   web/deps/fetch.sh icu json   only these
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/setup.sh"

# The Debian mirror this machine uses, whatever form its configuration has.
debian_mirror() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(LABEL)' 'Created-By: Packages' |
    sed -n 's# Debian$##p' | head -n 1)
  echo "${mirror:-http://deb.debian.org/debian/}"
}

# apt's own downloader: it knows the proxies of this machine and checks the sum.
download() { # URL FILE CHECKSUM
  local kind=${3%%:*}
  /usr/lib/apt/apt-helper -q -o APT::Sandbox::User= -o Acquire::Retries=3 \
    download-file "$1" "$2" "${kind^^}:${3#*:}" && [ -s "$2" ]
}

unpack() { # ARCHIVE FOLDER
  tar -xf "$1" -C "$2" --strip-components=1 --no-same-owner
}

get_debian() { # PATH FOLDER CHECKSUM
  local archive="$work/${1##*/}"
  download "$(debian_mirror)pool/main/$1" "$archive" "$3" && unpack "$archive" "$2"
}

get_npm() { # PACKAGE@VERSION FOLDER CHECKSUM
  command -v npm >/dev/null || return 1
  (cd "$work" && npm pack --silent --ignore-scripts "$1" >packed.txt) || return 1
  local archive
  archive="$work/$(tail -n 1 "$work/packed.txt")"
  echo "${3#*:}  $archive" | "${3%%:*}sum" --check --status && unpack "$archive" "$2"
}

# A commit id is a checksum of everything below it; git refuses what does not agree.
get_git() { # URL FOLDER COMMIT
  command -v git >/dev/null || return 1
  git init -q "$2" && git -C "$2" fetch -q --depth 1 "$1" "$3" &&
    git -C "$2" checkout -q FETCH_HEAD && [ "$(git -C "$2" rev-parse HEAD)" = "$3" ]
}

get_file() { # URL FOLDER CHECKSUM
  local file="$work/${1##*/}"
  download "$1" "$file" "$3" || return 1
  case $1 in
    *.tgz | *.tar.*) unpack "$file" "$2" ;;
    *) cp "$file" "$2/" ;;
  esac
}

# Every dependency lies as its upstream laid it out, but for the fonts, whose two
# sources differ in everything but the one file we use.
settle() { # NAME FOLDER
  local file
  case $1 in
    font) file=NotoNaskhArabic_400Regular.ttf ;;
    font_sans) file=NotoSans_400Regular.ttf ;;
    font_sans_arabic) file=NotoSansArabic_400Regular.ttf ;;
    font_sans_hebrew) file=NotoSansHebrew_400Regular.ttf ;;
    *) return 0 ;;
  esac
  [ -f "$2/$file" ] ||
    mv "$(find "$2" -name "$file" -o -name '*_Mnuw.ttf' | head -n 1)" "$2/$file"
}

fetch() { # NAME KIND PLACE PIN SECOND_KIND SECOND_PLACE SECOND_PIN
  local name=$1 pin=${4#*:} folder
  folder="$cache/src/$name-${pin:0:16}"
  if [ ! -d "$folder" ]; then
    work=$(mktemp -d "$cache/src/.get-$name-XXXXXX")
    mkdir "$work/tree"
    if ! "get_$2" "$3" "$work/tree" "$4" >>"$cache/logs/fetch.log" 2>&1; then
      echo "      $name: trying $6"
      rm -rf "$work/tree" && mkdir "$work/tree"
      if ! "get_$5" "$6" "$work/tree" "$7" >>"$cache/logs/fetch.log" 2>&1; then
        rm -rf "$work"
        require_space "$cache" 300
        fail "cannot get $name: neither $2 $3 nor $6 answered with what is pinned;" \
          "check the network and run this again (details: $cache/logs/fetch.log)."
      fi
    fi
    settle "$name" "$work/tree"
    mv "$work/tree" "$folder"
    rm -rf "$work"
  fi
  ln -sfn "../src/${folder##*/}" "$cache/deps/$name"
}

mkdir -p "$cache"/{src,deps,logs} || fail "cannot write to $cache; set XDG_CACHE_HOME."
exec 9>"$cache/src/.lock" && flock 9 # two builds at once share one download
: >"$cache/logs/fetch.log"

grep -v '^ *\(#\|$\)' "$here/sources.lock" | paste -d ' ' - - |
  while read -r name rest; do
    if [ $# -eq 0 ] || [[ " $* " == *" $name "* ]]; then
      # shellcheck disable=SC2086  # the columns of the table are the arguments
      fetch "$name" $rest
    fi
  done
