#pragma once

#include <vector>

#include "core/analysis.h"
#include "core/compare/compare_lexicon.h"
#include "core/compare/quote_words.h"

// Which words of a quote deny or hedge, and what: "no doubt", "not only" and "still"
// (لا يزال) deny nothing, and قد before what has been says "already".

namespace isnad {

// Words that are listed as denials and hedges come in; those that are none lose the
// flag, the others get their scope.  `words` are of one quote of `analysis`, in order.
// Linear.
void settle_polarity(const Analysis& analysis, const CompareLexicon& lexicon,
                     std::vector<QuoteWord>& words);

}  // namespace isnad
