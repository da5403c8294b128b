#pragma once

#include <cstdint>
#include <string_view>

// Steps through UTF-8.  Bytes that are not UTF-8 read as U+FFFD and are never skipped
// together with good ones.

namespace isnad {

// The code point at `at`, which moves behind it.  at < end <= text.size().
char32_t next_code_point(std::string_view text, uint32_t& at, uint32_t end);

// The code point before `at`, which moves to its beginning.  begin < at.
char32_t previous_code_point(std::string_view text, uint32_t begin, uint32_t& at);

}  // namespace isnad
