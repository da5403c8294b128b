#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/comparison.h"

// Carries statements and sharings with all that belongs to them from one comparison to
// another, whose lists stay in one piece.

namespace isnad {

// `from` lists what the statement's runs say; runs begin anew in `to`, and the id is
// its place there.
void append_statement(const Comparison& from, const Statement& statement,
                      Comparison& to);
void append_sharing(const Comparison& from, const Sharing& sharing, Comparison& to);

// Where each article of a collection stands in another; no_index: it is not there.
using ArticleMap = std::vector<uint32_t>;
inline uint32_t mapped(const ArticleMap& map, uint32_t article) {
  return article < map.size() ? map[article] : no_index;
}

}  // namespace isnad
