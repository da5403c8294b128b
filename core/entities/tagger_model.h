#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/entities/entity_kind.h"
#include "core/result.h"

// The weights of the tagger (core/entities/tagger.h), and its labels.
//
// File, little endian: "ISNADNM2", u32 checksum of what follows, transitions (i16), u32
// count, the sorted feature keys as differences (varint), a label mask for each (u16),
// and the weights (i8).

namespace isnad {

// O, then B and I of person, organisation, place, misc.
inline constexpr uint32_t label_count = 9;
inline constexpr uint8_t label_outside = 0;
inline constexpr uint8_t begin_label(EntityKind kind) {
  return static_cast<uint8_t>(1 + 2 * static_cast<uint8_t>(kind));
}
inline constexpr EntityKind kind_of_label(uint8_t label) {
  return static_cast<EntityKind>((label - 1) / 2);
}
inline constexpr bool is_inside(uint8_t label) { return label > 0 && label % 2 == 0; }
// I follows only B or I of its own kind; row label_count is the start.
inline constexpr bool may_follow(uint32_t last, uint32_t label) {
  return !is_inside(static_cast<uint8_t>(label)) || last == label || last + 1 == label;
}

// A weight of 1.0 in the trainer.
inline constexpr int weight_scale = 24;

// The weights as a file has them.
struct TaggerWeights {
  struct Row {
    uint32_t key = 0;  // of a feature; not 0
    std::array<int8_t, label_count> weights{};
  };
  std::array<std::array<int16_t, label_count>, label_count + 1> transitions{};
  std::vector<Row> rows;  // by key
};

// What the labels gain over O from some features: the sums of four labels lie in one
// number, 16 bits each, and every feature adds to them at once.
struct LabelSums {
  // Lifts every weight over 0.
  static constexpr uint32_t lift = 254;
  static constexpr uint32_t max_features = 0xffff / (2 * lift);

  uint64_t low = 0, high = 0;

  void add(const LabelSums& other) {
    low += other.low;
    high += other.high;
  }
  int32_t of(uint32_t label, uint32_t features) const {
    if (label == label_outside) return 0;
    const uint64_t four = label < 5 ? low : high;
    return static_cast<int32_t>(four >> (label - 1) % 4 * 16 & 0xffffU) -
           static_cast<int32_t>(features * lift);
  }
};

// The same weights as they are quickest to look up.
struct TaggerModel {
  std::array<std::array<int16_t, label_count>, label_count + 1> transitions{};
  std::vector<uint32_t> keys;   // open addressing, a power of two; 0: empty
  std::vector<LabelSums> rows;  // one for each of `keys`
  std::vector<uint64_t> marks;  // a bit for each key, at its last bits; a power of two

  TaggerModel() = default;
  explicit TaggerModel(const TaggerWeights& weights);
  bool empty() const { return keys.empty(); }
  // False for most keys that are not there: quicker than find(), and no branch.
  bool may_know(uint32_t key) const {
    return (marks[key / 64 & (marks.size() - 1)] >> key % 64 & 1U) != 0;
  }
  const LabelSums* find(uint32_t key) const {
    const size_t mask = keys.size() - 1;
    for (size_t at = key & mask;; at = (at + 1) & mask) {
      if (keys[at] == key) return &rows[at];
      if (keys[at] == 0) return nullptr;
    }
  }
};

// Refuses damaged bytes and other versions.
Result<TaggerModel> read_tagger(std::string_view bytes);

}  // namespace isnad
