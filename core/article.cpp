#include "core/article.h"

namespace isnad {
namespace {

const Field* address_of(const std::optional<Field>& field) {
  return field ? &*field : nullptr;
}

}  // namespace

const char* name_of(Role role) {
  switch (role) {
    case Role::title:
      return "title";
    case Role::heading:
      return "heading";
    case Role::paragraph:
      return "paragraph";
    case Role::byline:
      return "byline";
    case Role::credit:
      return "credit";
    case Role::boilerplate:
      return "boilerplate";
  }
  return "paragraph";
}

const char* name_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::title:
      return "title";
    case FieldKind::outlet:
      return "outlet";
    case FieldKind::date:
      return "date";
    case FieldKind::author:
      return "author";
    case FieldKind::credit:
      return "credit";
    case FieldKind::language:
      return "language";
    case FieldKind::encoding:
      return "encoding";
  }
  return "";
}

const Field* field_of(const Article& article, FieldKind kind) {
  switch (kind) {
    case FieldKind::title:
      return address_of(article.title);
    case FieldKind::outlet:
      return address_of(article.outlet);
    case FieldKind::date:
      return address_of(article.date);
    case FieldKind::author:
      return address_of(article.author);
    case FieldKind::credit:
      return address_of(article.credit);
    case FieldKind::language:
      return &article.language;
    case FieldKind::encoding:
      return &article.encoding;
  }
  return nullptr;
}

const Replaced* replaced_in(const Article& article, FieldKind kind) {
  for (const Replaced& replaced : article.replaced)
    if (replaced.kind == kind) return &replaced;
  return nullptr;
}

}  // namespace isnad
