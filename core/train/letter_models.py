#!/usr/bin/env python3
"""letter_models.py OUT.bin CHARSETS.tsv [ARABIC.jsonl.gz...] [--english FILE.jsonl...]

Makes the two models that core/ingest decodes text with.

OUT.bin: how likely one letter follows another, for each language.  Arabic is counted in
news text, English in news text and in ICU's names, every other language in what ICU says
in it (names of languages, countries, currencies, months, units; numbers spelt out) and in
the small words of assets/lexicon/function_words.tsv.  Only the quantised costs are kept.
Layout, little endian: "ISNADLM1", u8 languages; for each: u8 name size, name, u8 letters,
u16 letter..., then (letters + 1)^2 bytes, the cost of column after row in 1/16 bit; row
and column 0 stand for everything that is no letter.

CHARSETS.tsv: the upper half of each single-byte encoding, as Python's codecs have it.
"""
import argparse
import collections
import ctypes
import gzip
import json
import math
import os
import struct
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGES = "ar fa ur he en fr es de it pt nl sv tr pl cs hu ro hr fi da ru uk bg el".split()
# Letters each language writes that names and numbers may not show.
ALPHABETS = {
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيًٌٍَُِّْپچڤگ",
    "fa": "آأئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیًّ",
    "ur": "آئابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوؤہھیےۓئ",
    "he": "אבגדהוזחטיךכלםמןנסעףפץצקרשת",
    "fr": "àâçèéêëîïôùûüœæ", "es": "áéíñóúü", "de": "äöüß", "it": "àèéìòù",
    "pt": "àáâãçéêíóôõú", "nl": "éëïü", "sv": "åäöé", "tr": "çğıöşüâî", "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž", "hu": "áéíóöőúüű", "ro": "ăâîșțşţ", "hr": "čćđšž", "fi": "åäö", "da": "æøåé",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя", "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ",
}
# On a tie the first one wins.
CHARSETS = {
    "windows-1252": ("cp1252", "cp1252 x-cp1252 windows1252 iso-8859-1 iso8859-1 iso88591 latin1 latin-1 l1 ascii us-ascii ansi"),
    "windows-1256": ("cp1256", "cp1256 x-cp1256 windows1256 ms-arab arabic-windows"),
    "iso-8859-6": ("iso8859_6", "iso8859-6 iso88596 arabic ecma-114 asmo-708 csisolatinarabic"),
    "cp720": ("cp720", "ibm720 dos-720 ibm-720 windows-720 transparent-asmo"),
    "x-mac-arabic": ("mac_arabic", "macarabic mac-arabic"),
    "iso-8859-15": ("iso8859_15", "iso8859-15 latin9 latin-9"),
    "windows-1250": ("cp1250", "cp1250 x-cp1250 windows1250"),
    "iso-8859-2": ("iso8859_2", "iso8859-2 iso88592 latin2 latin-2"),
    "windows-1254": ("cp1254", "cp1254 x-cp1254 windows1254 iso-8859-9 iso8859-9 latin5 latin-5"),
    "windows-1251": ("cp1251", "cp1251 x-cp1251 windows1251"),
    "koi8-r": ("koi8_r", "koi8 koi"),
    "koi8-u": ("koi8_u", ""),
    "ibm866": ("cp866", "cp866 866 csibm866"),
    "iso-8859-5": ("iso8859_5", "iso8859-5 cyrillic"),
    "x-mac-cyrillic": ("mac_cyrillic", "maccyrillic"),
    "windows-1255": ("cp1255", "cp1255 x-cp1255 windows1255"),
    "iso-8859-8": ("iso8859_8", "iso8859-8 iso-8859-8-i hebrew logical visual"),
    "windows-1253": ("cp1253", "cp1253 x-cp1253 windows1253"),
    "iso-8859-7": ("iso8859_7", "iso8859-7 greek greek8"),
    "macintosh": ("mac_roman", "mac x-mac-roman csmacintosh"),
    "cp437": ("cp437", "ibm437 437"),
    "cp850": ("cp850", "ibm850 850"),
    "cp862": ("cp862", "ibm862 862"),
}


class Icu:
    """What ICU says in a language."""

    def __init__(self):
        self.uc = ctypes.CDLL("libicuuc.so.72")
        self.i18n = ctypes.CDLL("libicui18n.so.72")
        self.buffer = ctypes.create_string_buffer(4096)

    def call(self, function, *args):
        status = ctypes.c_int(0)
        size = function(*args, self.buffer, 2000, ctypes.byref(status))
        if status.value > 0 or size <= 0:
            return ""
        return self.buffer.raw[: 2 * size].decode("utf-16-le", "ignore")

    def texts(self, language):
        name = language.encode()
        of_language = self.uc.uloc_getDisplayLanguage_72
        of_country = self.uc.uloc_getDisplayCountry_72
        for code in iter_c_strings(self.uc.uloc_getISOLanguages_72):
            yield self.call(of_language, code, name)
        for code in iter_c_strings(self.uc.uloc_getISOCountries_72):
            yield self.call(of_country, b"_" + code, name)
        self.i18n.unum_open_72.restype = ctypes.c_void_p
        status = ctypes.c_int(0)
        spell = ctypes.c_void_p(self.i18n.unum_open_72(5, None, 0, name, None, ctypes.byref(status)))
        if status.value <= 0 and spell.value:
            for number in list(range(0, 120)) + [200, 307, 511, 1000, 1914, 2024, 3650, 10000, 1000000]:
                yield self.spell(spell, number)
        self.i18n.udat_open_72.restype = ctypes.c_void_p
        status = ctypes.c_int(0)
        dates = ctypes.c_void_p(self.i18n.udat_open_72(0, 0, name, None, 0, None, 0, ctypes.byref(status)))
        if status.value <= 0 and dates.value:
            for day in range(0, 365, 3):
                status = ctypes.c_int(0)
                size = self.i18n.udat_format_72(dates, ctypes.c_double(day * 86400000.0), self.buffer, 2000, None, ctypes.byref(status))
                if status.value <= 0:
                    yield self.buffer.raw[: 2 * size].decode("utf-16-le", "ignore")

    def spell(self, formatter, number):
        status = ctypes.c_int(0)
        size = self.i18n.unum_formatInt64_72(formatter, ctypes.c_int64(number), self.buffer, 2000, None, ctypes.byref(status))
        return self.buffer.raw[: 2 * size].decode("utf-16-le", "ignore") if status.value <= 0 else ""


def iter_c_strings(function):
    function.restype = ctypes.POINTER(ctypes.c_char_p)
    array = function()
    i = 0
    while array[i] is not None:
        yield array[i]
        i += 1


def letters_of(text):
    """Lower case letters and marks; everything else becomes a space."""
    out = []
    for c in text.replace("İ", "i").lower():
        out.append(c if (c.isalpha() or "\u064b" <= c <= "\u0652") and ord(c) < 0x10000 and c != "\u0640" else " ")
    return "".join(out)


def count(texts, unigrams, bigrams, weight=1):
    for text in texts:
        line = " " + letters_of(text) + " "
        for a, b in zip(line, line[1:]):
            if a == " " and b == " ":
                continue
            unigrams[b] += weight
            bigrams[a, b] += weight


def model(language, unigrams, bigrams):
    total = sum(unigrams.values())
    # A letter seen thrice in ten thousand may be foreign to the language; so is ASCII
    # where another script is written.
    own = ALPHABETS.get(language, "")
    latin = not own or own[-1] < "\u0250"
    kept = {c for c in unigrams if c.isascii() and latin and c != " "} | set(own)
    letters = sorted(kept)
    order = [" "] + letters
    fold = lambda c: c if c in kept else " "
    uni, bi = collections.Counter(), collections.Counter()
    for c, n in unigrams.items():
        uni[fold(c)] += n
    for (a, b), n in bigrams.items():
        bi[fold(a), fold(b)] += n
    rows = collections.Counter()
    for (a, _), n in bi.items():
        rows[a] += n
    costs = []
    for a in order:
        for b in order:
            # Names show few of the pairs that running text has, so they say less.
            alone = (uni[b] + 1) / (total + len(order))
            trust = 0.96 if total > 1000000 else 0.7
            p = trust * bi[a, b] / max(1, rows[a]) + (1 - trust) * alone
            costs.append(min(255, round(-16 * math.log2(p))))
    return letters, bytes(costs)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("charsets")
    parser.add_argument("arabic", nargs="*")
    parser.add_argument("--english", action="append", default=[])
    args = parser.parse_args()
    words = {}
    with open(os.path.join(HERE, "../../assets/lexicon/function_words.tsv"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                cells = line.rstrip("\n").split("\t")
                words[cells[0]] = cells[1:]
    icu = Icu()
    blocks = []
    for language in LANGUAGES:
        uni, bi = collections.Counter(), collections.Counter()
        paths = args.arabic if language == "ar" else args.english if language == "en" else []
        for path in paths:
            with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
                count((json.loads(line)["text"] for line in file if line.strip()), uni, bi)
        texts = list(icu.texts(language))
        count(texts, uni, bi)
        # Two words in five of running text are small words.
        small = words.get(language, [])
        size = sum(len(t.split()) for t in texts)
        for rank, word in enumerate(small):
            count([word], uni, bi, max(1, round(size * 0.15 / (rank + 2))))
        letters, costs = model(language, uni, bi)
        print(language, sum(uni.values()), "letters", len(letters), "".join(letters), file=sys.stderr)
        name = language.encode()
        blocks.append(struct.pack("<B", len(name)) + name + struct.pack("<B", len(letters)) +
                      b"".join(struct.pack("<H", ord(c)) for c in letters) + costs)
    with open(args.out, "wb") as file:
        file.write(b"ISNADLM1" + struct.pack("<B", len(blocks)) + b"".join(blocks))
    with open(args.charsets, "w", encoding="utf-8") as file:
        file.write("# Single-byte encodings, made by core/train/letter_models.py.  name<TAB>other names<TAB>\n"
                   "# the code points of bytes 80 to FF in hexadecimal; 0: undefined.\n")
        for name, (codec, labels) in CHARSETS.items():
            high = []
            for byte in range(0x80, 0x100):
                try:
                    high.append("%x" % ord(bytes([byte]).decode(codec)))
                except UnicodeDecodeError:
                    high.append("0")
            file.write("%s\t%s\t%s\n" % (name, labels, " ".join(high)))


if __name__ == "__main__":
    main()
