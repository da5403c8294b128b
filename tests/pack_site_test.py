#!/usr/bin/env python3
"""The packer: modules become one script that does the same, and policies fit the page."""

import base64
import hashlib
import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "web"))
import pack_site  # noqa: E402

PAGE = """<!doctype html><html><head><meta charset="utf-8">
<link rel="stylesheet" href="style.css">
</head><body>
<script type="module" src="page.js"></script>
</body></html>"""


def run(sources, entry):
    script = pack_site.Bundle(sources).script(entry)
    return subprocess.run(["node", "-e", script], capture_output=True, text=True,
                          check=True).stdout.strip()


class Bundles(unittest.TestCase):
    def test_imports_are_found_and_run_once(self):
        sources = {
            "page.js": 'import { a, b as c } from "./one.js";\n'
                       'import { two } from "./two.js";\nconsole.log(a(), c, two);\n',
            "one.js": 'import { two } from "./two.js";\n'
                      'export function a() { return two + 1; }\nexport const b = "b";\n',
            "two.js": 'console.log("once");\nexport const two = 2;\n',
        }
        self.assertEqual(run(sources, "page.js"), "once\n3 b 2")

    def test_names_of_modules_do_not_meet(self):
        sources = {
            "page.js": 'import { f } from "./one.js";\nconst x = 1;\nconsole.log(f(), x);\n',
            "one.js": "const x = 2;\nexport function f() { return x; }\n",
        }
        self.assertEqual(run(sources, "page.js"), "2 1")

    def test_the_factory_is_a_default_import(self):
        sources = {
            "page.js": 'import createIsnad from "./isnad.js";\nconsole.log(createIsnad());\n',
            "isnad.js": "var createIsnad = () => 7;\nexport default createIsnad;\n",
        }
        self.assertEqual(run(sources, "page.js"), "7")

    def test_what_cannot_be_packed_is_refused(self):
        for line in ('import * as all from "./one.js";', "export { a };",
                     "console.log(import.meta.url);"):
            with self.subTest(line), self.assertRaises(SystemExit):
                pack_site.Bundle({"page.js": line + "\n", "one.js": ""}).script("page.js")


class OneFile(unittest.TestCase):
    def test_the_policy_names_the_script_and_nothing_else(self):
        page = pack_site.one_file(PAGE, "p{}", "start()", {"isnad.wasm": b"abc"})
        allowed = base64.b64encode(hashlib.sha256(b"start()").digest()).decode()
        policy = re.search(r'Security-Policy" content="([^"]*)"', page).group(1)
        self.assertIn("default-src 'none'", policy)
        self.assertIn(f"script-src 'sha256-{allowed}' 'wasm-unsafe-eval';", policy)
        self.assertNotIn("connect-src", policy)
        self.assertNotIn("unsafe-inline", policy)
        self.assertLess(page.index("Security-Policy"), page.index("<script"))

    def test_nothing_refers_to_another_file(self):
        page = pack_site.one_file(PAGE, "p{}", "start()", {"isnad.wasm": b"abc"})
        self.assertEqual(re.findall(r"(?:src|href)=", page), [])

    def test_text_that_would_end_its_element_is_refused(self):
        with self.assertRaises(SystemExit):
            pack_site.one_file(PAGE, "", 'x = "</script>"', {})


if __name__ == "__main__":
    unittest.main()
