#include "core/train/embeddings.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "core/range.h"

namespace isnad::train {
namespace {

constexpr uint32_t window = 2;
constexpr uint32_t negatives = 5;
constexpr float first_rate = 0.04F;

float sigmoid(float x) {
  if (x > 8) return 1;
  if (x < -8) return 0;
  return 1 / (1 + std::exp(-x));
}

// A word drawn as often as its count to the power 3/4.
class Draw {
 public:
  explicit Draw(const std::vector<uint32_t>& counts) : table_(1U << 22U) {
    double total = 0;
    for (const uint32_t count : counts) total += std::pow(count, 0.75);
    double sum = 0;
    uint32_t at = 0;
    for (uint32_t word = 0; word < counts.size(); ++word) {
      sum += std::pow(counts[word], 0.75);
      const auto end =
          static_cast<uint32_t>(sum / total * static_cast<double>(table_.size()));
      while (at < end && at < table_.size()) table_[at++] = word;
    }
    while (at < table_.size()) table_[at++] = 0;
  }
  uint32_t operator()(std::mt19937& random) const {
    return table_[random() & (table_.size() - 1)];
  }

 private:
  std::vector<uint32_t> table_;
};

void normalise(float* row, uint32_t size) {
  float sum = 0;
  for (uint32_t i = 0; i < size; ++i) sum += row[i] * row[i];
  const float scale = sum > 1e-12F ? 1 / std::sqrt(sum) : 0;
  for (uint32_t i = 0; i < size; ++i) row[i] *= scale;
}

float product(const float* a, const float* b, uint32_t size) {
  float sum = 0;
  for (uint32_t i = 0; i < size; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

Points embed(const std::vector<uint32_t>& text, uint32_t vocabulary, int epochs) {
  Points in;
  const uint32_t size = in.dimensions;
  std::vector<uint32_t> counts(vocabulary);
  for (const uint32_t word : text)
    if (word != no_index) ++counts[word];
  std::mt19937 random(7);
  in.values.resize(static_cast<size_t>(vocabulary) * size);
  for (float& value : in.values)
    value = (static_cast<float>(random() % 65536) / 65536.0F - 0.5F) /
            static_cast<float>(size);
  std::vector<float> out(in.values.size());
  const Draw draw(counts);
  const double keep = 1e-4 * static_cast<double>(text.size());
  std::vector<float> change(size);
  const size_t steps = text.size() * static_cast<size_t>(epochs);
  size_t done = 0;
  for (int epoch = 0; epoch < epochs; ++epoch)
    for (size_t at = 0; at < text.size(); ++at, ++done) {
      const uint32_t word = text[at];
      if (word == no_index) continue;
      // Very common words are skipped now and then.
      const double ratio = keep / counts[word];
      if (ratio < 1 &&
          static_cast<double>(random() % 65536) / 65536.0 > std::sqrt(ratio))
        continue;
      const float rate =
          first_rate *
          std::max(0.05F, 1 - static_cast<float>(done) / static_cast<float>(steps));
      float* const own = &in.values[static_cast<size_t>(word) * size];
      for (int side = -1; side <= 1; side += 2)
        for (size_t far = 1; far <= window; ++far) {
          if (side < 0 ? at < far : at + far >= text.size()) break;
          const uint32_t other = side < 0 ? text[at - far] : text[at + far];
          if (other == no_index) break;
          std::fill(change.begin(), change.end(), 0.0F);
          for (uint32_t k = 0; k <= negatives; ++k) {
            const uint32_t target = k == 0 ? other : draw(random);
            if (k > 0 && target == other) continue;
            float* const their = &out[static_cast<size_t>(target) * size];
            const float error =
                ((k == 0 ? 1.0F : 0.0F) - sigmoid(product(own, their, size))) * rate;
            for (uint32_t i = 0; i < size; ++i) change[i] += error * their[i];
            for (uint32_t i = 0; i < size; ++i) their[i] += error * own[i];
          }
          for (uint32_t i = 0; i < size; ++i) own[i] += change[i];
        }
    }
  for (uint32_t word = 0; word < vocabulary; ++word)
    normalise(&in.values[static_cast<size_t>(word) * size], size);
  return in;
}

std::vector<uint32_t> group(const Points& points, uint32_t groups, Points& centres) {
  const uint32_t size = points.dimensions;
  const auto count = static_cast<uint32_t>(points.values.size() / size);
  groups = std::min(groups, count);
  std::mt19937 random(11);
  centres.dimensions = size;
  centres.values.clear();
  for (uint32_t g = 0; g < groups; ++g) {
    const float* row = points.row(static_cast<uint32_t>(random() % count));
    centres.values.insert(centres.values.end(), row, row + size);
  }
  std::vector<uint32_t> group_of(count);
  for (int round = 0; round < 10; ++round) {
    std::vector<float> sums(centres.values.size());
    for (uint32_t i = 0; i < count; ++i) {
      float best = -2;
      for (uint32_t g = 0; g < groups; ++g) {
        const float near = product(points.row(i), centres.row(g), size);
        if (near > best) {
          best = near;
          group_of[i] = g;
        }
      }
      for (uint32_t k = 0; k < size; ++k)
        sums[static_cast<size_t>(group_of[i]) * size + k] += points.row(i)[k];
    }
    for (uint32_t g = 0; g < groups; ++g) {
      float* const sum = &sums[static_cast<size_t>(g) * size];
      normalise(sum, size);
      if (product(sum, sum, size) < 0.5F) {
        const float* row = points.row(static_cast<uint32_t>(random() % count));
        std::copy(row, row + size, sum);
      }
    }
    centres.values.swap(sums);
  }
  return group_of;
}

}  // namespace isnad::train
