#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/quote_index.h"
#include "core/compare/similarity.h"
#include "core/compare/statement_weights.h"

// Holds what else each report might be the same as, so that a pair of reports can be
// weighed against its rivals.
//
//   const Rivals rivals(candidates, weighed, profiles);
//   const RivalWeights found = rivals.features(a, b, odds_of_a_and_b);
//
// An article says a thing once: what speaks for another of its reports speaks against
// this one.  And in a crowd of reports on one story a likeness says little, unless
// those that are like the one are like the other as well: then all tell one claim.

namespace isnad {

// What two reports say by themselves.
struct PairOdds {
  int32_t odds = 0;  // 1/100
  double story = 1;  // 0..1: how far their articles may tell one story
};
PairOdds pair_odds(const Evidence& evidence, const EvidenceWeights& weights);

class Rivals {
 public:
  // `weighed[i]` is of candidates[i].
  Rivals(const std::vector<Candidate>& candidates, const std::vector<PairOdds>& weighed,
         const std::vector<Profile>& profiles);

  // How far each is ahead of what else the other's article has for it, as far as both
  // tell one story; and how many other articles have something about as likely for one
  // of them alone.
  // Linear in the rivals of both.
  RivalWeights features(uint32_t a, uint32_t b, PairOdds pair) const;

 private:
  // A candidate for the same statement as report `of`.
  struct Rival {
    uint32_t of = 0;
    uint32_t article = 0;  // the first of `report`
    uint32_t report = 0;
    int32_t odds = 0;
  };
  using At = std::vector<Rival>::const_iterator;

  At first_in(uint32_t report, uint32_t article) const;
  bool says_again(uint32_t b, uint32_t other) const;
  int32_t lead_of(uint32_t a, uint32_t b, int32_t odds) const;
  At begin_of(uint32_t report) const {
    return rivals_.begin() + static_cast<std::ptrdiff_t>(begins_[report]);
  }

  std::vector<uint32_t> article_of_;  // for each report, the first
  std::vector<Rival> rivals_;         // by report and article, the likeliest first
  std::vector<size_t> begins_;        // for each report, and the end: in rivals_
};

}  // namespace isnad
