#!/usr/bin/env python3
"""Gathers the page out of web/, the built module and the samples.

    pack_site.py BUILD SITE

SITE gets the files of the hosted page, whose every address is relative, and
isnad.html, the same page in one file.  Both carry a content security policy; that of
the one file allows no request at all.

No bundler: a module becomes a function that returns its exports.  That asks of the
modules in web/ that each import and export stand on a line of its own, that imports are
of files beside them, and that exports are not reassigned.
"""

import base64
import gzip
import hashlib
import html
import json
import lzma
import os
import pathlib
import re
import shutil
import sys

WEB = pathlib.Path(__file__).resolve().parent
ROOT = WEB.parent
NOT_ASKED = "base-uri 'none'; form-action 'none'; frame-src 'none'"

# Licence texts of what the page carries, below the folder of unpacked sources.
LICENCES = {
    "Isnad": ROOT / "LICENSE",
    "ICU": "icu/LICENSE",
    "HarfBuzz": "harfbuzz/COPYING",
    "Dear ImGui": "imgui/LICENSE.txt",
    "JSON for Modern C++": "json/LICENSE.MIT",
    "gumbo-parser": "gumbo/doc/COPYING",
    "zlib": "zlib/README",
    "Noto Naskh Arabic": "font/LICENSE_FONT",
    "Noto Sans": "font_sans/LICENSE_FONT",
    "Noto Sans Arabic": "font_sans_arabic/LICENSE_FONT",
    "Noto Sans Hebrew": "font_sans_hebrew/LICENSE_FONT",
    "XZ Utils": "xz/COPYING",
}
TOOLCHAIN_LICENCES = "/usr/share/doc/emscripten/copyright"


def module_name(path):
    return "$" + re.sub(r"\W", "_", path)


class Bundle:
    """One classic script out of an entry module and everything it imports."""

    IMPORT = re.compile(
        r'^import\s+(?:(?P<default>\w+)|\{(?P<names>[^}]*)\})\s+from\s+"\./(?P<file>[^"]+)";$',
        re.M)
    EXPORT = re.compile(r"^export\s+(?P<kind>(?:async\s+)?function\*?|const|let|class)\s+(?P<name>\w+)",
                        re.M)

    def __init__(self, sources):
        self.sources = sources
        self.modules = []
        self.seen = set()

    def add(self, name):
        if name in self.seen:
            return
        self.seen.add(name)
        text = self.sources[name]
        exports = [match["name"] for match in self.EXPORT.finditer(text)]
        text = self.IMPORT.sub(self.imported, text)
        text = self.EXPORT.sub(r"\g<kind> \g<name>", text)
        if "export default createIsnad;" in text:
            text = text.replace("export default createIsnad;", "")
            exports.append("default: createIsnad")
        for left in re.findall(r"^\s*(?:import|export)\b.*|import\.meta.*", text, re.M):
            raise SystemExit(f"{name}: cannot pack: {left.strip()}")
        self.modules.append(f"const {module_name(name)} = await (async () => {{\n{text}\n"
                            f"return {{ {', '.join(exports)} }};\n}})();\n")

    def imported(self, match):
        self.add(match["file"])
        names = f"default: {match['default']}" if match["default"] else \
            match["names"].replace(" as ", ": ")
        return f"const {{ {names.strip()} }} = {module_name(match['file'])};"

    def script(self, entry):
        self.add(entry)
        return "(async () => {\n" + "".join(self.modules) + "})();\n"


def policy(**sources):
    rules = "; ".join(f"{name.replace('_', '-')} {value}" for name, value in sources.items())
    content = html.escape(f"default-src 'none'; {rules}; {NOT_ASKED}", quote=False)
    return f'<meta http-equiv="Content-Security-Policy" content="{content}">'


def with_policy(page, meta):
    head = re.search(r'<meta charset="?utf-8"?>', page, re.I)
    if not head:
        raise SystemExit("index.html: <meta charset=utf-8> must open its head")
    return page[:head.end()] + "\n" + meta + page[head.end():]


def once(pattern, replacement, page):
    page, found = re.subn(pattern, lambda _: replacement, page)
    if found != 1:
        raise SystemExit(f"index.html: expected one {pattern}, found {found}")
    return page


def digest(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def licences(dependencies):
    texts = []
    for name, path in LICENCES.items():
        texts.append(f"==== {name} ====\n\n" + (dependencies / path).read_text("utf-8"))
    toolchain = pathlib.Path(TOOLCHAIN_LICENCES)
    if toolchain.is_file():
        texts.append("==== Emscripten and its libraries ====\n\n" + toolchain.read_text("utf-8"))
    return "\n\n".join(texts).replace("\r\n", "\n").encode()


def samples():
    files = sorted(path for path in (ROOT / "assets/samples").iterdir() if path.is_file())
    listed = {path.name: base64.b64encode(path.read_bytes()).decode() for path in files}
    return json.dumps(listed, ensure_ascii=False).encode()


def packed(content):
    # As web/deps/xz.cmake unpacks it.  Code and tables of bytes: no alignment to expect.
    lzma2 = {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 23, "pb": 0}
    return lzma.compress(content, lzma.FORMAT_XZ, lzma.CHECK_CRC32, filters=[lzma2])


def element(name, content):
    packed = base64.b64encode(gzip.compress(content, 9, mtime=0)).decode()
    return f'<script type="text/plain" id="part/{name}" data-size="{len(content)}">{packed}</script>\n'


def one_file(page, style, script, parts):
    # The page's own text must not end the element that holds it.
    for text in (style, script):
        if re.search(r"</(script|style)|<!--", text, re.I):
            raise SystemExit("a closing tag inside the page's own text; split its string")
    page = once(r'<link rel="stylesheet" href="style\.css">', f"<style>{style}</style>", page)
    page = once(r'<script type="module" src="page\.js"></script>\s*', "", page)
    page = page.replace("</body>", "".join(element(*part) for part in parts.items()) +
                        f"<script>{script}</script>\n</body>")
    return with_policy(page, policy(
        script_src=f"{digest(script)} 'wasm-unsafe-eval'", style_src=digest(style),
        worker_src="blob:", img_src="data: blob:"))


def main():
    build, site = (pathlib.Path(argument) for argument in sys.argv[1:3])
    cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
    page = (WEB / "index.html").read_text("utf-8")
    style = (WEB / "style.css").read_text("utf-8")
    sources = {path.name: path.read_text("utf-8") for path in sorted(WEB.glob("*.js"))}
    sources["isnad.js"] = (build / "isnad.js").read_text("utf-8") + "\nexport default createIsnad;\n"
    worker = Bundle(sources).script("worker.js")
    parts = {
        "isnad.wasm.xz": packed((build / "isnad.wasm").read_bytes()),
        "unpack.wasm": (build / "unpack.wasm").read_bytes(),
        "worker.js": worker.encode(),
        "samples.json": samples(),
        "licences.txt": licences(cache / "isnad/deps"),
    }

    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    hosted = policy(
        script_src="'self' 'wasm-unsafe-eval'", style_src="'self'", connect_src="'self'",
        worker_src="'self' blob:", img_src="'self' data: blob:", manifest_src="'self'")
    (site / "index.html").write_text(with_policy(page, hosted), "utf-8")
    (site / "style.css").write_text(style, "utf-8")
    for name, text in sources.items():
        (site / name).write_text(text, "utf-8")
    for name, content in parts.items():
        (site / name).write_bytes(content)
    script = Bundle(sources).script("page.js")
    (site / "isnad.html").write_text(one_file(page, style, script, parts), "utf-8")


if __name__ == "__main__":
    main()
