#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/entities/expression_words.h"

// Numbers written in digits: "1,250", "٣٫٥".

namespace isnad {

constexpr int64_t max_whole = 1000000000000000;  // 10^15, so that thousandths fit

struct Number {
  int64_t thousandths = 0;
  uint32_t end = 0;         // behind the last word
  uint8_t reading = 0;      // of the first word
  bool digits = false;      // written in digits
  uint8_t digit_count = 0;  // of a plain whole number in digits, else 0

  int64_t scale = 1;  // behind digits: 1000000 of "2.5 million"
  // The measure written on the digits: "5kg".
  const ExpressionEntry* glued = nullptr;

  int64_t whole() const { return thousandths / 1000; }
};

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The folded text of one word, digits and their marks and nothing else; which word it
// is stays open.  Linear.
std::optional<Number> read_digits(std::string_view text);

}  // namespace isnad
