#include "core/ingest/ingest_lexicon.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <functional>
#include <optional>

#include "core/icu.h"
#include "core/normalise.h"

namespace isnad {
namespace {

using Cells = std::vector<std::string_view>;

Cells split(std::string_view line, char at) {
  Cells cells;
  for (;;) {
    const size_t end = line.find(at);
    cells.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + 1);
  }
}

// Calls `take` for each line that is no comment; a line it refuses is an error.
std::optional<Error> read_table(const Assets& assets, const char* name,
                                const std::function<bool(const Cells&)>& take) {
  const std::string_view table = assets.find(name);
  if (table.empty())
    return Error{Fault::bad_asset, 0, std::string(name) + " is missing"};
  for (const std::string_view line : split(table, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const auto at_byte = static_cast<uint64_t>(line.data() - table.data());
    if (!take(split(line, '\t')))
      return Error{Fault::bad_asset, at_byte, std::string(name) + " is malformed"};
  }
  return std::nullopt;
}

std::string_view first_word(std::string_view key) {
  return key.substr(0, key.find(' '));
}

size_t count_words(std::string_view key) {
  return static_cast<size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

bool take_furniture(const Cells& cells, IngestLexicon& out) {
  if (cells.size() != 2) return false;
  std::string key = line_key(cells[1]);
  if (cells[0] == "line") {
    out.furniture.add(std::move(key));
  } else if (cells[0] == "links") {
    out.link_headers.add(std::move(key));
  } else if (cells[0] == "head") {
    out.furniture_heads.add(std::move(key));
  } else if (cells[0] == "within") {
    out.furniture_within.add(std::move(key));
  } else {
    return false;
  }
  return true;
}

bool take_byline(const Cells& cells, IngestLexicon& out) {
  const bool writer = cells.size() == 3 && cells[2] == "writer";
  const bool perhaps = cells.size() == 3 && cells[2] == "perhaps";
  if (cells.size() != 2 && !writer && !perhaps) return false;
  (cells[1] == "1" ? out.byline_labels : out.byline_heads).add(line_key(cells[0]));
  if (writer) out.writer_heads.add(line_key(cells[0]));
  if (perhaps) out.perhaps_writer_heads.add(line_key(cells[0]));
  return true;
}

// value<TAB>spelling...
bool take_spellings(const Cells& cells, KeyMap& out) {
  if (cells.size() < 2) return false;
  for (size_t i = 1; i < cells.size(); ++i)
    out.add(line_key(cells[i]), std::string(cells[0]));
  return true;
}
bool take_agency(const Cells& cells, IngestLexicon& out) {
  return take_spellings(cells, out.agencies);
}
bool take_column(const Cells& cells, IngestLexicon& out) {
  return take_spellings(cells, out.columns);
}
bool take_month(const Cells& cells, IngestLexicon& out) {
  return take_spellings(cells, out.months);
}
bool take_weekday(const Cells& cells, IngestLexicon& out) {
  return take_spellings(cells, out.weekdays);
}
bool take_page_class(const Cells& cells, IngestLexicon& out) {
  if (cells.size() != 2) return false;
  PageClasses& classes = out.page_classes;
  struct Kind {
    std::string_view name;
    std::vector<std::string>* list;
  };
  for (const Kind& kind : {Kind{"drop", &classes.drop}, Kind{"keep", &classes.keep},
                           Kind{"strong", &classes.strong}, Kind{"weak", &classes.weak},
                           Kind{"byline", &classes.byline}})
    if (kind.name == cells[0]) {
      kind.list->push_back(std::string(cells[1]));
      return true;
    }
  return false;
}
bool take_outlet_word(const Cells& cells, IngestLexicon& out) {
  if (cells.size() != 2) return false;
  OutletWords& words = out.outlet_words;
  struct Kind {
    std::string_view name;
    KeySet* set;
  };
  for (const Kind& kind :
       {Kind{"word", &words.words}, Kind{"desk", &words.desks},
        Kind{"rights", &words.rights}, Kind{"source", &words.sources}})
    if (kind.name == cells[0]) {
      kind.set->add(line_key(cells[1]));
      return true;
    }
  if (cells[0] != "host") return false;
  words.hosts.push_back(std::string(cells[1]));
  return true;
}
bool take_place(const Cells& cells, IngestLexicon& out) {
  if (cells.size() != 4) return false;
  for (const size_t column : {size_t{2}, size_t{3}})
    for (const std::string_view name : split(cells[column], '|'))
      out.places.add(line_key(name));
  return true;
}
bool take_name_words(const Cells& cells, IngestLexicon& out) {
  const bool given = cells[0].starts_with("given_");
  if ((given || cells[0] == "place_head") && cells.size() > 1)
    for (const std::string_view name : split(cells[1], ','))
      (given ? out.given_names : out.place_heads).add(line_key(name));
  return true;
}
bool take_function_words(const Cells& cells, IngestLexicon& out) {
  if (cells.size() < 2) return false;
  const std::string language(cells[0]);
  out.language_examples.push_back({language, std::string(cells[1])});
  for (size_t i = 1; i < cells.size(); ++i)
    out.function_words.add(line_key(cells[i]), language);
  return true;
}

}  // namespace

std::string line_key(std::string_view line) {
  constexpr size_t longest_letter = 4;
  std::string folded = fold(line);
  const size_t end = folded.size();
  // A letter is copied with what follows it, which the next one overwrites.
  folded.append(longest_letter, ' ');
  std::string key(end + 1 + longest_letter, ' ');  // never longer than it is folded
  size_t size = 0;
  bool in_word = false;
  bool in_number = false;
  for (size_t at = 0; at < end;) {
    const size_t begin = at;
    const char32_t c = icu::next_code_point(folded, at);
    const bool digit = c >= '0' && c <= '9';
    if (!digit && !icu::is_letter(c)) {
      // A thousands mark or a decimal point stays inside its number.
      if (in_number && (c == '.' || c == ',') && folded[at] >= '0' && folded[at] <= '9')
        continue;
      in_word = in_number = false;
      continue;
    }
    key[size] = ' ';
    size += !in_word && size > 0 ? 1 : 0;
    if (!digit) {
      std::memcpy(&key[size], &folded[begin], longest_letter);
      size += at - begin;
    } else if (!in_number) {
      key[size++] = '0';
    }
    in_word = true;
    in_number = digit;
  }
  key.resize(size);
  return key;
}

void KeySet::sort() {
  std::sort(keys_.begin(), keys_.end());
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  for (const std::string& key : keys_) {
    longest_words_ = std::max(longest_words_, count_words(key));
    first_words_.at(hash_of(first_word(key)));
  }
}

bool KeySet::contains(std::string_view key) const {
  return std::binary_search(keys_.begin(), keys_.end(), key, std::less<>());
}

size_t KeySet::opening(std::string_view key) const {
  if (!first_words_.contains(hash_of(first_word(key)))) return 0;
  size_t best = 0;
  size_t end = 0;
  for (size_t words = 0; words < longest_words_ && end < key.size(); ++words) {
    end = key.find(' ', end == 0 ? 0 : end + 1);
    if (end == std::string_view::npos) end = key.size();
    if (contains(key.substr(0, end))) best = end;
  }
  return best;
}

void KeyMap::sort() {
  std::sort(entries_.begin(), entries_.end());
  entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
  for (size_t i = entries_.size(); i-- > 0;)
    first_of_.at(hash_of(entries_[i].first)) = static_cast<uint32_t>(i);
}

const std::string* KeyMap::find(std::string_view key) const {
  const auto [from, to] = all(key);
  return from < to ? &entries_[from].second : nullptr;
}

std::pair<size_t, size_t> KeyMap::all(std::string_view key) const {
  const std::optional<uint32_t> first = first_of_.find(hash_of(key));
  if (!first) return {0, 0};
  size_t to = *first;
  while (to < entries_.size() && entries_[to].first == key) ++to;
  return {*first, to};
}

Result<IngestLexicon> load_ingest_lexicon(const Assets& assets) {
  IngestLexicon out;
  struct Table {
    const char* name;
    bool (*take)(const Cells&, IngestLexicon&);
  };
  constexpr std::array<Table, 13> tables = {{
      {"lexicon/furniture.tsv", take_furniture},
      {"lexicon/bylines.tsv", take_byline},
      {"lexicon/agencies.tsv", take_agency},
      {"lexicon/months.tsv", take_month},
      {"lexicon/weekdays.tsv", take_weekday},
      {"lexicon/function_words.tsv", take_function_words},
      {"lexicon/page_classes.tsv", take_page_class},
      {"lexicon/columns.tsv", take_column},
      {"lexicon/outlets.tsv", take_outlet_word},
      {"lexicon/places.tsv", take_place},
      {"lexicon/places_cldr.tsv", take_place},
      {"lexicon/names_ar.tsv", take_name_words},
      {"lexicon/names_en.tsv", take_name_words},
  }};
  for (const Table& table : tables) {
    const auto take = [&](const Cells& cells) { return table.take(cells, out); };
    if (auto error = read_table(assets, table.name, take)) return *error;
  }
  Result<DecodeTables> decoding = load_decode_tables(assets);
  if (!decoding) return decoding.error();
  out.decoding = *std::move(decoding);
  for (KeySet* set :
       {&out.furniture, &out.link_headers, &out.furniture_heads, &out.furniture_within,
        &out.byline_heads, &out.byline_labels, &out.writer_heads,
        &out.perhaps_writer_heads, &out.outlet_words.words, &out.outlet_words.desks,
        &out.outlet_words.rights, &out.outlet_words.sources, &out.places,
        &out.place_heads, &out.given_names})
    set->sort();
  for (KeyMap* map :
       {&out.agencies, &out.columns, &out.months, &out.weekdays, &out.function_words})
    map->sort();
  return out;
}

}  // namespace isnad
