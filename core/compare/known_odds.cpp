#include "core/compare/known_odds.h"

#include <algorithm>
#include <utility>

namespace isnad {
namespace {

// Whether a report is weighed as before.  What it says, who says it and when never
// change; how rare its words are and who its names are may.
bool weighs_the_same(const Profile& x, const Profile& y) {
  const auto same_term = [](const WeighedForm& a, const WeighedForm& b) {
    return a.form == b.form && a.weight == b.weight;
  };
  return x.speaker == y.speaker && x.names == y.names &&
         std::equal(x.terms.begin(), x.terms.end(), y.terms.begin(), y.terms.end(),
                    same_term);
}

bool comes_before(const Candidate& x, const Candidate& y) {
  return x.first != y.first ? x.first < y.first : x.second < y.second;
}

}  // namespace

std::vector<PairOdds> KnownOdds::weigh(const std::vector<Candidate>& candidates,
                                       const std::vector<Profile>& profiles) const {
  std::vector<bool> is_known(profiles.size());
  for (size_t i = 0; i < std::min(profiles.size(), profiles_.size()); ++i)
    is_known[i] = weighs_the_same(profiles_[i], profiles[i]);
  std::vector<PairOdds> out;
  out.reserve(candidates.size());
  size_t at = 0;
  for (const Candidate& candidate : candidates) {
    while (at < candidates_.size() && comes_before(candidates_[at], candidate)) ++at;
    const bool is_there =
        at < candidates_.size() && !comes_before(candidate, candidates_[at]);
    out.push_back(is_there && is_known[candidate.first] && is_known[candidate.second]
                      ? odds_[at]
                      : pair_odds(isnad::weigh(profiles[candidate.first],
                                               profiles[candidate.second]),
                                  fitted_weights.evidence));
  }
  return out;
}

void KnownOdds::remember(std::vector<Candidate> candidates, std::vector<PairOdds> odds,
                         std::vector<Profile> profiles) {
  candidates_ = std::move(candidates);
  odds_ = std::move(odds);
  profiles_ = std::move(profiles);
}

}  // namespace isnad
