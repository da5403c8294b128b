#include "core/normalise.h"

#include <algorithm>
#include <array>

#include "core/icu.h"

namespace isnad {
namespace {

constexpr char32_t dropped = 0xffffffff;
constexpr char32_t ask_icu = 0xfffffffe;

// The Arabic block and its neighbours, where most of our text lives.
constexpr char32_t arabic_first = 0x0600;
constexpr char32_t arabic_last = 0x06ff;

constexpr char32_t fold_arabic(char32_t c) {
  if (c >= 0x064b && c <= 0x065f) return dropped;  // short vowels and their kin
  if (c >= 0x0610 && c <= 0x061a) return dropped;  // honorific marks
  if (c >= 0x06d6 && c <= 0x06ed && c != 0x06de && c != 0x06e5 && c != 0x06e6 &&
      c != 0x06e9)
    return dropped;  // Quranic marks
  if (c >= 0x0660 && c <= 0x0669) return U'0' + (c - 0x0660);
  if (c >= 0x06f0 && c <= 0x06f9) return U'0' + (c - 0x06f0);
  switch (c) {
    case 0x0640:
      return dropped;  // tatweel
    case 0x061c:
      return dropped;  // Arabic letter mark
    case 0x0670:
      return dropped;  // superscript alef
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;  // alef
    case 0x0649:
    case 0x06cc:
    case 0x06d2:
      return 0x064a;  // yeh
    case 0x0629:
    case 0x06c1:
    case 0x06d5:
    case 0x06be:
      return 0x0647;  // heh
    case 0x06a9:
    case 0x06aa:
      return 0x0643;  // kaf
    case 0x0624:
      return 0x0648;  // waw
    case 0x0626:
      return 0x064a;  // yeh
    default:
      return c;
  }
}

constexpr auto arabic_table = [] {
  std::array<char32_t, arabic_last - arabic_first + 1> table{};
  for (char32_t c = arabic_first; c <= arabic_last; ++c)
    table[c - arabic_first] = fold_arabic(c);
  return table;
}();

constexpr char32_t fold_one(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c >= arabic_first && c <= arabic_last) return arabic_table[c - arabic_first];
  if (c >= 0x200b && c <= 0x200f) return dropped;  // joiners, direction marks
  if (c >= 0x202a && c <= 0x202e) return dropped;  // direction embeddings
  if (c >= 0x2066 && c <= 0x2069) return dropped;  // direction isolates
  if (c == 0xfeff || c == 0x00ad) return dropped;  // byte order mark, soft hyphen
  // Quotation marks, dashes and spaces keep their identity.
  if (c >= 0x2010 && c <= 0x205e) return c;
  if (c == 0x00ab || c == 0x00bb || c == 0x00a0) return c;
  return ask_icu;
}

void append_two_bytes(std::string& out, char32_t c) {
  out.push_back(static_cast<char>(0xc0 | c >> 6));
  out.push_back(static_cast<char>(0x80 | (c & 0x3f)));
}

// Calls sink(folded bytes so far, source offset of the letter) for every letter kept.
template <class Sink>
void fold_each(std::string_view source, std::string& out, Sink sink) {
  size_t at = 0;
  while (at < source.size()) {
    const size_t begin = at;
    const char32_t c = icu::next_code_point(source, at);
    const char32_t folded = fold_one(c);
    if (folded == dropped) continue;
    const size_t before = out.size();
    if (folded < 0x80)
      out.push_back(static_cast<char>(folded));
    else if (folded >= arabic_first && folded <= arabic_last)
      append_two_bytes(out, folded);
    else if (folded != ask_icu)
      icu::append(out, folded);
    else
      icu::append_folded(out, c);
    sink(before, begin);
  }
}

}  // namespace

NormalText normalise(std::string_view source) {
  NormalText normal;
  normal.text.reserve(source.size());
  normal.source_at_byte.reserve(source.size() + 1);
  fold_each(source, normal.text, [&](size_t, size_t begin) {
    normal.source_at_byte.resize(normal.text.size(), static_cast<uint32_t>(begin));
  });
  normal.source_at_byte.push_back(static_cast<uint32_t>(source.size()));
  return normal;
}

// As fold_each() does it, but ASCII and Arabic, which never grow, go straight to their
// place.
std::string fold(std::string_view source) {
  std::string out(source.size(), '\0');
  std::string longer;  // what ICU makes of a letter
  size_t size = 0;
  for (size_t at = 0; at < source.size();) {
    const char32_t c = icu::next_code_point(source, at);
    const char32_t folded = fold_one(c);
    if (folded == dropped) continue;
    if (folded < 0x80) {
      out[size++] = static_cast<char>(folded);
    } else if (folded >= arabic_first && folded <= arabic_last) {
      out[size++] = static_cast<char>(0xc0 | folded >> 6);
      out[size++] = static_cast<char>(0x80 | (folded & 0x3f));
    } else {
      longer.clear();
      if (folded != ask_icu)
        icu::append(longer, folded);
      else
        icu::append_folded(longer, c);
      out.resize(std::max(out.size(), size + longer.size() + source.size() - at));
      std::copy(longer.begin(), longer.end(),
                out.begin() + static_cast<ptrdiff_t>(size));
      size += longer.size();
    }
  }
  out.resize(size);
  return out;
}

std::string fold_letters(std::string_view source) {
  std::string letters = fold(source);
  letters.erase(std::remove(letters.begin(), letters.end(), ' '), letters.end());
  return letters;
}

SourceRange to_source(const NormalText& normal, NormalRange range) {
  return {normal.source_at_byte[range.begin], normal.source_at_byte[range.end]};
}

}  // namespace isnad
