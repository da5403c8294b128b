#include <doctest/doctest.h>

#include <string>

#include "core/ingest/decode.h"
#include "core/ingest/lost_marks.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

const DecodeTables& tables() { return test::lexicon().ingest.decoding; }

std::string in(const char* charset, const std::string& text) {
  return encode(text, *tables().charsets.find(charset));
}

std::string utf16(const std::string& ascii, bool big_endian) {
  std::string out;
  for (const char c : ascii)
    out += big_endian ? std::string("\0", 1) + c : c + std::string("\0", 1);
  return out;
}

Decoded must_decode(const std::string& bytes, const DecodeOptions& options = {}) {
  Result<Decoded> decoded = decode_text(bytes, options, tables());
  REQUIRE(decoded);
  return *std::move(decoded);
}

// The fishermen returned before sunset and unloaded what the boats carried
const std::string arabic =
    "عاد الصيادون قبل غروب الشمس وأنزلوا ما حملته القوارب إلى رصيف الميناء القديم";

}  // namespace

TEST_CASE("decode: Arabic in every encoding that has it") {
  for (const char* charset : {"windows-1256", "iso-8859-6", "cp720", "x-mac-arabic"}) {
    CAPTURE(charset);
    CHECK(must_decode(in(charset, arabic)).text == arabic);
  }
}

TEST_CASE("decode: neighbours are not taken for Arabic") {
  struct Neighbour {
    const char* charset;
    const char* text;
  };
  for (const Neighbour& c : {
           // The fishermen returned before sunset, in each language
           Neighbour{"windows-1251",
                     "Рыбаки вернулись до заката и разгрузили лодки у старой пристани"},
           Neighbour{"koi8-r",
                     "Рыбаки вернулись до заката и разгрузили лодки у старой пристани"},
           Neighbour{"windows-1255",
                     "הדייגים חזרו לפני השקיעה ופרקו את הסירות ברציף הישן"},
           Neighbour{
               "windows-1254",
               "Balıkçılar güneş batmadan döndü ve eski iskelede tekneleri boşalttı"},
           Neighbour{"windows-1252",
                     "Les pêcheurs sont rentrés avant la nuit et ont déchargé à côté "
                     "du quai"},
           Neighbour{"windows-1250",
                     "Rybacy wrócili przed zachodem słońca i rozładowali łodzie przy "
                     "nabrzeżu"},
       }) {
    CAPTURE(c.charset);
    const Decoded decoded = must_decode(in(c.charset, c.text));
    CHECK(decoded.text == c.text);
  }
}

TEST_CASE("decode: a wrong declaration loses to the bytes") {
  CHECK(must_decode(in("windows-1256", arabic), {"iso-8859-1", ""}).text == arabic);
  CHECK(must_decode(arabic, {"windows-1256", ""}).text == arabic);
}

TEST_CASE("decode: what the reader chose is obeyed") {
  const Decoded decoded = must_decode(in("windows-1256", arabic), {"", "windows-1252"});
  CHECK(decoded.encoding.value == "windows-1252");
  CHECK(decoded.text != arabic);
  CHECK_FALSE(decode_text("abc", {"", "no-such-thing"}, tables()));
}

TEST_CASE("decode: UTF-16 with and without a mark") {
  const std::string text = "The boats came home, all but one.\n";
  CHECK(must_decode("\xff\xfe" + utf16(text, false)).text == text);
  CHECK(must_decode("\xfe\xff" + utf16(text, true)).text == text);
  CHECK(must_decode(utf16(text, false)).encoding.value == "utf-16le");
  CHECK(must_decode(utf16(text, true)).encoding.value == "utf-16be");
}

TEST_CASE("decode: text that was decoded wrongly once is repaired") {
  for (const char* wrong : {"windows-1252", "windows-1256"}) {
    CAPTURE(wrong);
    const std::string damaged = decode(arabic, *tables().charsets.find(wrong));
    // Bytes the charset leaves undefined are lost; the letter feh ends in one.
    CHECK(must_decode(damaged).text == arabic);
  }
  const std::string as_latin =
      decode(in("windows-1256", arabic), *tables().charsets.find("windows-1252"));
  CHECK(must_decode(as_latin).text == arabic);
}

TEST_CASE("decode: a reader that passed unknown bytes on is undone too") {
  // As ISO 8859-1 has it: every byte is the code point of its number.
  std::string wrong = arabic;
  for (int times = 1; times <= 2; ++times) {
    std::string again;
    for (const char c : wrong) {
      const auto byte = static_cast<uint8_t>(c);
      if (byte >= 0x80) again.push_back(static_cast<char>(0xC0 | byte >> 6));
      again.push_back(byte < 0x80 ? c : static_cast<char>(0x80 | (byte & 0x3F)));
    }
    wrong = again;
    CAPTURE(times);
    CHECK(must_decode(wrong).text == arabic);
  }
}

TEST_CASE("decode: sound text is left alone") {
  // Cafe "Etoile" by the sea
  for (const std::string& text :
       {arabic, std::string("Café «Étoile» à côté de la mer, où l’été dure")}) {
    const Decoded decoded = must_decode(text);
    CHECK(decoded.text == text);
    CHECK(decoded.encoding.value == "utf-8");
  }
}

TEST_CASE("decode: damaged UTF-8 stays UTF-8") {
  const std::string damaged = arabic + "\xff" + arabic;
  CHECK(must_decode(damaged).text == arabic + "\ufffd" + arabic);
}

TEST_CASE("decode: binary content is refused with its place") {
  const Result<Decoded> nul = decode_text(std::string("abc\0def", 7), {}, tables());
  REQUIRE_FALSE(nul);
  CHECK(nul.error().fault == Fault::not_text);
  CHECK(nul.error().at_byte == 3);
}

TEST_CASE("decode: marks a DOS converter lost come back") {
  // He came home, then he slept  /  "?" for the comma
  const std::string lost = "عاد إلى البيت? ثم نام";
  CHECK(restore_lost_marks(lost, *tables().charsets.find("cp720")) ==
        "عاد إلى البيت، ثم نام");
  CHECK(restore_lost_marks(lost, *tables().charsets.find("windows-1256")) == lost);
}

TEST_CASE("decode: a page's declaration is read") {
  CHECK(declared_charset("<meta charset=\"Windows-1256\">") == "windows-1256");
  CHECK(declared_charset("<?xml version='1.0' encoding='ISO-8859-6'?>") ==
        "iso-8859-6");
  CHECK(declared_charset("<meta http-equiv=Content-Type content=\"text/html; "
                         "charset=cp1256\">") == "cp1256");
  CHECK(declared_charset("about charsets") == "");
}

}  // namespace isnad
