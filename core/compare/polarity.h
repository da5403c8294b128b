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

// Whether what the denials in a stretch of `words` deny is denied wherever the other
// report tells it, "has no proof", "without any proof", or is a condition, "unless".
// Words times words of the other report.
bool is_denied_too(const std::vector<QuoteWord>& words, SourceRange range,
                   const std::vector<QuoteWord>& against);

}  // namespace isnad
