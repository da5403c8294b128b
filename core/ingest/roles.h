#pragma once

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"

// Says what each line of a plain text is: title, heading, paragraph, byline, credit, or
// what a page prints around its article.
//
//   assign_roles(article, lexicon);  // reads article.text; writes blocks, title,
//   credit
//
// The rules weigh place (before, between, after the paragraphs), length, how the line
// ends, repetition, and short word lists; an agency's credit at the end of a paragraph
// and a dateline at its head become blocks of their own.

namespace isnad {

// Cannot fail.  Linear in the text.
void assign_roles(Article& article, const IngestLexicon& lexicon);

}  // namespace isnad
