#pragma once

#include <vector>

#include "core/entities/entity_kind.h"
#include "core/entities/name_words.h"

// Words by which core/entities/name_edges.cpp sees where a name ends or begins.

namespace isnad {

// Whether a person's name ends before `at`: behind a possessive, or at another script.
bool breaks(const std::vector<NameWord>& words, uint32_t at);

// "سالم المعروف بأبي ربيع", "سامي الرفاعي أني": a by-name or a clause follows.
bool ends_name(const NameWord& word);

// "محمد البالغ من العمر", "مارك المرشح لقيادة": what is told of him, with a
// preposition.
bool tells_of(const std::vector<NameWord>& words, uint32_t at);

// "شركتي", "مدينتا": what the two are whom the word tells of; misc: it tells of no two.
EntityKind kind_of_two(const NameWord& word);

}  // namespace isnad
