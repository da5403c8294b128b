#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/range.h"

// What of one comparison of a collection is another in the next: all that the worker
// tells the page.
//
//   const ComparisonChange change = find_change(before, now, article_before);
//   const std::optional<Comparison> same = apply(change, before, analyses);
//
// Most of a comparison stays when an article is added, taken away or corrected, at most
// with other indices; those are not told but follow from what was put in front.

namespace isnad {

// Items of a list as it was that stand in the list now, from `now` on.
struct Kept {
  IndexRun before;
  uint32_t now = 0;
};

struct ComparisonChange {
  std::vector<Kept> articles;
  // Identities with the same first mention; `fresh` has those with another name,
  // variant or role all the same.
  std::vector<Kept> identities;
  uint32_t identity_count = 0;
  std::vector<Kept> names;  // articles whose entities have those identities
  std::vector<Kept> statements;
  std::vector<Kept> sharings;
  std::vector<Kept> shares;
  // What is not kept, in order.  An identity's id says where it stands; statement_of
  // is empty.
  Comparison fresh;
};

// `article_before[i]` is where article i of `now` stood in `before`, or no_index.
// Linear in both, with little work for what is the same.
ComparisonChange find_change(const Comparison& before, const Comparison& now,
                             const std::vector<uint32_t>& article_before);

// The comparison that find_change() saw; none when the change is of another one.  Its
// indices and ranges are not checked further than to build it (core/wire does).
std::optional<Comparison> apply(const ComparisonChange& change,
                                const Comparison& before, const Analyses& analyses);

}  // namespace isnad
