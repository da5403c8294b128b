#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "shell/view_state.h"

// Every quote of the collection with its speaker, for the list of quotes and its
// filters, and who speaks about whom.

namespace isnad {

struct QuoteEntry {
  QuoteRef quote;
  uint32_t speaker = no_index;  // in Identities::items; none: nobody known
};

// A name inside somebody's words.
struct SpokenOf {
  uint32_t speaker = no_index;  // in Identities::items
  uint32_t about = no_index;    // in Identities::items; never the speaker
  QuoteRef quote;
};

struct QuoteList {
  std::vector<QuoteEntry> entries;  // in order of article and place
  std::vector<SpokenOf> spoken_of;  // by speaker, then about, then place
};

// Linear in the quotes and mentions, but for one sort.
QuoteList list_quotes(const Analyses& analyses, const Comparison& comparison);

// The entries a filter lets through, in order.  Linear.
std::vector<QuoteEntry> filter_quotes(const QuoteList& index, const Analyses& analyses,
                                      const QuoteFilter& filter,
                                      uint32_t open_article_index);

}  // namespace isnad
