#pragma once

#include <string_view>
#include <vector>

#include "core/range.h"
#include "shell/text/bidi.h"
#include "shell/text/font.h"

// Breaks a paragraph into lines and places its glyphs.
//
//   const ParagraphLayout layout =
//       layout_paragraph(text, {.width_px = 600, .font_size_px = 22}, fonts);
//
// x grows to the right from the left edge of the paragraph, y down from its top.  A
// right-to-left paragraph is set against the right edge.  Byte offsets are those of the
// text given.  hit.h answers what lies where.

namespace isnad {

struct ParagraphStyle {
  float width_px = 0;  // 0: one line, whatever its length
  float font_size_px = 20;
  uint32_t face = 0;  // the preferred one; in its FontStack
  TextDirection direction = TextDirection::automatic;
  bool justified = false;      // spaces widen so that all lines but the last are full
  float line_spacing = 1.15F;  // line height as a multiple of the font size

  bool operator==(const ParagraphStyle&) const = default;
};

// What is drawn.
struct Glyph {
  uint32_t codepoint = 0;  // in FontStack; its own offset is zero
  uint32_t at_byte = 0;    // the character it belongs to
  float x_px = 0;          // where the pen stands
  float y_px = 0;          // down from the baseline
};

// What is pointed at: one letter with its marks.  A ligature is several cells.
struct Cell {
  TextRange bytes;
  float x_px = 0;
  float width_px = 0;
  bool rtl = false;
};

struct TextLine {
  TextRange bytes;  // with the white space it ends in, which has no glyphs or cells
  IndexRun glyphs;  // in ParagraphLayout::glyphs, left to right
  IndexRun cells;   // in ParagraphLayout::cells, left to right
  float x_px = 0;
  float width_px = 0;
};

struct ParagraphLayout {
  std::vector<TextLine> lines;  // at least one; their bytes follow on one another
  std::vector<Glyph> glyphs;
  std::vector<Cell> cells;
  float width_px = 0;  // of the paragraph; of the line if none was asked for
  float font_size_px = 0;
  float line_height_px = 0;
  bool rtl = false;

  float height_px() const { return line_height_px * static_cast<float>(lines.size()); }
};

// No line is wider than asked, except a single letter that does not fit.  A word wider
// than the line is broken between letters.  `text` is UTF-8.  Cannot fail.
// Linear in the text: about 1 ms for 2,000 characters.
ParagraphLayout layout_paragraph(std::string_view text, const ParagraphStyle& style,
                                 FontStack& fonts);

}  // namespace isnad
