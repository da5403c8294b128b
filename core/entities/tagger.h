#pragma once

#include <cstdint>
#include <vector>

#include "core/entities/features.h"
#include "core/entities/tagger_model.h"

// Labels words as parts of names: a linear-chain model (a conditional random field when
// it was trained) over the features of core/entities/features.h, decoded by Viterbi in
// whole numbers.
//
//   const Tagging tagging = tag(model, segments, facts, memory);
//
// An article is read twice: the second time, paragraphs whose words were named
// elsewhere in it are decoded again with what core/entities/echoes.h adds.  A model
// without weights for echoes reads once.

namespace isnad {

struct Tagging {
  std::vector<uint8_t> labels;   // one for each word
  std::vector<int32_t> margins;  // by how much each label beat the next best, in
                                 // 1/weight_scale
  std::vector<uint8_t> arabic;   // one for each word: 1 when it was read as Arabic
};

// Linear in the words.  `memory` is the one that the facts were gathered with.
Tagging tag(const TaggerModel& model, const Segments& segments, const Facts& facts,
            WordMemory& memory);

}  // namespace isnad
