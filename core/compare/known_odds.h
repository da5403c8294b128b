#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/quote_index.h"
#include "core/compare/rivals.h"
#include "core/compare/similarity.h"

// Remembers what pairs of reports were weighed to be: when a collection grows, only
// pairs with a report that is new, or whose words have another weight now, are weighed
// again.
//
//   const std::vector<PairOdds> odds = known.weigh(candidates, profiles);
//   ...
//   known.remember(candidates, odds, std::move(profiles));

namespace isnad {

class KnownOdds {
 public:
  // What weigh_candidates() gives.  `profiles` are those that were remembered,
  // made again, and more behind them; `candidates` are sorted.
  std::vector<PairOdds> weigh(const std::vector<Candidate>& candidates,
                              const std::vector<Profile>& profiles) const;

  void remember(std::vector<Candidate> candidates, std::vector<PairOdds> odds,
                std::vector<Profile> profiles);

 private:
  std::vector<Candidate> candidates_;
  std::vector<PairOdds> odds_;  // of candidates_
  std::vector<Profile> profiles_;
};

}  // namespace isnad
