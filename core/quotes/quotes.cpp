#include "core/quotes/quotes.h"

namespace isnad {

const char* name_of(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::direct:
      return "direct";
    case QuoteKind::mixed:
      return "mixed";
    case QuoteKind::indirect:
      return "indirect";
  }
  return "direct";
}

const char* name_of(CueClass cue_class) {
  switch (cue_class) {
    case CueClass::say:
      return "say";
    case CueClass::add:
      return "add";
    case CueClass::claim:
      return "claim";
    case CueClass::deny:
      return "deny";
    case CueClass::confirm:
      return "confirm";
    case CueClass::warn:
      return "warn";
    case CueClass::reveal:
      return "reveal";
    case CueClass::demand:
      return "demand";
    case CueClass::promise:
      return "promise";
    case CueClass::condemn:
      return "condemn";
    case CueClass::praise:
      return "praise";
    case CueClass::announce:
      return "announce";
    case CueClass::expect:
      return "expect";
    case CueClass::ask:
      return "ask";
    case CueClass::answer:
      return "answer";
    case CueClass::agree:
      return "agree";
    case CueClass::doubt:
      return "doubt";
    case CueClass::according:
      return "according";
  }
  return "say";
}

Quotes find_quotes(const Article&, const NormalText&, const Segments&, const Entities&,
                   const Lexicon&) {
  return {};
}

}  // namespace isnad
