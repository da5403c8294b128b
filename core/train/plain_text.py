#!/usr/bin/env python3
"""plain_text.py FILE...: the articles of JSON lines (or .gz) as text, form feeds between."""
import gzip
import json
import sys


def main():
    for path in sys.argv[1:]:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                article = json.loads(line)
                print((article.get("title") or "") + "\n" + (article.get("text") or ""), end="\f")


if __name__ == "__main__":
    main()
