#include "shell/text/shape.h"

#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <span>

#include "shell/text/utf8.h"

namespace isnad {
namespace {

// HarfBuzz reads a few characters around an item whatever its size; this only bounds
// the memory that one call takes.
constexpr uint32_t max_item_bytes = 4096;

struct HbBufferFree {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using HbBuffer = std::unique_ptr<hb_buffer_t, HbBufferFree>;

// A stretch of one direction, one face and one script.
struct Item {
  TextRange bytes;
  size_t face = 0;
  bool rtl = false;
};

bool is_control(UChar32 character) {
  return u_charType(character) == U_CONTROL_CHAR || character == 0x2028 ||
         character == 0x2029;
}

// Marks and invisible characters stay in the face of the letter they belong to.
bool follows_its_neighbour(UChar32 character) {
  return is_control(character) ||
         u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
         (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0;
}

class Itemiser {
 public:
  Itemiser(const FontStack& fonts, size_t face, std::vector<Item>& items)
      : fonts_(fonts), face_(face), items_(items) {}

  void add_run(std::string_view text, const BidiRun& run) {
    Item item = {{run.bytes.begin, run.bytes.begin}, face_, run.rtl};
    UScriptCode script = USCRIPT_COMMON;
    bool has_face = false;
    while (item.bytes.end < run.bytes.end) {
      uint32_t at = item.bytes.end;
      const auto character =
          static_cast<UChar32>(next_code_point(text, at, run.bytes.end));
      UErrorCode status = U_ZERO_ERROR;
      const UScriptCode own = uscript_getScript(character, &status);
      const bool has_script = own > USCRIPT_INHERITED;
      const size_t face =
          follows_its_neighbour(character)
              ? item.face
              : fonts_.face_for(static_cast<char32_t>(character), face_);
      const bool new_face = face != item.face;
      const bool new_script = has_script && script != USCRIPT_COMMON && own != script;
      const bool full = character == u' ' && item.bytes.size_bytes() >= max_item_bytes;
      if (!item.bytes.empty() && ((new_face && has_face) || new_script || full)) {
        items_.push_back(item);
        item.bytes.begin = item.bytes.end;
        script = USCRIPT_COMMON;
      }
      item.face = face;
      has_face = has_face || !follows_its_neighbour(character);
      if (has_script) script = own;
      item.bytes.end = at;
    }
    if (!item.bytes.empty()) items_.push_back(item);
  }

 private:
  const FontStack& fonts_;
  size_t face_;
  std::vector<Item>& items_;
};

// White space and controls without a glyph of their own are as wide as a space.
GlyphKey key_for(std::string_view text, const Item& item, const hb_glyph_info_t& info,
                 const hb_glyph_position_t& position, const FontStack& fonts) {
  uint32_t at = info.cluster;
  const char32_t character = next_code_point(text, at, item.bytes.end);
  if (is_control(static_cast<UChar32>(character)))
    return fonts.nominal_glyph(U' ', item.face);
  return {.face = static_cast<uint32_t>(item.face),
          .glyph = info.codepoint,
          .x_offset = position.x_offset,
          .y_offset = position.y_offset,
          .x_advance = position.x_advance};
}

bool is_missing(std::string_view text, const ShapedGlyph& glyph) {
  uint32_t at = glyph.cluster.begin;
  return glyph.key.glyph == 0 && !is_control(static_cast<UChar32>(
                                     next_code_point(text, at, glyph.cluster.end)));
}

// Where the cluster at `first` ends, and whether the face lacks a part of it.
struct ClusterEnd {
  size_t glyph = 0;
  bool missing = false;
};

ClusterEnd end_of_cluster(std::string_view text, std::span<const ShapedGlyph> glyphs,
                          size_t first) {
  ClusterEnd end = {first, false};
  for (;
       end.glyph < glyphs.size() && glyphs[end.glyph].cluster == glyphs[first].cluster;
       ++end.glyph)
    end.missing = end.missing || is_missing(text, glyphs[end.glyph]);
  return end;
}

// Replaces what the item's face lacks by glyphs of the lender: cluster by cluster, or
// as one where letters run from right to left, since those may join.
void borrow_missing(std::string_view text, size_t first, FontStack& fonts,
                    std::vector<ShapedGlyph>& glyphs) {
  size_t kept = first;
  for (size_t index = first; index < glyphs.size();) {
    ClusterEnd end = end_of_cluster(text, glyphs, index);
    if (!end.missing) {
      for (; index < end.glyph; ++index) glyphs[kept++] = glyphs[index];
      continue;
    }
    ShapedGlyph whole = glyphs[index];
    while (whole.rtl && end.glyph < glyphs.size()) {
      const ClusterEnd next = end_of_cluster(text, glyphs, end.glyph);
      if (!next.missing) break;
      end = next;
    }
    whole.cluster.end = glyphs[end.glyph - 1].cluster.end;
    whole.key =
        fonts.lent_glyph(text.substr(whole.cluster.begin, whole.cluster.size_bytes()));
    glyphs[kept++] = whole;
    index = end.glyph;
  }
  glyphs.resize(kept);
}

// Appends the item's glyphs in reading order.
void shape_item(std::string_view text, const Item& item, FontStack& fonts,
                hb_buffer_t* buffer, std::vector<ShapedGlyph>& glyphs) {
  hb_buffer_clear_contents(buffer);
  hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()),
                     item.bytes.begin, static_cast<int>(item.bytes.size_bytes()));
  hb_buffer_set_direction(buffer, item.rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_language(buffer, hb_language_from_string("und", -1));
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(fonts.face(item.face).hb.get(), buffer, nullptr, 0);

  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, &count);
  const size_t first = glyphs.size();
  for (unsigned index = 0; index < count; ++index) {
    const unsigned visual = item.rtl ? count - 1 - index : index;
    glyphs.push_back({key_for(text, item, infos[visual], positions[visual], fonts),
                      {infos[visual].cluster, infos[visual].cluster},
                      item.rtl});
  }
  uint32_t end = item.bytes.end;
  for (size_t index = glyphs.size(); index-- > first;) {
    const bool next_is_another =
        index + 1 < glyphs.size() &&
        glyphs[index + 1].cluster.begin != glyphs[index].cluster.begin;
    if (next_is_another) end = glyphs[index + 1].cluster.begin;
    glyphs[index].cluster.end = end;
  }
  if (fonts.lender() != nullptr) borrow_missing(text, first, fonts, glyphs);
}

}  // namespace

std::vector<ShapedGlyph> shape_text(std::string_view text, const Bidi& bidi,
                                    FontStack& fonts, size_t face) {
  assert(face < fonts.face_count());
  std::vector<Item> items;
  Itemiser itemiser(fonts, face, items);
  for (const BidiRun& run : bidi.logical_runs()) itemiser.add_run(text, run);

  const HbBuffer buffer(hb_buffer_create());
  std::vector<ShapedGlyph> glyphs;
  glyphs.reserve(text.size() / 2 + 1);
  for (const Item& item : items) shape_item(text, item, fonts, buffer.get(), glyphs);
  return glyphs;
}

}  // namespace isnad
