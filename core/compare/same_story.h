#pragma once

#include <vector>

#include "core/compare/quote_index.h"
#include "core/compare/similarity.h"

// Finds the reports of one speaker in articles about the same: a statement told in
// other words may have no rare word in common.
//
//   std::vector<Candidate> candidates = find_same_story(index, profiles);
//
// Articles are held against an index of what they are about, never against each other.

namespace isnad {

// In order of the later report; none twice.  `profiles` belong to index.reports().
// Cost: the articles and reports times a constant.
std::vector<Candidate> find_same_story(const QuoteIndex& index,
                                       const std::vector<Profile>& profiles);

}  // namespace isnad
