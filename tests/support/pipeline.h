#pragma once

#include <string>
#include <string_view>

#include "core/analysis.h"
#include "core/lexicon.h"

// Runs the real stages on a text, for tests of any of them.

namespace isnad::test {

// The shipped lexicon, loaded once; ends the test program when it is damaged.
const Lexicon& lexicon();

// The analysis of a plain text, as if it had been dropped as a file.
Analysis analyse_text(std::string_view text);

}  // namespace isnad::test
