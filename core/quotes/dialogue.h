#pragma once

#include <vector>

#include "core/quotes/reports.h"

// Speech that a paragraph gives without marks: "MORROW: We left.", "- Who left?".
//
//   const std::vector<Turn> turns = find_turns(reading);
//
// A person and a colon at the head of a paragraph count where the article does it
// again, or in an English headline; other labels that return, and dashes in a run,
// count where a question is among them.

namespace isnad {

struct Turn {
  uint32_t unit_index = 0;  // in ReadText::units: where it begins
  uint32_t units = 1;       // so many of them it fills
  IndexRun speaker;         // words of the name; empty: not named
  uint32_t colon = 0;       // word; speaker empty: the dash
  IndexRun content;         // words of what is said
};

// In order.  Linear in the words.
std::vector<Turn> find_turns(const ReadText& reading);

// A turn as a report.
Report report_of(const ReadText& reading, const Turn& turn);

}  // namespace isnad
