#pragma once

#include "shell/text/lender.h"

// The fonts of the reader's own system, through the browser's two-dimensional canvas:
// for scripts whose letters the page does not carry (Chinese, Hindi, Thai, emoji).
// Nothing is fetched; what the system lacks too is its own box.

namespace isnad {

class SystemFonts : public FontLender {
 public:
  float advance_em(std::string_view cluster) override;
  LentImage draw(std::string_view cluster, float em_px) override;
};

}  // namespace isnad
