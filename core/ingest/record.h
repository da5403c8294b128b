#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/article.h"
#include "core/ingest/ingest_lexicon.h"

// One entry of a data set: what its columns or keys say of an article.

namespace isnad {

struct Record {
  std::string id;
  std::string title;
  std::string text;
  std::string outlet;
  std::string date;
  std::string url;
  std::string author;
};

// The field of a record that a column of this name fills, or null.
std::string Record::*field_named(std::string_view name, const IngestLexicon& lexicon);

// The record's text stays as it is, character for character; what the record says goes
// before what the text shows.  Linear in the text.
Article make_article(Record record, const IngestLexicon& lexicon);

}  // namespace isnad
