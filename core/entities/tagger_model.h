#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/entities/entity_kind.h"
#include "core/result.h"

// The weights of the tagger (core/entities/tagger.h), and its labels.
//
// File, little endian: "ISNADNM1", u32 checksum of what follows, u32 count of passes (1
// or 2), then each pass: transitions (i16), u32 count, the sorted feature keys as
// differences (varint), a label mask for each (u16), and the weights (i8).

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

struct TaggerPass {
  struct Row {
    uint32_t key = 0;  // 0: empty
    std::array<int8_t, label_count> weights{};
  };
  std::array<std::array<int16_t, label_count>, label_count + 1> transitions{};
  std::vector<Row> rows;  // open addressing, a power of two

  void set(uint32_t key, const std::array<int8_t, label_count>& weights);
  const Row* find(uint32_t key) const {
    const size_t mask = rows.size() - 1;
    for (size_t at = key & mask;; at = (at + 1) & mask) {
      if (rows[at].key == key) return &rows[at];
      if (rows[at].key == 0) return nullptr;
    }
  }
};

struct TaggerModel {
  std::vector<TaggerPass> passes;  // one or two; none: no model
  bool empty() const { return passes.empty(); }
};

// Refuses damaged bytes and other versions.
Result<TaggerModel> read_tagger(std::string_view bytes);

}  // namespace isnad
