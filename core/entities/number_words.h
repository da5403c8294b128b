#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/entities/digits.h"
#include "core/entities/expression_words.h"
#include "core/normalise.h"
#include "core/segment.h"

// Reads numbers, in digits of any script and in words: "1,250", "٣٫٥ مليون",
// "مئتان وخمسة وثلاثون ألفا", "two hundred and thirty-five thousand".

namespace isnad {

class NumberReader {
 public:
  NumberReader(const NormalText& normal, const Segments& segments,
               const std::vector<NameWord>& words, const ExpressionWords& vocabulary)
      : normal_(normal), segments_(segments), words_(words), vocabulary_(vocabulary) {}

  // The number that begins at `at`, before `limit`.
  std::optional<Number> read(uint32_t at, uint32_t limit) const;
  // Digits alone; `joined`: also those behind particles, "و40".
  std::optional<Number> read_digits(uint32_t at, uint32_t limit,
                                    bool joined = false) const;
  // Whether a word is digits, or begins with them, behind particles or not.
  bool has_digits(uint32_t at) const { return !digits_at(at).text.empty(); }

 private:
  struct Sum;
  struct Digits {
    std::string_view text;  // of the word from its first digit on
    uint8_t reading = 0;
  };
  Digits digits_at(uint32_t at) const;
  bool share_of_whole(uint32_t at, uint32_t limit, Number& out) const;
  void add_fraction_mark(uint32_t limit, Sum& sum) const;
  bool add_words(uint32_t limit, Sum& sum) const;
  bool add_unit(uint32_t at, uint32_t limit, bool joined, Sum& sum) const;
  void add_decimals(uint32_t limit, Sum& sum) const;
  bool add_definite_scale(uint32_t at, uint32_t limit, Sum& sum) const;
  uint32_t skip_hyphen(uint32_t at, uint32_t limit) const {
    return at < limit && words_[at].hyphen ? at + 1 : at;
  }
  bool add_joined_digits(uint32_t limit, Sum& sum) const;
  bool goes_on(uint32_t at, uint32_t limit) const;
  bool add_scale(uint32_t at, uint32_t limit, bool joined, Sum& sum) const;
  bool half_of_scale(uint32_t at, uint32_t limit, Sum& sum) const;
  bool add_half(uint32_t limit, Sum& sum) const;
  bool add_english_half(uint32_t limit, Sum& sum) const;
  bool read_glued(uint32_t at, Number& out) const;

  const NormalText& normal_;
  const Segments& segments_;
  const std::vector<NameWord>& words_;
  const ExpressionWords& vocabulary_;
};

// "1250", "3.5"; without a fraction of zeros.
std::string print_thousandths(int64_t thousandths);

}  // namespace isnad
