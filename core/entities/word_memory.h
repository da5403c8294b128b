#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/entities/features.h"
#include "core/entities/tagger_model.h"
#include "core/hash_table.h"

// What was worked out about words met before, kept from article to article: most words
// of an article stood in those before it.
//
//   NameMemory memory;
//   for (...) find_entities(article, normal, segments, lexicon, memory);
//
// It saves work and changes nothing: with any memory of the same lexicon, an empty one
// too, an article gives the same result.  Slot 0 stands for what lies outside a
// paragraph.

namespace isnad {

// What a word adds to the scores of another, or to its own, from one seat: the weights
// of the features of the word alone.
struct SeatSums {
  LabelSums sums;
  uint32_t found = no_index;  // of how many features; no_index: not summed up yet
};
using WordSums = std::array<SeatSums, seat_count>;

// Of one model and one table of words.
class WordMemory {
 public:
  // The facts of the word with this key, all zero when it is new.
  WordFacts& at(uint64_t key);
  // `slot` as WordFacts has it.
  WordSums& sums(uint32_t slot);
  // Forgets all words when they are many.
  void forget_many();
  size_t size() const { return facts_.size(); }
  static constexpr size_t most_words = 1U << 15U;

 private:
  HashTable slot_of_;
  std::vector<WordFacts> facts_;  // of slot 1 and on
  std::vector<WordSums> sums_;    // by slot
};

struct NameMemory {
  WordMemory arabic, latin;
};

}  // namespace isnad
