#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/compare/comparison.h"

// Small collections of invented articles, for tests of what spans articles.

namespace isnad::test {

struct Source {
  std::string_view outlet;
  std::string_view date;  // ISO 8601, or empty
  std::string_view text;
};

// Runs every stage on each, in order.
Analyses analyse_all(const std::vector<Source>& sources);

}  // namespace isnad::test
