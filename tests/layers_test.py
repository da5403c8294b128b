#!/usr/bin/env python3
"""Checks that code includes only what its layer may see, in the order data flows."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent

# A stage may include itself and what stands before it.  Names without a place in the
# flow of data (coordinates, results, word lists) are open to every stage.
FLOW = ["core/ingest", "core/normalise", "core/segment", "core/entities", "core/quotes",
        "core/analysis", "core/entities/identity_items", "core/entities/identities",
        "core/compare", "core/export", "core/dump", "core/wire", "core/session",
        "core/cli"]

# Stages that are open to every other: lists of words are folded as texts are.
OPEN = ("core/normalise.h",)

# What each folder may include of the others.
LAYERS = {
    "core": ("core/",),
    "shell": ("core/", "shell/"),
    "web": ("shell/", "web/", "core/wire.h", "core/session.h"),
}

# Third-party headers and the only places that may include them.
OWNERS = {
    r"unicode/": ("core/icu.", "shell/text/"),
    r"hb[-.]": ("shell/text/",),
    r"imgui": ("shell/", "web/"),
    r"emscripten": ("web/",),
    r"(GLES|GL/)": ("web/",),
    r"nlohmann/": ("core/",),
    r"gumbo": ("core/ingest/",),
    r"(zlib|unzip|zip)\.h": ("core/ingest/",),
    r"(regex|cctype|locale)$": (),
}


def sources(folder):
    return sorted(path for path in (ROOT / folder).rglob("*")
                  if path.suffix in (".h", ".cpp", ".c"))


def includes(path):
    return re.findall(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', path.read_text("utf-8"), re.M)


def stage(name):
    """The place in FLOW of a file: that of the longest path it lies under."""
    places = [place for place in FLOW if re.match(rf"{place}[/.]", name)]
    return FLOW.index(max(places, key=len)) if places else None


def every_include(*folders):
    for folder in folders:
        for path in sources(folder):
            for include in includes(path):
                yield folder, str(path.relative_to(ROOT)), include


class Layers(unittest.TestCase):
    def refuse(self, found):
        self.assertEqual([f"{name} includes {include}" for name, include in found], [])

    def test_there_is_something_to_check(self):
        self.assertGreater(len(list(every_include("core"))), 50)

    def test_a_layer_includes_only_layers_below(self):
        self.refuse((name, include) for folder, name, include in every_include(*LAYERS)
                    if include.split("/")[0] in (*LAYERS, "tests")
                    and not include.startswith(LAYERS[folder]))

    def test_a_stage_includes_no_later_stage(self):
        self.refuse((name, include) for _, name, include in every_include("core")
                    if stage(name) is not None and stage(include) is not None
                    and stage(include) > stage(name) and include not in OPEN)

    def test_a_library_is_known_to_its_owner_alone(self):
        self.refuse((name, include) for _, name, include in every_include(*LAYERS)
                    for pattern, owners in OWNERS.items()
                    if re.match(pattern, include) and not name.startswith(owners))

    def test_only_web_knows_the_browser(self):
        found = [str(path.relative_to(ROOT)) for folder in ("core", "shell")
                 for path in sources(folder) if "__EMSCRIPTEN__" in path.read_text("utf-8")]
        self.assertEqual(found, [])


if __name__ == "__main__":
    unittest.main()
