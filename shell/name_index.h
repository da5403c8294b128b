#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "shell/view_state.h"

// Where every person, body and place is named, for the list of names.

namespace isnad {

inline constexpr size_t most_articles_counted = 64;

struct NameEntry {
  uint32_t identity_index = 0;  // in Identities::items
  std::vector<Place> mentions;  // in order of article and place
  // One for each article; empty when there are more than most_articles_counted, where
  // names times articles would grow with the square of the collection.
  std::vector<uint32_t> count_by_article;
  uint32_t articles_with = 0;
};

struct NameIndex {
  std::vector<NameEntry> entries;  // by kind, then most articles, then most mentions
};

// Linear in the mentions.
NameIndex index_names(const Analyses& analyses, const Comparison& comparison);

}  // namespace isnad
