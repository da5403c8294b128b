#pragma once

#include <string>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "shell/words.h"

// What an article, a quote or a place is called on the screen.

namespace isnad {

// Without direction marks, which would turn what stands beside it round.
std::string plain_name(std::string_view text);

// Who or what it is, in the script of the reader's language where an article writes it
// in full.
std::string shown_name(const Identity& identity, Language language);

// Begins a line put together from names: an invisible mark that gives the line the
// direction of the reader's language, whatever the first name is.
const char* line_start(Language language);

std::string title_of(const Article& article, Language language);
// The outlet, else the file's name without folders and ending.
std::string outlet_of(const Article& article);
// "14 November 2024", or that there is none.
std::string date_of(const Article& article, Language language);

// How a decision was made: its origin, its evidence, how sure it is.
std::string how_of(const Field& field, Language language);
// A decision in the reader's words, and what it is called; empty: there is none.
std::string value_of(const Field* field, FieldKind kind, Language language);

// Who said it: the first link of the chain, by name where a "he" is known to be
// somebody, or that nobody is named.
std::string speaker_of(const Analysis& analysis, const Quote& quote, Language language);
// Whose statement it is: whom its base names, else whom most of its other reports name,
// in the reader's script; else what the base calls them.  Linear in its members.
std::string speaker_of(const Analyses& analyses, const Comparison& comparison,
                       const Statement& statement, Language language);
// The whole chain in one line, nearest first.
std::string chain_of(const Analysis& analysis, const Quote& quote, Language language);

// The article's words around a place, on one line: at most this many bytes each side,
// with an ellipsis where more follows.
struct Context {
  std::string before;
  std::string words;
  std::string after;
};
Context context_of(const Article& article, SourceRange range, uint32_t most_bytes);

// The beginning of a text, cut between code points.
std::string_view beginning_of(std::string_view text, size_t most_bytes);

}  // namespace isnad
