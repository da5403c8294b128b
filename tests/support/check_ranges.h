#pragma once

#include <string>

#include "core/analysis.h"
#include "core/compare/comparison.h"

// Checks what every result promises: ranges lie inside their text and on code point
// boundaries, runs and indices inside their vectors, lists in their stated order.
//
//   CHECK(check_ranges(analysis) == "");

namespace isnad::test {

// The first broken promise in words, or an empty string.  Linear.
std::string check_ranges(const Analysis& analysis);
std::string check_ranges(const Analyses& analyses, const Comparison& comparison);

}  // namespace isnad::test
