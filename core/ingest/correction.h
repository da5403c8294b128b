#pragma once

#include <string>
#include <string_view>

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"
#include "core/result.h"

// The reader's word on what was decided about an article.  It takes the place of what
// was found, which is kept beside it with its evidence.
//
//   Result<Article> right = correct(article, FieldKind::date, "4 May 2024", lexicon);
//   Article as_found = undo(*right, FieldKind::date, lexicon);
//
// Another encoding needs the file's bytes: see ingest().  Whoever corrects an article
// analyses it again.

namespace isnad {

// An empty value: the article has none.  Refuses a date that cannot be read.
Result<Article> correct(Article article, FieldKind kind, std::string_view value,
                        const IngestLexicon& lexicon);

// Back to what was found; without a correction nothing happens.
Article undo(Article article, FieldKind kind, const IngestLexicon& lexicon);

// Makes the reader's words on `before` hold for the same article read again in another
// way, and keeps what its encoding had been taken for.
Article carry_over(const Article& before, Article again, const IngestLexicon& lexicon);

}  // namespace isnad
