#pragma once

#include <vector>

#include "core/article.h"
#include "core/normalise.h"
#include "core/range.h"

// Cuts an article into paragraphs, sentences and words.
//
//   const Segments segments = segment(article, normal);
//   for (const Word& word : segments.words) show(slice(article, word.source));
//
// Boundaries are ICU's (Unicode UAX #29), on the source text, where case still shows;
// the low lines of a tag such as #مجلس_الأمن part its words as white space would.
// Attached particles are not split off here: core/entities and core/quotes do so where
// they know the word behind.

namespace isnad {

enum class WordKind : uint8_t { letters, number, mark };  // mark: punctuation, symbols

struct Word {
  SourceRange source;
  NormalRange normal;  // may be empty when folding drops the whole word
  WordKind kind = WordKind::letters;
};

struct Sentence {
  SourceRange source;  // without surrounding white space
  IndexRun words;      // in Segments::words
};

struct Paragraph {
  SourceRange source;
  Role role = Role::paragraph;
  IndexRun sentences;  // in Segments::sentences
  IndexRun words;      // in Segments::words
};

struct Segments {
  std::vector<Paragraph> paragraphs;  // one for each block line with words
  std::vector<Sentence> sentences;
  std::vector<Word> words;  // in order, white space left out
};

// Cannot fail.  Linear in the text.
Segments segment(const Article& article, const NormalText& normal);

}  // namespace isnad
