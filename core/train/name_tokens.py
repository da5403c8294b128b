#!/usr/bin/env python3
"""name_tokens.py ar|en NAMES.tsv ARTICLES...: words of personal names in one script.

NAMES has an Arabic and a Latin spelling and a count in its columns.  ARTICLES are JSON
lines (or .gz).  Words that the articles use for other things are left out, because they
would make names of anything: in Latin letters, what stands there without a capital; in
Arabic, what is common there and not as common among the names.
"""
import collections
import gzip
import json
import re
import sys

MIN_LETTERS = 3
MIN_COUNT = {"ar": 2, "en": 4}
WORD = {"ar": "[\u0621-\u064a]+", "en": r"\b[a-z]+\b"}
COMMON = {"ar": 60, "en": 2}  # times met in the articles
TIMES_A_NAME = {"ar": 12, "en": 0}  # times in the articles for each count as a name
# As core/normalise.cpp folds.
FOLD = str.maketrans("آأإٱىةؤئ", "اااايهوي", "ـ" + "".join(map(chr, range(0x64B, 0x653))))


def texts(paths):
    for path in paths:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                yield article.get("text") or ""
                if path.endswith(".gz"):
                    yield article.get("title") or ""


def main():
    script, source, *articles = sys.argv[1:]
    names = collections.Counter()
    with open(source, encoding="utf-8") as lines:
        for line in lines:
            arabic, latin, count = line.rstrip("\n").split("\t")
            word = arabic.translate(FOLD) if script == "ar" else latin
            if re.fullmatch(WORD[script], word) and len(word) >= MIN_LETTERS:
                names[word] += int(count)
    met = collections.Counter()
    for text in texts(articles):
        met.update(re.findall(WORD[script], text.translate(FOLD) if script == "ar" else text))
    print("# Words of personal names in Wikidata, by way of NETransliteration-COLING2018 (MIT).")
    for word in sorted(names):
        rare = met[word] < max(COMMON[script], TIMES_A_NAME[script] * names[word])
        if names[word] >= MIN_COUNT[script] and rare:
            print(word)


if __name__ == "__main__":
    main()
