#include "core/ingest/plain_text.h"

#include <utility>

#include "core/icu.h"

namespace isnad {
namespace {

void guess_language(Article& article) {
  size_t arabic = 0;
  size_t letters = 0;
  for (size_t at = 0; at < article.text.size();) {
    const char32_t c = icu::next_code_point(article.text, at);
    if (!icu::is_letter(c)) continue;
    ++letters;
    arabic += icu::is_arabic(c);
  }
  article.right_to_left = arabic * 2 > letters;
  article.language.value = letters == 0 ? "und" : article.right_to_left ? "ar" : "en";
  article.language.origin = Origin::guess;
}

void add_blocks(Article& article) {
  uint32_t begin = 0;
  const auto size = static_cast<uint32_t>(article.text.size());
  for (uint32_t at = 0; at <= size; ++at) {
    if (at < size && article.text[at] != '\n') continue;
    uint32_t end = at;
    if (end > begin && article.text[end - 1] == '\r') --end;
    if (end > begin) article.blocks.push_back({{begin, end}, Role::paragraph});
    begin = at + 1;
  }
}

}  // namespace

Article read_plain_text(std::string id, std::string text) {
  Article article;
  article.id = std::move(id);
  article.text = std::move(text);
  article.encoding.value = "utf-8";
  article.encoding.origin = Origin::guess;
  add_blocks(article);
  guess_language(article);
  return article;
}

}  // namespace isnad
