#include "core/ingest/mojibake.h"

#include <algorithm>
#include <array>
#include <cstring>
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

// A byte's part in UTF-8.
enum class Part : uint8_t { ascii, lead, continuation, none };

Part part_of(uint8_t byte) {
  if (byte < 0x80) return Part::ascii;
  if (byte < 0xC0) return Part::continuation;
  return byte >= 0xC2 && byte <= 0xF4 ? Part::lead : Part::none;
}

// Reads text as the bytes that encode_lost() makes of it, and says how many sequences
// those may hold at most and how many broken bytes at least.
class Glance {
 public:
  Glance(std::string_view text, const Charset& charset)
      : text_(text), charset_(charset) {}

  size_t sequences_at_most() const { return sequences_; }
  size_t broken_at_least() const { return broken_; }
  size_t at() const { return at_; }
  bool at_end() const { return at_ >= text_.size(); }

  // The next character, or eight of ASCII.
  void step() {
    uint64_t word = 0;
    if (before_ == Part::ascii && at_ + sizeof word <= text_.size()) {
      std::memcpy(&word, text_.data() + at_, sizeof word);
      if ((word & 0x8080808080808080U) == 0) {
        at_ += sizeof word;
        return;
      }
    }
    const char32_t c = icu::next_code_point(text_, at_);
    // What was lost may be put back as a byte that goes on.
    take(c == U'\ufffd' ? Part::continuation : part_of(charset_.byte_of(c)));
  }

  // To the line that begins at this place.
  void jump(size_t to) {
    at_ = to;
    before_ = Part::ascii;
  }
  void forget() { sequences_ = broken_ = 0; }

 private:
  void take(Part part) {
    const bool goes_on = part == Part::continuation;
    if (before_ == Part::lead && goes_on) ++sequences_;
    if (before_ == Part::lead && !goes_on) ++broken_;
    if (before_ == Part::ascii && goes_on) ++broken_;
    if (part == Part::none) ++broken_;
    before_ = part;
  }

  std::string_view text_;
  const Charset& charset_;
  size_t at_ = 0;
  Part before_ = Part::ascii;
  size_t sequences_ = 0;
  size_t broken_ = 0;
};

// Whether any letter may be a byte that begins a sequence.  Most text holds none, read
// through windows-1252: they are of Latin.
bool may_hold_sequences(std::string_view text, const Charset& charset) {
  return std::any_of(charset.leads_read.begin(), charset.leads_read.end(),
                     [&](char lead) { return text.find(lead) != text.npos; });
}

// Whether is_damaged() may hold for the whole text.  Nearly every text is ruled out
// within a few lines.
bool may_be_damaged(std::string_view text, const Charset& charset) {
  Glance glance(text, charset);
  while (!glance.at_end()) {
    glance.step();
    // A sequence takes two characters beyond ASCII, four bytes of the text.
    const size_t ahead = (text.size() - glance.at()) / 4 + 1;
    if (glance.broken_at_least() * 12 > glance.sequences_at_most() + ahead)
      return false;
  }
  return glance.sequences_at_most() >= enough_sequences;
}

// Whether repair_lines() may find enough.  A line is left at the first broken byte.
bool may_have_damaged_lines(std::string_view text, const Charset& charset) {
  Glance glance(text, charset);
  size_t repaired = 0;
  while (!glance.at_end()) {
    const size_t end = std::min(text.find('\n', glance.at()), text.size() - 1) + 1;
    glance.forget();
    while (glance.at() < end && glance.broken_at_least() == 0) glance.step();
    if (glance.broken_at_least() == 0) repaired += glance.sequences_at_most();
    if (repaired >= 4 * enough_sequences) return true;
    glance.jump(std::max(end, glance.at()));
  }
  return false;
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
  if (!may_hold_sequences(sample, charset)) return std::nullopt;
  if (may_be_damaged(sample, charset) &&
      is_damaged(shape_of(encode_lost(sample, charset)))) {
    const std::string bytes = encode_lost(text, charset);
    if (is_damaged(shape_of(bytes))) return replace_broken(bytes);
  }
  if (!may_have_damaged_lines(sample, charset) || !repair_lines(sample, charset))
    return std::nullopt;
  return repair_lines(text, charset);
}

// Letters of the upper half of Latin-1, which other bytes read as windows-1252 give.
bool is_mostly_latin1(std::string_view sample) {
  constexpr size_t enough = 12;
  // In UTF-8 all of them begin with one byte.
  if (static_cast<size_t>(std::count(sample.begin(), sample.end(), '\xc3')) <= enough)
    return false;
  size_t latin1 = 0;
  size_t ascii = 0;
  for (size_t at = 0; at < sample.size();) {
    const char32_t c = icu::next_code_point(sample, at);
    latin1 += c >= 0xc0 && c < 0x100;
    ascii += (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
  return latin1 > enough && latin1 > ascii;
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
