#!/usr/bin/env python3
"""name_tokens.py NAMES.tsv ARTICLES.jsonl: words of personal names in Latin letters.

NAMES has an Arabic and a Latin spelling and a count in its columns.  Words that the
articles write without a capital as well are left out: they would make names of anything.
"""
import collections
import json
import re
import sys

MIN_COUNT = 4
MIN_LETTERS = 3
MAX_LOWER = 1  # times met without a capital


def main():
    names = collections.Counter()
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            _, latin, count = line.rstrip("\n").split("\t")
            if re.fullmatch("[a-z]+", latin) and len(latin) >= MIN_LETTERS:
                names[latin] += int(count)
    lower = collections.Counter()
    with open(sys.argv[2], encoding="utf-8") as lines:
        for line in lines:
            lower.update(re.findall(r"\b[a-z]+\b", json.loads(line).get("text") or ""))
    print("# Words of personal names in Wikidata, by way of NETransliteration-COLING2018 (MIT).")
    for word in sorted(names):
        if names[word] >= MIN_COUNT and lower[word] <= MAX_LOWER:
            print(word)


if __name__ == "__main__":
    main()
