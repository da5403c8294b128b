#pragma once

#include <string>

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"

// Makes an article of decoded plain text: its lines become blocks with roles, and the
// title, the date, the credit and the language are read off them.  Nothing of the text
// is changed.

namespace isnad {

// Cannot fail.  Linear in the text.
Article read_plain_text(std::string id, std::string text, const IngestLexicon& lexicon);

}  // namespace isnad
