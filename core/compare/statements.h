#pragma once

#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/compare/quote_index.h"
#include "core/compare/report_groups.h"
#include "core/compare/similarity.h"
#include "core/compare/vocabulary.h"

// Turns groups of reports into statements with members, each with the reason why it is
// there, and chooses the base the others are laid against.

namespace isnad {

// Fills statements, members and statement_of of `out`.  `tokens[i]` belongs to
// analyses[i].  Linear in the quotes.
void list_statements(const Analyses& analyses, const std::vector<Tokens>& tokens,
                     const Vocabulary& vocabulary, const QuoteIndex& index,
                     const std::vector<Profile>& profiles,
                     const std::vector<ReportGroup>& groups, Comparison& out);

}  // namespace isnad
