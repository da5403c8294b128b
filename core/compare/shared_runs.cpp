#include "core/compare/shared_runs.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "core/range.h"

namespace isnad {
namespace {

uint64_t seed_key(const std::vector<uint32_t>& words, uint32_t at) {
  uint64_t key = 0;
  for (uint32_t i = 0; i < RunFinder::seed_words; ++i)
    key = (key ^ words[at + i]) * 0x9e3779b97f4a7c15u;
  return key ^ (key >> 31);
}

bool same_seed(const std::vector<uint32_t>& a, uint32_t i,
               const std::vector<uint32_t>& b, uint32_t j) {
  return std::equal(a.begin() + i, a.begin() + i + RunFinder::seed_words,
                    b.begin() + j);
}

}  // namespace

RunFinder::RunFinder(const std::vector<uint32_t>& b) : b_(b) {
  if (b.size() < seed_words) return;
  const auto count = static_cast<uint32_t>(b.size()) - seed_words + 1;
  heads_.assign(std::bit_ceil(size_t{count} * 2), no_index);
  next_.assign(count, no_index);
  // From the back, so that each chain runs forward.
  for (uint32_t j = count; j-- > 0;) {
    uint32_t slot = slot_of(seed_key(b, j));
    while (heads_[slot] != no_index && !same_seed(b, j, b, heads_[slot]))
      slot = slot_of(uint64_t{slot} + 1);
    next_[j] = heads_[slot];
    heads_[slot] = j;
  }
}

uint32_t RunFinder::slot_of(uint64_t key) const {
  return static_cast<uint32_t>(key & (heads_.size() - 1));
}

std::vector<WordRun> RunFinder::runs(const std::vector<uint32_t>& a) const {
  std::vector<WordRun> out;
  if (a.size() < seed_words || heads_.empty()) return out;
  // Where the last run on each diagonal ends in a; diagonals are b_begin - a_begin.
  std::unordered_map<int64_t, uint32_t> end_of_diagonal;
  for (uint32_t i = 0; i + seed_words <= a.size(); ++i) {
    uint32_t slot = slot_of(seed_key(a, i));
    while (heads_[slot] != no_index && !same_seed(a, i, b_, heads_[slot]))
      slot = slot_of(uint64_t{slot} + 1);
    uint32_t repeats = 0;
    for (uint32_t j = heads_[slot]; j != no_index && repeats < max_repeats;
         j = next_[j], ++repeats) {
      uint32_t& end = end_of_diagonal[int64_t{j} - int64_t{i}];
      if (end > i) continue;
      uint32_t length = seed_words;
      while (i + length < a.size() && j + length < b_.size() &&
             a[i + length] == b_[j + length])
        ++length;
      end = i + length;
      out.push_back({i, j, length});
    }
  }
  return out;
}

}  // namespace isnad
