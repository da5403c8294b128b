#pragma once

#include <string>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"

// Which report of a statement the others are laid against, for one reader.

namespace isnad {

struct BaseChoice {
  // As Article::language: where a statement has reports in several languages, one in
  // this is the base.  Empty: whatever the language.
  std::string language;
  std::vector<QuoteRef> quotes;  // chosen by the reader, the last choice last
};

// Chooses the bases of `out`, whose statements have the ones that suit everybody; what
// is laid against them is listed after it.  Linear in the members.
void choose_bases(const Analyses& analyses, const BaseChoice& choice, Comparison& out);

}  // namespace isnad
