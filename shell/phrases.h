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

// What an amount counts: a currency or a measure.
struct UnitName {
  const char* code;  // core/entities/expressions.h: "USD", "km"
  CountForms forms;
};

Phrase phrase_of(Term term);
CountForms forms_of(Noun noun);
Phrase phrase_of(EntityKind kind);
Phrase phrase_of(QuoteKind kind);
Phrase phrase_of(CueClass cue_class);
Phrase phrase_of(Stance stance);
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
extern const std::array<Phrase, 12> hijri_months;
extern const std::array<Phrase, 4> seasons;   // spring to winter; the year follows
extern const std::array<Phrase, 4> quarters;  // the first to the fourth
extern const std::array<Phrase, 2> halves;
extern const Phrase hijri_year;  // behind the year
extern const Phrase week_of;     // its number follows
extern const Phrase of_year;     // between a part of a year and the year
extern const Phrase from_date;   // in front of a stretch of time
extern const Phrase to_date;     // between the ends of a stretch
extern const Phrase century;     // with its number
extern const std::array<UnitName, 63> units;
extern const std::array<LanguageName, 29> languages;

// What the core says of a fault, in English, beside the same in Arabic.  A detail that
// is not here is said by its fault alone.
extern const std::array<Phrase, 41> fault_details;

}  // namespace isnad
