#include "core/compare/comparison.h"

namespace isnad {

const char* name_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::same:
      return "same";
    case ChangeKind::orthography:
      return "orthography";
    case ChangeKind::particle:
      return "particle";
    case ChangeKind::transliteration:
      return "transliteration";
    case ChangeKind::inflection:
      return "inflection";
    case ChangeKind::synonym:
      return "synonym";
    case ChangeKind::number:
      return "number";
    case ChangeKind::negation:
      return "negation";
    case ChangeKind::insertion:
      return "insertion";
    case ChangeKind::omission:
      return "omission";
    case ChangeKind::moved:
      return "moved";
    case ChangeKind::wording:
      return "wording";
  }
  return "wording";
}

const char* name_of(DifferenceKind kind) {
  switch (kind) {
    case DifferenceKind::number:
      return "number";
    case DifferenceKind::negation:
      return "negation";
    case DifferenceKind::speaker:
      return "speaker";
    case DifferenceKind::rank:
      return "rank";
    case DifferenceKind::hedge:
      return "hedge";
    case DifferenceKind::stance:
      return "stance";
    case DifferenceKind::omission:
      return "omission";
    case DifferenceKind::wording:
      return "wording";
    case DifferenceKind::directness:
      return "directness";
  }
  return "wording";
}

const char* name_of(OriginReason reason) {
  switch (reason) {
    case OriginReason::none:
      return "none";
    case OriginReason::credit:
      return "credit";
    case OriginReason::earlier:
      return "earlier";
    case OriginReason::containment:
      return "containment";
  }
  return "none";
}

}  // namespace isnad
