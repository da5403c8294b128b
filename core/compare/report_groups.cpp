#include "core/compare/report_groups.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

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

int32_t odds_of(const std::vector<Profile>& profiles, uint32_t a, uint32_t b,
                const GroupWeights& weights) {
  return weigh(profiles[a], profiles[b]).odds(weights.evidence);
}

// Weighs pairs of reports, each against its rivals.
class Scales {
 public:
  // Keeps references to `odds`, those of `candidates`, and to `profiles`, which must
  // outlive it.
  Scales(const std::vector<Candidate>& candidates, const std::vector<int32_t>& odds,
         const std::vector<Profile>& profiles, const GroupWeights& weights)
      : profiles_(profiles),
        weights_(weights),
        candidate_odds_(odds),
        rivals_of_(profiles.size()),
        is_sorted_(profiles.size()) {
    for (const Candidate& candidate : candidates) {
      ++rivals_of_[candidate.first].end;
      ++rivals_of_[candidate.second].end;
    }
    uint32_t begin = 0;
    for (IndexRun& run : rivals_of_) {
      const uint32_t count = run.end;
      run = {begin, begin};  // the end moves on while it is filled
      begin += count;
    }
    rivals_.resize(begin);
    for (size_t i = 0; i < candidates.size(); ++i) {
      const auto [x, y] = candidates[i];
      rivals_[rivals_of_[x].end++] = {article_of(y), y, odds[i]};
      rivals_[rivals_of_[y].end++] = {article_of(x), x, odds[i]};
    }
  }

  // Odds of a pair among its rivals; `odds` is odds_of(a, b).
  int32_t odds_among_rivals(uint32_t a, uint32_t b, int32_t odds) {
    return odds + static_cast<int32_t>(lead(a, b, odds) * weights_.lead +
                                       crowd(a, b, odds) * weights_.crowd);
  }
  int32_t odds_among_rivals(uint32_t a, uint32_t b) {
    return odds_among_rivals(a, b, odds_of(profiles_, a, b, weights_));
  }
  // What odds_among_rivals() of such a pair cannot exceed, whatever its rivals.
  int32_t most_odds_among_rivals(int32_t odds) const {
    const double most = 2 * most_lead * std::abs(weights_.lead);
    return weights_.crowd > 0 ? INT32_MAX : odds + static_cast<int32_t>(most) + 1;
  }
  // How many other articles have something about as likely: in a crowd of reports on
  // the same story a likeness says little.  Base-2 logarithms, in 1/100.
  int32_t crowd(uint32_t a, uint32_t b, int32_t odds) {
    if (odds >= certain_odds) return 0;
    const auto crowd = static_cast<int32_t>(log2_sixteenths(1 + alternatives(a, odds)) +
                                            log2_sixteenths(1 + alternatives(b, odds)));
    return crowd * 100 / 16 * (certain_odds - std::max(odds, 0)) / certain_odds;
  }
  // Articles that have something about as likely for report a.
  uint32_t alternatives(uint32_t a, int32_t odds) {
    uint32_t count = 0;
    uint32_t last = no_index;
    const IndexRun run = sorted_rivals(a);
    for (uint32_t i = run.begin; i < run.end; ++i) {
      if (rivals_[i].article == last) continue;
      last = rivals_[i].article;
      if (rivals_[i].odds >= odds - likely_margin) ++count;
    }
    return count;
  }
  int32_t lead(uint32_t a, uint32_t b, int32_t odds) {
    return lead_of(a, b, odds) + lead_of(b, a, odds);
  }
  const GroupWeights& weights() const { return weights_; }
  const std::vector<int32_t>& candidate_odds() const { return candidate_odds_; }

 private:
  // A candidate for the same statement.
  struct Rival {
    uint32_t article = 0;  // the first of `report`
    uint32_t report = 0;
    int32_t odds = 0;
  };

  uint32_t article_of(uint32_t report) const {
    return profiles_[report].report->quotes[0].article_index;
  }

  // Few reports are asked for, so each is sorted when it is.
  IndexRun sorted_rivals(uint32_t report) {
    const IndexRun run = rivals_of_[report];
    if (!is_sorted_[report])
      std::sort(rivals_.begin() + run.begin, rivals_.begin() + run.end,
                [](const Rival& x, const Rival& y) {
                  if (x.article != y.article) return x.article < y.article;
                  return x.odds != y.odds ? x.odds > y.odds : x.report < y.report;
                });
    is_sorted_[report] = true;
    return run;
  }

  // How far b is ahead of what else its article has for report a.
  int32_t lead_of(uint32_t a, uint32_t b, int32_t odds) {
    const uint32_t article = article_of(b);
    const IndexRun run = sorted_rivals(a);
    const auto end = rivals_.begin() + run.end;
    auto at = std::partition_point(rivals_.begin() + run.begin, end,
                                   [&](const Rival& r) { return r.article < article; });
    if (at != end && at->report == b) ++at;
    const bool found = at != end && at->article == article;
    const int32_t rival =
        found ? std::max(at->odds, odds_of_no_rival) : odds_of_no_rival;
    return std::clamp(odds - rival, -most_lead, most_lead);
  }

  const std::vector<Profile>& profiles_;
  const GroupWeights weights_;
  const std::vector<int32_t>& candidate_odds_;
  std::vector<Rival> rivals_;        // each report's by article, the likeliest first
  std::vector<IndexRun> rivals_of_;  // in rivals_, for each report
  std::vector<bool> is_sorted_;      // for each report
};

struct Edge {
  uint32_t likely = 0;
  uint32_t first = 0;
  uint32_t second = 0;
};

std::vector<Edge> link(const std::vector<Candidate>& candidates, Scales& scales) {
  const uint32_t least = scales.weights().least_likely_percent;
  std::vector<Edge> edges;
  for (size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    const int32_t odds = scales.candidate_odds()[i];
    if (percent_of_odds(scales.most_odds_among_rivals(odds)) < least) continue;
    const uint32_t likely = percent_of_odds(
        scales.odds_among_rivals(candidate.first, candidate.second, odds));
    if (likely >= least) edges.push_back({likely, candidate.first, candidate.second});
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
           Scales& scales) {
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

std::vector<int32_t> odds_of_candidates(const std::vector<Candidate>& candidates,
                                        const std::vector<Profile>& profiles,
                                        const GroupWeights& weights) {
  std::vector<int32_t> out;
  out.reserve(candidates.size());
  for (const Candidate& candidate : candidates)
    out.push_back(odds_of(profiles, candidate.first, candidate.second, weights));
  return out;
}

std::vector<WeighedPair> weigh_candidates(const std::vector<Candidate>& candidates,
                                          const std::vector<Profile>& profiles,
                                          const GroupWeights& weights) {
  const std::vector<int32_t> all_odds =
      odds_of_candidates(candidates, profiles, weights);
  Scales scales(candidates, all_odds, profiles, weights);
  std::vector<WeighedPair> out;
  for (size_t i = 0; i < candidates.size(); ++i) {
    const auto [first, second] = candidates[i];
    const int32_t odds = all_odds[i];
    out.push_back({first, second, odds, scales.lead(first, second, odds),
                   scales.crowd(first, second, odds)});
  }
  return out;
}

std::vector<ReportGroup> group_reports(const std::vector<Candidate>& candidates,
                                       const std::vector<int32_t>& odds,
                                       const std::vector<Profile>& profiles,
                                       const GroupWeights& weights) {
  const auto count = static_cast<uint32_t>(profiles.size());
  std::vector<std::vector<uint32_t>> groups(count);
  std::vector<uint32_t> group_of(count);
  for (uint32_t i = 0; i < count; ++i) {
    groups[i] = {i};
    group_of[i] = i;
  }
  Scales scales(candidates, odds, profiles, weights);
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
