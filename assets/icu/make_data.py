#!/usr/bin/env python3
"""Makes the small ICU data file that the wasm build carries.

    make_data.py FULL.dat OUT_FOLDER

FULL.dat is the data of the pinned ICU source; OUT_FOLDER gets a file of the same
name, because ICU looks for its items under the name of the package.  What is not
listed below is left out; ICU then falls back to its root, as it does natively for
a locale it does not know.  Encodings are not among it: core/ingest has its own tables.
The same input gives the same bytes.

Needs icupkg and genrb, and libicuuc of the same version: bundles are read through
ICU itself, since what its derb prints cannot be read back without loss.
"""

import ctypes
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# Copied as they are.
ITEMS = """
    nfkc.nrm nfkc_cf.nrm
    brkitr/char.brk brkitr/word.brk brkitr/line.brk brkitr/sent.brk
"""

# Bundles: the folder, the locales, and which of its tables are kept ("" for a folder
# is the top one).  Break rules do not differ for any language the page reads.
BUNDLES = [
    ("", ["root"], []),
    ("brkitr", ["root"], ["boundaries"]),
]

RES_STRING, RES_TABLE, RES_ARRAY = 0, 2, 8


class Icu:
    """Just enough of ICU's resource functions to walk a bundle."""

    def __init__(self, version):
        self.library = ctypes.CDLL(f"libicuuc.so.{version}")
        self.suffix = f"_{version}"

    def call(self, name, returns, *arguments):
        function = getattr(self.library, name + self.suffix)
        function.restype = returns
        status = ctypes.c_int(0)
        result = function(*arguments, ctypes.byref(status))
        if status.value > 0:
            raise RuntimeError(f"{name}: ICU error {status.value}")
        return result

    def value(self, handle):
        """A bundle as strings, lists and dicts; other types are refused."""
        bundle = ctypes.c_void_p(handle)
        kind = self.library[f"ures_getType{self.suffix}"](bundle)
        if kind == RES_STRING:
            size = ctypes.c_int32(0)
            units = self.call("ures_getString", ctypes.c_void_p, bundle, ctypes.byref(size))
            return ctypes.string_at(units, size.value * 2).decode("utf-16-le")
        if kind not in (RES_TABLE, RES_ARRAY):
            raise RuntimeError(f"resource type {kind} is not needed by any kept table")
        children = self.children(bundle)
        return dict(children) if kind == RES_TABLE else [child for _, child in children]

    def children(self, bundle, kept=None):
        get_key = self.library[f"ures_getKey{self.suffix}"]
        get_key.restype = ctypes.c_char_p
        for index in range(self.library[f"ures_getSize{self.suffix}"](bundle)):
            child = self.call("ures_getByIndex", ctypes.c_void_p, bundle,
                              ctypes.c_int32(index), None)
            key = (get_key(ctypes.c_void_p(child)) or b"").decode()
            if kept is None or key in kept:
                yield key, self.value(child)
            self.library[f"ures_close{self.suffix}"](ctypes.c_void_p(child))

    def tables(self, folder, locale, kept):
        bundle = ctypes.c_void_p(
            self.call("ures_openDirect", ctypes.c_void_p, str(folder).encode(), locale.encode()))
        return dict(self.children(bundle, kept))


def source(value, depth=1):
    """A value in genrb's language."""
    indent = "  " * depth
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'{{ "{escaped}" }}\n'
    if isinstance(value, dict):
        inner = "".join(f'{indent}"{key}" {source(child, depth + 1)}'
                        for key, child in sorted(value.items()))
        return f":table {{\n{inner}{indent}}}\n"
    return ":array {\n" + "".join(indent + source(child, depth + 1) for child in value) + "}\n"


def make(full, out_folder, work):
    version = re.fullmatch(r"icudt(\d+)l\.dat", full.name).group(1)
    whole, small, text = work / "whole", work / "small", work / "text"
    for folder in (whole, small, text):
        folder.mkdir()
    subprocess.run(["icupkg", "-d", whole, "-x", "*", full], check=True)

    items = ITEMS.split()
    for item in items:
        (small / item).parent.mkdir(exist_ok=True)
        shutil.copy(whole / item, small / item)

    icu = Icu(version)
    for folder, locales, kept in BUNDLES:
        (small / folder).mkdir(exist_ok=True)
        for locale in locales:
            tables = icu.tables(whole / folder, locale, kept)
            (text / f"{locale}.txt").write_text(f"{locale}{source(tables)}", encoding="utf-8")
            subprocess.run(["genrb", "-q", "-e", "UTF-8", "-s", text, "-d", small / folder,
                            f"{locale}.txt"], check=True, stdout=subprocess.DEVNULL)
            items.append(f"{folder}/{locale}.res".lstrip("/"))

    listing = work / "items.txt"
    listing.write_text("\n".join(sorted(items)) + "\n")
    out_folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["icupkg", "--ignore-deps", "-tl", "-s", small, "-a", listing, "new",
                    out_folder / full.name], check=True)


def main():
    full, out_folder = (pathlib.Path(argument) for argument in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as work:
        make(full.absolute(), out_folder.absolute(), pathlib.Path(work))


if __name__ == "__main__":
    main()
