#!/bin/sh
# train_names.sh DATA BUILD: makes assets/model/{words,names}_{ar,en}.bin and
# assets/lexicon/{spelling.tsv,places_cldr.tsv,name_tokens_en.txt}.
#
# DATA holds ner/, bulk/, quotes/ and translit/ as assets/model/MANIFEST.md lists them;
# BUILD has isnad-train-names and isnad-train-spelling.  Some ten minutes of two free
# cores.  The same data, lists and compiler give the same bytes.  The trainer carries the
# lists it was built with, so a list that changes here wants a new build and another run.
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

python3 "$here/name_tokens.py" "$data/translit/wikidata_names_ar_en.train.tsv" \
  "$data/quotes/polnear.train.jsonl" > "$lexicon/name_tokens_en.txt"
python3 "$here/plain_text.py" "$data"/bulk/*.jsonl.gz > "$work/ar.txt"
python3 "$here/plain_text.py" "$data"/quotes/polnear.train.jsonl > "$work/en.txt"
"$build/isnad-train-names" "$model/words_ar.bin" "$model/names_ar.bin" \
  --passes 1 --plain "$work/ar.txt" --parts 3 --iterations 100 --l1 0.3 --l2 0.05 \
  "$data/ner/anercorp.train.conll" "$data/ner/caraner.train.conll@0.5" \
  "$data/ner/wojood_sample.train.conll@0.5"
"$build/isnad-train-names" "$model/words_en.bin" "$model/names_en.bin" \
  --passes 1 --bias -1.33 --no-codes --plain "$work/en.txt" --parts 2 --words 20000 --min-count 4 \
  --iterations 36 "$data/ner/en_worldwide.train.conll"
