#include "shell/text/utf8.h"

#include <unicode/utf8.h>

// ICU's macros convert between char and uint8_t without casts.
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace isnad {

char32_t next_code_point(std::string_view text, uint32_t& at, uint32_t end) {
  auto index = static_cast<int32_t>(at);
  UChar32 character = 0;
  U8_NEXT_OR_FFFD(text.data(), index, static_cast<int32_t>(end), character);
  at = static_cast<uint32_t>(index);
  return static_cast<char32_t>(character);
}

char32_t previous_code_point(std::string_view text, uint32_t begin, uint32_t& at) {
  auto index = static_cast<int32_t>(at);
  UChar32 character = 0;
  U8_PREV_OR_FFFD(text.data(), static_cast<int32_t>(begin), index, character);
  at = static_cast<uint32_t>(index);
  return static_cast<char32_t>(character);
}

}  // namespace isnad
