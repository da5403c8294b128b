#!/usr/bin/python3
"""make_fonts.py DEPS OUT: the faces the page carries, cut down to what news in Arabic, in
Latin, Cyrillic and Greek script and in Hebrew needs.

reading.ttf    Noto Naskh Arabic: articles
interface.ttf  Noto Sans Arabic: everything else; clear in small sizes
wide.ttf       Noto Sans: letters the two above lack
hebrew.ttf     Noto Sans Hebrew

Needs fontTools.  The same fonts and version of fontTools give the same bytes.
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

LATIN = "20-7E A0-17F 192 1A0-1A1 1AF-1B0 218-21B 259 2BC 2C6-2DD"
SIGNS = "200B-200F 2010-2027 202A-202E 2030 2032-2033 2039-203A 2044 2066-2069 20AC 2122"
ARABIC = "600-6FF 750-77F FB50-FBB1 FD3E-FD3F FDF2 FDFA-FDFC FE70-FEFC"
OTHER_LATIN = (
    "A0-BF 100-17F 18F 192 1A0-1A1 1AF-1B0 1CD-1DC 1F8-1F9 218-21B 259 2BB-2BF 300-304 306-30C"
    " 323 32E 331 1E0C-1E0D 1E24-1E2B 1E62-1E63 1E6C-1E6D 1E80-1E85 1E92-1E93 1EA0-1EF9"
)
GREEK_AND_CYRILLIC = (
    "384-3CE 400-45F 490-493 496-497 49A-49B 4A2-4A3 4AE-4B3 4BA-4BB 4C0 4CF 4D8-4D9 4E8-4E9"
)
OTHER_SIGNS = (
    "2031 2034 203D 2070-208E 20A1-20BF 2113 2116-2117 212E 215B-215E 2212 2248 2260 2264-2265 25CF"
)
HEBREW = "591-5F4 FB1D-FB4F"

FACES = {
    "reading": ("font/NotoNaskhArabic_400Regular.ttf", [LATIN, SIGNS, ARABIC]),
    "interface": ("font_sans_arabic/NotoSansArabic_400Regular.ttf", [LATIN, SIGNS, ARABIC]),
    "wide": (
        "font_sans/NotoSans_400Regular.ttf",
        [SIGNS, OTHER_LATIN, GREEK_AND_CYRILLIC, OTHER_SIGNS],
    ),
    "hebrew": ("font_sans_hebrew/NotoSansHebrew_400Regular.ttf", [HEBREW]),
}


def code_points(lists):
    for span in " ".join(lists).split():
        first, _, last = span.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def cut(source, lists):
    options = subset.Options()
    options.hinting = False  # glyphs are drawn without hints
    options.glyph_names = False
    options.notdef_outline = True  # the box of a missing character
    options.name_IDs = ["*"]  # names and licence stay with the font
    options.drop_tables += ["meta", "STAT", "DSIG"]
    font = TTFont(source, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=code_points(lists))
    cutter.subset(font)
    return font


def main():
    deps, out = sys.argv[1], sys.argv[2]
    os.makedirs(out, exist_ok=True)
    for name, (source, lists) in FACES.items():
        cut(os.path.join(deps, source), lists).save(os.path.join(out, name + ".ttf"))


if __name__ == "__main__":
    main()
