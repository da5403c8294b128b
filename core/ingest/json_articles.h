#pragma once

#include <string_view>

#include "core/ingest/ingest.h"

// Reads articles out of JSON: lines of one object each, a list of objects, or an object
// that holds such a list or is an article itself.

namespace isnad {

// Every non-empty line is an object of its own.  A line that is no article is refused
// on its own.  Linear in the bytes.
void read_json_lines(std::string_view path, std::string_view text,
                     const IngestLexicon& lexicon, Ingested& out);

// One document.  Refuses what is malformed, nested or larger beyond bounds, or holds no
// article.  Linear in the bytes.
void read_json(std::string_view path, std::string_view text,
               const IngestLexicon& lexicon, Ingested& out);

// A whole document, whatever it holds.
bool looks_like_json(std::string_view text);

// The first line is a whole object and another one follows.
bool looks_like_json_lines(std::string_view text);

}  // namespace isnad
