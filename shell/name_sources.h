#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/compare/coverage.h"

// How each outlet writes one name, and what it calls its bearer.
//
//   for (const NameSource& source :
//        name_sources(analyses, comparison, coverage, identity_index))
//     show(source.spellings, source.titles);

namespace isnad {

struct NameSource {
  uint32_t column = 0;              // in Coverage::columns
  uint32_t article_index = 0;       // the outlet's first one with the name
  uint32_t mentions = 0;            // in all its articles
  std::vector<Variant> spellings;   // most frequent first
  std::vector<std::string> titles;  // as written, in order of appearance
};

// The outlets that have the name, in order of Coverage::columns.  Linear in the
// entities of the collection.
std::vector<NameSource> name_sources(const Analyses& analyses,
                                     const Comparison& comparison,
                                     const Coverage& coverage, uint32_t identity_index);

// "one (3), two (1)", each on its own whatever way it reads.
std::string joined(const std::vector<Variant>& spellings, const char* separator);
std::string joined(const std::vector<std::string>& titles, const char* separator);

}  // namespace isnad
