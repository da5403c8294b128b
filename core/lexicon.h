#pragma once

#include "core/assets.h"
#include "core/compare/compare_lexicon.h"
#include "core/entities/expression_words.h"
#include "core/entities/name_lexicon.h"
#include "core/entities/spelling.h"
#include "core/ingest/ingest_lexicon.h"
#include "core/quotes/cues.h"
#include "core/result.h"

// Names, titles, verbs of saying: every list and model a stage reads.  Read once, const
// after.  Each stage defines its own part beside its code and is listed here.

namespace isnad {

struct Lexicon {
  CompareLexicon compare;
  NameLexicon names;
  Spelling spelling;
  ExpressionLexicon expressions;
  IngestLexicon ingest;
  Cues cues;  // verbs and phrases of saying
};

// Refuses a damaged list or model.  Linear in the assets.
Result<Lexicon> load_lexicon(const Assets& assets);

}  // namespace isnad
