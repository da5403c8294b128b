#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// A map from 64-bit hashes to 32-bit values: open addressing, never shrinks.  Two keys
// with the same 64 bits are taken for the same key.

namespace isnad {

// FNV-1a, its bits spread over the whole; never 0.
inline uint64_t hash_of(std::string_view text) {
  uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char byte : text)
    hash = (hash ^ static_cast<uint8_t>(byte)) * 0x100000001b3ULL;
  hash ^= hash >> 32U;
  hash *= 0x9e3779b97f4a7c15ULL;
  hash ^= hash >> 29U;
  return hash == 0 ? 1 : hash;
}

class HashTable {
 public:
  // The value kept for `key`, made 0 when there is none yet.  Key 0 stands for nothing.
  uint32_t& at(uint64_t key) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[find_slot(key)];
    if (slot.key == 0) {
      slot.key = key;
      ++size_;
    }
    return slot.value;
  }

  std::optional<uint32_t> find(uint64_t key) const {
    if (slots_.empty()) return std::nullopt;
    const Slot& slot = slots_[find_slot(key)];
    if (slot.key == 0) return std::nullopt;
    return slot.value;
  }

  bool contains(uint64_t key) const { return find(key).has_value(); }
  size_t size() const { return size_; }

 private:
  struct Slot {
    uint64_t key = 0;
    uint32_t value = 0;
  };

  size_t find_slot(uint64_t key) const {
    size_t at = static_cast<size_t>(key >> 7) & (slots_.size() - 1);
    while (slots_[at].key != 0 && slots_[at].key != key)
      at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  void grow() {
    std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.key != 0) slots_[find_slot(slot.key)] = slot;
  }

  std::vector<Slot> slots_;
  size_t size_ = 0;
};

}  // namespace isnad
