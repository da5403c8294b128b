#include "core/quotes/marks.h"

#include "core/icu.h"

namespace isnad {
namespace {

enum class Family : uint8_t { none, doubled, angle, single };

Family family_of(char32_t c) {
  switch (c) {
    case U'"':
    case 0x201c:  // “
    case 0x201d:  // ”
    case 0x201e:  // „
    case 0x201f:  // ‟
    case 0x2033:  // ″
    case 0x301d:
    case 0x301e:
    case 0xff02:
      return Family::doubled;
    case 0x00ab:  // «
    case 0x00bb:  // »
    case 0x2039:  // ‹
    case 0x203a:  // ›
    case 0x300a:
    case 0x300b:
    case 0x300c:  // 「
    case 0x300d:  // 」
    case 0x300e:  // 『
    case 0x300f:  // 』
    case 0x226a:  // ≪
    case 0x226b:  // ≫
      return Family::angle;
    case U'\'':
    case 0x2018:  // ‘
    case 0x2019:  // ’
    case 0x201a:  // ‚
    case 0x201b:  // ‛
    case U'`':
      return Family::single;
    default:
      return Family::none;
  }
}

bool opens_by_glyph(char32_t c) {
  return c == 0x00ab || c == 0x201c || c == 0x201e || c == 0x2039 || c == 0x2018;
}

bool closes_by_glyph(char32_t c) {
  return c == 0x00bb || c == 0x201d || c == 0x203a || c == 0x2019;
}

bool is_opening_punctuation(std::string_view text) {
  return text == "(" || text == "[" || text == ":" || text == "{" || text == "-" ||
         text == "—" || text == "–" || text == "،" || text == ",";
}
bool is_closing_punctuation(std::string_view text) {
  return text == ")" || text == "]" || text == ":" || text == "." || text == "،" ||
         text == "," || text == "؛" || text == ";" || text == "!" || text == "؟" ||
         text == "?" || text == "}" || text == "…" || text == "..";
}

// Corner brackets stand between letters without spaces: the glyph alone tells.
bool is_corner(char32_t c) { return c >= 0x300c && c <= 0x300f; }

// One mark as it stands between its neighbours.
struct Mark {
  uint32_t word = 0;
  uint32_t words = 1;  // two single marks written for a double one
  Family family = Family::none;
  bool opening = false;  // space before it, none behind
  bool closing = false;  // the other way round
  bool glyph_opens = false;
  bool after_colon = false;
};

class Pairing {
 public:
  Pairing(const Article& article, const Segments& segments)
      : article_(article), segments_(segments) {}

  std::vector<Marked> take() {
    for (uint32_t i = 0; i < segments_.paragraphs.size(); ++i) {
      paragraph_index_ = i;
      read_marks(segments_.paragraphs[i].words);
      if (marks_.empty()) continue;
      const size_t before = out_.size();
      if (!pair(true)) {
        out_.resize(before);
        pair(false);
      }
    }
    return std::move(out_);
  }

 private:
  std::string_view text_of(uint32_t word) const {
    return slice(article_, segments_.words[word].source);
  }
  char32_t letter_of(uint32_t word) const {
    size_t at = 0;
    return icu::next_code_point(text_of(word), at);
  }
  bool touches(uint32_t word, uint32_t next) const {
    return segments_.words[word].source.end == segments_.words[next].source.begin;
  }

  void read_marks(IndexRun words) {
    marks_.clear();
    for (uint32_t i = words.begin; i < words.end; ++i) {
      if (segments_.words[i].kind != WordKind::mark) continue;
      Mark mark;
      mark.word = i;
      mark.family = family_of(letter_of(i));
      if (mark.family == Family::none) continue;
      if (mark.family == Family::single && i + 1 < words.end && touches(i, i + 1) &&
          segments_.words[i + 1].kind == WordKind::mark &&
          family_of(letter_of(i + 1)) == Family::single) {
        mark.family = Family::doubled;
        mark.words = 2;
      }
      look_around(mark, words);
      marks_.push_back(mark);
      i += mark.words - 1;
    }
  }

  void look_around(Mark& mark, IndexRun words) const {
    const uint32_t behind = mark.word + mark.words;
    const bool first = mark.word == words.begin;
    const bool last = behind == words.end;
    const bool is_mark_before =
        !first && segments_.words[mark.word - 1].kind == WordKind::mark;
    const bool is_mark_behind = !last && segments_.words[behind].kind == WordKind::mark;
    const bool open_before =
        first || !touches(mark.word - 1, mark.word) ||
        (is_mark_before && (is_opening_punctuation(text_of(mark.word - 1)) ||
                            opens_by_glyph(letter_of(mark.word - 1))));
    const bool open_behind =
        last || !touches(behind - 1, behind) ||
        (is_mark_behind && (is_closing_punctuation(text_of(behind)) ||
                            closes_by_glyph(letter_of(behind))));
    mark.opening = open_before && !open_behind;
    mark.closing = open_behind && !open_before;
    if (const char32_t c = letter_of(mark.word); is_corner(c)) {
      mark.opening = c % 2 == 0;
      mark.closing = !mark.opening;
    }
    mark.glyph_opens = opens_by_glyph(letter_of(mark.word));
    mark.after_colon = is_mark_before && text_of(mark.word - 1) == ":";
  }

  // Pairs the paragraph's marks; with nesting, refuses when the levels do not close.
  bool pair(bool nesting) {
    uint32_t depth = 0;
    const Mark* open = nullptr;
    for (const Mark& mark : marks_) {
      if (open == nullptr) {
        if (mark.closing || (mark.family == Family::single && !mark.opening)) continue;
        open = &mark;
        depth = 0;
        continue;
      }
      const bool same = mark.family == open->family;
      if (!same &&
          (nesting || mark.family == Family::single || open->family == Family::single))
        continue;
      if (mark.opening && (mark.family != Family::single || nesting)) {
        if (nesting) {
          ++depth;
          continue;
        }
        // Another stretch begins, so the one before it lacks its end.
        if (open->family != Family::single) add(*open, mark.word, false);
        open = &mark;
        continue;
      }
      if (open->family == Family::single && !mark.closing) continue;
      if (depth > 0) {
        --depth;
        continue;
      }
      add(*open, mark.word, true);
      if (!out_.empty() && out_.back().close_word == mark.word)
        out_.back().close_word += mark.words - 1;
      open = nullptr;
    }
    if (open == nullptr) return true;
    if (nesting) return false;
    if (open->family != Family::single)
      add(*open, segments_.paragraphs[paragraph_index_].words.end, false);
    return true;
  }

  void add(const Mark& open, uint32_t close_word, bool closed) {
    uint32_t first = open.word + open.words;
    uint32_t last = close_word;
    if (!closed) last = end_of_speech(first, close_word);
    if (first >= last) return;
    Marked marked;
    marked.open_word = open.word;
    marked.close_word = closed ? close_word : last;
    marked.inside = {segments_.words[first].source.begin,
                     segments_.words[last - 1].source.end};
    marked.paragraph_index = paragraph_index_;
    marked.closed = closed;
    out_.push_back(marked);
  }

  // Where a stretch without its closing mark stops when another begins at `limit`: at
  // the last full stop, else before the mark.
  uint32_t end_of_speech(uint32_t first, uint32_t limit) const {
    if (limit == segments_.paragraphs[paragraph_index_].words.end) return limit;
    for (uint32_t i = limit; i > first && limit - i < 64; --i) {
      const std::string_view text = text_of(i - 1);
      if (text == "." || text == "!" || text == "؟" || text == "?") return i;
    }
    return limit;
  }

  const Article& article_;
  const Segments& segments_;
  uint32_t paragraph_index_ = 0;
  std::vector<Mark> marks_;
  std::vector<Marked> out_;
};

}  // namespace

std::vector<Marked> find_marks(const Article& article, const Segments& segments) {
  return Pairing(article, segments).take();
}

}  // namespace isnad
