#pragma once

#include <string>
#include <vector>

#include "core/ingest/ingest_lexicon.h"
#include "core/ingest/page_tree.h"
#include "core/range.h"

// The readable text of a page, in order, cut where a browser breaks lines.

namespace isnad {

// What an element's class names and tag say of it.
enum PageHint : uint8_t {
  hint_drop = 1,    // class names of furniture
  hint_chrome = 2,  // nav, aside, footer, form, button, figure's caption
  hint_byline = 4,
  hint_keep = 8,  // named as the article's body
};

struct PageBlock {
  SourceRange range;       // in PageText::text
  uint32_t node = 0;       // the element it stands in, in PageTree::nodes
  uint32_t text_node = 0;  // its first text, in PageTree::nodes
  uint32_t code_points = 0;
  uint32_t linked = 0;  // of them, inside links
  uint8_t heading = 0;  // 1 to 6 inside h1 to h6
};

struct PageText {
  std::string text;
  std::vector<PageBlock> blocks;
  std::vector<uint8_t> hints;  // PageHint of each node itself, not of its parents
};

// Linear in the page.
PageText read_page_text(const PageTree& tree, const IngestLexicon& lexicon);

}  // namespace isnad
