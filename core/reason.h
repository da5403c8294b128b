#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/range.h"

// Why a result is there: one format for rules and for weights.  Exported as an
// English phrase by describe(); the explorer says it in the reader's language
// (shell/words has one sentence for each kind).

namespace isnad {

enum class ReasonKind : uint8_t {
  none,
  // names
  listed_place,  // a country, region or city of the gazetteer
  listed_name,   // another listed name
  title_before,  // evidence: the title words in front of it
  repeated,      // evidence: an earlier mention it repeats
  tagger,        // the model's decision
  pattern,       // a grammar of dates, numbers and amounts
  dateline,      // the place at the head of a report
  // quotes
  marks_and_cue,   // evidence: the verb or phrase of saying beside the marks
  marks_continue,  // goes on from the quote before, in marks of its own
  marks_alone,     // long enough between marks to be speech, nobody named
  cue_and_clause,  // evidence: the verb or phrase of saying
  source_phrase,   // evidence: according to, بحسب
  // statements
  same_words,    // shares rare words with the other reports
  same_numbers,  // shares names, numbers or dates
  same_speaker,  // weaker wording evidence carried by the same speaker
  // speakers
  named_beside,   // evidence: the words beside the verb
  title_of,       // evidence: a title that one person here bears
  agrees,         // the last speaker; evidence: the verb it agrees with
  same_sentence,  // the subject of the sentence; evidence: the verb
  passed_on,      // evidence: the words naming who passed it on
};

struct Reason {
  ReasonKind kind = ReasonKind::none;
  SourceRange evidence;  // the words that show it; empty: nothing to point at
  bool operator==(const Reason&) const = default;
};

// The reason in plain English, with the evidence words quoted from `text`.
std::string describe(const Reason& reason, std::string_view text);

}  // namespace isnad
