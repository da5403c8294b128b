#pragma once

#include <cstdint>
#include <vector>

// Features as hashes, each under the number of its sort.

namespace isnad {

class FeatureWriter {
 public:
  explicit FeatureWriter(std::vector<uint32_t>& out) : out_(out) {}
  void add(uint32_t sort, uint32_t a) {
    out_.push_back(finish(mix(sort * 0x27d4eb2fU, a)));
  }
  void add(uint32_t sort, uint32_t a, uint32_t b) {
    out_.push_back(finish(mix(mix(sort * 0x27d4eb2fU, a), b)));
  }
  void add(uint32_t sort, uint32_t a, uint32_t b, uint32_t c) {
    out_.push_back(finish(mix(mix(mix(sort * 0x27d4eb2fU, a), b), c)));
  }

 private:
  static uint32_t mix(uint32_t a, uint32_t b) {
    uint32_t x = (a ^ b * 0x9e3779b1U) * 0x85ebca6bU;
    x ^= x >> 15U;
    return x * 0xc2b2ae35U ^ b;
  }
  // 0 stands for an empty slot in the model.
  static uint32_t finish(uint32_t hash) {
    hash ^= hash >> 16U;
    hash *= 0x7feb352dU;
    hash ^= hash >> 15U;
    return hash == 0 ? 1 : hash;
  }
  std::vector<uint32_t>& out_;
};

}  // namespace isnad
