#!/usr/bin/env python3
"""Files that no reader should have to open, and what is to be said of each.

  tests/support/bad_files.py FOLDER    writes them, and prints what to expect as JSON
"""
import io
import json
import os
import struct
import sys
import zipfile

STORY = "The last tram left at midnight, and nobody was on board.\n"
TALE = "غادر القطار الأخير عند منتصف الليل، ولم يكن فيه أحد من أهل البلدة.\n"
MANY = 100_000


def archive(*files):
    """A zip of (name, content) pairs, both written as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files:
            packed.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def changed(content, magic, at, value):
    """With a field of every zip header of one kind set to a value."""
    out = bytearray(content)
    place = out.find(magic)
    while place >= 0:
        out[place + at:place + at + len(value)] = value
        place = out.find(magic, place + 1)
    return bytes(out)


def in_both_headers(content, local_at, directory_at, value):
    return changed(changed(content, b"PK\x03\x04", local_at, value),
                   b"PK\x01\x02", directory_at, value)


def zips():
    one = archive(("one.txt", STORY))
    many = archive(*(("%05d.txt" % i, b"") for i in range(MANY)))
    two_gigabytes = struct.pack("<I", 2 << 30)
    return [
        ("truncated.zip", archive(("one.txt", STORY), ("two.txt", STORY))[:150], "bad_archive", ""),
        ("absolute.zip", archive(("/etc/one.txt", STORY)), "bad_archive", "/etc/one.txt"),
        ("parent.zip", archive(("a/../../one.txt", STORY)), "bad_archive", "a/../../one.txt"),
        ("encrypted.zip", in_both_headers(one, 6, 8, b"\1\0"), "encrypted", "one.txt"),
        ("claim.zip", in_both_headers(one, 22, 24, two_gigabytes), "too_large", "one.txt"),
        ("bomb.zip", archive(("bomb.txt", b" " * (40 << 20))), "too_large", "bomb.txt"),
        ("nested.zip", archive(("inner.zip", one)), "nested_archive", "inner.zip"),
        ("many.zip", many, "too_large", ""),
    ]


def texts():
    deep = "<div>" * MANY + "<p>" + STORY + "</p>"
    return [
        ("deep.html", "<html><body>" + deep, "too_deep", ""),
        ("nul.txt", TALE.encode() + b"\0" + TALE.encode(), "not_text", ""),
        ("binary.txt", bytes(range(256)) * 20, "not_text", ""),
        ("surrogate.json", '{"title": "One \\ud83d two", "text": "%s"}' % STORY.strip(), "bad_json", ""),
        ("quote.csv", 'title,text\nOne,"' + STORY * 3, "bad_table", ""),
        ("empty.txt", "", "empty", ""),
    ]


def write_all(folder):
    """What is expected: the name, its fault, and the file inside it that has the fault."""
    expected = []
    for name, content, fault, inner in zips() + texts():
        with open(os.path.join(folder, name), "wb") as out:
            out.write(content.encode() if isinstance(content, str) else content)
        expected.append({"name": name, "fault": fault, "inner": inner})
    return expected


if __name__ == "__main__":
    print(json.dumps(write_all(sys.argv[1])))
