#!/bin/sh
# train_names.sh DATA BUILD: makes assets/model/{words,names}_{ar,en}.bin and
# assets/lexicon/{spelling.tsv,places_cldr.tsv,name_tokens_ar.txt,name_tokens_en.txt}.
#
# DATA holds ner/, bulk/, quotes/ and translit/ as assets/model/MANIFEST.md lists them;
# BUILD is where cmake builds for this machine.  The same data, lists and compiler give
# the same bytes.  The trainer carries the lists, so it is built when they are there.
# Four minutes of one core: words of names 15 s, Arabic clusters 40 s, its codes 60 s,
# its tagger 80 s, all of English 30 s.
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
cmake --build "$build" --target isnad-train-spelling
"$build/isnad-train-spelling" "$lexicon/spelling.tsv" \
  "$data/translit/google_ar2en.train.tsv"
names=$data/translit/wikidata_names_ar_en.train.tsv
python3 "$here/name_tokens.py" ar "$names" "$data"/bulk/*.jsonl.gz > "$work/names"
cp "$work/names" "$lexicon/name_tokens_ar.txt"
python3 "$here/name_tokens.py" en "$names" "$data/quotes/polnear.train.jsonl" > "$work/names"
cp "$work/names" "$lexicon/name_tokens_en.txt"

cmake --build "$build" --target isnad-train-names
python3 "$here/plain_text.py" "$data"/bulk/*.jsonl.gz > "$work/ar.txt"
"$build/isnad-train-names" "$work/words" "$work/names" --plain "$work/ar.txt" \
  --echoes --l1 0.3 --bias 0.3 "$data/ner/anercorp.train.conll"
cp "$work/words" "$model/words_ar.bin"
cp "$work/names" "$model/names_ar.bin"
python3 "$here/plain_text.py" "$data"/quotes/polnear.train.jsonl > "$work/en.txt"
"$build/isnad-train-names" "$work/words" "$work/names" --plain "$work/en.txt" \
  --no-codes --words 20000 --min-count 4 --l1 1.5 --rounds 12 --bias 0 \
  "$data/ner/en_worldwide.train.conll"
cp "$work/words" "$model/words_en.bin"
cp "$work/names" "$model/names_en.bin"
