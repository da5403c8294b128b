#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assets.h"
#include "core/ingest/charset.h"
#include "core/result.h"

// How much decoded bytes look like language: the mean cost of each letter after the one
// before it, under the language they fit best.
//
//   const Likeness likeness = likeness_of(bytes, charset, models);
//
// The tables are made by core/train/letter_models.py and hold quantised costs, so the
// result is the same everywhere.

namespace isnad {

// What a character is to a language.
struct LetterClass {
  enum class Sort : uint8_t {
    letter,
    boundary,
    ascii_letter,
    usual_mark,
    foreign,
    odd_mark,
    impossible
  };
  Sort sort = Sort::boundary;
  uint8_t letter = 0;  // row and column of the cost table
  bool upper = false;
};

struct LetterModel {
  std::string language;
  std::vector<char16_t> letters;  // lower case, sorted; letter i is class i + 1
  std::vector<uint8_t> costs;     // (letters + 1) squared, in 1/16 bit
  // Of the characters that the charsets are made of, so that none is looked up twice.
  std::vector<LetterClass> classes;
};

using LetterModels = std::vector<LetterModel>;

Result<LetterModels> load_letter_models(const Assets& assets);

struct Likeness {
  uint32_t cost = 0;  // mean of a character in 1/64 bit; smaller is likelier
  size_t model_index = 0;
};

// Reads the bytes once for each model that may be the likeliest.  A cost above
// `not_above` may be given as any other such cost.
Likeness likeness_of(std::string_view bytes, const Charset& charset,
                     const LetterModels& models, uint32_t not_above = 0xffffffff);

}  // namespace isnad
