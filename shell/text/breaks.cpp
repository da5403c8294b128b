#include "shell/text/breaks.h"

#include <unicode/uchar.h>

#include <utility>

#include "shell/text/icu_handles.h"
#include "shell/text/utf8.h"

namespace isnad {
namespace {

// A place where a line may, or must, end.
struct Opportunity {
  uint32_t at_byte = 0;
  bool mandatory = false;
};

// Opening one reads the rules anew, which takes longer than most paragraphs do.
UBreakIterator* line_breaks() {
  static const std::unique_ptr<UBreakIterator, CloseBreaks> breaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<UBreakIterator, CloseBreaks>(
        ubrk_open(UBRK_LINE, "", nullptr, 0, &status));
  }();
  return breaks.get();
}

std::vector<Opportunity> opportunities_in(std::string_view text) {
  std::vector<Opportunity> found;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> source(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  UBreakIterator* breaks = line_breaks();
  if (breaks != nullptr) ubrk_setUText(breaks, source.get(), &status);
  if (breaks != nullptr && U_SUCCESS(status)) {
    ubrk_first(breaks);
    for (int32_t at = ubrk_next(breaks); at != UBRK_DONE; at = ubrk_next(breaks)) {
      const int32_t rule = ubrk_getRuleStatus(breaks);
      const bool mandatory = rule >= UBRK_LINE_HARD && rule < UBRK_LINE_HARD_LIMIT;
      found.push_back({static_cast<uint32_t>(at), mandatory});
    }
  }
  const auto size = static_cast<uint32_t>(text.size());
  if (found.empty() || found.back().at_byte != size) found.push_back({size, false});
  return found;
}

// Walks the glyphs once, filling lines greedily.
class Breaker {
 public:
  Breaker(std::string_view text, std::span<const ShapedGlyph> glyphs,
          const FontStack& fonts, float width_em)
      : text_(text), glyphs_(glyphs), fonts_(fonts), width_em_(width_em) {}

  // Takes the next segment, which ends at a break opportunity.
  void add(const Opportunity& opportunity) {
    size_t last = next_glyph_;
    while (last < glyphs_.size() && glyphs_[last].cluster.begin < opportunity.at_byte)
      ++last;
    const bool inside_cluster =
        last > next_glyph_ && glyphs_[last - 1].cluster.end > opportunity.at_byte;
    if (inside_cluster) return;  // the letters of a ligature are not parted

    const TextRange segment = {segment_begin_, opportunity.at_byte};
    const float visible = width_until(last, without_trailing_space(text_, segment).end);
    const bool limited = width_em_ > 0;
    if (limited && used_em_ + visible > width_em_ && line_begin_ < segment.begin)
      end_line(segment.begin);
    if (limited && visible > width_em_) {
      break_between_letters(last);
    } else {
      used_em_ += width_until(last, opportunity.at_byte);
    }
    next_glyph_ = last;
    segment_begin_ = opportunity.at_byte;
    if (opportunity.mandatory) end_line(opportunity.at_byte);
  }

  std::vector<TextRange> finish() {
    const auto size = static_cast<uint32_t>(text_.size());
    if (line_begin_ < size || lines_.empty()) lines_.push_back({line_begin_, size});
    return std::move(lines_);
  }

 private:
  float advance_em(const ShapedGlyph& glyph) const {
    return static_cast<float>(glyph.key.x_advance) /
           fonts_.units_per_em(glyph.key.face);
  }

  // From the next glyph to `last`, counting only glyphs that begin before `end`.
  float width_until(size_t last, uint32_t end) const {
    float width = 0;
    for (size_t index = next_glyph_; index < last; ++index)
      if (glyphs_[index].cluster.begin < end) width += advance_em(glyphs_[index]);
    return width;
  }

  void break_between_letters(size_t last) {
    for (size_t first = next_glyph_; first < last;) {
      const uint32_t begin = glyphs_[first].cluster.begin;
      float width = 0;
      size_t end = first;
      for (; end < last && glyphs_[end].cluster.begin == begin; ++end)
        width += advance_em(glyphs_[end]);
      const bool hangs =
          without_trailing_space(text_, {begin, glyphs_[first].cluster.end}).empty();
      if (used_em_ + width > width_em_ && line_begin_ < begin && !hangs)
        end_line(begin);
      used_em_ += width;
      first = end;
    }
  }

  void end_line(uint32_t at_byte) {
    if (at_byte > line_begin_) lines_.push_back({line_begin_, at_byte});
    line_begin_ = at_byte;
    used_em_ = 0;
  }

  std::string_view text_;
  std::span<const ShapedGlyph> glyphs_;
  const FontStack& fonts_;
  float width_em_;
  size_t next_glyph_ = 0;
  uint32_t segment_begin_ = 0;
  uint32_t line_begin_ = 0;
  float used_em_ = 0;  // of the line so far, with its white space
  std::vector<TextRange> lines_;
};

}  // namespace

TextRange without_trailing_space(std::string_view text, TextRange line) {
  uint32_t end = line.end;
  while (end > line.begin) {
    uint32_t before = end;
    const char32_t character = previous_code_point(text, line.begin, before);
    if (!u_isWhitespace(static_cast<UChar32>(character))) break;
    end = before;
  }
  return {line.begin, end};
}

std::vector<TextRange> break_lines(std::string_view text,
                                   std::span<const ShapedGlyph> glyphs,
                                   const FontStack& fonts, float width_em) {
  Breaker breaker(text, glyphs, fonts, width_em);
  for (const Opportunity& opportunity : opportunities_in(text))
    breaker.add(opportunity);
  return breaker.finish();
}

}  // namespace isnad
