#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis.h"
#include "core/compare/alignment.h"
#include "core/compare/compare_lexicon.h"
#include "core/entities/identities.h"
#include "core/normalise.h"

// The words of one quote with everything the alignment asks of a word.

namespace isnad {

enum class Counted : uint8_t { nothing, things, money, share, measure, span, day };

struct QuoteWord {
  SourceRange source;
  NormalRange normal;
  std::string bare_text;         // folded, without particles in front
  uint64_t text = 0;             // hash of the folded word
  uint64_t bare = 0;             // hash of it without particles in front
  uint64_t stem = 0;             // hash
  uint64_t root = 0;             // hash; 0: none
  uint64_t value = 0;            // hash of the date or number it belongs to; 0: none
  uint64_t amount = 0;           // hash of the value without its unit
  uint64_t digits = 0;           // hash, with one mark between them; 0: none
  uint32_t group = no_index;     // of synonyms
  uint32_t meaning = no_index;   // that other languages have a word for
  uint32_t identity = no_index;  // of the name it belongs to
  uint32_t particle_bytes = 0;   // of normal, in front of the bare word
  uint32_t scope = no_index;     // what a negation or hedge is about; in the words
  Counted counted = Counted::nothing;
  uint32_t part = 0;         // of the quote: behind words that interrupt it 1 ...
  bool is_rare = false;      // hardly known to the shipped counts
  bool is_loan = false;      // its root is longer than Arabic roots are
  bool is_ascii = false;     // another script than the collection's Arabic
  bool is_particle = false;  // a lone particle
  bool is_negation = false;
  bool is_hedge = false;
  bool is_hedged = false;  // the scope of a hedge
  bool is_number = false;  // digits, or a word of a number
};

// In order of place, without the words that interrupt it; at most max_align_words.
std::vector<QuoteWord> quote_words(const Analyses& analyses,
                                   const Identities& identities, QuoteRef quote,
                                   const CompareLexicon& lexicon);

// How two words match: `same` down to `synonym`, `number` for two numbers that differ;
// `wording` when they have nothing in common.
ChangeKind match(const QuoteWord& base, const QuoteWord& other);

}  // namespace isnad
