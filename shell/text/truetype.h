#pragma once

// stb_truetype, in a namespace of its own: Dear ImGui's headers declare some of the
// same names.  Only truetype.cpp holds its code.

#include <cstddef>

namespace isnad::stb {
#include "imstb_truetype.h"
}  // namespace isnad::stb
