#pragma once

#include "core/analysis.h"
#include "core/compare/comparison.h"

// Lays every member of every statement against its base, and lists what is worth a
// look.

namespace isnad {

// Statements of an earlier comparison whose members, base and names are the same.
struct SameStatements {
  const Comparison* before = nullptr;
  std::vector<uint32_t> index_before;  // for each statement; no_index: another one
};

// Fills alignments, changes and differences of `out`, whose statements, members and
// identities are there, by compare_reports(); what is in `same` is copied.
void list_differences(const Analyses& analyses, const Lexicon& lexicon,
                      const SameStatements& same, Comparison& out);

// Does the same for one statement whose base is another now; what is listed of the
// others stays.  Linear in its members and in the length of the lists.
void list_differences_of(const Analyses& analyses, const Lexicon& lexicon,
                         uint32_t statement_index, Comparison& out);

}  // namespace isnad
