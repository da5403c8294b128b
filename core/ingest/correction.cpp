#include "core/ingest/correction.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/ingest/article_date.h"
#include "core/ingest/language.h"

namespace isnad {
namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const size_t begin = text.find_first_not_of(white);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

Field given_by_reader(std::string_view value) {
  Field field;
  field.value = std::string(value);
  field.origin = Origin::reader;
  return field;
}

void put(Article& article, FieldKind kind, std::optional<Field> field,
         const IngestLexicon& lexicon) {
  switch (kind) {
    case FieldKind::title:
      article.title = std::move(field);
      break;
    case FieldKind::outlet:
      article.outlet = std::move(field);
      break;
    case FieldKind::date:
      article.date = std::move(field);
      break;
    case FieldKind::author:
      article.author = std::move(field);
      break;
    case FieldKind::credit:
      article.credit = std::move(field);
      break;
    case FieldKind::language:
      if (field) article.language = *std::move(field);
      article.right_to_left = is_right_to_left(article, lexicon);
      break;
    case FieldKind::encoding:
      if (field) article.encoding = *std::move(field);
      break;
  }
}

void keep_found(Article& article, FieldKind kind, std::optional<Field> found) {
  if (replaced_in(article, kind) != nullptr) return;
  const auto place =
      std::find_if(article.replaced.begin(), article.replaced.end(),
                   [kind](const Replaced& replaced) { return replaced.kind > kind; });
  article.replaced.insert(place, Replaced{kind, std::move(found)});
}

std::optional<Field> copy_of(const Field* field) {
  return field == nullptr ? std::nullopt : std::optional(*field);
}

// The block of the title that the reader gave, when it stands in the text.
SourceRange place_of(const Article& article, std::string_view title) {
  for (const Block& block : article.blocks)
    if (slice(article, block.range) == title) return block.range;
  return {};
}

}  // namespace

Result<Article> correct(Article article, FieldKind kind, std::string_view value,
                        const IngestLexicon& lexicon) {
  value = trim(value);
  Field field = given_by_reader(value);
  if (kind == FieldKind::date && !value.empty()) {
    const std::optional<FoundDate> date = find_date(value, lexicon);
    if (!date) return Error{Fault::bad_date, 0, "no date can be read in it"};
    field.value = date->iso;
  }
  if (kind == FieldKind::title) field.range = place_of(article, value);
  if (kind == FieldKind::language && value.empty()) field.value = "und";
  keep_found(article, kind, copy_of(field_of(article, kind)));
  const bool is_there = !field.value.empty();
  put(article, kind, is_there ? std::optional(std::move(field)) : std::nullopt,
      lexicon);
  return article;
}

Article undo(Article article, FieldKind kind, const IngestLexicon& lexicon) {
  const Replaced* replaced = replaced_in(article, kind);
  if (replaced == nullptr) return article;
  std::optional<Field> found = replaced->found;
  std::erase_if(article.replaced,
                [kind](const Replaced& other) { return other.kind == kind; });
  put(article, kind, std::move(found), lexicon);
  return article;
}

Article carry_over(const Article& before, Article again, const IngestLexicon& lexicon) {
  for (const Replaced& replaced : before.replaced) {
    if (replaced.kind == FieldKind::encoding) continue;
    const Field* field = field_of(before, replaced.kind);
    Result<Article> corrected =
        correct(again, replaced.kind, field == nullptr ? "" : field->value, lexicon);
    if (corrected) again = *std::move(corrected);
  }
  if (again.encoding.origin == Origin::reader) {
    const Replaced* replaced = replaced_in(before, FieldKind::encoding);
    keep_found(again, FieldKind::encoding,
               replaced == nullptr ? std::optional(before.encoding) : replaced->found);
  }
  return again;
}

}  // namespace isnad
