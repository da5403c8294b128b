#pragma once

#include "core/analysis.h"

// What a change of a collection costs against comparing all of it: an article added,
// corrected or taken away, another base chosen.

namespace isnad::cli {

// Prints, for collections of 10 articles and more, the time of the worker, the bytes of
// its reply and the time of reading it, each beside that of the whole comparison.
void print_changes(const Analyses& analyses);

}  // namespace isnad::cli
