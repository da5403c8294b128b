#pragma once

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"

// Finds the outlet of an article that no markup names: in its copyright line, in the
// line under its title, in what stands beside a repeated title, in its credit, in an
// address beside the text, in the name of its file or folder.
//
//   find_outlet(article, lexicon);  // after its blocks and its credit
//
// An agency that is credited is taken for the outlet only when nothing else is known.

namespace isnad {

// Fills article.outlet unless it is known.  Linear in the blocks beside the text.
void find_outlet(Article& article, const IngestLexicon& lexicon);

}  // namespace isnad
