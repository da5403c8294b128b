#pragma once

#include <string_view>

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"

// Finds the agency an article credits: "(رويترز)" at its foot, "LONDON (Reuters) -" at
// its head, a line of agencies alone.

namespace isnad {

// A line that holds a credit and nothing else.
bool is_credit_line(std::string_view line, const IngestLexicon& lexicon);

// Cuts credits and datelines off the article's paragraphs into blocks of their own, and
// fills article.credit.  Linear in the blocks.
void split_credits(Article& article, const IngestLexicon& lexicon);

// Fills article.credit and leaves the blocks alone.
void find_credit(Article& article, const IngestLexicon& lexicon);

}  // namespace isnad
