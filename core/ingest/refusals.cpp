#include "core/ingest/refusals.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace isnad {

void add_refusal(std::vector<RefusalGroup>& groups, Refusal refusal) {
  constexpr std::ptrdiff_t most_listed = 5;
  const auto is_alike = [fault = refusal.error.fault](const RefusalGroup& group) {
    return group.first.error.fault == fault;
  };
  const auto first = std::find_if(groups.begin(), groups.end(), is_alike);
  if (first != groups.end() && first->others > 0) {
    ++first->others;
    return;
  }
  groups.push_back({std::move(refusal)});
  const auto listed = std::count_if(groups.begin(), groups.end(), is_alike);
  if (listed <= most_listed) return;
  const auto head = std::find_if(groups.begin(), groups.end(), is_alike);
  head->others = static_cast<uint32_t>(listed - 1);
  groups.erase(std::remove_if(head + 1, groups.end(), is_alike), groups.end());
}

}  // namespace isnad
