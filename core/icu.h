#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// The only code in core that includes ICU.  Byte offsets into UTF-8 in and out.

namespace isnad::icu {

// The byte offset of the first invalid sequence, or the size of `utf8` when all is
// well.
size_t first_invalid(std::string_view utf8);

// As next_code_point(), for what that does not do itself.
char32_t next_long_code_point(std::string_view utf8, size_t& at);

// One step through UTF-8: the code point at `at`, which moves behind it; U+FFFD for
// what is no UTF-8.  Nearly all text here is of one or two bytes a letter.
inline char32_t next_code_point(std::string_view utf8, size_t& at) {
  const auto first = static_cast<uint8_t>(utf8[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  if (first >= 0xC2 && first < 0xE0 && at + 1 < utf8.size()) {
    const auto second = static_cast<uint8_t>(utf8[at + 1]);
    if ((second & 0xC0) == 0x80) {
      at += 2;
      return static_cast<char32_t>((first & 0x1F) << 6 | (second & 0x3F));
    }
  }
  return next_long_code_point(utf8, at);
}
void append(std::string& utf8, char32_t code_point);

// The code point folded for matching when no faster rule applies: NFKC, case folded,
// accents dropped.  Appends to `out`; appends nothing for what folding drops.
void append_folded(std::string& out, char32_t code_point);

bool is_other_letter(char32_t code_point);
// Most letters are of two alphabets.
inline bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  if ((c >= 0x0621 && c <= 0x063a) || (c >= 0x0641 && c <= 0x064a)) return true;
  return is_other_letter(c);
}
bool is_digit(char32_t code_point);
bool is_space(char32_t code_point);
bool is_upper(char32_t code_point);
char32_t to_lower(char32_t code_point);
bool is_mark(char32_t code_point);    // combining mark, Unicode category M
bool is_arabic(char32_t code_point);  // script Arabic
// 0 when the code point is no decimal digit of any script, else '0'..'9'.
char ascii_digit(char32_t code_point);

enum class BreakKind : uint8_t { word, sentence };

// Boundary: where a piece ends, and whether ICU calls it a word (letters, digits).
struct Boundary {
  uint32_t end = 0;
  bool letters = false;
  bool number = false;
};

// Cuts text into words or sentences, Unicode UAX #29.  The iterator is kept by the
// object, so one object serves many texts.
class Breaker {
 public:
  explicit Breaker(BreakKind kind);
  ~Breaker();
  Breaker(const Breaker&) = delete;
  Breaker& operator=(const Breaker&) = delete;

  std::vector<Boundary> boundaries(std::string_view utf8) const;

 private:
  void* iterator_ = nullptr;
};

}  // namespace isnad::icu
