#pragma once

#include <optional>
#include <string>

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"
#include "core/ingest/page_tree.h"

// What a page's markup says of its article: JSON-LD, Open Graph and its kin, <time>,
// <title>, <html lang>.

namespace isnad {

struct PageMetadata {
  std::optional<Field> title;
  std::optional<Field> outlet;
  std::optional<Field> author;
  std::optional<Field> date;
  std::optional<Field> url;
  std::string language;      // BCP 47, or empty
  std::string window_title;  // <title>, white space folded
};

// Cannot fail.  Linear in the page.
PageMetadata read_page_metadata(const PageTree& tree, const IngestLexicon& lexicon);

}  // namespace isnad
