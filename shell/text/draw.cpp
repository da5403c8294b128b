#include "shell/text/draw.h"

#include <algorithm>
#include <cmath>

#include "shell/text/hit.h"

namespace isnad {
namespace {

constexpr float corner_px = 3;

bool is_visible(const ImDrawList& list, float top_px, float bottom_px) {
  return bottom_px >= list.GetClipRectMin().y && top_px <= list.GetClipRectMax().y;
}

void dash_along(ImDrawList& list, ImVec2 from, float end_x, float dash_px, float gap_px,
                ImU32 colour) {
  for (float x = from.x; x < end_x; x += dash_px + gap_px)
    list.AddLine({x, from.y}, {std::min(x + dash_px, end_x), from.y}, colour, 1.5F);
}

void wave_along(ImDrawList& list, ImVec2 from, float end_x, ImU32 colour) {
  constexpr float half_wave_px = 4;
  constexpr float height_px = 1;
  float side = 1;
  for (float x = from.x; x < end_x; x += half_wave_px) {
    const float next = std::min(x + half_wave_px, end_x);
    list.AddLine({x, from.y + side * height_px}, {next, from.y - side * height_px},
                 colour, 1.2F);
    side = -side;
  }
}

// Finds the ink of each glyph; glyphs come line by line but in no byte order.
ImU32 ink_at(std::span<const TextMark> marks, uint32_t at_byte, ImU32 ink) {
  for (const TextMark& mark : marks)
    if (mark.ink != 0 && mark.bytes.begin <= at_byte && at_byte < mark.bytes.end)
      ink = mark.ink;
  return ink;
}

void draw_glyph(ImDrawList& list, const ImFontGlyph& glyph, ImVec2 pen, float scale,
                ImU32 ink) {
  if (glyph.Colored != 0) ink |= ~IM_COL32_A_MASK;
  list.PrimRectUV({pen.x + glyph.X0 * scale, pen.y + glyph.Y0 * scale},
                  {pen.x + glyph.X1 * scale, pen.y + glyph.Y1 * scale},
                  {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, ink);
}

}  // namespace

void draw_underline(ImDrawList& list, ImVec2 from, float end_x, Underline underline,
                    ImU32 colour) {
  switch (underline) {
    case Underline::none:
      break;
    case Underline::solid:
      list.AddLine(from, {end_x, from.y}, colour, 1.5F);
      break;
    case Underline::thick:
      list.AddLine(from, {end_x, from.y}, colour, 3);
      break;
    case Underline::twice:
      list.AddLine({from.x, from.y - 1.5F}, {end_x, from.y - 1.5F}, colour, 1);
      list.AddLine({from.x, from.y + 1.5F}, {end_x, from.y + 1.5F}, colour, 1);
      break;
    case Underline::dashed:
      dash_along(list, from, end_x, 6, 3, colour);
      break;
    case Underline::dotted:
      dash_along(list, from, end_x, 2, 2, colour);
      break;
    case Underline::wavy:
      wave_along(list, from, end_x, colour);
      break;
  }
}

void draw_marks(ImDrawList& list, ImVec2 origin, const ParagraphLayout& layout,
                std::span<const TextMark> marks) {
  for (const TextMark& mark : marks) {
    if (mark.fill == 0 && mark.line == 0) continue;
    for (const TextRect& rect : rects_of(layout, mark.bytes)) {
      const ImVec2 from = {origin.x + rect.x_px, origin.y + rect.y_px};
      const ImVec2 to = {from.x + rect.width_px, from.y + rect.height_px};
      if (!is_visible(list, from.y, to.y)) continue;
      if (mark.fill != 0)
        list.AddRectFilled({from.x, from.y + mark.inset_px},
                           {to.x, to.y - mark.inset_px}, mark.fill, corner_px);
      if (mark.line != 0)
        draw_underline(list, {from.x, to.y - mark.inset_px - 1.5F}, to.x,
                       mark.underline, mark.line);
    }
  }
}

void draw_text(ImDrawList& list, ImFont& font, ImVec2 origin,
               const ParagraphLayout& layout, ImU32 ink,
               std::span<const TextMark> marks) {
  ImFontBaked* baked = font.GetFontBaked(layout.font_size_px);
  const float scale = layout.font_size_px / baked->Size;
  const float leading_px = (layout.line_height_px - layout.font_size_px) / 2;
  for (size_t index = 0; index < layout.lines.size(); ++index) {
    const TextLine& line = layout.lines[index];
    const float top_px = origin.y + static_cast<float>(index) * layout.line_height_px;
    if (!is_visible(list, top_px, top_px + layout.line_height_px)) continue;
    const std::span<const Glyph> glyphs =
        std::span(layout.glyphs).subspan(line.glyphs.begin, line.glyphs.size());
    // A glyph new to the atlas may make it grow and the list change texture, so all
    // are fetched before room for the first is reserved.
    int visible = 0;
    for (const Glyph& glyph : glyphs)
      if (baked->FindGlyph(glyph.codepoint)->Visible) ++visible;
    const float top_of_text_px = std::round(top_px + leading_px);
    list.PrimReserve(visible * 6, visible * 4);
    for (const Glyph& glyph : glyphs) {
      const ImFontGlyph& image = *baked->FindGlyph(glyph.codepoint);
      if (!image.Visible) continue;
      draw_glyph(list, image, {origin.x + glyph.x_px, top_of_text_px + glyph.y_px},
                 scale, ink_at(marks, glyph.at_byte, ink));
    }
  }
}

}  // namespace isnad
