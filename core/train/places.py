#!/usr/bin/env python3
"""places.py: assets/lexicon/places_cldr.tsv on standard output.

Names of countries and cities in Arabic and English, from the CLDR data of the ICU
library on this machine; cities are those that time zones are called after.
"""
import ctypes
import ctypes.util
import itertools
import re

ICU_MAJOR = 72
CANONICAL_LOCATION = 2  # UCAL_ZONE_TYPE_CANONICAL_LOCATION
PATTERN = -2  # UDAT_PATTERN

# In Arabic these are rather words of the language or names of people, or they stand in
# assets/lexicon/places.tsv under the name they are known by.
LEFT_OUT = {
    "Africa/Ceuta", "America/Adak", "America/Argentina/Ushuaia", "America/Boise", "America/Nome",
    "America/Regina", "America/Thule", "Antarctica/Casey", "Antarctica/Davis",
    "Antarctica/Palmer", "Antarctica/Troll", "Antarctica/Vostok", "Asia/Dili", "Asia/Hebron",
    "Asia/Hovd", "Asia/Oral", "Atlantic/Madeira", "Atlantic/Stanley", "Australia/Currie",
    "Australia/Perth", "Europe/Jersey", "Europe/Kirov", "Europe/Samara", "Europe/Vatican",
    "Indian/Christmas", "Indian/Mahe", "Pacific/Apia", "Pacific/Easter",
}


def library(name):
    path = ctypes.util.find_library(name)
    assert path and path.endswith(f".so.{ICU_MAJOR}"), f"ICU {ICU_MAJOR} is not here"
    return ctypes.CDLL(path)


COMMON, I18N = library("icuuc"), library("icui18n")


def function(where, name, result, *arguments):
    found = getattr(where, f"{name}_{ICU_MAJOR}")
    found.restype, found.argtypes = result, arguments
    return found


POINTER, TEXT, INT = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int32
STATUS = ctypes.POINTER(INT)
display_country = function(COMMON, "uloc_getDisplayCountry", INT, TEXT, TEXT, POINTER, INT, STATUS)
iso_countries = function(COMMON, "uloc_getISOCountries", ctypes.POINTER(TEXT))
zones_of = function(I18N, "ucal_openTimeZoneIDEnumeration", POINTER, INT, TEXT, POINTER, STATUS)
next_zone = function(COMMON, "uenum_next", TEXT, POINTER, ctypes.POINTER(INT), STATUS)
open_format = function(I18N, "udat_open", POINTER, INT, INT, TEXT, POINTER, INT, POINTER, INT, STATUS)
format_date = function(I18N, "udat_format", INT, POINTER, ctypes.c_double, POINTER, INT, POINTER, STATUS)


def utf16(text):
    return ctypes.create_string_buffer(text.encode("utf-16-le") + b"\0\0")


def read(buffer, units):
    return buffer.raw[: 2 * units].decode("utf-16-le")


def country(region, language):
    buffer = ctypes.create_string_buffer(512)
    size = display_country(f"und_{region}".encode(), language, buffer, 256, ctypes.byref(INT(0)))
    return read(buffer, size)


def city(zone, language):
    """The city a zone is called after: pattern VVV."""
    status, pattern = INT(0), utf16("VVV")
    made = open_format(PATTERN, PATTERN, language, utf16(zone), len(zone), pattern, 3, ctypes.byref(status))
    buffer = ctypes.create_string_buffer(512)
    size = format_date(made, 0.0, buffer, 256, None, ctypes.byref(status))
    assert status.value <= 0
    return read(buffer, size)


def zones(region=None):
    status = INT(0)
    found = zones_of(CANONICAL_LOCATION, region, None, ctypes.byref(status))
    while zone := next_zone(found, None, ctypes.byref(status)):
        yield zone.decode()


def tidy(name):
    return name.replace("\u2019", "'")


def usable(arabic, english):
    """In Arabic letters, and a city alone."""
    return re.search("[\u0621-\u064a]", arabic) and "," not in english


def main():
    regions = [code.decode() for code in itertools.takewhile(bool, iso_countries())]
    print("# Countries and cities of CLDR as ICU 72 has them: kind, region, Arabic, English.")
    for region in regions:
        arabic = re.sub(r" \(.*\)", "", country(region, b"ar"))
        print("country", region, arabic, tidy(country(region, b"en")), sep="\t")
    region_of = {zone: region for region in regions for zone in zones(region.encode())}
    for zone in zones():
        arabic, english = city(zone, b"ar"), tidy(city(zone, b"en"))
        if zone in region_of and zone not in LEFT_OUT and usable(arabic, english):
            print("city", region_of[zone], arabic, english, sep="\t")


if __name__ == "__main__":
    main()
