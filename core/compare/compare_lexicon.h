#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/assets.h"
#include "core/range.h"
#include "core/result.h"

// What comparing needs to know of a language: how common words are, which words mean
// nearly the same, and which negate or hedge.
//
//   Result<CompareLexicon> lexicon = load_compare_lexicon(assets);
//   lexicon->background.level("كتاب");
//
// The background counts are hashed: two cells a word, the smaller one holds.  A word
// may look commoner than it is, never rarer.

namespace isnad {

class Background {
 public:
  static constexpr uint32_t cell_count = 1u << 18;
  static constexpr uint32_t max_level = 15;

  // How common a folded word, or a stem, is: 0 (hardly ever seen) to 15 (in every
  // article), a step for each doubling.
  uint32_t level(std::string_view folded_word) const;
  uint32_t stem_level(std::string_view stem) const;

  // For the trainer.
  void raise(std::string_view folded_word, uint32_t level);
  void raise_stem(std::string_view stem, uint32_t level);
  const std::string& cells() const { return cells_; }
  static Result<Background> read(std::string_view bytes);

 private:
  uint32_t read_level(uint64_t hash) const;
  void raise_hash(uint64_t hash, uint32_t level);

  std::string cells_ = std::string(cell_count / 2, '\0');  // two a byte
};

struct CompareLexicon {
  Background background;
  // Stem to the number of its group of words that mean nearly the same, in Arabic and
  // English alike.
  std::unordered_map<std::string, uint32_t> synonym_group;
  // Stem, or "root" and root, to a meaning that Arabic and English words share.
  std::unordered_map<std::string, uint32_t> meanings;
  std::unordered_set<std::string> negations;        // folded words
  std::unordered_set<std::string> negation_echoes;  // that may carry another one on
  std::unordered_set<std::string> hedges;           // folded words
  std::unordered_set<std::string>
      particles;  // folded words without weight of their own

  // no_index: not listed.  Roots are tried when the stem is not listed.
  uint32_t meaning_of(std::string_view stem) const;
  // no_index: in no group.
  uint32_t group_of(std::string_view stem) const;
};

// Refuses a damaged list.  Linear in the assets.
Result<CompareLexicon> load_compare_lexicon(const Assets& assets);

}  // namespace isnad
