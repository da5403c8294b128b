#include "core/compare/report_groups.h"

#include <algorithm>

namespace isnad {
namespace {

// Two reports are linked from here on, and two groups join when their reports are so
// alike on the average.
constexpr uint32_t least_likely_percent = 24;
// Reports of each group that are compared when groups join.
constexpr size_t sample_size = 6;

struct Edge {
  uint32_t likely = 0;
  uint32_t first = 0;
  uint32_t second = 0;
};

std::vector<Edge> weigh_candidates(const std::vector<Candidate>& candidates,
                                   const std::vector<Profile>& profiles) {
  std::vector<Edge> edges;
  for (const Candidate& candidate : candidates) {
    const uint32_t likely =
        weigh(profiles[candidate.first], profiles[candidate.second]).likely_percent();
    if (likely >= least_likely_percent)
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
           const std::vector<Profile>& profiles) {
  if (a.size() == 1 && b.size() == 1) return true;  // the edge has said so
  uint32_t sum = 0;
  uint32_t pairs = 0;
  for (const uint32_t x : sample(a))
    for (const uint32_t y : sample(b)) {
      sum += weigh(profiles[x], profiles[y]).likely_percent();
      ++pairs;
    }
  return sum >= least_likely_percent * pairs;
}

}  // namespace

std::vector<ReportGroup> group_reports(const std::vector<Candidate>& candidates,
                                       const std::vector<Profile>& profiles) {
  const auto count = static_cast<uint32_t>(profiles.size());
  std::vector<std::vector<uint32_t>> groups(count);
  std::vector<uint32_t> group_of(count);
  for (uint32_t i = 0; i < count; ++i) {
    groups[i] = {i};
    group_of[i] = i;
  }
  for (const Edge& edge : weigh_candidates(candidates, profiles)) {
    uint32_t keep = group_of[edge.first];
    uint32_t drop = group_of[edge.second];
    if (keep == drop || !alike(groups[keep], groups[drop], profiles)) continue;
    if (groups[keep].size() < groups[drop].size()) std::swap(keep, drop);
    for (const uint32_t report : groups[drop]) group_of[report] = keep;
    groups[keep].insert(groups[keep].end(), groups[drop].begin(), groups[drop].end());
    groups[drop].clear();
  }
  std::vector<ReportGroup> out;
  for (std::vector<uint32_t>& group : groups) {
    if (group.empty()) continue;
    std::sort(group.begin(), group.end());
    out.push_back({std::move(group)});
  }
  std::sort(out.begin(), out.end(), [](const ReportGroup& x, const ReportGroup& y) {
    return x.reports[0] < y.reports[0];
  });
  return out;
}

}  // namespace isnad
