#include "shell/text/font.h"

#include <hb-ot.h>

#include <cassert>
#include <cmath>
#include <utility>

namespace isnad {
namespace {

// The private use area of the basic plane comes first: Dear ImGui indexes arrays by
// code point, so a low code point costs kilobytes and one in plane 15 megabytes.
constexpr uint32_t low_area_begin = 0xE000;
constexpr uint32_t low_area_size = 0x1900;
constexpr uint32_t high_area_begin = 0xF0000;
constexpr uint32_t high_area_size = 0xFFFE;

struct HbBlobFree {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct HbFaceFree {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};

}  // namespace

size_t GlyphKeyHash::operator()(const GlyphKey& key) const {
  uint64_t hash = key.glyph * 0x9E3779B97F4A7C15U + key.face;
  for (const int32_t part : {key.x_offset, key.y_offset, key.x_advance})
    hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9U + static_cast<uint32_t>(part);
  return static_cast<size_t>(hash ^ (hash >> 32));
}

Result<size_t> FontStack::add_face(std::span<const uint8_t> bytes) {
  const std::unique_ptr<hb_blob_t, HbBlobFree> blob(hb_blob_create(
      reinterpret_cast<const char*>(bytes.data()), static_cast<unsigned>(bytes.size()),
      HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const std::unique_ptr<hb_face_t, HbFaceFree> hb_face(hb_face_create(blob.get(), 0));
  const std::unique_ptr<hb_blob_t, HbBlobFree> outlines(
      hb_face_reference_table(hb_face.get(), HB_TAG('g', 'l', 'y', 'f')));
  if (hb_face_get_glyph_count(hb_face.get()) == 0 ||
      hb_blob_get_length(outlines.get()) == 0)
    return Error{Fault::bad_asset, 0, "not a TrueType font"};

  Face face;
  face.bytes = bytes;
  face.units_per_em = static_cast<float>(hb_face_get_upem(hb_face.get()));
  face.hb.reset(hb_font_create(hb_face.get()));
  hb_ot_font_set_funcs(face.hb.get());
  faces_.push_back(std::move(face));
  plain_.emplace_back(hb_face_get_glyph_count(hb_face.get()));
  return faces_.size() - 1;
}

size_t FontStack::face_for(char32_t character, size_t preferred) const {
  assert(preferred < faces_.size());
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(faces_[preferred].hb.get(), character, &glyph))
    return preferred;
  for (size_t index = 0; index < faces_.size(); ++index)
    if (hb_font_get_nominal_glyph(faces_[index].hb.get(), character, &glyph))
      return index;
  return preferred;
}

GlyphKey FontStack::nominal_glyph(char32_t character, size_t preferred) const {
  const size_t index = face_for(character, preferred);
  hb_codepoint_t glyph = 0;
  hb_font_t* font = faces_[index].hb.get();
  if (!hb_font_get_nominal_glyph(font, character, &glyph)) glyph = 0;
  return {.face = static_cast<uint32_t>(index),
          .glyph = glyph,
          .x_advance = hb_font_get_glyph_h_advance(font, glyph)};
}

GlyphKey FontStack::lent_glyph(std::string_view cluster) {
  assert(lender_ != nullptr);
  const auto next = static_cast<uint32_t>(lent_.size());
  const auto [known, is_new] = lent_by_text_.try_emplace(std::string(cluster), next);
  if (is_new) {
    const float advance = lender_->advance_em(cluster) * lent_units_per_em;
    lent_.push_back({known->first, static_cast<int32_t>(std::lround(advance))});
  }
  return {.face = lent_face,
          .glyph = known->second,
          .x_advance = lent_[known->second].x_advance};
}

uint32_t FontStack::codepoint_of(const GlyphKey& key) {
  const auto found = codepoints_.find(key);
  if (found != codepoints_.end()) return found->second;
  const auto index = static_cast<uint32_t>(keys_.size());
  // Both areas full: seventy thousand placed glyphs in one session.  The box says so.
  if (index >= low_area_size + high_area_size) return low_area_begin;
  const uint32_t codepoint = index < low_area_size
                                 ? low_area_begin + index
                                 : high_area_begin + (index - low_area_size);
  keys_.push_back(key);
  codepoints_.emplace(key, codepoint);
  return codepoint;
}

uint32_t FontStack::codepoint_of(uint32_t face, uint32_t glyph) {
  if (face == lent_face) return codepoint_of(GlyphKey{.face = face, .glyph = glyph});
  uint32_t& known = plain_[face][glyph];
  if (known == 0) known = codepoint_of(GlyphKey{.face = face, .glyph = glyph});
  return known;
}

std::optional<GlyphKey> FontStack::key_of(uint32_t codepoint) const {
  uint32_t index = 0;
  if (codepoint >= high_area_begin)
    index = codepoint - high_area_begin + low_area_size;
  else if (codepoint >= low_area_begin && codepoint < low_area_begin + low_area_size)
    index = codepoint - low_area_begin;
  else
    return std::nullopt;
  if (index >= keys_.size()) return std::nullopt;
  return keys_[index];
}

}  // namespace isnad
