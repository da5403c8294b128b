#include "core/icu.h"

#include <doctest/doctest.h>

#include <string>

using namespace isnad;

// What first_invalid() is to say, from the definition: every sequence in its shortest
// form, no half of a surrogate pair, nothing beyond U+10FFFF.
static bool is_character(const std::string& bytes) {
  const auto at = [&](size_t i) { return static_cast<uint8_t>(bytes[i]); };
  for (size_t i = 1; i < bytes.size(); ++i)
    if ((at(i) & 0xC0) != 0x80) return false;
  if (bytes.size() == 1) return at(0) < 0x80;
  if (bytes.size() == 2) return at(0) >= 0xC2 && at(0) <= 0xDF;
  const bool shortest = at(0) != 0xE0 || at(1) >= 0xA0;
  const bool surrogate = at(0) == 0xED && at(1) >= 0xA0;
  return at(0) >= 0xE0 && at(0) <= 0xEF && shortest && !surrogate;
}

TEST_CASE("utf-8: the first invalid byte is found wherever it stands") {
  const std::string around = "ab غم cd “é” غغغغغغغ";
  std::string told;
  for (uint32_t value = 0; value < 0x10000 && told.empty(); ++value) {
    // Any two bytes, at every place of eight.
    const std::string bytes = {static_cast<char>(value >> 8),
                               static_cast<char>(value & 0xFF)};
    for (size_t shift = 0; shift < 8; ++shift) {
      const std::string before = std::string(shift, 'x') + "غ";
      const bool good = is_character(bytes) || (is_character(bytes.substr(0, 1)) &&
                                                is_character(bytes.substr(1)));
      const bool late = !good && is_character(bytes.substr(0, 1));
      const std::string text = before + bytes + around;
      const size_t wanted = good ? text.size() : before.size() + (late ? 1 : 0);
      if (icu::first_invalid(text) != wanted)
        told = "bytes " + std::to_string(value) + " after " + std::to_string(shift);
    }
  }
  CHECK(told == "");
}

TEST_CASE("utf-8: sequences of three bytes, whole and cut short") {
  for (const char* good : {"\xe2\x80\x9c", "\xe0\xa0\x80", "\xed\x9f\xbf"}) {
    const std::string text = "غغغ" + std::string(good) + "غغغغغ";
    CHECK(is_character(good));
    CHECK(icu::first_invalid(text) == text.size());
    const std::string cut = "غغغ" + std::string(good).substr(0, 2) + "غغغغغ";
    CHECK(icu::first_invalid(cut) == 6);
  }
  for (const char* bad : {"\xed\xa0\x80", "\xe0\x9f\xbf"}) {
    CHECK(!is_character(bad));
    CHECK(icu::first_invalid("غغغ" + std::string(bad)) == 6);
  }
  CHECK(icu::first_invalid("غغغغغغغغ\xd8") == 16);
}

TEST_CASE("utf-8: what is no character is one replacement sign") {
  for (const std::string text : {"\xd8", "\xd8g", "\xc0\x80", "\xff", "\x80"}) {
    size_t at = 0;
    CHECK(icu::next_code_point(text, at) == U'\ufffd');
    CHECK(at == 1);
  }
  size_t at = 0;
  CHECK(icu::next_code_point("é", at) == U'é');
  CHECK(at == 2);
}
