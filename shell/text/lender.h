#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

// Letters that no face of a FontStack has, drawn by whoever has more fonts: in a
// browser, the reader's own system.  The page cannot carry every script of the world.
//
//   fonts.set_lender(std::make_unique<SystemFonts>());
//
// What is lent is a cluster: a letter with its marks, or several that change their
// forms together.

namespace isnad {

struct LentImage {
  int width = 0;  // in pixels; 0: white space
  int height = 0;
  float left_px = 0;          // from the pen to the image's left edge
  float top_px = 0;           // from the baseline up to its top edge
  std::vector<uint8_t> rgba;  // white where it takes the colour of the text
  bool coloured = false;      // it has colours of its own, as emoji have
};

class FontLender {
 public:
  virtual ~FontLender() = default;

  // How far the pen moves, in em.
  virtual float advance_em(std::string_view cluster) = 0;
  virtual LentImage draw(std::string_view cluster, float em_px) = 0;
};

}  // namespace isnad
