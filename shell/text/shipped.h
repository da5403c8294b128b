#pragma once

#include "shell/text/font.h"

// The faces built into this program; assets/fonts/make_fonts.py makes them.

namespace isnad {

inline constexpr uint32_t interface_face = 0;  // sans: rows, buttons, dates
inline constexpr uint32_t reading_face = 1;    // naskh: articles and quoted words

// Those two, and behind them Latin, Greek, Cyrillic and Hebrew letters they lack.
FontStack shipped_fonts();

}  // namespace isnad
