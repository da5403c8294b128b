#include <cstdio>
#include <iostream>
#include <string>
#include <string_view>

#include "core/cli/commands.h"
#include "core/entities/spelling.h"

namespace isnad::cli {

int names(const Lexicon& lexicon) {
  std::string line;
  while (std::getline(std::cin, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const size_t tab = line.find('\t');
    const std::string_view all = line;
    const std::string_view first = all.substr(0, tab);
    const std::string_view second =
        tab == std::string::npos ? std::string_view() : all.substr(tab + 1);
    const int32_t score = same_name(lexicon.spelling, first, second);
    std::printf("%d.%03d\t%.*s\t%.*s\n", score / 1000, score % 1000,
                static_cast<int>(first.size()), first.data(),
                static_cast<int>(second.size()), second.data());
  }
  return 0;
}

}  // namespace isnad::cli
