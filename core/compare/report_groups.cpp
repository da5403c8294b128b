#include "core/compare/report_groups.h"

#include <algorithm>

namespace isnad {
namespace {

// Reports of each group that are compared when groups join.
constexpr size_t sample_size = 6;
// An article says a thing once: what speaks for another of its reports speaks against
// this one.  Odds are in 1/100.
constexpr int32_t most_lead = 150;
constexpr int32_t odds_of_no_rival = -400;
// Another article's report is about as likely when it is this much less so at most.
constexpr int32_t likely_margin = 50;
// What is so likely by itself may be told by anybody.
constexpr int32_t certain_odds = 200;
// No pair says more than this for or against joining its groups.
constexpr int32_t most_odds = 400;

// Weighs pairs of reports, each against its rivals.
class Scales {
 public:
  // Keeps a reference to `profiles`, which must outlive it.
  Scales(const std::vector<Candidate>& candidates, const std::vector<Profile>& profiles,
         const GroupWeights& weights)
      : profiles_(profiles), weights_(weights) {
    for (const Candidate& candidate : candidates) {
      const int32_t odds = odds_of(candidate.first, candidate.second);
      candidate_odds_.push_back(odds);
      rivals_.push_back(
          {candidate.first, article_of(candidate.second), candidate.second, odds});
      rivals_.push_back(
          {candidate.second, article_of(candidate.first), candidate.first, odds});
    }
    std::sort(rivals_.begin(), rivals_.end(), [](const Rival& x, const Rival& y) {
      if (x.of != y.of) return x.of < y.of;
      if (x.article != y.article) return x.article < y.article;
      return x.odds != y.odds ? x.odds > y.odds : x.report < y.report;
    });
  }

  // Odds of a pair among its rivals; `odds` is odds_of(a, b).
  int32_t odds_among_rivals(uint32_t a, uint32_t b, int32_t odds) const {
    return odds + static_cast<int32_t>(lead(a, b, odds) * weights_.lead +
                                       crowd(a, b, odds) * weights_.crowd);
  }
  int32_t odds_among_rivals(uint32_t a, uint32_t b) const {
    return odds_among_rivals(a, b, odds_of(a, b));
  }
  // How many other articles have something about as likely: in a crowd of reports on
  // the same story a likeness says little.  Base-2 logarithms, in 1/100.
  int32_t crowd(uint32_t a, uint32_t b, int32_t odds) const {
    if (odds >= certain_odds) return 0;
    const auto crowd = static_cast<int32_t>(log2_sixteenths(1 + alternatives(a, odds)) +
                                            log2_sixteenths(1 + alternatives(b, odds)));
    return crowd * 100 / 16 * (certain_odds - std::max(odds, 0)) / certain_odds;
  }
  // Articles that have something about as likely for report a.
  uint32_t alternatives(uint32_t a, int32_t odds) const {
    uint32_t count = 0;
    uint32_t last = no_index;
    for (auto at = std::partition_point(rivals_.begin(), rivals_.end(),
                                        [&](const Rival& r) { return r.of < a; });
         at != rivals_.end() && at->of == a; ++at) {
      if (at->article == last) continue;
      last = at->article;
      if (at->odds >= odds - likely_margin) ++count;
    }
    return count;
  }
  int32_t lead(uint32_t a, uint32_t b, int32_t odds) const {
    return lead_of(a, b, odds) + lead_of(b, a, odds);
  }
  const GroupWeights& weights() const { return weights_; }
  const std::vector<int32_t>& candidate_odds() const { return candidate_odds_; }

 private:
  // A candidate for the same statement as report `of`.
  struct Rival {
    uint32_t of = 0;
    uint32_t article = 0;  // the first of `report`
    uint32_t report = 0;
    int32_t odds = 0;
  };

  uint32_t article_of(uint32_t report) const {
    return profiles_[report].report->quotes[0].article_index;
  }
  int32_t odds_of(uint32_t a, uint32_t b) const {
    return weigh(profiles_[a], profiles_[b]).odds(weights_.evidence);
  }

  // How far b is ahead of what else its article has for report a.
  int32_t lead_of(uint32_t a, uint32_t b, int32_t odds) const {
    const uint32_t article = article_of(b);
    auto at = std::partition_point(rivals_.begin(), rivals_.end(), [&](const Rival& r) {
      return r.of != a ? r.of < a : r.article < article;
    });
    if (at != rivals_.end() && at->of == a && at->report == b) ++at;
    const bool found = at != rivals_.end() && at->of == a && at->article == article;
    const int32_t rival =
        found ? std::max(at->odds, odds_of_no_rival) : odds_of_no_rival;
    return std::clamp(odds - rival, -most_lead, most_lead);
  }

  const std::vector<Profile>& profiles_;
  const GroupWeights weights_;
  std::vector<int32_t> candidate_odds_;  // for each candidate
  std::vector<Rival> rivals_;            // by report and article, the likeliest first
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
    const uint32_t likely = percent_of_odds(scales.odds_among_rivals(
        candidate.first, candidate.second, scales.candidate_odds()[i]));
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
  if (a.size() == 1 && b.size() == 1) return true;  // the edge has said so
  int32_t sum = 0;
  int32_t pairs = 0;
  for (const uint32_t x : sample(a))
    for (const uint32_t y : sample(b)) {
      sum += std::clamp(scales.odds_among_rivals(x, y), -most_odds, most_odds);
      ++pairs;
    }
  return sum >= scales.weights().least_average_odds * pairs;
}

}  // namespace

std::vector<WeighedPair> weigh_candidates(const std::vector<Candidate>& candidates,
                                          const std::vector<Profile>& profiles,
                                          const GroupWeights& weights) {
  const Scales scales(candidates, profiles, weights);
  std::vector<WeighedPair> out;
  for (size_t i = 0; i < candidates.size(); ++i) {
    const auto [first, second] = candidates[i];
    const int32_t odds = scales.candidate_odds()[i];
    out.push_back({first, second, odds, scales.lead(first, second, odds),
                   scales.crowd(first, second, odds)});
  }
  return out;
}

std::vector<ReportGroup> group_reports(const std::vector<Candidate>& candidates,
                                       const std::vector<Profile>& profiles,
                                       const GroupWeights& weights) {
  const auto count = static_cast<uint32_t>(profiles.size());
  std::vector<std::vector<uint32_t>> groups(count);
  std::vector<uint32_t> group_of(count);
  for (uint32_t i = 0; i < count; ++i) {
    groups[i] = {i};
    group_of[i] = i;
  }
  const Scales scales(candidates, profiles, weights);
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
