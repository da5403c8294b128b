#pragma once

#include <optional>
#include <string>
#include <string_view>

// UTF-16, with a byte order mark and without.

namespace isnad {

struct ByteOrder {
  bool big_endian = false;
  bool marked = false;  // by a byte order mark
};

// Nothing when the bytes are not UTF-16 of a script that news is written in here.
// Linear.
std::optional<ByteOrder> find_utf16(std::string_view bytes);

// Lone surrogates and an odd last byte become U+FFFD; a byte order mark is left out.
std::string decode_utf16(std::string_view bytes, bool big_endian);

}  // namespace isnad
