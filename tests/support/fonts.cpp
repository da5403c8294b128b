#include "tests/support/fonts.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace isnad::test {
namespace {

// Read once: every FontStack points into these bytes.
const std::vector<uint8_t>& bytes_of_font() {
  static const std::vector<uint8_t> bytes = [] {
    std::ifstream file(ISNAD_FONT, std::ios::binary);
    return std::vector<uint8_t>(std::istreambuf_iterator<char>(file), {});
  }();
  return bytes;
}

}  // namespace

FontStack shipped_fonts() {
  FontStack fonts;
  if (!fonts.add_face(bytes_of_font())) {
    std::fprintf(stderr, "cannot read the font %s\n", ISNAD_FONT);
    std::exit(1);
  }
  return fonts;
}

}  // namespace isnad::test
