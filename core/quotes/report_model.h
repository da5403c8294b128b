#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/range.h"
#include "core/result.h"

// Weights learnt from annotated news: whether a cue reports anything, and where what it
// reports ends.
//
//   Features features;
//   features.add(1, word_hash);
//   if (model.score(features) > 0) ...
//
// A decision is the sum of the weights its features fall on, in whole numbers, so every
// machine decides alike.  Without a model the rules decide alone.

namespace isnad {

// What is known of one decision, hashed to places in the table of weights.
class Features {
 public:
  static constexpr uint32_t table_bits = 16;

  // `name` tells kinds of features apart; two values make one joint feature.
  void add(uint32_t name, uint32_t a = 0, uint32_t b = 0) {
    if (size_ == places_.size()) return;
    uint64_t hash = (uint64_t{a} << 32U | b) + name * 0x9e3779b97f4a7c15U;
    hash = (hash ^ hash >> 32U) * 0xd6e8feb86659fd93U;
    hash = (hash ^ hash >> 32U) * 0xd6e8feb86659fd93U;
    places_[size_++] = static_cast<uint16_t>(hash >> (64U - table_bits));
  }
  const uint16_t* begin() const { return places_.data(); }
  const uint16_t* end() const { return places_.data() + size_; }

 private:
  std::array<uint16_t, 48> places_{};
  uint32_t size_ = 0;
};

// Decisions as they were met, for core/train.
struct ReportLog {
  struct Choice {  // to report or not
    IndexRun cue, content, tail;
    Features features;
    bool by_rule = false;
  };
  struct Ending {  // behind which word a clause ends
    uint32_t cue_word = 0;
    uint32_t begin = 0;
    std::vector<uint32_t> places;
    std::vector<Features> features;
  };
  std::vector<Choice> choices;
  std::vector<Ending> endings;
};

// File, little endian: "ISNADRM1", u32 checksum of what follows, u32 count, the places
// of the weights as differences (varint), then the weights (i8).
struct ReportModel {
  static constexpr int scale = 16;  // a weight of 1.0 in the trainer
  std::vector<int8_t> weights;      // by place; empty: no model
  ReportLog* log = nullptr;

  bool empty() const { return weights.empty(); }
  int score(const Features& features) const {
    int sum = 0;
    for (const uint16_t place : features) sum += weights[place];
    return sum;
  }
};

// Refuses damaged bytes and other versions.
Result<ReportModel> read_report_model(std::string_view bytes);

}  // namespace isnad
