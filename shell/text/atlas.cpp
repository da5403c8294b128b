#include "shell/text/atlas.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdio>
#include <cstring>
#include <optional>
#include <vector>

#include "shell/text/truetype.h"

namespace isnad {
namespace {

// What the atlas keeps for a font of ours, from FontSrcInit to FontSrcDestroy.
struct Source {
  FontStack* fonts = nullptr;
  std::vector<stb::stbtt_fontinfo> outlines;  // one for each face
};

Source& source_of(ImFontConfig* config) {
  return *static_cast<Source*>(config->FontLoaderData);
}

bool init_source(ImFontAtlas*, ImFontConfig* config) {
  auto* source = IM_NEW(Source);
  std::memcpy(&source->fonts, config->FontData, sizeof source->fonts);
  for (size_t index = 0; index < source->fonts->face_count(); ++index) {
    stb::stbtt_fontinfo outlines = {};
    stb::stbtt_InitFont(&outlines, source->fonts->face(index).bytes.data(), 0);
    source->outlines.push_back(outlines);
  }
  config->FontLoaderData = source;
  return true;
}

void destroy_source(ImFontAtlas*, ImFontConfig* config) {
  IM_DELETE(static_cast<Source*>(config->FontLoaderData));
  config->FontLoaderData = nullptr;
}

std::optional<GlyphKey> find_glyph(const FontStack& fonts, ImWchar codepoint) {
  if (const std::optional<GlyphKey> key = fonts.key_of(codepoint)) return key;
  const GlyphKey key = fonts.nominal_glyph(codepoint);
  return key.glyph != 0 ? std::optional(key) : std::nullopt;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig* config, ImWchar codepoint) {
  return find_glyph(*source_of(config).fonts, codepoint).has_value();
}

bool init_baked(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->Ascent = std::ceil(baked->Size * baseline_per_font_size);
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

// Draws the outline into the atlas; `origin` is where the pen stands in the glyph's
// box.
bool draw_outline(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked,
                  const stb::stbtt_fontinfo& outlines, int glyph, float px_per_unit,
                  ImVec2 origin, ImFontGlyph* out) {
  const float density = config->RasterizerDensity * baked->RasterizerDensity;
  int oversample_x = 1;
  int oversample_y = 1;
  ImFontAtlasBuildGetOversampleFactors(config, baked, &oversample_x, &oversample_y);
  const float samples_x = density * static_cast<float>(oversample_x);
  const float samples_y = density * static_cast<float>(oversample_y);
  const float scale_x = px_per_unit * samples_x;
  const float scale_y = px_per_unit * samples_y;
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;
  stb::stbtt_GetGlyphBitmapBoxSubpixel(&outlines, glyph, scale_x, scale_y, 0, 0, &x0,
                                       &y0, &x1, &y1);
  if (x0 == x1 || y0 == y1) return true;  // white space

  const int width = x1 - x0 + oversample_x - 1;
  const int height = y1 - y0 + oversample_y - 1;
  const ImFontAtlasRectId rect_id = ImFontAtlasPackAddRect(atlas, width, height);
  if (rect_id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, rect_id);
  ImVector<unsigned char>& bitmap = atlas->Builder->TempBuffer;
  bitmap.resize(width * height);
  std::memset(bitmap.Data, 0, static_cast<size_t>(bitmap.Size));
  float shift_x = 0;
  float shift_y = 0;
  stb::stbtt_MakeGlyphBitmapSubpixelPrefilter(
      &outlines, bitmap.Data, width, height, width, scale_x, scale_y, 0, 0,
      oversample_x, oversample_y, &shift_x, &shift_y, glyph);

  out->X0 = static_cast<float>(x0) / samples_x + origin.x + shift_x;
  out->Y0 = static_cast<float>(y0) / samples_y + origin.y + shift_y;
  out->X1 = out->X0 + static_cast<float>(width) / samples_x;
  out->Y1 = out->Y0 + static_cast<float>(height) / samples_y;
  out->Visible = true;
  out->PackId = rect_id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, out, rect, bitmap.Data,
                                     ImTextureFormat_Alpha8, width);
  return true;
}

// The same for a glyph that the lender draws, in its colours if it has any.
bool draw_lent(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked,
               const FontStack& fonts, uint32_t glyph, float em_px, ImVec2 origin,
               ImFontGlyph* out) {
  const float density = config->RasterizerDensity * baked->RasterizerDensity;
  const LentImage image =
      fonts.lender()->draw(fonts.lent_cluster(glyph), em_px * density);
  if (image.width == 0 || image.height == 0) return true;  // white space
  const ImFontAtlasRectId rect_id =
      ImFontAtlasPackAddRect(atlas, image.width, image.height);
  if (rect_id == ImFontAtlasRectId_Invalid) return false;
  ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, rect_id);

  out->X0 = origin.x + image.left_px / density;
  out->Y0 = origin.y - image.top_px / density;
  out->X1 = out->X0 + static_cast<float>(image.width) / density;
  out->Y1 = out->Y0 + static_cast<float>(image.height) / density;
  out->Visible = true;
  out->Colored = image.coloured;
  out->PackId = rect_id;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, config, out, rect, image.rgba.data(),
                                     ImTextureFormat_RGBA32, image.width * 4);
  return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* config, ImFontBaked* baked, void*,
                ImWchar codepoint, ImFontGlyph* out, float* out_advance) {
  const Source& source = source_of(config);
  const std::optional<GlyphKey> key = find_glyph(*source.fonts, codepoint);
  if (!key) return false;
  const bool is_lent = key->face == lent_face;
  if (!is_lent && key->face >= source.outlines.size()) return false;
  const float em_px = baked->Size * em_per_font_size;
  const float px_per_unit = em_px / source.fonts->units_per_em(key->face);
  const float advance = static_cast<float>(key->x_advance) * px_per_unit;
  if (out_advance != nullptr) {
    *out_advance = advance;
    return true;
  }
  out->Codepoint = codepoint & 0x1FFFFF;
  out->AdvanceX = advance;
  const ImVec2 origin = {
      static_cast<float>(key->x_offset) * px_per_unit,
      baked->Ascent - static_cast<float>(key->y_offset) * px_per_unit};
  if (is_lent)
    return draw_lent(atlas, config, baked, *source.fonts, key->glyph, em_px, origin,
                     out);
  return draw_outline(atlas, config, baked, source.outlines[key->face],
                      static_cast<int>(key->glyph), px_per_unit, origin, out);
}

ImFontLoader make_loader() {
  ImFontLoader loader;
  loader.Name = "isnad";
  loader.FontSrcInit = init_source;
  loader.FontSrcDestroy = destroy_source;
  loader.FontSrcContainsGlyph = contains_glyph;
  loader.FontBakedInit = init_baked;
  loader.FontBakedLoadGlyph = load_glyph;
  return loader;
}

}  // namespace

ImFont* make_imgui_font(ImFontAtlas& atlas, FontStack& fonts, float default_size_px) {
  static const ImFontLoader loader = make_loader();
  FontStack* pointer = &fonts;  // the atlas copies these bytes; init_source reads them
  ImFontConfig config;
  config.FontData = static_cast<void*>(&pointer);
  config.FontDataSize = static_cast<int>(sizeof pointer);
  config.FontDataOwnedByAtlas = false;
  config.FontLoader = &loader;
  config.SizePixels = default_size_px;
  config.PixelSnapH = false;  // joined letters must meet exactly
  std::snprintf(config.Name, sizeof config.Name, "isnad");
  return atlas.AddFont(&config);
}

}  // namespace isnad
