#pragma once

#include "core/analysis.h"
#include "core/compare/comparison.h"

// Whether results read from bytes hold together: every range inside its text and on
// code point boundaries, every index inside its vector.  Linear in the results.

namespace isnad::wire {

bool holds_together(const Analysis& analysis);
bool holds_together(const Comparison& comparison, const Analyses& analyses);

}  // namespace isnad::wire
