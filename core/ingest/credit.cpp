#include "core/ingest/credit.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace isnad {
namespace {

constexpr size_t dateline_bytes = 160;
constexpr size_t credit_bytes = 80;

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::string_view inside_brackets(std::string_view text) {
  const bool round = text.starts_with('(') && text.ends_with(')');
  const bool square = text.starts_with('[') && text.ends_with(']');
  if (text.size() < 3 || !(round || square)) return {};
  text = trim(text.substr(1, text.size() - 2));
  return text.find('(') == std::string_view::npos ? text : std::string_view();
}

// What stands behind "reproduced from" in a line that opens with it.
std::string_view reproduced_from(std::string_view line) {
  line = line.substr(std::min(line.size(), line.find_first_not_of("*-( ")));
  for (const std::string_view words : {"نقلا عن ", "نقلاً عن ", "نقلًا عن "})
    if (line.starts_with(words)) {
      line = trim(line.substr(words.size()));
      return line.substr(0, line.find_last_not_of(").") + 1);
    }
  return {};
}

size_t count_words(std::string_view text) {
  return static_cast<size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// The agency a few words name, alone or among others ("رويترز، أ ف ب").
const std::string* agency_in(std::string_view words, const IngestLexicon& lexicon) {
  const std::string key = line_key(words);
  if (const std::string* whole = lexicon.agencies.find(key)) return whole;
  std::string_view rest = words;
  while (!rest.empty()) {
    size_t cut = rest.size();
    size_t skip = 0;
    for (const std::string_view mark : {"،", ",", "/", "+", "-", " و", "|", "–"}) {
      const size_t at = rest.find(mark);
      if (at < cut) cut = at, skip = mark.size();
    }
    const std::string* found = lexicon.agencies.find(line_key(rest.substr(0, cut)));
    if (found != nullptr) return found;
    rest.remove_prefix(std::min(rest.size(), cut + skip));
  }
  return nullptr;
}

SourceRange range_of(const Article& article, std::string_view part) {
  const auto begin = static_cast<uint32_t>(part.data() - article.text.data());
  return {begin, begin + static_cast<uint32_t>(part.size())};
}

void set_credit(Article& article, std::string_view words, const IngestLexicon& lexicon,
                Clue clue) {
  if (article.credit) return;
  const std::string* known = agency_in(words, lexicon);
  Field field;
  field.value = std::string(words);
  field.range = range_of(article, words);
  field.origin = Origin::text;
  field.confidence_percent = known != nullptr ? 95 : 70;
  field.clue = clue;
  article.credit = std::move(field);
}

// "... . (İLKHA)": a short bracket after the last sentence.
std::string_view bracket_at_end(std::string_view text) {
  if (!text.ends_with(')')) return {};
  const size_t open = text.rfind('(');
  if (open == std::string_view::npos || open == 0) return {};
  const std::string_view bracket = text.substr(open);
  if (bracket.size() > credit_bytes || count_words(bracket) > 5) return {};
  return bracket;
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view mark : {"\"", "”", "»", " ", "“", "«"})
    while (text.ends_with(mark)) text.remove_suffix(mark.size());
  for (const std::string_view mark : {".", "!", "؟", "?", "…"})
    if (text.ends_with(mark)) return true;
  return false;
}

// Where the dash that ends a dateline begins, and what it names.
struct Dateline {
  size_t size_bytes = 0;  // with the dash
  std::string_view agency;
};

bool is_capital_word(std::string_view word) {
  return std::none_of(word.begin(), word.end(),
                      [](char c) { return c >= 'a' && c <= 'z'; });
}

std::optional<Dateline> find_dateline(std::string_view text,
                                      const IngestLexicon& lexicon) {
  const std::string_view head = text.substr(0, dateline_bytes);
  size_t cut = std::string_view::npos;
  size_t skip = 0;
  for (const std::string_view dash :
       {" - ", " – ", " — ", "– ", "— ", ")- ", "--", ") : ", "): ", " -"}) {
    const size_t at = head.find(dash);
    if (at < cut) cut = at, skip = dash.size();
  }
  if (cut == std::string_view::npos || cut == 0) return std::nullopt;
  if (head[cut] == ')') ++cut, --skip;
  const std::string_view before = trim(head.substr(0, cut));
  if (count_words(before) > 9 || ends_sentence(before)) return std::nullopt;
  Dateline found;
  found.size_bytes = cut + skip;
  while (found.size_bytes < text.size() &&
         (text[found.size_bytes] == '-' || text[found.size_bytes] == ' '))
    ++found.size_bytes;
  const size_t open = before.rfind('(');
  if (before.ends_with(')') && open != std::string_view::npos) {
    found.agency = trim(before.substr(open + 1, before.size() - open - 2));
    return count_words(found.agency) <= 5 ? std::optional(found) : std::nullopt;
  }
  // Without brackets only a known agency or capitals show a dateline:
  // "CITY - Agency - ..." and "PARIS, May 3 - ...".
  const std::string_view rest = text.substr(found.size_bytes, dateline_bytes);
  const size_t next = std::min(rest.find(" - "), rest.find(" – "));
  if (next != std::string_view::npos && agency_in(rest.substr(0, next), lexicon)) {
    found.agency = rest.substr(0, next);
    found.size_bytes += next + (rest.substr(next).starts_with(" - ") ? 3 : 5);
    return found;
  }
  if (agency_in(before, lexicon) != nullptr) {
    found.agency = before;
    return found;
  }
  const bool latin = before[0] >= 'A' && before[0] <= 'Z';
  const std::string_view first = before.substr(0, before.find_first_of(" ,"));
  if (latin && first.size() >= 4 && is_capital_word(first)) return found;
  return std::nullopt;
}

// The first and last few paragraphs; credits stand nowhere else.
bool near_an_end(size_t index, size_t count) { return index < 4 || index + 4 >= count; }

// Makes the dateline a block of its own; what is left of the paragraph.
Block cut_dateline(Article& article, Block block, const IngestLexicon& lexicon) {
  const std::string_view text = slice(article, block.range);
  const auto dateline = find_dateline(text, lexicon);
  if (!dateline) return block;
  if (!dateline->agency.empty())
    set_credit(article, dateline->agency, lexicon, Clue::dateline);
  const std::string_view head = trim(text.substr(0, dateline->size_bytes));
  article.blocks.push_back({range_of(article, head), Role::byline});
  block.range.begin += static_cast<uint32_t>(dateline->size_bytes);
  return block;
}

// Makes the paragraph and the credit at its end two blocks; false: there is none.
bool cut_credit(Article& article, const Block& block, bool last,
                const IngestLexicon& lexicon) {
  const std::string_view text = slice(article, block.range);
  const std::string_view bracket = bracket_at_end(text);
  const std::string_view inside = inside_brackets(bracket);
  if (inside.empty()) return false;
  const std::string_view body = trim(text.substr(0, text.size() - bracket.size()));
  if (!(last && ends_sentence(body)) && agency_in(inside, lexicon) == nullptr)
    return false;
  set_credit(article, inside, lexicon, Clue::closing_bracket);
  if (!body.empty())
    article.blocks.push_back({range_of(article, body), Role::paragraph});
  article.blocks.push_back({range_of(article, bracket), Role::credit});
  return true;
}

}  // namespace

bool is_credit_line(std::string_view line, const IngestLexicon& lexicon) {
  if (line.size() > credit_bytes) return false;
  if (const std::string_view from = reproduced_from(line); !from.empty())
    return count_words(from) <= 4;
  const std::string_view inside = inside_brackets(line);
  if (!inside.empty()) return count_words(inside) <= 5;
  if (count_words(line) > 6) return false;
  const std::string* whole = lexicon.agencies.find(line_key(line));
  return whole != nullptr;
}

void split_credits(Article& article, const IngestLexicon& lexicon) {
  const std::vector<Block> blocks = std::move(article.blocks);
  article.blocks.clear();
  bool headed = false;
  for (size_t i = 0; i < blocks.size(); ++i) {
    Block block = blocks[i];
    if (block.role == Role::credit) {
      const std::string_view text = slice(article, block.range);
      const std::string_view inside = inside_brackets(text);
      const std::string_view from = reproduced_from(text);
      set_credit(article,
                 !from.empty()     ? from
                 : !inside.empty() ? inside
                                   : text,
                 lexicon, Clue::credit_line);
    }
    if (block.role == Role::paragraph && !headed) {
      headed = true;
      block = cut_dateline(article, block, lexicon);
    }
    if (block.role == Role::paragraph && near_an_end(i, blocks.size()) &&
        cut_credit(article, block, i + 4 >= blocks.size(), lexicon))
      continue;
    if (!block.range.empty()) article.blocks.push_back(block);
  }
}

void find_credit(Article& article, const IngestLexicon& lexicon) {
  std::vector<Block> blocks = article.blocks;
  split_credits(article, lexicon);
  article.blocks = std::move(blocks);
}

}  // namespace isnad
