#include "core/ingest/author.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/icu.h"

namespace isnad {
namespace {

constexpr ptrdiff_t most_names_words = 7;

std::string_view trim(std::string_view text) {
  constexpr std::string_view around = " \t:-|*/";
  const size_t begin = text.find_first_not_of(around);
  if (begin == text.npos) return {};
  text = text.substr(begin, text.find_last_not_of(around) - begin + 1);
  while (text.starts_with("–") || text.starts_with("—"))
    text = trim(text.substr(std::string_view("–").size()));
  return text;
}

// What stands behind the first words of a line.
std::string_view behind_words(std::string_view line, ptrdiff_t words) {
  bool in_word = false;
  for (size_t at = 0; at < line.size();) {
    const size_t begin = at;
    const char32_t c = icu::next_code_point(line, at);
    const bool letter = icu::is_letter(c) || icu::is_mark(c);
    if (in_word && !letter && --words == 0) return line.substr(begin);
    in_word = letter;
  }
  return {};
}

// Up to what follows the name: a place, a post, an outlet, a day.
std::string_view name_at_head(std::string_view rest) {
  rest = trim(rest);
  for (const std::string_view mark :
       {" - ", " – ", " — ", "|", "/", "•", "·", "،", ",", "(", "@", " في ", " من ",
        " in ", " at ", " for ", " of ", ":"})
    rest = rest.substr(0, rest.find(mark));
  return trim(rest);
}

// Of Latin letters, the first and the last word are written with a capital.
bool is_capitalised(std::string_view name) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const size_t space = name.rfind(' ');
  return !is_small(name.front()) && (space == name.npos || !is_small(name[space + 1]));
}

bool may_be_author(std::string_view name, const IngestLexicon& lexicon) {
  if (name.empty() || name.ends_with('.') || !is_capitalised(name)) return false;
  const std::string key = line_key(name);
  const std::string first = key.substr(0, key.find(' '));
  return !key.empty() && key.find('0') == key.npos &&
         std::count(key.begin(), key.end(), ' ') < most_names_words &&
         lexicon.agencies.find(key) == nullptr && !lexicon.places.contains(key) &&
         lexicon.weekdays.find(first) == nullptr &&
         lexicon.months.find(first) == nullptr &&
         lexicon.outlet_words.words.opening(key) == 0 &&
         lexicon.outlet_words.desks.opening(key) == 0;
}

// What stands behind the words that name the writer; empty: the line has none.
std::string_view behind_head(std::string_view line, const IngestLexicon& lexicon) {
  const std::string key = line_key(line);
  const size_t sure = lexicon.writer_heads.opening(key);
  const size_t opening = std::max(sure, lexicon.perhaps_writer_heads.opening(key));
  if (opening == 0) return {};
  const auto words =
      std::count(key.begin(), key.begin() + static_cast<ptrdiff_t>(opening), ' ');
  const std::string_view rest = behind_words(line, words + 1);
  if (sure > 0 || rest.substr(0, rest.find_first_not_of(" :")).find(':') != rest.npos)
    return rest;
  const std::string name = line_key(rest);
  return lexicon.given_names.contains(name.substr(0, name.find(' ')))
             ? rest
             : std::string_view();
}

}  // namespace

void find_author(Article& article, const IngestLexicon& lexicon) {
  for (const Block& block : article.blocks) {
    if (article.author) return;
    if (block.role != Role::byline) continue;
    const std::string_view line = slice(article, block.range);
    const std::string_view name = name_at_head(behind_head(line, lexicon));
    if (!may_be_author(name, lexicon)) continue;
    Field field;
    field.value = std::string(name);
    field.range.begin = static_cast<uint32_t>(name.data() - article.text.data());
    field.range.end = field.range.begin + static_cast<uint32_t>(name.size());
    field.origin = Origin::text;
    field.confidence_percent = 80;
    field.clue = Clue::byline;
    article.author = std::move(field);
  }
}

}  // namespace isnad
