#pragma once

#include <cstdint>
#include <vector>

#include "core/entities/word_facts.h"

// What the tagger sees of each word: hashed features of the word, its neighbours, the
// lists.
//
//   std::vector<uint32_t> features;
//   extract(facts, at, run, features);
//
// extract() is extract_placed() and extract_word() of the five words around.
// The trainer and the tagger share this code, so they cannot disagree.  The features
// were measured on ANERcorp: words, stems and affixes; gazetteers; clusters; label
// lexicon.

namespace isnad {

// Where a word stands, seen from the word that is labelled.
enum class Seat : uint8_t { own, before, after, before2, after2 };
inline constexpr size_t seat_count = 5;

// Appends the features of the word at `at`, inside `run`, which is a paragraph; no more
// than LabelSums::max_features.
void extract(const Facts& facts, uint32_t at, IndexRun run,
             std::vector<uint32_t>& features);

// Those of them that the word in one seat has wherever it stands.
void extract_word(const WordFacts& word, Seat seat, std::vector<uint32_t>& features);
// All others.
void extract_placed(const Facts& facts, uint32_t at, IndexRun run,
                    std::vector<uint32_t>& features);

// The facts of the word in one seat; of nothing, outside the run.
const WordFacts& word_in(Seat seat, const Facts& facts, uint32_t at, IndexRun run);

}  // namespace isnad
