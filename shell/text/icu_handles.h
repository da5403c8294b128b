#pragma once

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

// Handles of ICU that close themselves.

namespace isnad {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
struct CloseBreaks {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};

}  // namespace isnad
