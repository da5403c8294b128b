#!/bin/sh
# train_statements.sh SHARED BUILD: makes core/compare/statement_weights.cpp.
#
# SHARED holds seeds/, gold/ and data/ as core/train/statement_events.py reads them;
# BUILD is where cmake builds for this machine.  The same inputs and lists give the same
# bytes: the fit starts from nothing, whatever the weights built in are.  A minute.
set -eu
shared=$1
build=$2
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --build "$build" --target isnad-train-statements
python3 "$here/statement_events.py" "$shared" > "$work/events.jsonl"
"$build/isnad-train-statements" "$work/weights.cpp" "$work/events.jsonl"
cp "$work/weights.cpp" "$here/../compare/statement_weights.cpp"
