#pragma once

#include <string>

#include "core/analysis.h"
#include "core/compare/comparison.h"

// Results as lines of text, for golden tests and bug reports.
//
//   std::fputs(dump(analysis).c_str(), stdout);
//
// Shows words, not offsets, so that a letter changed in one place of an article leaves
// the other lines as they are.  The same results give the same bytes; nothing reads
// the format back.

namespace isnad {

// Linear in the results.
std::string dump(const Analysis& analysis);
std::string dump(const Analyses& analyses, const Comparison& comparison);

}  // namespace isnad
