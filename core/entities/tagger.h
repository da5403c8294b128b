#pragma once

#include <cstdint>
#include <vector>

#include "core/entities/features.h"
#include "core/entities/tagger_model.h"

// Labels words as parts of names: a linear-chain model (a conditional random field when
// it was trained) over the features of core/entities/features.h, decoded by Viterbi in
// whole numbers.  A second pass sees how the first one labelled the same words
// elsewhere in the article.
//
//   const Tagging tagging = tag(model, segments, facts);
namespace isnad {

struct Tagging {
  std::vector<uint8_t> labels;   // one for each word
  std::vector<int32_t> margins;  // by how much each label beat the next best, in
                                 // 1/weight_scale
  std::vector<uint8_t> arabic;   // one for each word: 1 when it was read as Arabic
};

// Linear in the words.
Tagging tag(const TaggerModel& model, const Segments& segments, const Facts& facts);
Tagging tag_once(const TaggerPass& pass, const Segments& segments, const Facts& facts,
                 const std::vector<Hint>& hints);
// What a first pass says to the second.
std::vector<Hint> hints_from(const std::vector<uint8_t>& labels, const Facts& facts);

}  // namespace isnad
