#pragma once

#include <vector>

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"
#include "core/ingest/page_blocks.h"
#include "core/ingest/page_tree.h"

// Tells a page's article from what stands around it.
//
// Every paragraph votes for the elements around it by its length and its commas; votes
// are weighed by class names and by how much of an element is links; the winner and
// those of its neighbours that look like it are the body (the method of Arc90's
// readability).  Within it, lists of links, share bars, captions and the like are
// furniture.

namespace isnad {

// A role for each of text.blocks.  `title` is what markup calls the page, or empty.
// Cannot fail.  Linear in the page but for its depth.
std::vector<Role> find_body(const PageTree& tree, const PageText& text,
                            const std::string& title, const IngestLexicon& lexicon);

}  // namespace isnad
