#include "core/ingest/utf16.h"

#include <algorithm>

#include "core/icu.h"
#include "core/ingest/count_where.h"

namespace isnad {
namespace {

constexpr size_t sample_bytes = 16 << 10;

char16_t unit_at(std::string_view bytes, size_t at, bool big_endian) {
  const auto first = static_cast<uint8_t>(bytes[at]);
  const auto second = static_cast<uint8_t>(bytes[at + 1]);
  return static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
}

bool is_usual(char16_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  if (c < 0x7f) return true;
  if (c >= 0xa0 && c < 0x780) return true;  // Latin to Arabic
  return (c >= 0x1e00 && c < 0x2100) || (c >= 0xfb50 && c <= 0xfeff);
}

// Characters that text here may hold, and the spaces and line ends it must hold.
struct Looks {
  size_t usual = 0;
  size_t spaces = 0;
  size_t all = 0;
};

Looks looks_of(std::string_view bytes, bool big_endian) {
  Looks looks;
  const size_t size = std::min(bytes.size(), sample_bytes);
  for (size_t at = 0; at + 1 < size; at += 2) {
    const char16_t c = unit_at(bytes, at, big_endian);
    ++looks.all;
    looks.usual += is_usual(c);
    looks.spaces += c == ' ' || c == '\n' || c == '\r';
  }
  return looks;
}

bool is_text(const Looks& looks) {
  return looks.all >= 2 && looks.usual * 20 >= looks.all * 19 &&
         (looks.spaces > 0 || looks.all < 16) && looks.spaces * 40 + 16 >= looks.all;
}

}  // namespace

std::optional<ByteOrder> find_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe")) return ByteOrder{false, true};
  if (bytes.starts_with("\xfe\xff")) return ByteOrder{true, true};
  // Eight-bit text holds no control bytes; UTF-16 of any script here is full of them.
  const std::string_view head = bytes.substr(0, sample_bytes);
  const size_t controls = count_where(
      head.size(), [&](size_t at) { return static_cast<uint8_t>(head[at]) < 0x09; });
  if (controls * 8 < head.size()) return std::nullopt;
  const Looks little = looks_of(bytes, false);
  const Looks big = looks_of(bytes, true);
  const bool choose_big = big.usual > little.usual;
  if (!is_text(choose_big ? big : little)) return std::nullopt;
  return ByteOrder{choose_big, false};
}

std::string decode_utf16(std::string_view bytes, bool big_endian) {
  std::string out;
  out.reserve(bytes.size());
  size_t at = 0;
  if (bytes.size() >= 2 && unit_at(bytes, 0, big_endian) == 0xfeff) at = 2;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t c = unit_at(bytes, at, big_endian);
    if (c < 0xd800 || c > 0xdfff) {
      icu::append(out, c);
      continue;
    }
    const char32_t low =
        c < 0xdc00 && at + 3 < bytes.size() ? unit_at(bytes, at + 2, big_endian) : 0u;
    if (low >= 0xdc00 && low <= 0xdfff) {
      icu::append(out, 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00));
      at += 2;
    } else {
      icu::append(out, U'\ufffd');
    }
  }
  if (at < bytes.size()) icu::append(out, U'\ufffd');
  return out;
}

}  // namespace isnad
