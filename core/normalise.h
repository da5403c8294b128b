#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/range.h"

// Folds a text for matching, and keeps the way back to the source.
//
//   const NormalText normal = normalise(article.text);
//   const SourceRange found = to_source(normal, {begin, end});
//
// Folding: Arabic hamza seats and madda to bare alef, alef maqsura to yeh, teh marbuta
// to heh, Persian yeh and kaf to Arabic, presentation forms to letters, digits of every
// script to ASCII; short vowels, tatweel, joiners and bidi controls are dropped.  Other
// scripts: NFKC, case folded, accents dropped.  Marks, spaces and line breaks stay, so
// offsets keep their order.  (Unicode UAX #15 and CaseFolding.txt through ICU; the
// Arabic foldings are those of the Lucene Arabic normaliser and light10 stemmer.)

namespace isnad {

struct NormalText {
  std::string text;                      // UTF-8
  std::vector<uint32_t> source_at_byte;  // for each byte and the end: source byte
};

// Cannot fail; invalid UTF-8 must have been refused before.  Linear in the text.
NormalText normalise(std::string_view source);

// The folded form alone, for list entries and names.
std::string fold(std::string_view source);

// The same without spaces: some write one name in two words.
std::string fold_letters(std::string_view source);

// A dropped mark belongs to the letter before it.
SourceRange to_source(const NormalText& normal, NormalRange range);

inline std::string_view slice(const NormalText& normal, NormalRange range) {
  return std::string_view(normal.text).substr(range.begin, range.size_bytes());
}
std::string_view slice(NormalText&&, NormalRange) = delete;  // would dangle

}  // namespace isnad
