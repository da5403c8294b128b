#!/usr/bin/env python3
"""pack.py OUT FILE...: packs lists and models into one file; the layout is in core/assets.h.

Names inside the pack are paths relative to this script's folder, so the same tree gives the
same bytes anywhere.
"""
import os
import struct
import sys


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    out, paths = sys.argv[1], sys.argv[2:]
    named = sorted((os.path.relpath(os.path.abspath(p), here).replace(os.sep, "/"), p) for p in paths)
    pack = [b"ISNADPK1", struct.pack("<I", len(named))]
    for name, path in named:
        with open(path, "rb") as file:
            data = file.read()
        encoded = name.encode("utf-8")
        pack += [struct.pack("<II", len(encoded), len(data)), encoded, data]
    with open(out, "wb") as file:
        file.write(b"".join(pack))


if __name__ == "__main__":
    main()
