#include "core/compare/word_changes.h"

#include <algorithm>
#include <string_view>

#include "core/icu.h"
#include "core/normalise.h"

namespace isnad {
namespace {

// Letters that must agree before only the rest of a word is marked.
constexpr uint32_t least_common_bytes = 4;

bool inside_letter(std::string_view text, size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0u) == 0x80u;
}

// Bytes both begin with, whole code points.
uint32_t common_begin(std::string_view a, std::string_view b) {
  size_t same = 0;
  while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
  while (same > 0 && (inside_letter(a, same) || inside_letter(b, same))) --same;
  return static_cast<uint32_t>(same);
}

// Bytes both end with, whole code points.
uint32_t common_end(std::string_view a, std::string_view b) {
  size_t same = 0;
  while (same < a.size() && same < b.size() &&
         a[a.size() - 1 - same] == b[b.size() - 1 - same])
    ++same;
  while (same > 0 && inside_letter(a, a.size() - same)) --same;
  return static_cast<uint32_t>(same);
}

NormalRange part(NormalRange word, uint32_t begin, uint32_t end) {
  return {word.begin + begin, word.begin + end};
}

// The letters of a folded word in the source, one range each.
std::vector<SourceRange> letters_of(const NormalText& normal, NormalRange word) {
  std::vector<SourceRange> out;
  const std::string_view text = slice(normal, word);
  for (size_t at = 0; at < text.size();) {
    const auto begin = static_cast<uint32_t>(at);
    icu::next_code_point(text, at);
    out.push_back(to_source(normal, part(word, begin, static_cast<uint32_t>(at))));
  }
  return out;
}

SourceRange span(const std::vector<SourceRange>& letters, size_t begin, size_t end) {
  return {letters[begin].begin, letters[end - 1].end};
}

// Words that interrupt the quote stand in front of this one.
bool starts_part(const std::vector<QuoteWord>& words, uint32_t index) {
  return index > 0 && words[index - 1].part != words[index].part;
}

// The words of a run; of an empty one the place in front of word `next`.
SourceRange range_of(const std::vector<QuoteWord>& words, IndexRun run, uint32_t next) {
  if (!run.empty())
    return {words[run.begin].source.begin, words[run.end - 1].source.end};
  uint32_t at = 0;
  if (next < words.size()) {
    at = words[next].source.begin;
  } else if (!words.empty()) {
    at = words.back().source.end;
  }
  return {at, at};
}

}  // namespace

void ChangeWriter::put(ChangeKind kind, SourceRange base, SourceRange other) {
  const bool grows = kind == ChangeKind::same || kind == ChangeKind::moved;
  if (joins_ && grows && !changes_.empty() && changes_.back().kind == kind) {
    changes_.back().base.end = base.end;
    changes_.back().other.end = other.end;
  } else {
    changes_.push_back({kind, base, other});
  }
  joins_ = true;
}

// Letters of equal folded words are compared one by one.
void ChangeWriter::write_same(uint32_t base, uint32_t other) {
  const SourceRange a = base_words_[base].source;
  const SourceRange b = other_words_[other].source;
  if (slice(base_.article, a) == slice(other_.article, b))
    return put(ChangeKind::same, a, b);
  const std::vector<SourceRange> x = letters_of(base_.normal, base_words_[base].normal);
  const std::vector<SourceRange> y =
      letters_of(other_.normal, other_words_[other].normal);
  const size_t count = std::min(x.size(), y.size());
  const auto differ = [&](size_t i) {
    return slice(base_.article, x[i]) != slice(other_.article, y[i]);
  };
  size_t begin = 0;
  while (begin < count && !differ(begin)) ++begin;
  size_t end = count;
  while (end > begin && !differ(end - 1)) --end;
  if (begin == end || x.size() != y.size()) return put(ChangeKind::orthography, a, b);
  if (begin > 0) put(ChangeKind::same, span(x, 0, begin), span(y, 0, begin));
  put(ChangeKind::orthography, span(x, begin, end), span(y, begin, end));
  if (end < count) put(ChangeKind::same, span(x, end, count), span(y, end, count));
}

// Two forms of a word: particles first, then what both begin with, then the rest.
void ChangeWriter::write_forms(ChangeKind kind, uint32_t base, uint32_t other) {
  const QuoteWord& x = base_words_[base];
  const QuoteWord& y = other_words_[other];
  const auto from_base = [&](uint32_t begin, uint32_t end) {
    return to_source(base_.normal, part(x.normal, begin, end));
  };
  const auto from_other = [&](uint32_t begin, uint32_t end) {
    return to_source(other_.normal, part(y.normal, begin, end));
  };
  const std::string_view a = slice(base_.normal, x.normal);
  const std::string_view b = slice(other_.normal, y.normal);
  const auto a_size = static_cast<uint32_t>(a.size());
  const auto b_size = static_cast<uint32_t>(b.size());
  uint32_t a_at = x.particle_bytes;
  uint32_t b_at = y.particle_bytes;
  if (a.substr(0, a_at) == b.substr(0, b_at)) {
    a_at = b_at = 0;
  } else {
    put(ChangeKind::particle, from_base(0, a_at), from_other(0, b_at));
  }
  const std::string_view x_rest = a.substr(a_at);
  const std::string_view y_rest = b.substr(b_at);
  const uint32_t begin = common_begin(x_rest, y_rest);
  const uint32_t end = common_end(x_rest, y_rest);
  if (begin >= least_common_bytes && begin >= end) {
    put(ChangeKind::same, from_base(a_at, a_at + begin),
        from_other(b_at, b_at + begin));
    if (a_at + begin < a_size || b_at + begin < b_size)
      put(kind, from_base(a_at + begin, a_size), from_other(b_at + begin, b_size));
  } else if (end >= least_common_bytes) {
    put(kind, from_base(a_at, a_size - end), from_other(b_at, b_size - end));
    put(ChangeKind::same, from_base(a_size - end, a_size),
        from_other(b_size - end, b_size));
  } else {
    put(kind, from_base(a_at, a_size), from_other(b_at, b_size));
  }
}

void ChangeWriter::write_pair(ChangeKind kind, uint32_t base, uint32_t other) {
  joins_ = base == next_base_ && other == next_other_ &&
           !starts_part(base_words_, base) && !starts_part(other_words_, other);
  if (kind == ChangeKind::same) {
    write_same(base, other);
  } else if (kind == ChangeKind::particle || kind == ChangeKind::inflection) {
    write_forms(kind, base, other);
  } else {
    put(kind, base_words_[base].source, other_words_[other].source);
  }
  next_base_ = base + 1;
  next_other_ = other + 1;
}

void ChangeWriter::write_stretch(ChangeKind kind, IndexRun base, IndexRun other) {
  joins_ = false;
  put(kind, range_of(base_words_, base, next_base_),
      range_of(other_words_, other, next_other_));
  if (!base.empty()) next_base_ = base.end;
  if (!other.empty()) next_other_ = other.end;
}

}  // namespace isnad
