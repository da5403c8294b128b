#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "shell/view_state.h"

// Where every person, body and place is named, for the list of names.

namespace isnad {

struct NameEntry {
  uint32_t identity_index = 0;             // in Identities::items
  std::vector<Place> mentions;             // in order of article and place
  std::vector<uint32_t> count_by_article;  // one for each article
  uint32_t articles_with = 0;
};

struct NameIndex {
  std::vector<NameEntry> entries;  // by kind, then most articles, then most mentions
};

// Linear in the mentions.
NameIndex index_names(const Analyses& analyses, const Comparison& comparison);

}  // namespace isnad
