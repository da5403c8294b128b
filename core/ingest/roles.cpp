#include "core/ingest/roles.h"

#include <algorithm>
#include <string>

#include "core/icu.h"
#include "core/ingest/article_date.h"
#include "core/ingest/credit.h"
#include "core/ingest/lines.h"

namespace isnad {
namespace {

// What is known of a line while its role is being found.
struct Part {
  Line line;
  std::string key;  // line_key; empty for lines that are no label
  Role role = Role::paragraph;
  bool decided = false;
  bool opens_links = false;  // "read more" and its kin
};

constexpr uint32_t label_code_points = 160;
constexpr uint32_t title_code_points = 230;

std::string_view text_of(const Article& article, const Part& part) {
  return slice(article, part.line.range);
}

// A line that reads as running text and not as a label.
bool is_body(const Line& line) {
  return line.code_points >= 140 || (line.closes && line.code_points >= 45) ||
         (line.closes && line.words >= 9);
}

// Longer lines, and sentences of many words, are in no list.
bool may_be_label(const Line& line) {
  constexpr uint32_t most_words = 20;
  return line.code_points <= label_code_points &&
         (!line.closes || line.words <= most_words);
}

void decide(Part& part, Role role) {
  part.role = role;
  part.decided = true;
}

uint32_t words_in(std::string_view key) {
  if (key.empty()) return 0;
  return static_cast<uint32_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

// How many entries begin at a word of the key.
int count_within(const KeySet& set, std::string_view key) {
  int hits = 0;
  for (size_t at = 0; at < key.size(); at = std::min(key.find(' ', at), key.size()) + 1)
    hits += set.opening(key.substr(at)) > 0 ? 1 : 0;
  return hits;
}

bool has_copyright(std::string_view text) {
  return text.find("©") != std::string_view::npos;
}

// "3.4k views · 12 comments": each part a counter or a label of its own.
bool is_row_of_counters(std::string_view text, const IngestLexicon& lexicon) {
  size_t parts = 0;
  size_t counters = 0;
  while (!text.empty()) {
    size_t cut = text.size();
    size_t skip = 0;
    for (const std::string_view mark : {"·", "•", "|", "،", " - ", " – "})
      if (const size_t at = text.find(mark); at < cut) cut = at, skip = mark.size();
    std::string key = line_key(text.substr(0, cut));
    text.remove_prefix(cut + skip);
    if (key.empty()) continue;
    // "3k", "2 الف": thousands are a number as well.
    for (const std::string_view thousands : {"0k", "0m", "0 k", "0 الف"})
      if (key.starts_with(thousands)) key.replace(0, thousands.size(), "0");
    ++parts;
    if (key.starts_with('0')) ++counters;
    if (key != "0" && !lexicon.furniture.contains(key)) return false;
  }
  return parts > 0 && counters > 0;
}

bool is_furniture(const Part& part, std::string_view text,
                  const IngestLexicon& lexicon) {
  if (!may_be_label(part.line)) return false;
  const bool only_numbers = part.key.find_first_not_of("0 ") == std::string::npos;
  if (only_numbers) return true;  // a counter, a rule, a row of stars
  if (lexicon.furniture.contains(part.key)) return true;
  if (part.key.find('0') != std::string::npos && is_row_of_counters(text, lexicon))
    return true;
  const uint32_t words = words_in(part.key);
  if (has_copyright(text) && words <= 20) return true;
  const size_t opening = lexicon.furniture_heads.opening(part.key);
  const bool colon = text.find(':') != std::string_view::npos;
  if (opening > 0 && words <= 14 && (!part.line.closes || words <= 5) &&
      (colon || words <= words_in(std::string_view(part.key).substr(0, opening)) + 5))
    return true;
  if (part.line.closes && words > 10) return false;
  return count_within(lexicon.furniture_within, part.key) >= (words <= 8 ? 1 : 2);
}

bool is_byline(const Part& part, std::string_view text, const IngestLexicon& lexicon) {
  if (part.line.words > 14 || part.line.code_points > 110) return false;
  const size_t opening = lexicon.byline_heads.opening(part.key);
  if (opening > 0 && opening < part.key.size()) return true;
  return lexicon.byline_labels.opening(part.key) > 0 &&
         text.find(':') != std::string_view::npos;
}

// "Place - Outlet", "Outlet | Section": few words on either side of a mark.
bool is_two_labels(const Part& part, std::string_view text) {
  if (part.line.words > 9 || part.line.closes) return false;
  for (const std::string_view mark : {" - ", " – ", " — ", " | ", " / ", " • ", "، "})
    if (text.find(mark) != std::string_view::npos) return true;
  return false;
}

// First and one past the last line of running text; both 0 when there is none.
struct Body {
  size_t begin = 0;
  size_t end = 0;
};

Body find_body(const std::vector<Part>& parts) {
  Body body;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].decided || !is_body(parts[i].line)) continue;
    if (body.end == 0) body.begin = i;
    body.end = i + 1;
  }
  return body;
}

bool may_be_title(const Part& part) {
  const Line& line = part.line;
  if (part.decided || line.words < 3 || line.words > 34) return false;
  return line.code_points >= 12 && line.code_points <= title_code_points;
}

bool ends_with_full_stop(std::string_view text) {
  return text.ends_with(".") && !text.ends_with("..");
}

// The first line often repeats the title among the site's own words.
void drop_repeated_titles(const Article& article, std::vector<Part>& parts,
                          size_t title, size_t before) {
  const std::string_view name = text_of(article, parts[title]);
  for (size_t i = 0; i < before; ++i) {
    if (i == title || parts[i].decided) continue;
    const std::string_view text = text_of(article, parts[i]);
    if (text.starts_with(name) || text.ends_with(name))
      decide(parts[i], Role::boilerplate);
  }
}

bool stands_in(std::string_view name, std::string_view text) {
  return text.size() > name.size() && (text.starts_with(name) || text.ends_with(name));
}

// Number signs and the space after them, as Markdown begins a heading; 0: none.
uint32_t heading_mark_bytes(std::string_view text) {
  constexpr size_t most_signs = 6;
  const size_t signs = text.find_first_not_of('#');
  if (signs == 0 || signs > most_signs || text[signs] != ' ') return 0;
  return static_cast<uint32_t>(text.find_first_not_of(' ', signs));
}

// The first one is the title when it is of the highest level.
void mark_markdown(Article& article, std::vector<Part>& parts) {
  bool first = true;
  for (Part& part : parts) {
    const uint32_t mark_bytes = heading_mark_bytes(text_of(article, part));
    if (part.decided || mark_bytes == 0) continue;
    const bool is_title = first && text_of(article, part).starts_with("# ");
    first = false;
    decide(part, is_title ? Role::title : Role::heading);
    if (!is_title) continue;
    Field field;
    field.range = {part.line.range.begin + mark_bytes, part.line.range.end};
    field.value = std::string(slice(article, field.range));
    field.origin = Origin::text;
    field.confidence_percent = 95;
    field.clue = Clue::first_line;
    article.title = std::move(field);
  }
}

size_t choose_title(const Article& article, const std::vector<Part>& parts, Body body) {
  // The line after a long opening line may be the paragraph it announces.
  size_t before = body.begin;
  if (before == 0 && parts.size() > 1 && !parts[0].line.closes &&
      parts[1].line.code_points >= parts[0].line.code_points)
    before = 1;
  size_t chosen = parts.size();
  for (size_t i = 0; i < std::min<size_t>(before, 12); ++i) {
    const std::string_view text = text_of(article, parts[i]);
    if (!may_be_title(parts[i]) || ends_with_full_stop(text)) continue;
    if (chosen == parts.size()) {
      chosen = i;
    } else if (stands_in(text, text_of(article, parts[chosen]))) {
      return i;
    }
  }
  return chosen;
}

void mark_title(Article& article, std::vector<Part>& parts, Body& body) {
  if (article.title) return;
  const size_t title = choose_title(article, parts, body);
  if (title == parts.size()) return;
  decide(parts[title], Role::title);
  if (title == body.begin) body.begin = title + 1;
  drop_repeated_titles(article, parts, title, std::max(body.begin, title));
  Field field;
  field.value = std::string(text_of(article, parts[title]));
  field.range = parts[title].line.range;
  field.origin = Origin::text;
  field.confidence_percent = parts[title].line.blank_before ? 85 : 75;
  field.clue = Clue::first_line;
  article.title = std::move(field);
}

bool is_foreign_label(const Article& article, const Part& part) {
  if (!article.right_to_left || part.line.words > 6 || part.line.closes) return false;
  bool latin = false;
  const std::string_view text = text_of(article, part);
  for (size_t at = 0; at < text.size();) {
    const char32_t c = icu::next_code_point(text, at);
    if (c >= 0x0590 && icu::is_letter(c)) return false;
    latin |= c < 0x250 && icu::is_letter(c);
  }
  return latin && text.find('(') == std::string_view::npos;
}

// Between the title and the first paragraph: who, where, when, and a subtitle.
void mark_head(const Article& article, std::vector<Part>& parts, Body body,
               const IngestLexicon& lexicon) {
  bool titled = false;
  bool signed_off = false;
  for (size_t i = 0; i < body.begin; ++i) {
    Part& part = parts[i];
    titled |= part.role == Role::title;
    if (part.decided) continue;
    const std::string_view text = text_of(article, part);
    const bool last = i + 1 == body.begin;
    if (is_foreign_label(article, part) || (!titled && part.line.words <= 6)) {
      decide(part, Role::boilerplate);
    } else if (is_byline(part, text, lexicon) ||
               is_date_line(text_of(article, part), lexicon) ||
               is_two_labels(part, text)) {
      decide(part, Role::byline);
      signed_off = true;
    } else if (part.line.words <= 4 &&
               !(last && signed_off && part.line.blank_before)) {
      decide(part, Role::byline);  // a name alone under the title
    } else if (!part.line.closes && part.line.words <= 34) {
      decide(part, Role::heading);
    }
  }
}

// After the last paragraph: credits, and what the page goes on with.
void mark_tail(const Article& article, std::vector<Part>& parts, Body body,
               const IngestLexicon& lexicon) {
  bool furniture = false;
  for (size_t i = body.end; i < parts.size(); ++i) {
    Part& part = parts[i];
    if (part.decided) {
      furniture |= part.role == Role::boilerplate;
      continue;
    }
    if (is_byline(part, text_of(article, part), lexicon) ||
        is_date_line(text_of(article, part), lexicon)) {
      decide(part, Role::byline);
    } else if (!part.line.closes && (furniture || is_foreign_label(article, part))) {
      decide(part, Role::boilerplate);
      furniture = true;
    }
  }
}

void mark_links(std::vector<Part>& parts) {
  bool listing = false;
  for (Part& part : parts) {
    if (part.opens_links) {
      listing = true;
    } else if (listing && !part.line.blank_before && !part.decided &&
               !part.line.closes && part.line.words <= 20) {
      decide(part, Role::boilerplate);
    } else {
      listing = false;
    }
  }
}

bool announces(const Part& part, const Part& before, const Part& next) {
  const Line& line = part.line;
  if (line.words > 14 || line.code_points > 110 || line.words == 0) return false;
  if (next.decided && next.role != Role::paragraph) return false;
  if (next.line.code_points < 2 * line.code_points || !next.line.closes) return false;
  return line.blank_before || before.line.closes || before.decided;
}

void mark_headings(const Article& article, std::vector<Part>& parts, Body body) {
  for (size_t i = body.begin; i + 1 < body.end; ++i) {
    Part& part = parts[i];
    if (part.decided || is_body(part.line) || i == 0) continue;
    const std::string_view text = text_of(article, part);
    const bool asks = text.ends_with("؟") || text.ends_with("?") || text.ends_with("!");
    if (part.line.closes && !asks && !text.ends_with("..") && !text.ends_with("…"))
      continue;
    if (text.ends_with(",") || text.ends_with("،") || text.ends_with(";")) continue;
    if (announces(part, parts[i - 1], parts[i + 1])) decide(part, Role::heading);
  }
}

std::vector<Part> measure(Article& article, const IngestLexicon& lexicon) {
  std::vector<Part> parts;
  for (const Line& line : cut_lines(article.text)) {
    Part part;
    part.line = line;
    if (may_be_label(line)) {
      part.key = line_key(slice(article, line.range));
      part.opens_links = lexicon.link_headers.contains(part.key);
    }
    if (part.opens_links || is_furniture(part, slice(article, line.range), lexicon))
      decide(part, Role::boilerplate);
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace

void assign_roles(Article& article, const IngestLexicon& lexicon) {
  std::vector<Part> parts = measure(article, lexicon);
  mark_links(parts);
  mark_markdown(article, parts);
  Body body = find_body(parts);
  if (body.end > 0) {
    mark_title(article, parts, body);
    mark_head(article, parts, body, lexicon);
    mark_headings(article, parts, body);
  }
  article.blocks.clear();
  for (Part& part : parts)
    if (!part.decided && is_credit_line(text_of(article, part), lexicon))
      decide(part, Role::credit);
  if (body.end > 0) mark_tail(article, parts, body, lexicon);
  for (const Part& part : parts) article.blocks.push_back({part.line.range, part.role});
  split_credits(article, lexicon);
}

}  // namespace isnad
