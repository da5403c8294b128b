#pragma once

#include "core/quotes/reading.h"

// Finds the agencies, papers and channels that Arabic words were said to.

namespace isnad {

// An agency, paper or channel the words were said to: "لرويترز", "مع قناة ...".
IndexRun arabic_outlet_addressed(const ReadText& reading, IndexRun words);

// The same, where a speaker gave it an interview or a statement.
IndexRun arabic_interviewer(const ReadText& reading, IndexRun words);

// "محطة (نورس) الإذاعية": the bracket behind the word for an outlet holds its name.
// The words inside; empty: none opens at `word`.
IndexRun bracketed_outlet(const ReadText& reading, uint32_t word, uint32_t end);

// "ل «صحيفة»": whom it was said to, in marks behind its particle.
bool is_lone_particle(const ReadText& reading, uint32_t word);

}  // namespace isnad
