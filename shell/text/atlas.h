#pragma once

#include "shell/text/font.h"

struct ImFont;
struct ImFontAtlas;

// Lets Dear ImGui draw the glyphs of a FontStack.
//
//   io.FontDefault = make_imgui_font(*io.Fonts, fonts, 20);
//
// Glyphs are drawn into the atlas when first needed, at any size and pixel density.
// Plain characters work too, so ImGui's own labels need no shaping.

namespace isnad {

// The font serves every size; `default_size_px` is only the one it starts with.
// `fonts` must outlive the atlas.
ImFont* make_imgui_font(ImFontAtlas& atlas, FontStack& fonts, float default_size_px);

}  // namespace isnad
