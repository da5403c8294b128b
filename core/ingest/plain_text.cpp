#include "core/ingest/plain_text.h"

#include <algorithm>
#include <utility>

#include "core/ingest/article_date.h"
#include "core/ingest/author.h"
#include "core/ingest/language.h"
#include "core/ingest/outlet.h"
#include "core/ingest/roles.h"

namespace isnad {
namespace {

constexpr size_t head_bytes = 400;

std::string_view cut(std::string_view text) {
  size_t size = std::min(text.size(), head_bytes);
  while (size < text.size() && size > 0 &&
         (static_cast<uint8_t>(text[size]) & 0xC0) == 0x80)
    --size;
  return text.substr(0, size);
}

bool take_date(Article& article, SourceRange range, uint8_t confidence, Clue clue,
               const IngestLexicon& lexicon) {
  const std::string_view text = cut(slice(article, range));
  const std::optional<FoundDate> found = find_date(text, lexicon);
  if (!found) return false;
  Field field;
  field.value = found->iso;
  field.range = {range.begin + static_cast<uint32_t>(found->begin),
                 range.begin + static_cast<uint32_t>(found->end)};
  field.origin = Origin::text;
  field.confidence_percent =
      static_cast<uint8_t>(confidence - (found->ambiguous ? 25 : 0));
  field.clue = clue;
  article.date = std::move(field);
  return true;
}

// A dateline or a line of its own says when an article appeared; a date inside a
// paragraph may be of anything.
void find_article_date(Article& article, const IngestLexicon& lexicon) {
  for (const Block& block : article.blocks) {
    if (block.role != Role::byline && block.role != Role::boilerplate) continue;
    const bool byline = block.role == Role::byline;
    if (take_date(article, block.range, byline ? 90 : 60,
                  byline ? Clue::byline : Clue::line_beside_text, lexicon))
      return;
  }
}

void date_by_file_name(Article& article, const IngestLexicon& lexicon) {
  const std::optional<FoundDate> found = find_date(article.id, lexicon);
  if (article.date || !found) return;
  Field field;
  field.value = found->iso;
  field.origin = Origin::file_name;
  field.confidence_percent = found->ambiguous ? 40 : 65;
  field.clue = Clue::file_name;
  field.detail = article.id;
  article.date = std::move(field);
}

}  // namespace

Article read_plain_text(std::string id, std::string text,
                        const IngestLexicon& lexicon) {
  Article article;
  article.id = std::move(id);
  article.text = std::move(text);
  article.encoding.value = "utf-8";
  article.encoding.origin = Origin::guess;
  assign_roles(article, lexicon);
  find_article_date(article, lexicon);
  date_by_file_name(article, lexicon);
  find_outlet(article, lexicon);
  find_author(article, lexicon);
  guess_language(article, lexicon);
  return article;
}

}  // namespace isnad
