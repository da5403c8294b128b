#include "core/entities/entities.h"

namespace isnad {

const char* name_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::person:
      return "PER";
    case EntityKind::organisation:
      return "ORG";
    case EntityKind::place:
      return "LOC";
    case EntityKind::misc:
      return "MISC";
    case EntityKind::date:
      return "DATE";
    case EntityKind::time:
      return "TIME";
    case EntityKind::number:
      return "NUMBER";
    case EntityKind::money:
      return "MONEY";
    case EntityKind::percent:
      return "PERCENT";
    case EntityKind::quantity:
      return "QUANTITY";
  }
  return "MISC";
}

Entities find_entities(const Article&, const NormalText&, const Segments&,
                       const Lexicon&) {
  return {};
}

}  // namespace isnad
