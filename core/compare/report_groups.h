#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/quote_index.h"
#include "core/compare/similarity.h"

// Joins reports of the same statement into groups.
//
//   const std::vector<ReportGroup> groups = group_reports(candidates, profiles);
//
// Nothing chains: two groups join only when their reports are alike on the average, so
// a string of weak links never makes a statement.

namespace isnad {

struct ReportGroup {
  std::vector<uint32_t> reports;  // in QuoteIndex::reports(), ascending
};

// Every report is in exactly one group; groups are in order of their first report.
// Cost: the candidates times a constant.
std::vector<ReportGroup> group_reports(const std::vector<Candidate>& candidates,
                                       const std::vector<Profile>& profiles);

}  // namespace isnad
