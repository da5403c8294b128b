#pragma once

#include <string>
#include <string_view>

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"
#include "core/result.h"

// Makes an article of a web page: its readable text in order, blocks with roles, and
// title, outlet, author, date, address and language with their evidence.

namespace isnad {

// Refuses what parse_page refuses and a page without text.  Linear in the page.
Result<Article> read_page(std::string id, std::string_view html,
                          const IngestLexicon& lexicon);

}  // namespace isnad
