#pragma once

#include <cstdint>
#include <vector>

#include "core/entities/name_words.h"
#include "core/range.h"
#include "core/reason.h"

// Finds names by lists and by what stands around them; no model.
//
//   const auto listed = find_listed(segments, words, lexicon);
//   const auto spans = name_by_rules(segments, words, listed);
//
// Alone this is the fallback for a missing model; beside the model it supplies
// evidence.

namespace isnad {

struct NameSpan {
  IndexRun words;       // in Segments::words
  uint8_t reading = 0;  // of the first word: NameWord::readings
  EntityKind kind = EntityKind::misc;
  ReasonKind why = ReasonKind::none;
  IndexRun evidence;          // words that show it; empty: none
  uint32_t group = no_index;  // the gazetteer's group, for a listed name
  uint8_t confidence_percent = 0;
};

// The least confidence of a span whose own words show what it is.
inline constexpr uint8_t sure_percent = 70;

// The longest listed name at each word, in order, not overlapping.
std::vector<NameSpan> find_listed(const Segments& segments,
                                  const std::vector<NameWord>& words,
                                  const NameLexicon& lexicon);

// Spans in order of words; they do not overlap.  `listed` is what find_listed() gave.
// Linear in the words.
std::vector<NameSpan> name_by_rules(const Segments& segments,
                                    const std::vector<NameWord>& words,
                                    const std::vector<NameSpan>& listed);

}  // namespace isnad
