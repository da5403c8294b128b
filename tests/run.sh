#!/usr/bin/env bash
# Every test there is, from a bare Debian 12 on: builds the page as build-wasm.sh
# does, then runs what follows below.  Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. web/deps/setup.sh
steps_total=6
passed=0
failed=0
skipped=0

# The last line, also of a run that a failed build or download cut short.
complete=no
conclude() {
  [ "$complete" = yes ] || failed=$((failed + 1))
  local line="$passed passed, $failed failed"
  [ "$skipped" = 0 ] || line="$line, $skipped skipped"
  echo "$line"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ] || exit 1
}
trap conclude EXIT

count() { # PASSED FAILED SKIPPED
  passed=$((passed + $1))
  failed=$((failed + $2))
  skipped=$((skipped + $3))
  printf '      %d passed, %d failed, %d skipped\n' "$1" "$2" "$3"
}

# Runs a test program with its output in a log, which is shown when it fails.
log_of() { # NAME COMMAND...
  log="$cache/logs/$1.log"
  shift
  mkdir -p "$cache/logs"
  status=0
  "$@" >"$log" 2>&1 </dev/null || status=$?
  [ "$status" = 0 ] || cut -c1-400 "$log" | tail -n 200
}

run_python() { # FILE
  log_of "$(basename "$1" .py)" python3 "$1"
  local ran wrong
  ran=$(sed -n 's/^Ran \([0-9]*\) test.*/\1/p' "$log")
  wrong=$(grep -c '^\(FAIL\|ERROR\):' "$log" || true)
  [ "$status" = 0 ] || [ "$wrong" -gt 0 ] || wrong=1
  [ -n "$ran" ] || ran=$wrong
  count $((ran - wrong)) "$wrong" 0
}

# A doctest program counts by its cases, any other test of ctest as one.
run_ctest() { # PRESET
  run_logged "configure-$1" cmake --preset "$1" -DISNAD_DEPS="$cache/deps"
  run_logged "build-$1" cmake --build --preset "$1"
  log_of "ctest-$1" ctest --preset "$1" -V
  local totals
  totals=$(awk '
    /^[0-9]+: \[doctest\] test cases:/ {
      id = $1 + 0; cases[id] = 1
      for (i = 1; i < NF; i++) {
        if ($(i + 1) == "passed") passed += $i
        if ($(i + 1) == "failed") { failed += $i; bad[id] = $i }
      }
    }
    / Test +#[0-9]+: / {
      match($0, /#[0-9]+/); id = substr($0, RSTART + 1, RLENGTH - 1) + 0
      if (/ Passed /) { if (!cases[id]) passed++ }
      else if (/Skipped/) skipped++
      else if (!bad[id]) failed++
    }
    END { print passed + 0, failed + 0, skipped + 0 }' "$log")
  # shellcheck disable=SC2086  # three numbers
  count $totals
  [ "$status" = 0 ] || [ "${totals#* }" != "0 0" ] || count 0 1 0
}

# node's own runner in its oldest format, which every version of it writes.
run_node() { # FILE...
  log_of "$(basename "$1" .mjs)" timeout 900 node --test --test-reporter=tap "$@"
  local totals
  totals=$(awk '/^# pass / { p = $3 } /^# fail / { f = $3 } /^# skipped / { s = $3 }
    END { print p + 0, f + 0, s + 0 }' "$log")
  # shellcheck disable=SC2086
  count $totals
  [ "$status" = 0 ] || [ "$(echo "$totals" | cut -d' ' -f2)" != 0 ] || count 0 1 0
}

echo "The page:"
./build-wasm.sh build

echo "The tests:"
step "tools: a compiler, ICU's headers, Chromium, playwright-core"
install_packages g++@g++ libicu-dev chromium@chromium
(cd tests/web && hint="check the network and run this again; log" \
  run_logged npm-ci npm ci --ignore-scripts --no-audit --no-fund)

step "the tree: layers, invisible characters, sizes"
for test in tests/*_test.py; do run_python "$test"; done

step "native, with address and undefined-behaviour sanitizers"
run_ctest native-debug

step "native, optimised, with golden tests"
run_ctest native-release

step "the wasm core in node, against the native one"
run_node tests/web/core_test.mjs

step "the page in Chromium"
for test in tests/web/*_test.mjs; do
  [ "$test" = tests/web/core_test.mjs ] || run_node "$test"
done
complete=yes
