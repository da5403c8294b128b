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
// a string of weak links never makes a statement.  And a report is held against its
// rivals: of two sentences of one article the one that says it better is preferred.

namespace isnad {

struct ReportGroup {
  std::vector<uint32_t> reports;  // in QuoteIndex::reports(), ascending
  // For each of reports: how likely it is the statement of the one in the group that is
  // most like it.
  std::vector<uint32_t> likely_percents;
};

// Every report is in exactly one group; groups are in order of their first report.
// Cost: the candidates times a constant.
std::vector<ReportGroup> group_reports(const std::vector<Candidate>& candidates,
                                       const std::vector<Profile>& profiles);

}  // namespace isnad
