#pragma once

#include <array>
#include <vector>

#include "core/quotes/reading.h"
#include "core/reason.h"

// Finds the stretches of an article that report what somebody said, with the words of
// the cue and of the speaker beside it; who the speaker is comes later.
//
//   std::vector<Report> reports = find_reports(reading);
//
// Arabic and English have grammars of their own (reports_ar, reports_en); in every
// other language only marked stretches are found.

namespace isnad {

inline constexpr uint32_t max_relays = 2;

struct Report {
  QuoteKind kind = QuoteKind::indirect;
  uint32_t unit_index = 0;          // in ReadText::units
  IndexRun content;                 // words of what was said
  IndexRun tail;                    // words of its second part when broken; else empty
  SourceRange range;                // bytes of it, from the first part to the last
  IndexRun cue;                     // words of the cue; empty: none
  uint16_t cue_index = 0;           // in Cues::items
  Gender gender = Gender::unknown;  // what the cue's form says of the speaker
  Number number = Number::unknown;
  IndexRun speaker;  // words naming the speaker; empty: understood
  std::array<IndexRun, max_relays> relays;  // words naming who passed it on
  uint32_t relay_count = 0;
  bool continues = false;     // the speaker is that of the report before
  bool same_subject = false;  // "..., adding": the subject of the sentence
  bool negated = false;
  bool silent = false;    // said nothing we report, but its speaker is in mind
  bool nobody = false;    // impersonal: nobody is meant
  bool unmarked = false;  // speech behind a colon that nothing closes
  ReasonKind why = ReasonKind::cue_and_clause;
  uint8_t confidence_percent = 80;
};

// A report that nothing is known of but its cue.
Report report_of(uint32_t unit_index, IndexRun cue, uint16_t cue_index);

// In order of content.begin; contents do not overlap.  Linear in the words.
std::vector<Report> find_reports(const ReadText& reading);

// The grammars, one unit at a time; `out` gets what they find, in order.
void find_arabic_reports(const ReadText& reading, uint32_t unit_index,
                         std::vector<Report>& out);
void find_english_reports(const ReadText& reading, uint32_t unit_index,
                          std::vector<Report>& out);
// Marks without a cue: goes on from the report before, or long enough to be speech.
void find_marked_reports(const ReadText& reading, uint32_t unit_index,
                         std::vector<Report>& out);

// The content's bytes: a wholly marked content lies inside its marks, a clause goes
// without its final punctuation.
void settle_range(const ReadText& reading, Report& report);

}  // namespace isnad
