#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/ingest/ingest_lexicon.h"

// Finds the date an article bears: in markup, in a line under its title, in its file
// name.
//
//   const std::optional<FoundDate> date = find_date("13 جمادى الأولى 1446هـ", lexicon);
//   date->iso == "2024-11-15"
//
// Reads ISO 8601, day.month.year with any separator, month names of every family in
// assets/lexicon/months.tsv, also doubled ("أيلول/سبتمبر"), in every digit system;
// Hijri dates by the tabular civil calendar, put right by a weekday that stands beside
// them.

namespace isnad {

struct FoundDate {
  std::string iso;  // "2024-11-15"
  size_t begin = 0;
  size_t end = 0;  // bytes of the text searched
  bool hijri = false;
  bool ambiguous = false;  // 3/4/2024: day first was assumed
};

// The first complete date.  Linear.
std::optional<FoundDate> find_date(std::string_view text, const IngestLexicon& lexicon);

// A line that holds a date and next to nothing else.
bool is_date_line(std::string_view line, const IngestLexicon& lexicon);

}  // namespace isnad
