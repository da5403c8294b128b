#pragma once

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"

// Tells an article's language by its script and its commonest small words, and its
// direction by its letters.

namespace isnad {

// Fills article.language and article.right_to_left from the text's paragraphs, and the
// language of blocks that are in another one; a language that markup declared stays
// where the text does not speak against it.  Reads at most 64 KB and the beginning of
// each block.
void guess_language(Article& article, const IngestLexicon& lexicon);

// The article's direction: by its letters, or by the language the reader says it is in.
bool is_right_to_left(const Article& article, const IngestLexicon& lexicon);

// A paragraph's own direction, by most letters of its first two kilobytes; one without
// letters goes with its article.
bool is_right_to_left(const Article& article, SourceRange paragraph);

}  // namespace isnad
