#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/entities/features.h"
#include "core/entities/tagger_model.h"
#include "core/hash_table.h"
#include "core/segment.h"

// What a first reading of an article made of the same words elsewhere in it: features
// of a second reading.
//
//   const Echoes echoes(segments, facts, first.labels, first.margins);
//   echoes.extract(at, run, features);
//
// A word that was no name anywhere else echoes nothing.

namespace isnad {

class Echoes {
 public:
  // Keeps references; linear in the words.
  Echoes(const Segments& segments, const Facts& facts,
         const std::vector<uint8_t>& labels, const std::vector<int32_t>& margins);

  // Appends the features of the word at `at`, inside `run`, which is a paragraph: none
  // for most words, and never more than max_features.
  void extract(uint32_t at, IndexRun run, std::vector<uint32_t>& features) const;
  static constexpr uint32_t max_features = 12;

 private:
  // How one word was labelled throughout the article: O, then each kind.
  struct Voices {
    std::array<uint32_t, 5> counts{};
    std::array<uint32_t, 5> votes{};  // by how sure the labels were
    uint32_t begins = 0;              // of names
    uint32_t first = 0;               // where it stands first
  };
  // The labels that two words side by side had, as one number, and how often; the two
  // that came first.
  struct Pair {
    std::array<uint32_t, 2> labels{};
    std::array<uint32_t, 2> counts{};
  };

  void count(uint32_t at);
  void count_pair(uint32_t at);
  uint32_t echo_of(const Voices& others) const;
  Voices others_at(uint32_t at) const;
  uint32_t pair_at(uint32_t at) const;
  uint64_t pair_key(uint32_t at) const;
  bool has_voice(uint32_t at) const;
  size_t kind_at(uint32_t at) const;
  uint32_t vote_at(uint32_t at) const;
  uint32_t begins_at(uint32_t at) const;

  const Facts& facts_;
  const std::vector<uint8_t>& labels_;
  const std::vector<int32_t>& margins_;
  HashTable slot_of_;  // stem -> one more than the index into voices_
  std::vector<Voices> voices_;
  HashTable pair_of_;  // stems -> one more than the index into pairs_
  std::vector<Pair> pairs_;
  std::vector<uint32_t> slots_;   // of each word; 0: none
  std::vector<uint32_t> echoes_;  // of each word; 0: none
};

}  // namespace isnad
