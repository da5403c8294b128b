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

uint32_t source_of(const Comparison& comparison, uint32_t article_index) {
  if (article_index >= comparison.shares.size()) return article_index;
  const uint32_t before = comparison.shares[article_index].added_before;
  return before == no_index ? article_index : before;
}

bool is_repeated(const Comparison& comparison, const Member& member) {
  return source_of(comparison, member.quote.article_index) !=
         member.quote.article_index;
}

uint32_t count_reports(const Comparison& comparison, const Statement& statement) {
  uint32_t count = 0;
  for (uint32_t m = statement.members.begin; m < statement.members.end; ++m)
    if (!is_repeated(comparison, comparison.members[m])) ++count;
  return count;
}

}  // namespace isnad
