#pragma once

#include <vector>

#include "core/article.h"
#include "core/entities/entity_kind.h"
#include "core/entities/expression_words.h"
#include "core/normalise.h"
#include "core/segment.h"

// Finds dates, times, numbers, money, percentages and quantities by grammar, and gives
// each its value:
//
//   DATE      "2023-09-05", "2023-09", "2023", "2023-W36", "2018/2019" (a range),
//             "2023-09-03/2023-09-07", "2022-Q1", "2022-H2" and "2019-SU" (a quarter,
//             half and season of a year), "198X", "18XX" (a decade, a century),
//             "XXXX-09-05" when no year is known, "AH1445-09-01" (Hijri)
//   TIME      "14:30"
//   NUMBER    "70000"        MONEY     "5000000 USD"
//   PERCENT   "12.5"         QUANTITY  "20 km", "3 d"
//
// Relative dates ("last Monday") are counted from the article's own date; without one
// their value is empty.  (The cases are those HeidelTime's rules list for news.)

namespace isnad {

struct Expression {
  IndexRun words;       // in Segments::words
  uint8_t reading = 0;  // of the first word: NameWord::readings
  EntityKind kind = EntityKind::number;
  std::string value;
};

// In order, not overlapping.  Linear.
std::vector<Expression> find_expressions(const Article& article,
                                         const NormalText& normal,
                                         const Segments& segments,
                                         const std::vector<NameWord>& words,
                                         const ExpressionLexicon& lexicon);

}  // namespace isnad
