#pragma once

#include "core/quotes/reading.h"

// Reads the noun phrases that name speakers in Arabic, by the words that end them.

namespace isnad {

// The phrase that begins at words.begin and ends before words.end at the latest, with
// its apposition when that is a name.  Empty: no noun phrase begins here.
IndexRun arabic_noun_phrase(const ReadText& reading, IndexRun words);

// Whether a phrase that begins at `begin` ends before `word`.
bool ends_arabic_phrase(const ReadText& reading, uint32_t word, uint32_t begin);

// The subject in front of a verb: "لكن الدراسة [أكدت]".  `words` runs from where the
// clause may begin to the verb.
IndexRun arabic_subject_before(const ReadText& reading, IndexRun words);

// A preposition or a word that begins with one of the attached ones.
bool is_arabic_preposition(std::string_view folded);

// A preposition with or without و: "وفي سياق متصل".
bool is_joined_preposition(std::string_view folded);

// "المواطنين": behind a verb it is no subject.
bool is_accusative_plural(const ReadText& reading, uint32_t word);

// A subject without the object its verb takes with ب: "أشادت الدار [بذكرى ...]".
IndexRun without_arabic_object(const ReadText& reading, IndexRun phrase);

// "دعا البيان منسق الشؤون": up to whom a verb that takes an object calls on.
IndexRun without_whom_it_calls(const ReadText& reading, IndexRun phrase);

// "تقرير صادر عن الوزارة": behind this word stands who issued it.
bool is_issued_by(const ReadText& reading, uint32_t word);

// "دراسة نشرتها الجامعة", "استطلاع أجراه المعهد": behind this word, where the phrase of
// a document begins at `document`, stands who made it.
bool is_made_by(const ReadText& reading, uint32_t document, uint32_t word);

// A sound masculine plural.
bool ends_arabic_plural(std::string_view folded);

// What a body issues and a speaker speaks in, without its ending: "بيانا" is بيان;
// empty: another word.
std::string_view document_stem(const ReadText& reading, uint32_t word);

}  // namespace isnad
