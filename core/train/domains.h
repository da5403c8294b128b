#pragma once

#include <cstdint>
#include <vector>

#include "core/train/crf.h"

// Learning from several corpora that do not agree on what a name is: each feature is
// there once for all of them and once for its own corpus (Daume 2007), and what the home
// corpus has learnt is folded back into one weight a feature.
//
//   add_domain(features_of_token, domain);   // while the data is gathered
//   Crf crf = train_crf(data, options);
//   fold_domains(crf, home_features);

namespace isnad::train {

// The corpus whose manner the model takes.
inline constexpr uint32_t home_domain = 0;

// Appends the copies for `domain` of the features from `first` on.
void add_domain(std::vector<uint32_t>& features, size_t first, uint32_t domain);

// Leaves the features of the home corpus, each with its shared and its own weights.
void fold_domains(Crf& crf, const std::vector<uint32_t>& home_features);

}  // namespace isnad::train
