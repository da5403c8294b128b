#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/compare/coverage.h"
#include "shell/quote_list.h"
#include "shell/words.h"

// The collection in figures, and the differences most worth a look in all of it.
//
//   const Overview overview = survey(analyses, comparison, coverage, quotes);
//   show(counted(Noun::quote, overview.all.quotes, language));

namespace isnad {

struct Figures {
  uint32_t articles = 0;
  uint32_t quotes = 0;
  uint32_t words = 0;
  uint32_t shared_words = 0;  // that stand in another article too
};

// A difference and where it stands.
struct WorthALook {
  uint32_t difference_index = 0;  // in Comparison::differences
  uint32_t statement_index = 0;   // in Comparison::statements
};

struct Overview {
  Figures all;
  std::vector<Figures> outlets;  // in order of Coverage::columns
  uint32_t speakers = 0;         // that are known by name
  uint32_t statements = 0;
  uint32_t by_several_outlets = 0;    // of the statements
  std::vector<WorthALook> heaviest;   // by weight; at most most_heavy
  std::vector<uint32_t> most_shared;  // in Comparison::sharings; most words first, few
};

inline constexpr size_t most_heavy = 60;
// Of one statement, so that a single one does not fill the list.
inline constexpr uint32_t most_heavy_of_one = 2;

// Why there is nothing to look at, when `heaviest` is empty.
Term nothing_heavy(const Overview& overview);

// Linear in the results, but for one sort of the differences.
Overview survey(const Analyses& analyses, const Comparison& comparison,
                const Coverage& coverage, const QuoteList& quotes);

}  // namespace isnad
