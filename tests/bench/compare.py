#!/usr/bin/env python3
"""The comparison of a large collection, beside sim_text on the same texts.

  tests/bench/compare.py [--isnad build/native-release/isnad] [--most N] FOLDER...

FOLDER holds articles as .jsonl or .jsonl.gz.  Prints what `isnad bench` prints, then
the processor time and memory of sim_text (Debian package similarity-tester), the ratio
of the two times, and how many of the pairs of articles with a long verbatim passage
each of them finds.  Texts stay in a temporary folder.
"""
import argparse
import glob
import gzip
import json
import os
import re
import resource
import shutil
import subprocess
import tempfile

long_words = 25  # a run sim_text and isnad should both find


def read_articles(folders, most):
    articles = []
    for folder in folders:
        for path in sorted(glob.glob(os.path.join(folder, "*.jsonl*"))):
            opener = gzip.open if path.endswith(".gz") else open
            with opener(path, "rt", encoding="utf-8") as lines:
                articles += [json.loads(line) for line in lines if line.strip()]
    return articles[:most]


def run(command, text=None):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout, seconds


def pairs_of_isnad(isnad, path):
    document = json.loads(run([isnad, "analyze", path])[0])
    pairs = set()
    for passage in document["passages"]:
        a, b = passage["a"], passage["b"]
        if passage["kind"] == "verbatim" and passage.get("words", 0) >= long_words:
            pairs.add(tuple(sorted((int(a["article"]), int(b["article"])))))
    return pairs


def pairs_of_sim(report):
    pairs = set()
    for a, b, words in re.findall(r"(\d+)\.txt: .*?\|(\d+)\.txt: .*?\[(\d+)\]", report):
        if a != b and int(words) >= long_words:
            pairs.add(tuple(sorted((int(a), int(b)))))
    return pairs


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--isnad", default="build/native-release/isnad")
    options.add_argument("--most", type=int, default=1_000_000)
    options.add_argument("folders", nargs="+")
    chosen = options.parse_args()
    isnad = os.path.abspath(chosen.isnad)
    with tempfile.TemporaryDirectory() as folder:
        articles = read_articles(chosen.folders, chosen.most)
        collection = os.path.join(folder, "articles.jsonl")
        names = []
        with open(collection, "w", encoding="utf-8") as lines:
            for i, article in enumerate(articles):
                kept = {"id": str(i), "text": article["text"]}
                for key, source in (("date", "date"), ("outlet", "src")):
                    if article.get(source):
                        kept[key] = article[source]
                lines.write(json.dumps(kept, ensure_ascii=False) + "\n")
                names.append("%06d.txt" % i)
                with open(os.path.join(folder, names[-1]), "w", encoding="utf-8") as f:
                    f.write(article["text"] + "\n")
        report, _ = run([isnad, "bench", collection])
        print(report, end="")
        if not shutil.which("sim_text"):
            print("sim_text     not installed (apt-get install similarity-tester)")
            return
        os.chdir(folder)
        found, seconds = run(["sim_text", "-n", "-T", "-s", "-i"], "\n".join(names) + "\n")
        compare = float(re.search(r"^compare .* MB/s +([\d.]+) s", report, re.M)[1])
        print("sim_text     %.3f s for %d articles" % (seconds, len(articles)))
        print("ratio        isnad compares in %.1f times the time of sim_text"
              % (compare / seconds))
        theirs, ours = pairs_of_sim(found), pairs_of_isnad(isnad, collection)
        print("pairs with %d words the same: isnad %d, sim_text %d, both %d"
              % (long_words, len(ours), len(theirs), len(ours & theirs)))


if __name__ == "__main__":
    main()
