#include "core/ingest/table.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/ingest/record.h"

namespace isnad {
namespace {

constexpr size_t max_columns = 1000;

// Reads row after row; a broken quotation mark ends it.
class RowReader {
 public:
  RowReader(std::string_view text, char separator)
      : text_(text), separator_(separator) {}

  bool done() const { return at_ >= text_.size() || broken_; }
  // Where the mark stands that never closes, or closes amid a cell.
  std::optional<uint64_t> broken() const { return broken_; }
  size_t at() const { return at_; }

  std::vector<std::string> next() {
    std::vector<std::string> cells;
    while (cells.size() < max_columns) {
      cells.push_back(read_cell());
      if (broken_ || at_ >= text_.size()) break;
      const char end = text_[at_++];
      if (end == separator_) continue;
      if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
      break;
    }
    return cells;
  }

 private:
  bool ends_cell(size_t at) const {
    return at >= text_.size() || text_[at] == separator_ || text_[at] == '\n' ||
           text_[at] == '\r';
  }

  std::string read_cell() {
    if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
    const size_t begin = at_;
    while (!ends_cell(at_)) ++at_;
    return std::string(text_.substr(begin, at_ - begin));
  }

  std::string read_quoted() {
    const size_t open = at_++;
    std::string cell;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c != '"') {
        cell.push_back(c);
      } else if (at_ < text_.size() && text_[at_] == '"') {
        cell.push_back('"');
        ++at_;
      } else {
        if (!ends_cell(at_)) broken_ = at_;
        return cell;
      }
    }
    broken_ = open;
    return cell;
  }

  std::string_view text_;
  char separator_;
  size_t at_ = 0;
  std::optional<uint64_t> broken_;
};

using Columns = std::vector<std::string Record::*>;

Columns name_columns(const std::vector<std::string>& names,
                     const IngestLexicon& lexicon) {
  Columns columns;
  for (const std::string& name : names) {
    const auto member = field_named(name, lexicon);
    const bool taken =
        std::find(columns.begin(), columns.end(), member) != columns.end();
    columns.push_back(taken ? nullptr : member);
  }
  return columns;
}

bool has_text(const Columns& columns) {
  return std::find(columns.begin(), columns.end(), &Record::text) != columns.end();
}

}  // namespace

char table_separator(std::string_view text, const IngestLexicon& lexicon) {
  const std::string_view line = text.substr(0, std::min<size_t>(text.find('\n'), 2000));
  for (const char separator : {'\t', ',', ';'}) {
    if (line.find(separator) == std::string_view::npos) continue;
    const Columns columns = name_columns(RowReader(line, separator).next(), lexicon);
    const auto named = std::count_if(columns.begin(), columns.end(),
                                     [](auto member) { return member != nullptr; });
    if (named >= 2 && has_text(columns)) return separator;
  }
  return '\0';
}

bool has_even_rows(std::string_view text, char separator) {
  constexpr size_t most_rows = 20;
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  RowReader rows(text, separator);
  const size_t columns = rows.next().size();
  size_t even = 0;
  while (even < most_rows && !rows.done()) {
    const size_t cells = rows.next().size();
    if (rows.broken()) break;
    if (cells != columns) return false;
    ++even;
  }
  return columns > 1 && even > 0;
}

void read_table(std::string_view path, std::string_view text, char separator,
                const IngestLexicon& lexicon, Ingested& out) {
  const auto refuse = [&](uint64_t at_byte, const char* detail) {
    out.refusals.push_back({std::string(path), {Fault::bad_table, at_byte, detail}});
  };
  RowReader rows(text, separator);
  const Columns columns = name_columns(rows.next(), lexicon);
  if (!has_text(columns))
    return refuse(0, "no column of the table is named as one of texts");
  size_t row = 0;
  while (!rows.done()) {
    std::vector<std::string> cells = rows.next();
    if (rows.broken()) break;
    ++row;
    Record record;
    for (size_t i = 0; i < std::min(cells.size(), columns.size()); ++i)
      if (columns[i] != nullptr) record.*columns[i] = std::move(cells[i]);
    if (record.text.empty()) continue;
    if (record.id.empty()) record.id = std::string(path) + ":" + std::to_string(row);
    out.articles.push_back(make_article(std::move(record), lexicon));
  }
  if (rows.broken())
    refuse(*rows.broken(), "a quotation mark of the table does not close its cell");
  else if (out.articles.empty())
    refuse(0, "the table holds no row with a text");
}

}  // namespace isnad
