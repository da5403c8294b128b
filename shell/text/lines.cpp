#include "shell/text/lines.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <span>

#include "shell/text/breaks.h"
#include "shell/text/shape.h"
#include "shell/text/utf8.h"

namespace isnad {
namespace {

bool begins_cell(UChar32 character, UChar32 before) {
  constexpr UChar32 zero_width_joiner = 0x200D;
  return (U_GET_GC_MASK(character) & U_GC_M_MASK) == 0 && before != zero_width_joiner &&
         !u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

// The end of the letter that begins at `at`: with its marks, but not the next letter of
// a ligature.
uint32_t end_of_letter(std::string_view text, uint32_t at, uint32_t end) {
  UChar32 before = static_cast<UChar32>(next_code_point(text, at, end));
  while (at < end) {
    uint32_t next = at;
    const auto character = static_cast<UChar32>(next_code_point(text, next, end));
    if (begins_cell(character, before)) break;
    before = character;
    at = next;
  }
  return at;
}

// Places the glyphs of one line after another into the layout.
class Placer {
 public:
  Placer(std::string_view text, const Bidi& bidi, std::span<const ShapedGlyph> shaped,
         FontStack& fonts, const ParagraphStyle& style, ParagraphLayout& layout)
      : text_(text),
        bidi_(bidi),
        shaped_(shaped),
        fonts_(fonts),
        style_(style),
        em_px_(style.font_size_px * em_per_font_size),
        layout_(layout) {}

  void add_line(TextRange bytes, bool is_last) {
    const TextRange visible = without_trailing_space(text_, bytes);
    TextLine line;
    line.bytes = bytes;
    line.glyphs.begin = static_cast<uint32_t>(layout_.glyphs.size());
    line.cells.begin = static_cast<uint32_t>(layout_.cells.size());
    space_extra_px_ = style_.justified && !is_last ? extra_for_spaces(visible) : 0;
    pen_px_ = 0;
    for (const BidiRun& run : bidi_.visual_runs(visible)) add_run(run);
    line.glyphs.end = static_cast<uint32_t>(layout_.glyphs.size());
    line.cells.end = static_cast<uint32_t>(layout_.cells.size());
    line.width_px = pen_px_;
    layout_.lines.push_back(line);
  }

 private:
  std::span<const ShapedGlyph> glyphs_in(TextRange bytes) const {
    const auto before = [](const ShapedGlyph& glyph, uint32_t at_byte) {
      return glyph.cluster.begin < at_byte;
    };
    const auto first =
        std::lower_bound(shaped_.begin(), shaped_.end(), bytes.begin, before);
    const auto last = std::lower_bound(first, shaped_.end(), bytes.end, before);
    return shaped_.subspan(static_cast<size_t>(first - shaped_.begin()),
                           static_cast<size_t>(last - first));
  }

  float px(const GlyphKey& key, int32_t font_units) const {
    return static_cast<float>(font_units) * em_px_ / fonts_.units_per_em(key.face);
  }

  bool is_space(const ShapedGlyph& glyph) const {
    return text_[glyph.cluster.begin] == ' ';
  }

  float extra_for_spaces(TextRange visible) const {
    float width = 0;
    int spaces = 0;
    for (const ShapedGlyph& glyph : glyphs_in(visible)) {
      width += px(glyph.key, glyph.key.x_advance);
      if (is_space(glyph)) ++spaces;
    }
    const float missing = style_.width_px - width;
    return spaces > 0 && missing > 0 ? missing / static_cast<float>(spaces) : 0;
  }

  void add_run(const BidiRun& run) {
    const std::span<const ShapedGlyph> glyphs = glyphs_in(run.bytes);
    for (size_t first = 0; first < glyphs.size();) {
      const size_t from = run.rtl ? glyphs.size() - 1 - first : first;
      size_t count = 1;
      while (first + count < glyphs.size() &&
             glyphs[run.rtl ? from - count : from + count].cluster ==
                 glyphs[from].cluster)
        ++count;
      add_cluster(glyphs.subspan(run.rtl ? from + 1 - count : from, count), run.rtl);
      first += count;
    }
  }

  void add_cluster(std::span<const ShapedGlyph> glyphs, bool rtl) {
    const float begin_px = pen_px_;
    for (size_t index = 0; index < glyphs.size(); ++index) {
      const ShapedGlyph& glyph = glyphs[rtl ? glyphs.size() - 1 - index : index];
      add_glyph(glyph);
      pen_px_ += px(glyph.key, glyph.key.x_advance);
      if (is_space(glyph)) pen_px_ += space_extra_px_;
    }
    add_cells(glyphs.front().cluster, begin_px, rtl);
  }

  // One cell for the cluster, unless the font made a ligature of several letters.
  void add_cells(TextRange cluster, float begin_px, bool rtl) {
    const size_t first = layout_.cells.size();
    for (uint32_t at = cluster.begin; at < cluster.end;) {
      const uint32_t end = end_of_letter(text_, at, cluster.end);
      layout_.cells.push_back({{at, end}, begin_px, 0, rtl});
      at = end;
    }
    const auto added = std::span(layout_.cells).subspan(first);
    if (rtl) std::reverse(added.begin(), added.end());
    const float width_px = (pen_px_ - begin_px) / static_cast<float>(added.size());
    for (size_t index = 0; index < added.size(); ++index) {
      added[index].x_px = begin_px + width_px * static_cast<float>(index);
      added[index].width_px = width_px;
    }
  }

  // A glyph is drawn where the layout says, so one image serves it everywhere.
  void add_glyph(const ShapedGlyph& glyph) {
    layout_.glyphs.push_back({fonts_.codepoint_of(glyph.key.face, glyph.key.glyph),
                              glyph.cluster.begin,
                              pen_px_ + px(glyph.key, glyph.key.x_offset),
                              -px(glyph.key, glyph.key.y_offset)});
  }

  std::string_view text_;
  const Bidi& bidi_;
  std::span<const ShapedGlyph> shaped_;
  FontStack& fonts_;
  const ParagraphStyle& style_;
  float em_px_;
  ParagraphLayout& layout_;
  float space_extra_px_ = 0;
  float pen_px_ = 0;  // from the left end of the line
};

// Sets each line against the edge where reading starts.
void align_lines(ParagraphLayout& layout) {
  for (TextLine& line : layout.lines) {
    const float shift_px = layout.rtl ? layout.width_px - line.width_px : 0;
    line.x_px = shift_px;
    for (uint32_t index = line.glyphs.begin; index < line.glyphs.end; ++index)
      layout.glyphs[index].x_px += shift_px;
    for (uint32_t index = line.cells.begin; index < line.cells.end; ++index)
      layout.cells[index].x_px += shift_px;
  }
}

}  // namespace

ParagraphLayout layout_paragraph(std::string_view text, const ParagraphStyle& style,
                                 FontStack& fonts) {
  const Bidi bidi(text, style.direction);
  const std::vector<ShapedGlyph> shaped = shape_text(text, bidi, fonts, style.face);
  const float em_px = style.font_size_px * em_per_font_size;
  const std::vector<TextRange> lines =
      break_lines(text, shaped, fonts, style.width_px / em_px);

  ParagraphLayout layout;
  layout.font_size_px = style.font_size_px;
  layout.line_height_px = style.font_size_px * style.line_spacing;
  layout.rtl = bidi.is_rtl();
  layout.glyphs.reserve(shaped.size());
  layout.cells.reserve(shaped.size());
  layout.lines.reserve(lines.size());
  Placer placer(text, bidi, shaped, fonts, style, layout);
  for (size_t index = 0; index < lines.size(); ++index)
    placer.add_line(lines[index], index + 1 == lines.size());

  layout.width_px = style.width_px;
  if (style.width_px <= 0)
    for (const TextLine& line : layout.lines)
      layout.width_px = std::max(layout.width_px, line.width_px);
  align_lines(layout);
  return layout;
}

}  // namespace isnad
