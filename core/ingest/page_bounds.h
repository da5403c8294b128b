#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

// Looks at a page's tags before it is parsed, and finds where it grows beyond bounds.

namespace isnad {

// The byte where elements are nested too deep, or where reopening unclosed formatting
// elements would make the tree many times larger than the page; nothing on sound pages.
// An estimate that errs on the high side by what HTML closes by itself.  Linear.
std::optional<uint64_t> find_excessive_nesting(std::string_view html);

}  // namespace isnad
