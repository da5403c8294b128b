#!/bin/sh
# train_names.sh DATA BUILD: makes assets/model/{words,names}_{ar,en}.bin and
# assets/lexicon/{spelling,places_cldr}.tsv.
#
# DATA holds ner/, bulk/, quotes/ and translit/ as assets/model/MANIFEST.md lists them;
# BUILD has isnad-train-names and isnad-train-spelling.  Some ten minutes of two free
# cores.  The same data, lists and compiler give the same bytes.
set -eu
data=$1
build=$2
here=$(dirname "$0")
model=$here/../../assets/model
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
lexicon=$here/../../assets/lexicon
mkdir -p "$model"

python3 "$here/places.py" > "$lexicon/places_cldr.tsv"
"$build/isnad-train-spelling" "$lexicon/spelling.tsv" \
  "$data/translit/google_ar2en.train.tsv"

python3 "$here/plain_text.py" "$data"/bulk/*.jsonl.gz > "$work/ar.txt"
python3 "$here/plain_text.py" "$data"/quotes/polnear.train.jsonl > "$work/en.txt"
"$build/isnad-train-names" "$model/words_ar.bin" "$model/names_ar.bin" \
  --passes 1 --plain "$work/ar.txt" --parts 3 --iterations 60 \
  "$data/ner/anercorp.train.conll"
"$build/isnad-train-names" "$model/words_en.bin" "$model/names_en.bin" \
  --passes 1 --bias -1.33 --no-codes --plain "$work/en.txt" --parts 2 --words 20000 --min-count 4 \
  --iterations 36 "$data/ner/en_worldwide.train.conll"
