#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/assets.h"
#include "core/result.h"

// How likely it is that two spellings are of one name: Arabic against Latin letters by
// a weighted edit distance learnt from pairs of names, and within one script by classes
// of letters that are mistaken for each other.
//
//   if (same_name(spelling, "بوتين", "Putin") >= 500) ...
//
// The distance is that of a stochastic transducer (Ristad and Yianilos 1998) whose
// steps turn at most one Arabic letter into at most three Latin ones; it is held
// against what two unrelated words of those letters would cost.

namespace isnad {

struct Spelling {
  // Costs in sixteenths of a nat, by letter; Latin strings of 0..3 letters as numbers.
  std::map<uint64_t, int32_t> pair_cost;
  std::map<uint32_t, int32_t> letter_cost;  // of a letter by itself, either script
};

// Reads assets/lexicon/spelling.tsv: pair, Arabic, Latin, cost; letter, letter, cost.
Result<Spelling> load_spelling(const Assets& assets);

// A name taken apart, to be compared with many.
struct SpelledName {
  struct Letter {
    uint32_t code_point = 0;
    uint32_t classes = 0;  // a bit for each class of letters mistaken for each other
  };
  using Word = std::vector<Letter>;
  std::vector<Word> words;
  bool arabic = false;
};

// The length is cut at 64 letters a word and 8 words.
SpelledName spell(std::string_view name);

// 0..1000: 500 and more is the same name.  Names of several words are compared word by
// word, in any order, and may leave out words in the middle.  Quadratic in the length.
// What is not `least` alike may be told to be less alike than it is, and sooner.
int32_t same_name(const Spelling& spelling, const SpelledName& a, const SpelledName& b,
                  int32_t least = 0);
int32_t same_name(const Spelling& spelling, std::string_view a, std::string_view b);

}  // namespace isnad
