#!/usr/bin/env python3
"""The page stays small: what it loads from a host, and the one file."""

import gzip
import pathlib
import unittest

SITE = pathlib.Path(__file__).resolve().parent.parent / "build/site"
NOT_LOADED = {"isnad.html", "licences.txt"}
MEGABYTE = 1_000_000


class Size(unittest.TestCase):
    def test_hosted(self):
        files = [path for path in SITE.rglob("*") if path.is_file() and path.name not in NOT_LOADED]
        self.assertIn("isnad.wasm.xz", [path.name for path in files])
        total = sum(len(gzip.compress(path.read_bytes(), 9)) for path in files)
        print(f"hosted: {total:,} bytes gzipped in {len(files)} files")
        self.assertLessEqual(total, 2.0 * MEGABYTE)

    def test_one_file(self):
        size = (SITE / "isnad.html").stat().st_size
        print(f"one file: {size:,} bytes")
        self.assertLessEqual(size, 2.8 * MEGABYTE)


if __name__ == "__main__":
    unittest.main()
