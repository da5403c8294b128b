#include "core/entities/entities.h"

#include "core/entities/name_rules.h"
#include "core/entities/name_words.h"
#include "core/entities/resolve.h"
#include "core/lexicon.h"

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

Entities find_entities(const Article& article, const NormalText& normal,
                       const Segments& segments, const Lexicon& lexicon) {
  const std::vector<NameWord> words =
      study_words(article, normal, segments, lexicon.names);
  std::vector<NameSpan> spans = name_by_rules(segments, words, lexicon.names);
  add_repeated(words, spans);
  return resolve(article, normal, segments, words, spans);
}

}  // namespace isnad
