#include "core/ingest/mojibake.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/icu.h"

namespace isnad {
namespace {

constexpr size_t sample_bytes = 64 << 10;
constexpr size_t enough_sequences = 2;
constexpr size_t rounds = 3;

// Well-formed sequences of two to four bytes, and bytes that belong to none.
struct Shape {
  size_t sequences = 0;
  size_t broken = 0;
};

// windows-1252 leaves five bytes undefined, and what was read through them is lost; of
// the letters they end, Arabic feh (D9 81) and the closing quotation mark (E2 80 9D)
// are by far the commonest.
std::string encode_lost(std::string_view utf8, const Charset& charset) {
  std::string bytes = encode(utf8, charset);
  size_t byte = 0;
  for (size_t at = 0; at < utf8.size(); ++byte) {
    if (icu::next_code_point(utf8, at) != U'\ufffd' || byte == 0) continue;
    if (bytes[byte - 1] == '\xd9') bytes[byte] = '\x81';
    if (byte > 1 && bytes[byte - 1] == '\x80' && bytes[byte - 2] == '\xe2')
      bytes[byte] = '\x9d';
  }
  return bytes;
}

Shape shape_of(std::string_view bytes) {
  Shape shape;
  for (size_t at = 0; at < bytes.size();) {
    if (static_cast<uint8_t>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    if (icu::next_code_point(bytes, at) == U'\ufffd')
      ++shape.broken;
    else
      ++shape.sequences;
  }
  return shape;
}

std::string replace_broken(std::string_view bytes) {
  std::string out;
  for (size_t at = 0; at < bytes.size();)
    icu::append(out, icu::next_code_point(bytes, at));
  return out;
}

std::string_view whole_lines(std::string_view text) {
  if (text.size() <= sample_bytes) return text;
  const size_t end = text.rfind('\n', sample_bytes);
  if (end != std::string_view::npos && end > 0) return text.substr(0, end);
  size_t size = sample_bytes;
  while (size > 0 && (static_cast<uint8_t>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

bool is_damaged(const Shape& shape) {
  return shape.sequences >= enough_sequences && shape.broken * 12 <= shape.sequences;
}

// A line at a time, for a page of which only a part went wrong.
std::optional<std::string> repair_lines(std::string_view text, const Charset& charset) {
  std::string out;
  size_t repaired = 0;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::string_view line = text.substr(begin, end - begin);
    const std::string bytes = encode_lost(line, charset);
    const Shape shape = shape_of(bytes);
    if (shape.broken == 0 && shape.sequences >= enough_sequences) {
      out += bytes;
      repaired += shape.sequences;
    } else {
      out += line;
    }
    begin = end;
  }
  if (repaired < 4 * enough_sequences) return std::nullopt;
  return out;
}

std::optional<std::string> repair_once(std::string_view text, const Charset& charset) {
  const std::string_view sample = whole_lines(text);
  if (is_damaged(shape_of(encode_lost(sample, charset)))) {
    const std::string bytes = encode_lost(text, charset);
    if (is_damaged(shape_of(bytes))) return replace_broken(bytes);
  }
  if (!repair_lines(sample, charset)) return std::nullopt;
  return repair_lines(text, charset);
}

// Letters of the upper half of Latin-1, which other bytes read as windows-1252 give.
bool is_mostly_latin1(std::string_view sample) {
  size_t latin1 = 0;
  size_t ascii = 0;
  for (size_t at = 0; at < sample.size();) {
    const char32_t c = icu::next_code_point(sample, at);
    latin1 += c >= 0xc0 && c < 0x100;
    ascii += (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
  return latin1 > 12 && latin1 > ascii;
}

std::optional<Repair> repair_other_script(std::string_view text,
                                          const Charsets& charsets,
                                          const LetterModels& models) {
  constexpr uint32_t clearly = 64;  // a bit for each character
  const std::string_view sample = whole_lines(text);
  const Charset* latin = charsets.find("windows-1252");
  if (latin == nullptr || !is_mostly_latin1(sample)) return std::nullopt;
  const std::string bytes = encode(sample, *latin).substr(0, 4000);
  const uint32_t now = likeness_of(bytes, *latin, models).cost;
  const Charset* best = nullptr;
  uint32_t best_cost = now;
  for (const Charset& charset : charsets.items()) {
    const uint32_t cost = likeness_of(bytes, charset, models).cost;
    if (cost < best_cost) best = &charset, best_cost = cost;
  }
  if (best == nullptr || best_cost + clearly > now) return std::nullopt;
  return Repair{decode(encode(text, *latin), *best), latin->name, best->name};
}

}  // namespace

std::optional<Repair> repair_mojibake(std::string_view utf8, const Charsets& charsets,
                                      const LetterModels& models) {
  constexpr std::array<const char*, 2> readers = {"windows-1252", "windows-1256"};
  Repair repair;
  for (size_t round = 0; round < rounds; ++round) {
    bool again = false;
    for (const char* name : readers) {
      const Charset* charset = charsets.find(name);
      if (charset == nullptr) continue;
      auto better = repair_once(round == 0 ? utf8 : repair.text, *charset);
      if (!better) continue;
      repair.text = *std::move(better);
      if (repair.read_as.empty()) repair.read_as = name;
      again = true;
      break;
    }
    if (!again) break;
  }
  if (repair.read_as.empty()) return repair_other_script(utf8, charsets, models);
  repair.written = "utf-8";
  return repair;
}

}  // namespace isnad
