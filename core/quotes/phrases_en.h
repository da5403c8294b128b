#pragma once

#include "core/quotes/reading.h"

// Reads the noun phrases that name speakers in English, by the words that end them.

namespace isnad {

// The phrase that begins at words.begin: up to punctuation, a preposition that opens an
// adjunct, or a verb.
IndexRun english_noun_phrase(const ReadText& reading, IndexRun words);

// The subject of the verb at words.end, not before words.begin.  Auxiliaries and
// adverbs between are left out; "who" gives the noun in front of it.
IndexRun english_subject_before(const ReadText& reading, IndexRun words);

// The subject of the last clause among the words: "when Smith left, [saying]".
IndexRun english_clause_subject(const ReadText& reading, IndexRun words);

// "Judge Okafor": a word with a capital in front of a name.
bool is_english_title(const ReadText& reading, uint32_t word);

// A verb of saying used as a verb: not "the report", "an expected delay".
bool is_english_cue(const ReadText& reading, uint32_t word, uint32_t unit_begin);

// A noun of saying with its clause: "the claim that".
bool is_english_noun(const ReadText& reading, uint32_t word);

// A full stop that ends no sentence: "Mr. Smith".
bool is_inner_stop(const ReadText& reading, uint32_t word);

// A part of another word: "so-called", "call-up".
bool touches_hyphen(const ReadText& reading, uint32_t word);

}  // namespace isnad
