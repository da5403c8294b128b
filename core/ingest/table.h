#pragma once

#include <string_view>

#include "core/ingest/ingest.h"

// Reads articles out of a table: comma, semicolon or tab separated (RFC 4180), its
// first row naming the columns.

namespace isnad {

// A comma, a semicolon or a tab, when the first line names a column of texts and
// another one between them; 0: this is no table of articles.
char table_separator(std::string_view text, const IngestLexicon& lexicon);

// Whether row follows row as in a table, each of as many cells; prose has commas, too.
bool has_even_rows(std::string_view text, char separator);

// Refuses a table without a column of texts and one whose quotation marks are broken;
// rows before the break are kept.  A row without a text is left out.  Linear.
void read_table(std::string_view path, std::string_view text, char separator,
                const IngestLexicon& lexicon, Ingested& out);

}  // namespace isnad
