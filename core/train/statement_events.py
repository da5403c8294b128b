"""statement_events.py SHARED: what isnad-train-statements learns from, as lines of JSON.

SHARED holds seeds/, gold/ and data/; the judgements on articles of data/bulk are in
judged_statements.tsv beside this file, the invented events in tests/statements/fit.txt.
With a path behind SHARED, the invented events, or for a .tsv the judgements, are read from
there and nothing else is: tests/statements/judge.txt, judge_bulk.tsv and watch.txt are never
learnt from.
"""

import gzip
import json
import os
import re
import sys
from collections import defaultdict

here = os.path.dirname(os.path.abspath(__file__))
bulk_sets = ["ant_2018-03", "saudinews_2015-07-23_24"]


def lines_of(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file if line.strip()]


# News annotated in full, every report of every article, tells most of other news.
in_full = 4


def write(article, event, attributions, weight=1):
    out = {"id": article["id"], "text": article["text"]}
    for key in ("title", "date"):
        if article.get(key):
            out[key] = article[key]
    outlet = article.get("outlet") or article.get("src")
    if outlet:
        out["outlet"] = outlet
    out["event"] = event
    if weight != 1:
        out["weight"] = weight
    out["attributions"] = attributions
    print(json.dumps(out, ensure_ascii=False))


def span(content):
    parts = content if isinstance(content[0], list) else [content]
    return [parts[0][0], parts[-1][1]]


def write_seeds(shared):
    gold = json.load(open(shared + "/gold/seeds.gold.json", encoding="utf-8"))
    quotes = defaultdict(list)
    for quote in gold["quotes"]:
        quotes[quote["doc"]].append(
            {"type": quote["kind"], "content": [quote["start"], quote["end"]], "statement": quote["statement"]})
    for name in sorted(os.listdir(shared + "/seeds")):
        with open(shared + "/seeds/" + name, encoding="utf-8", newline="") as file:
            write({"id": name, "text": file.read()}, "seeds", quotes[name], in_full)


def write_events(shared):
    articles = lines_of(shared + "/data/events/events.jsonl")
    for article in sorted(articles, key=lambda a: a["event"]):
        write(article, article["event"],
              [{"type": a["type"], "content": span(a["content"]), "statement": a.get("statement")}
               for a in article["attributions"]], in_full)


def write_invented(path):
    """@ id | outlet | date | title, then text with {{statement|what is reported}}."""
    for part in re.split(r"(?m)^@ ", open(path, encoding="utf-8").read())[1:]:
        head, _, raw = part.partition("\n")
        name, outlet, date, title = [field.strip() for field in head.split("|")]
        text, at, attributions = "", 0, []
        raw = raw.strip()
        for match in re.finditer(r"\{\{(\w+)\|(.*?)\}\}", raw):
            text += raw[at:match.start()]
            begin = len(text)
            text += match.group(2)
            at = match.end()
            statement = match.group(1)
            if statement == "x":  # nobody else has it
                statement = "x %s %d" % (name, begin)
            attributions.append({"content": [begin, len(text)], "statement": statement})
        text += raw[at:]
        write({"id": name, "outlet": outlet, "date": date, "title": title, "text": text}, name[:-1], attributions)


def read_judged(path):
    judged = defaultdict(lambda: defaultdict(list))  # event, article
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            event, article, begin, end, statement, unsure, others = line.rstrip("\n").split("\t")
            item = {"content": [int(begin), int(end)], "statement": statement}
            if unsure:
                item["unsure"] = unsure.split(",")
            if others != "-":
                item["others"] = [name for name in others.split(",") if name]
            judged[event][article].append(item)
    return judged


def write_collections(articles, judged):
    for event in judged:
        if not event.startswith("bulk"):
            for article in articles:
                if article["id"] in judged[event]:
                    write(article, event, judged[event][article["id"]])


def write_judged(shared, path):
    judged = read_judged(path)
    for name in bulk_sets:
        write_collections(lines_of(shared + "/data/bulk/%s.jsonl.gz" % name), judged)


def write_bulk(shared):
    judged = read_judged(here + "/judged_statements.tsv")
    for name in bulk_sets:
        articles = lines_of(shared + "/data/bulk/%s.jsonl.gz" % name)
        write_collections(articles, judged)
        weak = defaultdict(list)
        clusters = lines_of(shared + "/data/quotes/%s.quote_clusters.silver.jsonl" % name)
        for c, cluster in enumerate(clusters):
            for member in cluster["members"]:
                weak[member["doc"]].append(
                    {"content": [member["start"], member["end"]], "statement": "cluster %d" % c, "weak": True,
                     "others": []})
        for article in articles:
            found = judged["bulk-" + name][article["id"]]
            taken = {item["content"][0] for item in found}
            found = found + [i for i in weak[article["id"]] if i["content"][0] not in taken]
            write(article, "bulk-" + name, found)


if len(sys.argv) > 2 and sys.argv[2].endswith(".tsv"):
    write_judged(sys.argv[1], sys.argv[2])
elif len(sys.argv) > 2:
    write_invented(sys.argv[2])
else:
    write_seeds(sys.argv[1])
    write_events(sys.argv[1])
    write_invented(here + "/../../tests/statements/fit.txt")
    write_bulk(sys.argv[1])
