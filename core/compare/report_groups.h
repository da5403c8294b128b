#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/quote_index.h"
#include "core/compare/similarity.h"

// Joins reports of the same statement into groups.
//
//   const std::vector<int32_t> odds = odds_of_candidates(candidates, profiles);
//   const std::vector<ReportGroup> groups = group_reports(candidates, odds, profiles);
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
  EvidenceWeights evidence = fitted_weights;
  double lead = 0.64;    // over what else the articles say
  double crowd = -0.56;  // other articles that have about as likely a report
  uint32_t least_likely_percent = 45;  // two reports are linked from here on
  int32_t least_average_odds = -100;   // two groups join; in 1/100
};

// A pair of reports with its odds, how far each is ahead of its rivals, and how many
// other articles have the like; in 1/100.
struct WeighedPair {
  uint32_t first = 0;
  uint32_t second = 0;
  int32_t odds = 0;
  int32_t lead = 0;
  int32_t crowd = 0;
};
std::vector<WeighedPair> weigh_candidates(const std::vector<Candidate>& candidates,
                                          const std::vector<Profile>& profiles,
                                          const GroupWeights& weights = {});

// Of each candidate by itself, in 1/100.
std::vector<int32_t> odds_of_candidates(const std::vector<Candidate>& candidates,
                                        const std::vector<Profile>& profiles,
                                        const GroupWeights& weights = {});

// Every report is in exactly one group; groups are in order of their first report.
// `odds` are those of the candidates.  Cost: the candidates times a constant.
std::vector<ReportGroup> group_reports(const std::vector<Candidate>& candidates,
                                       const std::vector<int32_t>& odds,
                                       const std::vector<Profile>& profiles,
                                       const GroupWeights& weights = {});

}  // namespace isnad
