#pragma once

#include <string>

#include "core/ingest/charset.h"

// Brings back punctuation that a converter could not write in an old Arabic encoding
// and put "?" for: DOS Arabic has no Arabic comma and question mark, and neither it nor
// the Macintosh's has curled quotation marks.

namespace isnad {

// Touches only text with more "?" than "," in an Arabic charset that lacks these marks.
// Linear.
std::string restore_lost_marks(std::string text, const Charset& charset);

}  // namespace isnad
