#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/entities/tagger_model.h"

// Trains a linear-chain conditional random field, sentence after sentence, by
// FTRL-Proximal with an L1 and an L2 penalty (McMahan et al. 2013).  In each sentence a
// part of the features is left out at random, so that the weights do not lean on few of
// them.  Native only; tagging is in core/entities.
//
//   const TaggerWeights weights = train_crf(data, options);
//
// One thread and its own random numbers: the same data and program give the same
// weights.

namespace isnad::train {

// Labelled sequences, laid end to end.
struct Sequences {
  std::vector<uint32_t> features;         // keys, all tokens end to end
  std::vector<size_t> token_begin = {0};  // into features; one more than tokens
  std::vector<uint8_t> labels;            // one for each token
  std::vector<size_t> begin = {0};        // into labels; one more than sequences
  // What each token's labels score without these features; empty: nothing.
  std::vector<std::array<float, label_count>> given;

  void end_token(uint8_t label);
  void end_sequence();
};

struct CrfOptions {
  float l1 = 0.3F;
  float l2 = 0.05F;
  float rate = 0.07F;
  uint32_t rounds = 20;    // through all sequences
  float left_out = 0.3F;   // share of the features, in each sequence anew
  uint32_t min_count = 2;  // features met less often are never used
  double bias = 0.5;       // taken from every step to O: trades precision for recall
};

TaggerWeights train_crf(const Sequences& data, const CrfOptions& options);

// More rows for a model that stays as it is: its steps are kept, and data.given is what
// it says of each token.
std::vector<TaggerWeights::Row> train_more_rows(const TaggerWeights& model,
                                                const Sequences& data,
                                                const CrfOptions& options);

}  // namespace isnad::train
