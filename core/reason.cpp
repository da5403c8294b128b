#include "core/reason.h"

namespace isnad {
namespace {

std::string_view phrase(ReasonKind kind) {
  switch (kind) {
    case ReasonKind::none:
      return "";
    case ReasonKind::listed_place:
      return "listed place";
    case ReasonKind::listed_name:
      return "listed name";
    case ReasonKind::title_before:
      return "title before it";
    case ReasonKind::repeated:
      return "seen above";
    case ReasonKind::tagger:
      return "tagger";
    case ReasonKind::pattern:
      return "written form";
    case ReasonKind::dateline:
      return "place at the head of the report";
    case ReasonKind::marks_and_cue:
      return "quotation marks with a cue";
    case ReasonKind::marks_continue:
      return "marks that continue the quote before";
    case ReasonKind::marks_alone:
      return "quotation marks without a cue";
    case ReasonKind::cue_and_clause:
      return "cue and reported clause";
    case ReasonKind::source_phrase:
      return "source phrase";
    case ReasonKind::same_words:
      return "shares rare words";
    case ReasonKind::same_numbers:
      return "shares names and numbers";
    case ReasonKind::same_speaker:
      return "same speaker, similar words";
    case ReasonKind::named_beside:
      return "named beside the verb";
    case ReasonKind::title_of:
      return "title that one person here bears";
    case ReasonKind::agrees:
      return "last speaker the verb agrees with";
    case ReasonKind::same_sentence:
      return "subject of the sentence";
    case ReasonKind::passed_on:
      return "passed it on";
  }
  return "";
}

}  // namespace

std::string describe(const Reason& reason, std::string_view text) {
  std::string out(phrase(reason.kind));
  if (reason.evidence.empty() || reason.evidence.end > text.size()) return out;
  out += ": ";
  out += text.substr(reason.evidence.begin, reason.evidence.size_bytes());
  return out;
}

}  // namespace isnad
