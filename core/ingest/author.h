#pragma once

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"

// Finds who wrote an article, where a line of it says so: "By Jane Roe", "كتب: فلان".
// What markup says goes before it.

namespace isnad {

// Cannot fail: most articles name nobody.  Linear in the bylines.
void find_author(Article& article, const IngestLexicon& lexicon);

}  // namespace isnad
