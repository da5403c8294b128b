#!/usr/bin/env python3
"""Measures `isnad analyze` on the sample articles against their annotation.

  accuracy.py --isnad PATH [--show N]

Prints one line a figure and fails when a figure lies under its floor. The floors
guard against losing what works; they are not a goal. A floor is raised when the
tool has been better than it for a while, and lowered only with a reason in the
commit. Offsets are Unicode code points, end exclusive, as in the export.
"""
import argparse
import json
import os
import re
import subprocess
import sys
from collections import defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.join(HERE, "..", "assets", "samples")
GOLD = os.path.join(HERE, "golden", "samples.gold.json")

# What an article that was refused counts as.
REFUSED = {"id": None, "text": "", "encoding": "", "blocks": [], "mentions": [], "quotes": []}

# figure: floor, in per cent
FLOORS = {
    "direct quotes found": 90,
    "quotes, overlap 0.3, F1": 86,
    "quotes, overlap 0.8, F1": 73,
    "speaker right, of matched": 71,
    "second link right, of matched": 58,
    "same statement, pairs, F1": 52,
    "same statement, pairs, precision": 92,
    "names, exact, F1": 24,
    "boilerplate characters, F1": 92,
    "titles, outlets, dates, encodings right": 70,
}


def analyze(isnad, paths):
    run = subprocess.run([isnad, "analyze", *paths], stdout=subprocess.PIPE)
    if run.returncode not in (0, 1):  # 1: a file was refused
        sys.exit("isnad analyze ended with status %d" % run.returncode)
    return json.loads(run.stdout.decode("utf-8"))


def f1(right, predicted, wanted):
    total = predicted + wanted
    return 200.0 * right / total if total else 100.0


def share(part, whole):
    return 100.0 * part / whole if whole else 100.0


def letters(text):
    """What is compared of a name: letters without hamza seats, marks and case."""
    text = re.sub("[\u064b-\u0652\u0640]", "", text.lower())
    return re.sub("[أإآٱ]", "ا", text).replace("ة", "ه").replace("ى", "ي")


def same_name(a, b):
    """At least half the words of the shorter name are also in the longer."""
    bare = lambda w: w[2:] if w.startswith("ال") and len(w) > 4 else w
    a, b = ({bare(w) for w in re.findall(r"\w+", letters(x))} for x in (a, b))
    return bool(a and b) and 2 * len(a & b) >= min(len(a), len(b))


def words_in(text, spans):
    found = set()
    for start, end in spans:
        for m in re.finditer(r"\w+", text[start:end]):
            found.add(start + m.start())
    return found


def match(gold, quotes, text):
    """Pairs (gold index, quote index, overlap), best overlap first, each used once."""
    spans = lambda q: q.get("spans") or [[q["start"], q["end"]]]
    a = [words_in(text, spans(q)) for q in gold]
    b = [words_in(text, spans(q)) for q in quotes]
    pairs = []
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            if x & y:
                pairs.append((len(x & y) / len(x | y), -i, -j))
    used_a, used_b, out = set(), set(), []
    for overlap, i, j in sorted(pairs, reverse=True):
        if overlap < 0.3:
            break
        if -i not in used_a and -j not in used_b:
            used_a.add(-i)
            used_b.add(-j)
            out.append((-i, -j, overlap))
    return out


def measure_quotes(gold, articles, count, errors):
    """Counts for the quote figures; gives {gold key: (article, quote index)}."""
    found = {}
    for doc, article in articles.items():
        text, quotes = article["text"], article["quotes"]
        wanted = [q for q in gold["quotes"] if q["doc"] == doc]
        pairs = match(wanted, quotes, text)
        optional = [q["kind"] == "nominal_optional" for q in wanted]
        count["gold"] += len(wanted) - sum(optional)
        count["quotes"] += len(quotes) - sum(optional[i] for i, _, _ in pairs)
        count["direct"] += sum(q["kind"] == "direct" for q in wanted)
        for i, j, overlap in pairs:
            want, got = wanted[i], quotes[j]
            found[(doc, want["start"])] = (article["id"], j)
            if optional[i]:
                continue
            count["loose"] += 1
            count["strict"] += overlap >= 0.8
            count["direct found"] += want["kind"] == "direct"
            chain = [link["name"] for link in got["chain"]]
            right = bool(chain) and any(same_name(chain[0], s) for s in want["speaker_names"])
            count["speaker"] += right
            if not right:
                errors.append(("speaker", doc, want["speaker"], chain[:1], want["text"][:50]))
            if len(want["chain_names"]) > 1:
                count["second"] += 1
                right = any(same_name(x, y) for x in chain[1:] for y in want["chain_names"][1:])
                count["second right"] += right
                if not right:
                    errors.append(("chain", doc, want["chain_names"], chain, want["text"][:50]))
        hit = {i for i, _, _ in pairs}
        errors += [("missed", doc, q["kind"], q["text"][:80])
                   for i, q in enumerate(wanted) if i not in hit and not optional[i]]
        hit = {j for _, j, _ in pairs}
        errors += [("extra", doc, q["kind"], text[q["start"]:q["end"]][:80])
                   for j, q in enumerate(quotes) if j not in hit]
    return found


def measure_statements(gold, out, found, count, errors):
    statement = {(r["article"], r["quote"]): s["id"]
                 for s in out["statements"] for r in s["quotes"]}
    items = [q for q in gold["quotes"] if q["kind"] != "nominal_optional"]
    for i, a in enumerate(items):
        for b in items[:i]:
            if a["doc"] == b["doc"]:
                continue
            x, y = (statement.get(found.get((q["doc"], q["start"]))) for q in (a, b))
            want, got = a["statement"] == b["statement"], x is not None and x == y
            count["pairs wanted"] += want
            count["pairs"] += got
            count["pairs right"] += want and got
            if want != got:
                errors.append(("not linked" if want else "wrongly linked",
                               a["doc"], a["text"][:60], b["doc"], b["text"][:60]))


def measure_names(gold, articles, count, errors):
    kinds = ("PER", "LOC", "ORG")
    for doc, article in articles.items():
        want = {(m["start"], m["end"], m["type"]) for m in gold["entity_mentions"] if m["doc"] == doc}
        got = {(m["start"], m["end"], m["type"]) for m in article["mentions"] if m["type"] in kinds}
        count["names wanted"] += len(want)
        count["names"] += len(got)
        count["names right"] += len(want & got)
        for tag, rest in (("missed name", want - got), ("extra name", got - want)):
            errors += [(tag, doc, k, article["text"][s:e]) for s, e, k in sorted(rest)]


def measure_articles(gold, articles, count, errors):
    for want in gold["articles"]:
        article = articles[want["doc"]]
        chars = lambda blocks: {c for b in blocks for c in range(b["start"], b["end"])}
        waste = chars(b for b in gold["boilerplate"] if b["doc"] == want["doc"])
        got = chars(b for b in article["blocks"] if b["role"] == "boilerplate")
        got = {c for c in got if not article["text"][c].isspace()}
        waste = {c for c in waste if not article["text"][c].isspace()}
        count["waste wanted"] += len(waste)
        count["waste"] += len(got)
        count["waste right"] += len(waste & got)
        title = (article.get("title") or {}).get("text")
        for field, value in (("title", title), ("outlet", article.get("outlet")),
                             ("date", article.get("date")), ("encoding", article["encoding"])):
            if want[field] is None:
                continue
            right = (same_name(value or "", want[field]) if field == "outlet"
                     else (value or "").lower() == want[field].lower())
            count["fields"] += 1
            count["fields right"] += right
            if not right:
                errors.append((field, want["doc"], want[field], value))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--isnad", required=True)
    parser.add_argument("--show", type=int, default=0, help="print up to N errors of each kind")
    options = parser.parse_args()
    with open(GOLD, encoding="utf-8") as f:
        gold = json.load(f)
    docs = [a["doc"] for a in gold["articles"]]
    out = analyze(options.isnad, [os.path.join(SAMPLES, d) for d in docs])
    read = {os.path.basename(a["id"]): a for a in out["articles"]}
    articles = {doc: read.get(doc, REFUSED) for doc in docs}
    for quote in gold["quotes"]:
        text = articles[quote["doc"]]["text"]
        if text and "spans" not in quote and text[quote["start"]:quote["end"]] != quote["text"]:
            sys.exit("the annotation does not fit %s: %s" % (quote["doc"], quote["text"]))

    n, errors = defaultdict(int), []
    found = measure_quotes(gold, articles, n, errors)
    measure_statements(gold, out, found, n, errors)
    measure_names(gold, articles, n, errors)
    measure_articles(gold, articles, n, errors)
    figures = {
        "direct quotes found": share(n["direct found"], n["direct"]),
        "quotes, overlap 0.3, F1": f1(n["loose"], n["quotes"], n["gold"]),
        "quotes, overlap 0.8, F1": f1(n["strict"], n["quotes"], n["gold"]),
        "speaker right, of matched": share(n["speaker"], n["loose"]),
        "second link right, of matched": share(n["second right"], n["second"]),
        "same statement, pairs, F1": f1(n["pairs right"], n["pairs"], n["pairs wanted"]),
        "same statement, pairs, precision": share(n["pairs right"], n["pairs"]),
        "names, exact, F1": f1(n["names right"], n["names"], n["names wanted"]),
        "boilerplate characters, F1": f1(n["waste right"], n["waste"], n["waste wanted"]),
        "titles, outlets, dates, encodings right": share(n["fields right"], n["fields"]),
    }
    shown = defaultdict(int)
    for error in errors:
        shown[error[0]] += 1
        if shown[error[0]] <= options.show:
            print("   ", *error)
    low = 0
    for name, floor in FLOORS.items():
        under = figures[name] < floor
        low += under
        print("%-40s %5.1f  (floor %d)%s" % (name, figures[name], floor, "  LOW" if under else ""))
    sys.exit(1 if low else 0)


if __name__ == "__main__":
    main()
