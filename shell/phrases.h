#pragma once

#include <array>

#include "shell/words.h"

// The strings behind words.h, one a line; nothing else of the program holds any.

namespace isnad {

struct Phrase {
  const char* arabic;
  const char* english;
};

// A noun as counting wants it.
struct CountForms {
  const char* one;      // "مقال واحد"
  const char* two;      // "مقالان"
  const char* few;      // after 3 to 10
  const char* many;     // after 11 to 99
  const char* hundred;  // after 0, 100, 101, 102 ...
  const char* english_one;
  const char* english_many;
};

struct LanguageName {
  const char* code;  // BCP 47
  Phrase name;
};

Phrase phrase_of(Term term);
CountForms forms_of(Noun noun);
Phrase phrase_of(EntityKind kind);
Phrase phrase_of(QuoteKind kind);
Phrase phrase_of(CueClass cue_class);
Phrase phrase_of(ChangeKind kind);
Phrase phrase_of(DifferenceKind kind);
Phrase phrase_of(SharedKind kind);
Phrase phrase_of(OriginReason why);
Phrase phrase_of(Origin origin);
Phrase phrase_of(Clue clue);
Phrase phrase_of(FieldKind field);
Phrase phrase_of(Fault fault);
Phrase phrase_of(ReasonKind kind);

extern const std::array<Phrase, 12> months;
extern const std::array<LanguageName, 29> languages;

// What the core says of a fault, in English, beside the same in Arabic.  A detail that
// is not here is said by its fault alone.
extern const std::array<Phrase, 41> fault_details;

}  // namespace isnad
