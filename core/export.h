#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/ingest/ingest.h"

// The JSON that leaves the program, as other people's scripts depend on it.
//
//   export_json(analyses, comparison, refusals, [](std::string_view part) { ... });
//
// Offsets in it are Unicode code points.  The same results give the same bytes.

namespace isnad {

inline constexpr std::string_view version = "0.1.0";

// Calls `write` with the document's parts in order.  Linear in the results.
void export_json(const Analyses& analyses, const Comparison& comparison,
                 const std::vector<Refusal>& refusals,
                 const std::function<void(std::string_view)>& write);

}  // namespace isnad
