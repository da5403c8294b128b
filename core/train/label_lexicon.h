#pragma once

#include <vector>

#include "core/entities/known_words.h"
#include "core/entities/name_words.h"
#include "core/train/corpus.h"

// Turns a tagger's labels on plain text into what is known of each word: how it was
// labelled itself, and what came before and after it.

namespace isnad::train {

class LabelCounts {
 public:
  void add(const Sample& sample, const std::vector<NameWord>& words,
           const std::vector<uint8_t>& labels);
  void merge(const LabelCounts& other);
  // Sets the codes of `knowledge` for the word.
  void write_codes(uint64_t word_hash, WordKnowledge& knowledge) const;

 private:
  // O, then B and I of each kind.
  struct Counts {
    uint32_t labels[9] = {};
    uint32_t total = 0;
  };
  // Counts by the hash of a word.
  struct Table {
    HashTable index;  // one more than the index into items
    std::vector<uint64_t> keys;
    std::vector<Counts> items;

    Counts& at(uint64_t key);
    const Counts* find(uint64_t key) const;
    void merge(const Table& other);
  };
  Table self_, next_, last_;
};

}  // namespace isnad::train
