#pragma once

#include <string_view>
#include <vector>

#include "shell/text/bidi.h"
#include "shell/text/font.h"

// Chooses and places the glyphs of a text: joins Arabic letters, seats their marks.
//
//   const std::vector<ShapedGlyph> glyphs = shape_text(text, bidi, fonts,
//   reading_face);
//
// The whole text is shaped once, each run with its surroundings as context, so letters
// join across faces, highlights and lines alike.  Lines are cut from the result.

namespace isnad {

struct ShapedGlyph {
  GlyphKey key;
  TextRange cluster;  // the bytes it shows; several glyphs may share one
  bool rtl = false;
};

// The glyphs in reading order: clusters never go back, and together they cover the
// text. Inside a right-to-left run the pen visits them in the opposite order. Cannot
// fail: characters no face has are lent, or become boxes.  Linear in the text.
std::vector<ShapedGlyph> shape_text(std::string_view text, const Bidi& bidi,
                                    FontStack& fonts, size_t face);

}  // namespace isnad
