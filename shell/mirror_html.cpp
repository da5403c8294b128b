#include "shell/mirror_html.h"

#include <algorithm>

#include "shell/labels.h"

namespace isnad::mirror {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string bdi(std::string_view text) {
  return "<bdi>" + escaped(plain_name(text)) + "</bdi>";
}

std::string button(const std::string& action, uint32_t index, bool is_chosen,
                   const std::string& inner) {
  return "<button data-do=\"" + action + " " + std::to_string(index) + "\"" +
         (is_chosen ? " aria-current=\"true\">" : ">") + inner + "</button>";
}

std::string heading(Term term, Language language) {
  return std::string("<h2>") + say(term, language) + "</h2>";
}

void add_element(std::vector<Tag>& tags, SourceRange range, const std::string& open,
                 const char* close) {
  if (range.empty()) return;
  tags.push_back({range.begin, true, range.size_bytes(), open});
  tags.push_back({range.end, false, range.size_bytes(), close});
}

// Ends come before beginnings, and of elements that begin together the longer one
// comes first.
std::string with_tags(std::string_view text, SourceRange range, std::vector<Tag> tags) {
  std::stable_sort(tags.begin(), tags.end(), [](const Tag& a, const Tag& b) {
    if (a.at_byte != b.at_byte) return a.at_byte < b.at_byte;
    if (a.opens != b.opens) return !a.opens;
    return a.opens ? a.length > b.length : a.length < b.length;
  });
  std::string out;
  uint32_t at = range.begin;
  for (const Tag& tag : tags) {
    out += escaped(text.substr(at, tag.at_byte - at));
    out += tag.html;
    at = tag.at_byte;
  }
  return out + escaped(text.substr(at, range.end - at));
}

std::string direction_of(const Article& article) {
  return std::string(" dir=\"") + (article.right_to_left ? "rtl" : "ltr") +
         "\" lang=\"" + escaped(article.language.value) + "\"";
}

}  // namespace isnad::mirror
