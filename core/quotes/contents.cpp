#include "core/quotes/contents.h"

#include <algorithm>
#include <array>

namespace isnad {
namespace {

bool joins(std::string_view folded) {
  constexpr std::array<std::string_view, 9> words = {
      "كما", "فيما", "بل", "و", "وهو", "وهي", "وهم", "and", "but",
  };
  return std::find(words.begin(), words.end(), folded) != words.end();
}

}  // namespace

bool is_close(const ReadText& reading, uint32_t word) {
  const auto found = std::lower_bound(
      reading.marked.begin(), reading.marked.end(), word,
      [](const Marked& marked, uint32_t at) { return marked.close_word < at; });
  return found != reading.marked.end() && found->close_word == word;
}

uint32_t trimmed_end(const ReadText& reading, uint32_t begin, uint32_t end) {
  while (end > begin + 1) {
    const uint32_t last = end - 1;
    const std::string_view word = reading.source(last);
    const bool outer_mark =
        reading.is_mark(last) && !is_close(reading, last) && word != ")" && word != "%";
    if (!outer_mark && !joins(reading.folded(last))) break;
    --end;
  }
  return end;
}

}  // namespace isnad
