#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/entities/known_words.h"
#include "core/entities/tagger_model.h"

// Writes the files that core/entities/known_words.h and tagger_model.h read.

namespace isnad::train {

// Words sorted by bytes, none twice; families by cluster.
std::string write_known_words(
    const std::vector<std::pair<std::string, WordKnowledge>>& words,
    const std::vector<uint8_t>& families);

// Rows sorted by key, none twice.
std::string write_tagger(const TaggerWeights& weights);

}  // namespace isnad::train
