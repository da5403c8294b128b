#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis.h"
#include "core/entities/identities.h"
#include "core/range.h"

// Lays two reports of one statement beside each other, word by word, and says how each
// stretch of one differs from the other.
//
//   for (const Change& change : align(analyses, identities, base, other, lexicon))
//     mark(change.kind, slice(article, change.other));
//
// Only what changed in a word is marked: an added particle or another ending is its own
// change, and the rest of the word is `same`.

namespace isnad {

struct QuoteRef {
  uint32_t article_index = 0;  // in Analyses
  uint32_t quote_index = 0;    // in Quotes::items of that article
  bool operator==(const QuoteRef&) const = default;
};

// How a stretch of one variant differs from the base.
enum class ChangeKind : uint8_t {
  same,
  orthography,      // the same after folding: hamza, short vowels, digits
  particle,         // an attached or lone particle: و ف ب ل ك ال, "the"
  transliteration,  // the same name or foreign word in another spelling
  inflection,       // another form of the same word
  synonym,          // a listed synonym, or another word of the same root
  number,           // two numbers or dates that are not equal
  negation,         // a negation on one side only
  insertion,
  omission,
  moved,    // the same words in another place
  wording,  // other words in the same place
};
const char* name_of(ChangeKind kind);

// A stretch of a variant against a stretch of the base.  For an insertion the base
// range is empty, for an omission the other; it then stands where the words would be.
struct Change {
  ChangeKind kind = ChangeKind::same;
  SourceRange base;   // in the base's article
  SourceRange other;  // in the member's article
  bool operator==(const Change&) const = default;
};

// The changes from `base` to `other`, in order of the other's words; together they
// cover every word of both quotes.  `moved` pairs may cross; everything else stands in
// order. Cost: the product of the two lengths in words, bounded by max_align_words.
std::vector<Change> align(const Analyses& analyses, const Identities& identities,
                          QuoteRef base, QuoteRef other, const Lexicon& lexicon);

// Words beyond this many of a quote are aligned as one stretch of wording.
inline constexpr uint32_t max_align_words = 1000;

}  // namespace isnad
