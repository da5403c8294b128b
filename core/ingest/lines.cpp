#include "core/ingest/lines.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/icu.h"
#include "core/ingest/count_where.h"

namespace isnad {
namespace {

constexpr size_t measured_bytes = 4000;

// Space, tab and the like, and the spaces of UTF-8 text that hold nothing: no-break
// space, zero-width space, direction marks, byte order mark.
constexpr std::array<std::string_view, 5> wide_spaces = {
    "\xc2\xa0", "\xe2\x80\x8b", "\xe2\x80\x8e", "\xe2\x80\x8f", "\xef\xbb\xbf",
};

bool is_blank(char c) {
  return (c == ' ') | (static_cast<uint8_t>(c - '\t') <= '\r' - '\t');
}

std::string_view trim(std::string_view line) {
  for (bool again = true; again && !line.empty();) {
    again = false;
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    for (const std::string_view space : wide_spaces) {
      if (line.starts_with(space)) line.remove_prefix(space.size()), again = true;
      if (line.ends_with(space)) line.remove_suffix(space.size()), again = true;
    }
  }
  return line;
}

// Where the last character of a line that is not empty begins.
size_t last_character(std::string_view line) {
  size_t at = line.size() - 1;
  while (at > 0 && (static_cast<uint8_t>(line[at]) & 0xC0) == 0x80) --at;
  return at;
}

constexpr std::u32string_view closing_marks = U"\"')]»”’› *」』）\u200e\u200f";
constexpr std::u32string_view sentence_ends = U".!?؟…۔।。！？";

bool closes(std::string_view line) {
  while (!line.empty()) {
    const size_t last = last_character(line);
    size_t at = last;
    const char32_t c = icu::next_code_point(line, at);
    if (closing_marks.find(c) == closing_marks.npos)
      return sentence_ends.find(c) != sentence_ends.npos;
    line = line.substr(0, last);
  }
  return false;
}

// Letters of scripts that write no space between words, and how many of them make one.
struct Unspaced {
  char32_t first;
  char32_t last;
  uint32_t letters_per_word;
};
constexpr std::array<Unspaced, 5> unspaced = {{
    {0x0E00, 0x0EFF, 5},    // Thai, Lao
    {0x1000, 0x109F, 5},    // Burmese
    {0x1780, 0x17FF, 5},    // Khmer
    {0x3040, 0x9FFF, 2},    // kana, ideographs
    {0x20000, 0x3FFFF, 2},  // rare ideographs
}};

const Unspaced* unspaced_of(char32_t letter) {
  const auto* found =
      std::find_if(unspaced.begin(), unspaced.end(), [letter](const Unspaced& script) {
        return script.first <= letter && letter <= script.last;
      });
  return found == unspaced.end() ? nullptr : found;
}

// Text of one and two bytes a letter, as nearly all here is.  The line begins with no
// blank.
void measure_plain(std::string_view line, Line& out) {
  out.code_points = static_cast<uint32_t>(count_where(line.size(), [&](size_t at) {
    return (static_cast<uint8_t>(line[at]) & 0xC0) != 0x80;
  }));
  out.words = 1 + static_cast<uint32_t>(count_where(line.size() - 1, [&](size_t at) {
                const bool blank = is_blank(line[at]);
                const bool next_blank = is_blank(line[at + 1]);
                return blank && !next_blank;
              }));
}

bool is_plain(std::string_view line) {
  uint8_t largest = 0;
  for (const char c : line) largest = std::max(largest, static_cast<uint8_t>(c));
  return largest < 0xE0;
}

void measure(std::string_view line, Line& out) {
  out.closes = closes(line);
  line = line.substr(0, measured_bytes);
  if (is_plain(line)) return measure_plain(line, out);
  bool in_word = false;
  uint32_t letters = 0;  // of an unspaced script, since the last word counted
  for (size_t at = 0; at < line.size();) {
    if (static_cast<uint8_t>(line[at]) < 0xE0) {
      const bool blank = is_blank(line[at]);
      out.code_points += (static_cast<uint8_t>(line[at]) & 0xC0) != 0x80;
      out.words += !blank && !in_word;
      in_word = !blank;
      ++at;
      continue;
    }
    const Unspaced* script = unspaced_of(icu::next_code_point(line, at));
    out.code_points += script != nullptr && script->letters_per_word == 2 ? 3 : 1;
    if (!in_word || (script != nullptr && ++letters == script->letters_per_word)) {
      ++out.words;
      letters = 0;
    }
    in_word = true;
  }
}

}  // namespace

std::vector<Line> cut_lines(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  // Old Macintosh files end their lines with a carriage return alone.
  const char newline = text.find('\n') == std::string_view::npos ? '\r' : '\n';
  for (size_t begin = 0; begin < text.size();) {
    const void* found = std::memchr(text.data() + begin, newline, text.size() - begin);
    const size_t end =
        found == nullptr
            ? text.size()
            : static_cast<size_t>(static_cast<const char*>(found) - text.data());
    const std::string_view trimmed = trim(text.substr(begin, end - begin));
    if (trimmed.empty()) {
      blank = true;
    } else {
      Line line;
      line.range.begin = static_cast<uint32_t>(trimmed.data() - text.data());
      line.range.end = line.range.begin + static_cast<uint32_t>(trimmed.size());
      line.blank_before = blank;
      measure(trimmed, line);
      lines.push_back(line);
      blank = false;
    }
    begin = end + 1;
  }
  return lines;
}

}  // namespace isnad
