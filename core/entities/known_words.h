#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/hash_table.h"
#include "core/result.h"

// What unlabelled text taught about words: how often each is met, which words it is
// used like, and how the tagger labelled it and its neighbours there.
//
//   const WordKnowledge& known = table.find(hash_of(folded_word));
//
// Made by core/train/train_names.cpp.  File, little endian: "ISNADWT1", u32 count, u32
// checksum of what follows, then the sorted words front coded (shared bytes, rest, 0),
// then each field of WordKnowledge as a column, then the family of each cluster.

namespace isnad {

struct WordKnowledge {
  uint16_t cluster = 0;   // words used alike; 0: unknown
  uint8_t frequency = 0;  // half logarithm: each step is 1.41 times as often
  uint8_t self_code = 0;  // how the word itself was labelled; 0: unknown
  uint8_t next_code = 0;  // how the word after it was labelled
  uint8_t last_code = 0;  // how the word before it was labelled

  // Met often enough to know that it is hardly ever in a name.
  bool is_rarely_name() const {
    return self_code != 0 && (self_code < 4 || (self_code - 4) / 12 % 5 == 0);
  }
};

class KnownWords {
 public:
  // All zero for an unknown word.
  const WordKnowledge& find(uint64_t word_hash) const {
    const auto index = index_of_.find(word_hash);
    return index ? items_[*index] : unknown_;
  }
  // A coarser grouping of clusters.
  uint8_t family(uint16_t cluster) const {
    return cluster < families_.size() ? families_[cluster] : 0;
  }
  bool empty() const { return items_.empty(); }

  // For the trainer.
  void set(std::string_view folded_word, const WordKnowledge& knowledge);
  void set_families(std::vector<uint8_t> families) { families_ = std::move(families); }

 private:
  friend Result<KnownWords> read_known_words(std::string_view bytes);
  HashTable index_of_;
  std::vector<WordKnowledge> items_;
  std::vector<uint8_t> families_;
  WordKnowledge unknown_;
};

// Refuses damaged bytes and other versions.  Linear.
Result<KnownWords> read_known_words(std::string_view bytes);

// FNV-1a over the payload of a model file.
uint32_t checksum(std::string_view bytes);

}  // namespace isnad
