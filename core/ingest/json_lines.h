#pragma once

#include <string_view>

#include "core/ingest/ingest.h"

// Reads JSON lines, an article a line: {"id", "text"} and, if known, "title", "outlet",
// "date", "url".  The text is the whole body; nothing is cut from it.

namespace isnad {

// A line that is no article is refused on its own.  Linear in the bytes.
void read_json_lines(std::string_view path, std::string_view text,
                     const IngestLexicon& lexicon, Ingested& out);

}  // namespace isnad
