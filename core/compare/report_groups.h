#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/quote_index.h"
#include "core/compare/rivals.h"
#include "core/compare/similarity.h"

// Joins reports of the same statement into groups.
//
//   const std::vector<PairOdds> weighed = weigh_candidates(candidates, profiles);
//   const std::vector<ReportGroup> groups =
//       group_reports(candidates, weighed, profiles);
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

// How groups are made; the trainer tries others.
struct GroupWeights {
  StatementWeights pair = fitted_weights;
  uint32_t least_likely_percent = 66;  // two reports are linked from here on
  int32_t least_average_odds = -100;   // two groups join; in 1/100
  // What a pair in two languages is granted, in 1/100: less of what is alike can be
  // seen.
  int32_t other_language_odds = 50;
};

// What each candidate says by itself.
std::vector<PairOdds> weigh_candidates(const std::vector<Candidate>& candidates,
                                       const std::vector<Profile>& profiles,
                                       const GroupWeights& weights = {});

// Every report is in exactly one group; groups are in order of their first report.
// `weighed` are the candidates.  Cost: the candidates times a constant.
std::vector<ReportGroup> group_reports(const std::vector<Candidate>& candidates,
                                       const std::vector<PairOdds>& weighed,
                                       const std::vector<Profile>& profiles,
                                       const GroupWeights& weights = {});

}  // namespace isnad
