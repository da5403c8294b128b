#pragma once

#include "core/assets.h"
<<<<<<< HEAD
#include "core/compare/compare_lexicon.h"
=======
#include "core/entities/name_lexicon.h"
>>>>>>> 0ec06b8 (x)
#include "core/result.h"

// Names, titles, verbs of saying: every list and model a stage reads.  Read once, const
// after.  Each stage defines its own part beside its code and is listed here.

namespace isnad {

struct Lexicon {
<<<<<<< HEAD
  CompareLexicon compare;
=======
  NameLexicon names;
>>>>>>> 0ec06b8 (x)
};

// Refuses a damaged list or model.  Linear in the assets.
Result<Lexicon> load_lexicon(const Assets& assets);

}  // namespace isnad
