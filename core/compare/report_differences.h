#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"

// How the reports of one statement differ from its base.

namespace isnad {

// What is listed of one statement.
struct ReportDifferences {
  std::vector<Alignment> alignments;  // their runs begin at 0
  std::vector<Change> changes;
  std::vector<Difference> differences;  // heaviest first
};

// Every member of `statement`, one of out.statements, against its base.  Each kind and
// wording once, at most max_differences.  Linear in the members, times the length of a
// quote squared.
ReportDifferences compare_reports(const Analyses& analyses, const Lexicon& lexicon,
                                  const Comparison& comparison,
                                  const Statement& statement);

inline constexpr size_t max_differences = 40;

}  // namespace isnad
