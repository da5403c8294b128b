#pragma once

#include <functional>
#include <string_view>

#include "core/analysis.h"
#include "core/compare/comparison.h"

// The collection as one page to print, send or archive: first the statements several
// articles report, each variant with its chain and source, then every article with its
// names and quotes marked.  The page has no script and loads nothing.

namespace isnad {

// Calls `write` with the page's parts in order.  Linear in the results.
void export_html(const Analyses& analyses, const Comparison& comparison,
                 const std::function<void(std::string_view)>& write);

}  // namespace isnad
