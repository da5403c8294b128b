#include "core/entities/word_memory.h"

namespace isnad {

WordFacts& WordMemory::at(uint64_t key) {
  uint32_t& slot = slot_of_.at(key);
  if (slot == 0) {
    facts_.push_back({});
    slot = static_cast<uint32_t>(facts_.size());
  }
  return facts_[slot - 1];
}

WordSums& WordMemory::sums(uint32_t slot) {
  if (sums_.size() <= slot) sums_.resize(slot + 1);
  return sums_[slot];
}

void WordMemory::forget_many() {
  if (facts_.size() > most_words) *this = {};
}

}  // namespace isnad
