#pragma once

#include <hb.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/result.h"
#include "shell/text/lender.h"

// The typefaces text is set in, and the code points that stand for their glyphs.
//
//   FontStack fonts;
//   const Result<size_t> naskh = fonts.add_face(bytes);
//   const size_t face = fonts.face_for(U'س', 0);
//
// Dear ImGui draws code points, not glyphs.  So every glyph that text needs, with its
// offset and advance, is given a code point of its own in a private use area; the
// numbers depend on the order of use and mean nothing outside one FontStack.

namespace isnad {

struct HbFontFree {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};

struct Face {
  std::span<const uint8_t> bytes;  // the file; owned by whoever added it
  std::unique_ptr<hb_font_t, HbFontFree> hb;
  float units_per_em = 1000;
};

// One glyph as it is to be drawn.  Lengths are in font units of its face.
struct GlyphKey {
  uint32_t face = 0;   // index of the face in its FontStack
  uint32_t glyph = 0;  // glyph id in that face; 0: the box of a missing character
  int32_t x_offset = 0;
  int32_t y_offset = 0;  // upwards
  int32_t x_advance = 0;

  bool operator==(const GlyphKey&) const = default;
};

// In place of a face: the glyph is a cluster that the lender draws.
inline constexpr uint32_t lent_face = UINT32_MAX;

struct GlyphKeyHash {
  size_t operator()(const GlyphKey& key) const;
};

class FontStack {
 public:
  // Adds a TrueType file behind the faces already there and returns its index.  The
  // bytes must outlive the stack.  Refuses (bad_asset) what is not a TrueType font.
  Result<size_t> add_face(std::span<const uint8_t> bytes);

  size_t face_count() const { return faces_.size(); }
  const Face& face(size_t index) const { return faces_[index]; }

  // `preferred` if it has the character, else the first face that has, else
  // `preferred`.
  size_t face_for(char32_t character, size_t preferred) const;

  // The glyph for a character on its own, without offset; the missing box if none.
  GlyphKey nominal_glyph(char32_t character, size_t preferred = 0) const;

  // Who draws what no face has; without one it is the box.
  void set_lender(std::unique_ptr<FontLender> lender) { lender_ = std::move(lender); }
  FontLender* lender() const { return lender_.get(); }
  // Needs a lender.
  GlyphKey lent_glyph(std::string_view cluster);
  std::string_view lent_cluster(uint32_t glyph) const { return lent_[glyph].text; }

  float units_per_em(uint32_t face) const {
    return face == lent_face ? lent_units_per_em : faces_[face].units_per_em;
  }

  // The code point that stands for this glyph, the same for the same key.
  uint32_t codepoint_of(const GlyphKey& key);
  // The same for a glyph that the caller places and advances itself.
  uint32_t codepoint_of(uint32_t face, uint32_t glyph);
  std::optional<GlyphKey> key_of(uint32_t codepoint) const;

 private:
  static constexpr float lent_units_per_em = 1000;
  struct Lent {
    std::string text;
    int32_t x_advance = 0;
  };

  std::vector<Face> faces_;
  std::unique_ptr<FontLender> lender_;
  std::vector<Lent> lent_;  // in order of first use
  std::unordered_map<std::string, uint32_t> lent_by_text_;
  std::vector<GlyphKey> keys_;  // in order of first use
  std::unordered_map<GlyphKey, uint32_t, GlyphKeyHash> codepoints_;
  std::vector<std::vector<uint32_t>> plain_;  // by face and glyph; 0: not yet used
};

// Dear ImGui's font size is the height of a line.  Of that height this much is one em,
// and the baseline lies this far down: values that fit Arabic with its marks.
inline constexpr float em_per_font_size = 0.70F;
inline constexpr float baseline_per_font_size = 0.72F;

}  // namespace isnad
