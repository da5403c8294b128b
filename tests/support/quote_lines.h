#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad::test {

// "kind|content|speaker<relay" for each quote of an article with this text.
std::vector<std::string> quote_lines(std::string_view text);

}  // namespace isnad::test
