#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/entities/known_words.h"
#include "core/entities/tagger.h"

// Writes the files that core/entities/known_words.h and tagger.h read.

namespace isnad::train {

// Words sorted by bytes, none twice; families by cluster.
std::string write_known_words(
    const std::vector<std::pair<std::string, WordKnowledge>>& words,
    const std::vector<uint8_t>& families);

// Reads such a file back, words and all; false when it is damaged.
bool list_known_words(std::string_view bytes,
                      std::map<std::string, WordKnowledge>& words,
                      std::vector<uint8_t>& families);

std::string write_tagger(const TaggerModel& model);

}  // namespace isnad::train
