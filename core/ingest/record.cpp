#include "core/ingest/record.h"

#include <array>
#include <utility>

#include "core/ingest/article_date.h"
#include "core/ingest/plain_text.h"

namespace isnad {
namespace {

void give(std::optional<Field>& field, std::string value, const char* column) {
  if (value.empty()) return;
  Field given;
  given.value = std::move(value);
  given.origin = Origin::given;
  given.clue = Clue::column;
  given.detail = column;
  field = std::move(given);
}

void place_title(Article& article) {
  const std::string& title = article.title->value;
  if (!article.text.starts_with(title)) return;
  article.title->range = {0, static_cast<uint32_t>(title.size())};
}

}  // namespace

std::string Record::*field_named(std::string_view name, const IngestLexicon& lexicon) {
  struct Named {
    std::string_view field;
    std::string Record::*member;
  };
  static constexpr std::array<Named, 7> fields = {{
      {"id", &Record::id},
      {"title", &Record::title},
      {"text", &Record::text},
      {"outlet", &Record::outlet},
      {"date", &Record::date},
      {"url", &Record::url},
      {"author", &Record::author},
  }};
  const std::string* found = lexicon.columns.find(line_key(name));
  if (found == nullptr) return nullptr;
  for (const Named& named : fields)
    if (named.field == *found) return named.member;
  return nullptr;
}

Article make_article(Record record, const IngestLexicon& lexicon) {
  Article article =
      read_plain_text(std::move(record.id), std::move(record.text), lexicon);
  if (!record.title.empty()) {
    give(article.title, std::move(record.title), "title");
    place_title(article);
  }
  give(article.outlet, std::move(record.outlet), "outlet");
  give(article.url, std::move(record.url), "url");
  give(article.author, std::move(record.author), "author");
  if (!record.date.empty()) {
    const auto found = find_date(record.date, lexicon);
    give(article.date, found ? found->iso : std::move(record.date), "date");
  }
  return article;
}

}  // namespace isnad
