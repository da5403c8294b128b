#pragma once

#include "core/quotes/reading.h"

// Where a reported content stops, whatever its language.

namespace isnad {

// Whether a word is the closing mark of a marked stretch.  Logarithmic in the
// stretches.
bool is_close(const ReadText& reading, uint32_t word);

// The end of the words without punctuation and joining words at their end; keeps one.
uint32_t trimmed_end(const ReadText& reading, uint32_t begin, uint32_t end);

}  // namespace isnad
