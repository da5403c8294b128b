#pragma once

#include <imgui.h>

#include <span>

#include "shell/text/lines.h"

// Puts a laid out paragraph on the screen: fills under the text, then lines under the
// words, then the text.
//
//   draw_marks(*ImGui::GetWindowDrawList(), origin, layout, marks);
//   draw_text(*ImGui::GetWindowDrawList(), *ImGui::GetFont(), origin, layout, ink);

namespace isnad {

// How a mark is told from others when colours cannot be.
enum class Underline : uint8_t { none, solid, thick, twice, dashed, dotted, wavy };

struct TextMark {
  TextRange bytes = {};
  ImU32 fill = 0;  // 0: none
  ImU32 line = 0;  // colour of the underline; 0: none
  ImU32 ink = 0;   // colour of the letters; 0: as the text around
  Underline underline = Underline::none;
  float inset_px = 0;  // leaves this much of the line free above the fill and below the
                       // underline, so that a mark inside a mark shows
};

// Fills and underlines, in the order given: later ones cover earlier ones.
void draw_marks(ImDrawList& list, ImVec2 origin, const ParagraphLayout& layout,
                std::span<const TextMark> marks);

// A line under words, from a point to the right.
void draw_underline(ImDrawList& list, ImVec2 from, float end_x, Underline underline,
                    ImU32 colour);

// Only lines inside the list's clip rectangle cost anything.  Of marks that overlap and
// have an ink, the last one counts.
void draw_text(ImDrawList& list, ImFont& font, ImVec2 origin,
               const ParagraphLayout& layout, ImU32 ink,
               std::span<const TextMark> marks = {});

}  // namespace isnad
