#include "core/compare/report_groups.h"

#include <algorithm>
#include <cmath>

#include "core/compare/rivals.h"

namespace isnad {
namespace {

// Reports of each group that are compared when groups join.
constexpr size_t sample_size = 6;
// What is less likely than this is no choice among rivals; in 1/100.
constexpr int32_t least_plausible_odds = -250;
// No pair says more than this for or against joining its groups.
constexpr int32_t most_odds = 400;

// Weighs pairs of reports, each against its rivals.
class Scales {
 public:
  // Keeps references to `weighed`, those of `candidates`, and to `profiles`, which must
  // outlive it.
  Scales(const std::vector<Candidate>& candidates, const std::vector<PairOdds>& weighed,
         const std::vector<Profile>& profiles, const GroupWeights& weights)
      : profiles_(profiles),
        weights_(weights),
        weighed_(weighed),
        rivals_(candidates, weighed, profiles) {}

  // Odds of candidate number i among its rivals.
  int32_t odds_of_candidate(size_t i, const Candidate& candidate) const {
    return odds_among_rivals(candidate.first, candidate.second, weighed_[i]);
  }
  int32_t odds_of(uint32_t a, uint32_t b) const {
    return odds_among_rivals(
        a, b, pair_odds(weigh(profiles_[a], profiles_[b]), weights_.pair.evidence));
  }
  // An article that names two speakers tells of two statements, however alike.
  bool are_apart(uint32_t a, uint32_t b) const {
    const Profile& x = profiles_[a];
    const Profile& y = profiles_[b];
    return x.report->quotes[0].article_index == y.report->quotes[0].article_index &&
           weigh(x, y).other_speaker;
  }
  const GroupWeights& weights() const { return weights_; }

 private:
  int32_t odds_among_rivals(uint32_t a, uint32_t b, PairOdds pair) const {
    const int32_t granted = are_in_two_languages(profiles_[a], profiles_[b])
                                ? weights_.other_language_odds
                                : 0;
    if (pair.odds < least_plausible_odds) return pair.odds + granted;
    const RivalWeights found = rivals_.features(a, b, pair);
    double more = 0;
    for (size_t i = 0; i < found.size(); ++i)
      more += found[i] * weights_.pair.rivals[i];
    return pair.odds + granted + static_cast<int32_t>(std::floor(more * 100 + 0.5));
  }

  const std::vector<Profile>& profiles_;
  const GroupWeights weights_;
  const std::vector<PairOdds>& weighed_;  // for each candidate
  const Rivals rivals_;
};

struct Edge {
  uint32_t likely = 0;
  uint32_t first = 0;
  uint32_t second = 0;
};

std::vector<Edge> link(const std::vector<Candidate>& candidates, const Scales& scales) {
  std::vector<Edge> edges;
  for (size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    const uint32_t likely = percent_of_odds(scales.odds_of_candidate(i, candidate));
    if (likely >= scales.weights().least_likely_percent)
      edges.push_back({likely, candidate.first, candidate.second});
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& x, const Edge& y) {
    if (x.likely != y.likely) return x.likely > y.likely;
    if (x.first != y.first) return x.first < y.first;
    return x.second < y.second;
  });
  return edges;
}

// Up to sample_size reports, evenly spread.
std::vector<uint32_t> sample(const std::vector<uint32_t>& reports) {
  if (reports.size() <= sample_size) return reports;
  std::vector<uint32_t> out;
  for (size_t i = 0; i < sample_size; ++i)
    out.push_back(reports[i * (reports.size() - 1) / (sample_size - 1)]);
  return out;
}

bool alike(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b,
           const Scales& scales) {
  if (a.size() == 1 && b.size() == 1)  // the edge has said the rest
    return !scales.are_apart(a[0], b[0]);
  int32_t sum = 0;
  int32_t pairs = 0;
  for (const uint32_t x : sample(a))
    for (const uint32_t y : sample(b)) {
      if (scales.are_apart(x, y)) return false;
      sum += std::clamp(scales.odds_of(x, y), -most_odds, most_odds);
      ++pairs;
    }
  return sum >= scales.weights().least_average_odds * pairs;
}

}  // namespace

std::vector<PairOdds> weigh_candidates(const std::vector<Candidate>& candidates,
                                       const std::vector<Profile>& profiles,
                                       const GroupWeights& weights) {
  std::vector<PairOdds> out;
  out.reserve(candidates.size());
  for (const auto& [first, second] : candidates)
    out.push_back(
        pair_odds(weigh(profiles[first], profiles[second]), weights.pair.evidence));
  return out;
}

std::vector<ReportGroup> group_reports(const std::vector<Candidate>& candidates,
                                       const std::vector<PairOdds>& weighed,
                                       const std::vector<Profile>& profiles,
                                       const GroupWeights& weights) {
  const auto count = static_cast<uint32_t>(profiles.size());
  std::vector<std::vector<uint32_t>> groups(count);
  std::vector<uint32_t> group_of(count);
  for (uint32_t i = 0; i < count; ++i) {
    groups[i] = {i};
    group_of[i] = i;
  }
  const Scales scales(candidates, weighed, profiles, weights);
  const std::vector<Edge> edges = link(candidates, scales);
  for (const Edge& edge : edges) {
    uint32_t keep = group_of[edge.first];
    uint32_t drop = group_of[edge.second];
    if (keep == drop || !alike(groups[keep], groups[drop], scales)) continue;
    if (groups[keep].size() < groups[drop].size()) std::swap(keep, drop);
    for (const uint32_t report : groups[drop]) group_of[report] = keep;
    groups[keep].insert(groups[keep].end(), groups[drop].begin(), groups[drop].end());
    groups[drop].clear();
  }
  std::vector<uint32_t> likely(count, weights.least_likely_percent);
  for (const Edge& edge : edges) {
    if (group_of[edge.first] != group_of[edge.second]) continue;
    likely[edge.first] = std::max(likely[edge.first], edge.likely);
    likely[edge.second] = std::max(likely[edge.second], edge.likely);
  }
  std::vector<ReportGroup> out;
  for (std::vector<uint32_t>& group : groups) {
    if (group.empty()) continue;
    std::sort(group.begin(), group.end());
    std::vector<uint32_t> percents;
    for (const uint32_t report : group) percents.push_back(likely[report]);
    out.push_back({std::move(group), std::move(percents)});
  }
  std::sort(out.begin(), out.end(), [](const ReportGroup& x, const ReportGroup& y) {
    return x.reports[0] < y.reports[0];
  });
  return out;
}

}  // namespace isnad
