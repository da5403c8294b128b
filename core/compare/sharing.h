#pragma once

#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/compare/passage_index.h"
#include "core/compare/vocabulary.h"

// Says what shared runs mean: how much of each article stands elsewhere too, and which
// article the shared text likely comes from.

namespace isnad {

// Fills passages, sharings and shares of `out`.  `runs` are in order of a, b;
// `tokens[i]` belongs to analyses[i].  Linear in the runs and their words.
void describe_sharing(const Analyses& analyses, const std::vector<Tokens>& tokens,
                      const PassageIndex& index, const std::vector<SharedRun>& runs,
                      Comparison& out);

}  // namespace isnad
