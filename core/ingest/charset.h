#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/assets.h"
#include "core/result.h"

// Single-byte encodings: tables from assets/model/charsets.tsv, the same on every
// platform.
//
//   const Charset* charset = charsets.find("cp1256");
//   const std::string utf8 = decode(bytes, *charset);

namespace isnad {

struct Charset {
  std::string name;                  // IANA, lower case
  std::array<char16_t, 128> high{};  // of bytes 80 to FF; 0: undefined

  std::vector<std::pair<char16_t, uint8_t>> bytes;  // the way back, sorted
  // What begins, in UTF-8, the characters of the bytes that begin one there.
  std::string leads_read;

  char32_t at(uint8_t byte) const {
    return byte < 0x80 ? char32_t{byte} : char32_t{high[byte - 0x80]};
  }
  // The byte that encode() writes for a character.
  uint8_t byte_of(char32_t code_point) const;
};

class Charsets {
 public:
  // By any of its names, in any case; null when it is none of these.
  const Charset* find(std::string_view label) const;
  const std::vector<Charset>& items() const { return items_; }

 private:
  friend Result<Charsets> load_charsets(const Assets& assets);
  std::vector<Charset> items_;
  std::unordered_map<std::string, size_t> index_of_;
};

Result<Charsets> load_charsets(const Assets& assets);

// A label as the tables write it: lower case, without quotes and spaces.
std::string charset_label(std::string_view label);

// Undefined bytes become U+FFFD.  Linear.
std::string decode(std::string_view bytes, const Charset& charset);

// The bytes that `charset` decodes to `utf8`.  Undefined bytes stand for the control
// characters of their number, as browsers have it; a character the charset lacks
// becomes the byte FF, which begins no UTF-8.  Linear.
std::string encode(std::string_view utf8, const Charset& charset);

}  // namespace isnad
