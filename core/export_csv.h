#pragma once

#include <functional>
#include <string_view>

#include "core/analysis.h"
#include "core/compare/comparison.h"

// The quotes of a collection as a table for spreadsheets: a line a quote (RFC 4180,
// UTF-8 with a byte order mark, without which spreadsheets garble Arabic).
//
// Columns: article, outlet, date, start, end (code points), kind, cue, cue_class,
// negated, speaker, role, chain (names nearest first, joined by " < "), statement,
// confidence, why, text.

namespace isnad {

// Calls `write` with the table's parts in order.  Linear in the results.
void export_csv(const Analyses& analyses, const Comparison& comparison,
                const std::function<void(std::string_view)>& write);

}  // namespace isnad
