#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/analysis.h"
#include "core/compare/compare_lexicon.h"

// Numbers for the folded words of a collection, so that later steps compare numbers.
//
//   Vocabulary vocabulary(lexicon.compare);
//   const Tokens tokens = vocabulary.add(analysis);
//
// A word's number depends on the order of the articles alone.

namespace isnad {

// The words of one article that carry letters or digits.
struct Tokens {
  std::vector<uint32_t> words;    // in Vocabulary
  std::vector<uint32_t> sources;  // index into Segments::words, for each of words
};

class Vocabulary {
 public:
  // Keeps a reference to `lexicon`, which must outlive it.
  explicit Vocabulary(const CompareLexicon& lexicon) : lexicon_(lexicon) {}
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  // The article's words.  Linear.
  Tokens add(const Analysis& analysis);

  // The stems of a text's words, particles left out, each once, sorted.
  std::vector<std::string> stems(std::string_view text) const;

  std::string_view text(uint32_t word) const { return texts_[word]; }
  // The number of a word's form: all words of one stem.
  uint32_t form(uint32_t word) const { return form_of_[word]; }
  // The same of a date or number, however it is written; it is a sense of its own.
  uint32_t value_form(EntityKind kind, std::string_view value);
  // The number of a sense: all forms of one root or of one group of synonyms.
  uint32_t sense_of_form(uint32_t form) const { return sense_of_form_[form]; }
  uint32_t sense(uint32_t word) const { return sense_of_form_[form_of_[word]]; }

  // How much it says that two texts share a sense, in 1/16 bit: the rarity in the
  // shipped counts of its commonest form.  0: a particle.
  uint32_t weight(uint32_t sense) const { return weights_[sense]; }
  // The same of one form.
  uint32_t form_weight(uint32_t form) const { return form_weights_[form]; }
  // What the word means in any language: a number for each listed meaning and for each
  // number in digits; no_index: not known.
  uint32_t meaning(uint32_t word) const { return meaning_of_[word]; }
  bool is_number(uint32_t sense) const { return is_number_[sense]; }

 private:
  uint32_t number_of(std::string_view word);
  uint32_t form_of(std::string_view word);
  uint32_t add_form(std::string stem, uint32_t weight);
  uint32_t meaning_of(std::string_view word) const;

  const CompareLexicon& lexicon_;
  std::deque<std::string> texts_;  // stay in place: the maps look into them
  std::deque<std::string> stems_;
  std::unordered_map<std::string_view, uint32_t> numbers_;
  std::unordered_map<std::string_view, uint32_t> form_numbers_;
  std::unordered_map<uint32_t, uint32_t> sense_of_group_;
  std::unordered_map<std::string, uint32_t> sense_of_root_;
  std::vector<uint32_t> meaning_of_;  // for each word
  std::vector<uint32_t> form_of_;     // for each word
  std::vector<uint32_t> sense_of_form_;
  std::vector<uint32_t> form_weights_;  // 1/16 bit
  std::vector<uint32_t> weights_;       // for each sense, 1/16 bit
  std::vector<bool> is_number_;         // for each sense
};

// Base-2 logarithm of x >= 1 in 1/16 bit, rounded down, the same on every machine.
uint32_t log2_sixteenths(uint32_t x);

}  // namespace isnad
