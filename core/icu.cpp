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
#include <bit>
#include <cstring>

namespace isnad::icu {
namespace {

UChar32 as_icu(char32_t code_point) { return static_cast<UChar32>(code_point); }

}  // namespace

// How many bytes from the beginning are whole characters of one and two bytes, as far
// as eight at a time show it.
static size_t plain_bytes(std::string_view utf8) {
  static_assert(std::endian::native == std::endian::little);
  constexpr uint64_t tops = 0x8080808080808080U;
  uint64_t open =
      0;  // at the top of the first byte: the character before goes on there
  size_t at = 0;
  for (uint64_t word = 0; at + sizeof word <= utf8.size(); at += sizeof word) {
    std::memcpy(&word, utf8.data() + at, sizeof word);
    const auto bit = [word](int place) { return word << place; };  // moved to the top
    const uint64_t leads = word & bit(1) & tops;
    const uint64_t continuations = word & ~bit(1) & tops;
    // Three bytes and more, and C0 and C1, which begin nothing.
    const uint64_t others = leads & (bit(2) | ~(bit(3) | bit(4) | bit(5) | bit(6)));
    if (others != 0 || continuations != (leads << 8 | open)) break;
    open = leads >> 63 << 7;
  }
  return open == 0 ? at : at - 1;
}

size_t first_invalid(std::string_view utf8) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(utf8.data());
  const size_t size = utf8.size();
  for (size_t at = 0;;) {
    at += plain_bytes(utf8.substr(at));
    if (at == size) return size;
    const size_t start = at;
    UChar32 code_point = 0;
    U8_NEXT(bytes, at, size, code_point);
    if (code_point < 0) return start;
  }
}

char32_t next_long_code_point(std::string_view utf8, size_t& at) {
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

bool is_other_letter(char32_t code_point) { return u_isalpha(as_icu(code_point)) != 0; }
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
