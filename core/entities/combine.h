#pragma once

#include <vector>

#include "core/entities/name_rules.h"
#include "core/entities/tagger.h"

// Joins what the tagger and the rules found: the tagger decides, but listed names of
// several words win over it, and longer bodies and doubtful listed names are added.
// `table` is the tagger's.  A dateline wins over both, and says what its words are
// elsewhere in the article.

namespace isnad {

// Spans in order, not overlapping.  Linear.
std::vector<NameSpan> combine(const std::vector<NameWord>& words,
                              const Tagging& tagging, const KnownWords& table,
                              const std::vector<NameSpan>& ruled,
                              const std::vector<NameSpan>& datelines);

}  // namespace isnad
