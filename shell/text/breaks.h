#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "shell/text/shape.h"

// Decides where lines end.

namespace isnad {

// Lines no wider than `width_em`, in order, covering the text; 0: no limit.  White
// space at the end of a line takes no room.  Lines also end after a line break in the
// text.
std::vector<TextRange> break_lines(std::string_view text,
                                   std::span<const ShapedGlyph> glyphs,
                                   const FontStack& fonts, float width_em);

// The line without the white space it ends in.
TextRange without_trailing_space(std::string_view text, TextRange line);

}  // namespace isnad
