#pragma once

#include "shell/text/font.h"

namespace isnad::test {

// The faces the page is shipped with.
FontStack shipped_fonts();

}  // namespace isnad::test
