#include "core/icu.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>
#include <cstring>

namespace isnad::icu {
namespace {

UChar32 as_icu(char32_t code_point) { return static_cast<UChar32>(code_point); }

}  // namespace

size_t first_invalid(std::string_view utf8) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(utf8.data());
  const size_t size = utf8.size();
  size_t at = 0;
  while (at < size) {
    // Eight ASCII bytes, or a letter of two bytes, at a step: nearly all text there is.
    if (at + 8 <= size) {
      uint64_t word = 0;
      std::memcpy(&word, bytes + at, sizeof word);
      if ((word & 0x8080808080808080u) == 0) {
        at += 8;
        continue;
      }
    }
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    if (bytes[at] >= 0xC2 && bytes[at] <= 0xDF && at + 1 < size &&
        (bytes[at + 1] & 0xC0) == 0x80) {
      at += 2;
      continue;
    }
    const size_t start = at;
    UChar32 code_point = 0;
    U8_NEXT(bytes, at, size, code_point);
    if (code_point < 0) return start;
  }
  return size;
}

char32_t next_code_point(std::string_view utf8, size_t& at) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(utf8.data());
  UChar32 code_point = 0;
  U8_NEXT_OR_FFFD(bytes, at, utf8.size(), code_point);
  return static_cast<char32_t>(code_point);
}

void append(std::string& utf8, char32_t code_point) {
  std::array<char, U8_MAX_LENGTH> buffer{};
  int32_t size = 0;
  U8_APPEND_UNSAFE(buffer.data(), size, as_icu(code_point));
  utf8.append(buffer.data(), static_cast<size_t>(size));
}

void append_folded(std::string& out, char32_t code_point) {
  if (const char digit = ascii_digit(code_point)) return out.push_back(digit);
  UErrorCode status = U_ZERO_ERROR;
  static const UNormalizer2* const fold = unorm2_getNFKCCasefoldInstance(&status);
  static const UNormalizer2* const decompose = unorm2_getNFKDInstance(&status);
  if (U_FAILURE(status)) return append(out, code_point);
  std::array<UChar, 2> source{};
  int32_t source_size = 0;
  U16_APPEND_UNSAFE(source.data(), source_size, as_icu(code_point));
  std::array<UChar, 64> folded{};
  const int32_t folded_size =
      unorm2_normalize(fold, source.data(), source_size, folded.data(),
                       static_cast<int32_t>(folded.size()), &status);
  std::array<UChar, 128> parts{};
  const int32_t parts_size =
      unorm2_normalize(decompose, folded.data(), folded_size, parts.data(),
                       static_cast<int32_t>(parts.size()), &status);
  if (U_FAILURE(status)) return append(out, code_point);
  int32_t at = 0;
  while (at < parts_size) {
    UChar32 part = 0;
    U16_NEXT(parts.data(), at, parts_size, part);
    const auto type = u_charType(part);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) continue;
    append(out, static_cast<char32_t>(part));
  }
}

bool is_letter(char32_t code_point) { return u_isalpha(as_icu(code_point)) != 0; }
bool is_digit(char32_t code_point) { return u_isdigit(as_icu(code_point)) != 0; }
bool is_space(char32_t code_point) { return u_isUWhiteSpace(as_icu(code_point)) != 0; }
bool is_upper(char32_t code_point) { return u_isUUppercase(as_icu(code_point)) != 0; }
char32_t to_lower(char32_t code_point) {
  return static_cast<char32_t>(u_tolower(as_icu(code_point)));
}
bool is_mark(char32_t code_point) {
  return (U_GET_GC_MASK(as_icu(code_point)) & U_GC_M_MASK) != 0;
}

bool is_arabic(char32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(as_icu(code_point), &status) == USCRIPT_ARABIC;
}

char ascii_digit(char32_t code_point) {
  const int32_t value = u_charDigitValue(as_icu(code_point));
  return value < 0 || value > 9 ? '\0' : static_cast<char>('0' + value);
}

Breaker::Breaker(BreakKind kind) {
  UErrorCode status = U_ZERO_ERROR;
  iterator_ = ubrk_open(kind == BreakKind::word ? UBRK_WORD : UBRK_SENTENCE, "en",
                        nullptr, 0, &status);
  if (U_FAILURE(status)) iterator_ = nullptr;
}

Breaker::~Breaker() {
  if (iterator_ != nullptr) ubrk_close(static_cast<UBreakIterator*>(iterator_));
}

std::vector<Boundary> Breaker::boundaries(std::string_view utf8) const {
  std::vector<Boundary> out;
  auto* const iterator = static_cast<UBreakIterator*>(iterator_);
  UErrorCode status = U_ZERO_ERROR;
  UText text = UTEXT_INITIALIZER;
  utext_openUTF8(&text, utf8.data(), static_cast<int64_t>(utf8.size()), &status);
  if (iterator != nullptr) ubrk_setUText(iterator, &text, &status);
  if (iterator == nullptr || U_FAILURE(status)) {
    utext_close(&text);
    return {{static_cast<uint32_t>(utf8.size()), true, false}};
  }
  ubrk_first(iterator);
  for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator)) {
    const int32_t rule = ubrk_getRuleStatus(iterator);
    const bool number = rule >= UBRK_WORD_NUMBER && rule < UBRK_WORD_NUMBER_LIMIT;
    const bool letters = rule >= UBRK_WORD_LETTER && rule < UBRK_WORD_IDEO_LIMIT;
    out.push_back({static_cast<uint32_t>(end), letters, number});
  }
  utext_close(&text);
  return out;
}

}  // namespace isnad::icu
