#include "shell/text/shipped.h"

#include <cassert>

extern "C" {
extern const uint8_t isnad_font_interface_begin[];
extern const uint8_t isnad_font_interface_end[];
extern const uint8_t isnad_font_reading_begin[];
extern const uint8_t isnad_font_reading_end[];
extern const uint8_t isnad_font_wide_begin[];
extern const uint8_t isnad_font_wide_end[];
extern const uint8_t isnad_font_hebrew_begin[];
extern const uint8_t isnad_font_hebrew_end[];
}

namespace isnad {

FontStack shipped_fonts() {
  FontStack fonts;
  for (const std::span<const uint8_t> bytes : {
           std::span(isnad_font_interface_begin, isnad_font_interface_end),
           std::span(isnad_font_reading_begin, isnad_font_reading_end),
           std::span(isnad_font_wide_begin, isnad_font_wide_end),
           std::span(isnad_font_hebrew_begin, isnad_font_hebrew_end),
       }) {
    [[maybe_unused]] const Result<size_t> face = fonts.add_face(bytes);
    assert(face);  // a build that carries a damaged font is broken
  }
  return fonts;
}

}  // namespace isnad
