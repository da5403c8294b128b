#pragma once

#include <string_view>
#include <vector>

#include "core/range.h"

// Cuts a text into lines and measures what tells a paragraph from a label.

namespace isnad {

struct Line {
  SourceRange range;         // without surrounding white space
  uint32_t code_points = 0;  // counted up to 2,000; an ideograph counts for three
  uint32_t words = 0;  // in the same stretch: runs between white space; where none
                       // is written, what usually makes a word
  bool blank_before = false;  // an empty line stands between it and the one before
  bool closes = false;        // ends as a sentence does, quotes and brackets aside
};

// Lines that hold anything but white space, in order.  Linear in the text.
std::vector<Line> cut_lines(std::string_view text);

}  // namespace isnad
