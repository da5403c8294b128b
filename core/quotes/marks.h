#pragma once

#include <vector>

#include "core/article.h"
#include "core/range.h"
#include "core/segment.h"

// Pairs the quotation marks of an article.
//
//   for (const Marked& marked : find_marks(article, segments))
//     show(slice(article, marked.inside));
//
// All double marks count as one family, all angle marks as another, single marks as a
// third; within a family the spaces around a mark say more than its glyph, which
// writers of Arabic pair in every way.  Only outermost stretches are reported.  A mark
// without its partner ends at its paragraph.

namespace isnad {

struct Marked {
  uint32_t open_word = 0;   // in Segments::words: the first opening mark
  uint32_t close_word = 0;  // the closing mark; unclosed: behind the paragraph's words
  SourceRange inside;       // without marks and surrounding white space
  uint32_t paragraph_index = 0;  // in Segments::paragraphs
  bool closed = true;
};

// In order.  Two passes over a paragraph at most; linear.
std::vector<Marked> find_marks(const Article& article, const Segments& segments);

}  // namespace isnad
