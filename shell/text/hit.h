#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "shell/text/lines.h"

// Between places on the screen and bytes of the text.
//
//   const uint32_t caret = caret_at(layout, x, y);
//   for (const TextRect& rect : rects_of(layout, {anchor, caret})) fill(rect);
//
// Coordinates are those of the layout.

namespace isnad {

struct TextRect {
  float x_px = 0;
  float y_px = 0;
  float width_px = 0;
  float height_px = 0;
};

// The gap between letters nearest to the point, for dragging a selection.  Above the
// text it is the beginning, below it the end; beside a line, that end of the line.
uint32_t caret_at(const ParagraphLayout& layout, float x_px, float y_px);

// The letter under the point; none: the point lies beside the text.
std::optional<TextRange> letter_at(const ParagraphLayout& layout, float x_px,
                                   float y_px);

// What a range covers, line by line and left to right.  In text of mixed direction one
// range may be several rectangles on a line.
std::vector<TextRect> rects_of(const ParagraphLayout& layout, TextRange range);

// The word around a byte, by the rules of Unicode; a space or a sign is its own word.
TextRange word_around(std::string_view text, uint32_t at_byte);

}  // namespace isnad
