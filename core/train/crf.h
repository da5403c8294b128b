#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/entities/tagger.h"

// Trains a linear-chain conditional random field: L-BFGS with an L1 and an L2 penalty
// (OWL-QN, Andrew and Gao 2007).  Slow and native only; tagging is in core/entities.

namespace isnad::train {

// Labelled sequences, laid end to end.
struct Sequences {
  std::vector<uint32_t> features;         // keys, all tokens end to end
  std::vector<size_t> token_begin = {0};  // into features; one more than tokens
  std::vector<uint8_t> labels;            // one for each token
  std::vector<size_t> begin = {0};        // into labels; one more than sequences
  std::vector<float> weights;             // one for each sequence

  void end_token(uint8_t label);
  void end_sequence(float weight);
};

struct CrfOptions {
  double l1 = 0.6;
  double l2 = 0.1;
  int iterations = 100;
  uint32_t min_count = 2;  // features met less often are left out
  int threads = 2;
};

struct Crf {
  std::unordered_map<uint32_t, std::array<float, label_count>> weights;
  std::array<std::array<float, label_count>, label_count + 1> transitions{};
};

Crf train_crf(const Sequences& data, const CrfOptions& options);

// The model as the tagger reads it; `outside_bias` is taken from every step to O, which
// trades precision for recall.
TaggerPass quantise(const Crf& crf, double outside_bias);

}  // namespace isnad::train
