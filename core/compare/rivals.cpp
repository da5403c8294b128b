#include "core/compare/rivals.h"

#include <algorithm>

namespace isnad {
namespace {

// Odds are in 1/100.
constexpr int32_t most_lead = 150;
constexpr int32_t odds_of_no_rival = -300;
// Another article's report is about as likely when it is this much less so at most.
constexpr int32_t likely_margin = 100;
// An article says the same twice when two of its reports are so likely of one
// statement.
constexpr int32_t again_odds = 0;
// What is so likely by itself may be told by anybody.
constexpr int32_t certain_odds = 200;

double logarithm(uint32_t count) { return log2_sixteenths(1 + count) / 16.0; }

}  // namespace

PairOdds pair_odds(const Evidence& evidence, const EvidenceWeights& weights) {
  return {evidence.odds(weights), evidence.story()};
}

Rivals::Rivals(const std::vector<Candidate>& candidates,
               const std::vector<PairOdds>& weighed,
               const std::vector<Profile>& profiles) {
  article_of_.reserve(profiles.size());
  for (const Profile& profile : profiles)
    article_of_.push_back(profile.report->quotes[0].article_index);
  begins_.resize(profiles.size() + 1);
  for (const Candidate& candidate : candidates) {
    ++begins_[candidate.first + 1];
    ++begins_[candidate.second + 1];
  }
  for (size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  rivals_.resize(candidates.size() * 2);
  std::vector<size_t> next = begins_;
  for (size_t i = 0; i < candidates.size(); ++i) {
    const auto [first, second] = candidates[i];
    rivals_[next[first]++] = {first, article_of_[second], second, weighed[i].odds};
    rivals_[next[second]++] = {second, article_of_[first], first, weighed[i].odds};
  }
  for (uint32_t report = 0; report < profiles.size(); ++report)
    std::sort(rivals_.begin() + static_cast<std::ptrdiff_t>(begins_[report]),
              rivals_.begin() + static_cast<std::ptrdiff_t>(begins_[report + 1]),
              [](const Rival& x, const Rival& y) {
                if (x.article != y.article) return x.article < y.article;
                return x.odds != y.odds ? x.odds > y.odds : x.report < y.report;
              });
}

Rivals::At Rivals::first_in(uint32_t report, uint32_t article) const {
  return std::partition_point(begin_of(report), begin_of(report + 1),
                              [&](const Rival& r) { return r.article < article; });
}

// Whether b's article says the same twice, at its top and further down.
bool Rivals::says_again(uint32_t b, uint32_t other) const {
  const uint32_t article = article_of_[b];
  const At end = begin_of(b + 1);
  for (At at = first_in(b, article); at != end && at->article == article; ++at) {
    if (at->odds < again_odds) return false;
    if (at->report == other) return true;
  }
  return false;
}

// How far b is ahead of what else its article has for report a.
int32_t Rivals::lead_of(uint32_t a, uint32_t b, int32_t odds) const {
  const uint32_t article = article_of_[b];
  const At end = begin_of(a + 1);
  At at = first_in(a, article);
  while (at != end && at->article == article &&
         (at->report == b || says_again(b, at->report)))
    ++at;
  const bool found = at != end && at->article == article;
  const int32_t rival = found ? std::max(at->odds, odds_of_no_rival) : odds_of_no_rival;
  return std::clamp(odds - rival, -most_lead, most_lead);
}

RivalWeights Rivals::features(uint32_t a, uint32_t b, PairOdds pair) const {
  const int32_t odds = pair.odds;
  // Two reports of one article are no choice the other had.
  const bool one_article = article_of_[a] == article_of_[b];
  const int32_t lead = one_article ? 0 : lead_of(a, b, odds) + lead_of(b, a, odds);
  uint32_t of_a = 0;
  uint32_t of_b = 0;
  const int32_t least = odds - likely_margin;
  At x = begin_of(a);
  At y = begin_of(b);
  const At x_end = begin_of(a + 1);
  const At y_end = begin_of(b + 1);
  const auto skip = [](At& at, At end) {
    const uint32_t article = at->article;
    while (at != end && at->article == article) ++at;
  };
  while (x != x_end || y != y_end) {
    const uint32_t article = std::min(x != x_end ? x->article : no_index,
                                      y != y_end ? y->article : no_index);
    const bool has_x = x != x_end && x->article == article && x->odds >= least;
    const bool has_y = y != y_end && y->article == article && y->odds >= least;
    if (article != article_of_[a] && article != article_of_[b]) {
      const bool both = has_x && has_y && x->report == y->report;
      of_a += has_x && !both ? 1 : 0;
      of_b += has_y && !both ? 1 : 0;
    }
    if (x != x_end && x->article == article) skip(x, x_end);
    if (y != y_end && y->article == article) skip(y, y_end);
  }
  const double unsure =
      double{1} * (certain_odds - std::clamp(odds, 0, certain_odds)) / certain_odds;
  return {pair.story * lead / 100.0, (logarithm(of_a) + logarithm(of_b)) * unsure};
}

}  // namespace isnad
