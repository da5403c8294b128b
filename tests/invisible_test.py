#!/usr/bin/env python3
"""Refuses raw bidi controls in the tree: they make a line read as what it is not."""

import pathlib
import re
import subprocess
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# Articles are data: what a newspaper wrote stays as it was written; models are numbers.
DATA = ("assets/samples/", "assets/model/", "tests/golden/", "tests/fuzz/corpus/")


class Invisible(unittest.TestCase):
    def test_no_raw_bidi_controls(self):
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True,
                                capture_output=True, text=True).stdout
        names = [name for name in listed.split("\0") if name]
        self.assertGreater(len(names), 20)
        for name in names:
            path = ROOT / name
            if name.startswith(DATA) or not path.is_file():
                continue
            text = path.read_bytes().decode("utf-8", "ignore")
            for number, line in enumerate(text.split("\n"), 1):
                found = CONTROLS.search(line)
                code = f"U+{ord(found.group()):04X}" if found else ""
                with self.subTest(name):
                    self.assertFalse(found, f"{name}:{number}: {code}; write it as an escape")


if __name__ == "__main__":
    unittest.main()
