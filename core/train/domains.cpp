#include "core/train/domains.h"

namespace isnad::train {
namespace {

uint32_t key_in(uint32_t key, uint32_t domain) {
  uint32_t x = key * 0x9e3779b1U + domain * 0x85ebca6bU;
  x ^= x >> 15U;
  x *= 0xc2b2ae35U;
  x ^= x >> 13U;
  return x == 0 ? 1 : x;
}

}  // namespace

void add_domain(std::vector<uint32_t>& features, size_t first, uint32_t domain) {
  const size_t end = features.size();
  for (size_t i = first; i < end; ++i) features.push_back(key_in(features[i], domain));
}

void fold_domains(Crf& crf, const std::vector<uint32_t>& home_features) {
  decltype(crf.weights) folded;
  for (const uint32_t key : home_features) {
    if (folded.contains(key)) continue;
    const auto shared = crf.weights.find(key);
    const auto own = crf.weights.find(key_in(key, home_domain));
    if (shared == crf.weights.end() && own == crf.weights.end()) continue;
    auto& sum = folded[key];
    for (const auto& part : {shared, own})
      for (size_t label = 0; part != crf.weights.end() && label < label_count; ++label)
        sum[label] += part->second[label];
  }
  crf.weights = std::move(folded);
}

}  // namespace isnad::train
