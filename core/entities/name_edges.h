#pragma once

#include <vector>

#include "core/entities/name_rules.h"
#include "core/entities/name_words.h"

// Puts right where names begin and end, whoever found them.
//
//   mend_edges(words, spans);
//
// A person's name ends at a possessive 's and where the script changes, goes on over
// the full stop of an initial, and leaves a title beside it out.  A place or body
// called after a titled person takes both: "مدينة الملك عبدالله".  Who comes from a
// place that the article names is not called so: "السوري".

namespace isnad {

// `spans` stay in order and do not overlap.  Linear.
void mend_edges(const std::vector<NameWord>& words, std::vector<NameSpan>& spans);

}  // namespace isnad
