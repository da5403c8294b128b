#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/range.h"
#include "shell/words.h"

// What the plain page's views are written with.

namespace isnad::mirror {

inline constexpr size_t most_rows = 2000;  // of a list

std::string escaped(std::string_view text);
// A name of anything, which turns nothing around it round.
std::string bdi(std::string_view text);
std::string heading(Term term, Language language);
// A button that Shell::act() understands; `inner` is HTML.
std::string button(const std::string& action, uint32_t index, bool is_chosen,
                   const std::string& inner);
// The attributes of an element with words of the article.
std::string direction_of(const Article& article);

// Where an element begins or ends in the text.
struct Tag {
  uint32_t at_byte = 0;
  bool opens = false;
  uint32_t length = 0;
  std::string html;
};

void add_element(std::vector<Tag>& tags, SourceRange range, const std::string& open,
                 const char* close);
// The range's text with the elements in it, which must nest.
std::string with_tags(std::string_view text, SourceRange range, std::vector<Tag> tags);

}  // namespace isnad::mirror
