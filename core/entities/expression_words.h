#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/assets.h"
#include "core/entities/name_words.h"
#include "core/hash_table.h"
#include "core/result.h"

// The vocabulary of dates, times, numbers and amounts, and how it is found in a text.

namespace isnad {

enum class ExpressionKind : uint8_t {
  unit,
  hundred,
  scale,
  dual,
  half,
  fraction,  // number words
  month,
  hijri,
  weekday,
  day,
  shift,
  period,  // dates
  part,
  year,
  years,
  ago,
  after,
  of,
  ordinal,
  century,
  decade,
  share,  // of a year
  from,
  to,
  morning,
  evening,
  hour_head,
  word,  // no expression, though a particle and one may be read in it
  hour,
  less,
  clock,
  noon,
  past,   // times
  about,  // between a preposition and a count: "قبل نحو عامين"
  percent,
  point,  // between a number and its tenths in words
  below,  // zero; value 1: written in front
  currency,
  measure,
  measure2,  // amounts
};

struct ExpressionEntry {
  ExpressionKind kind = ExpressionKind::of;
  int64_t value = 0;
  std::string unit;          // of currencies and measures: "USD", "km"
  uint32_t next = no_index;  // another meaning of the same words
};

struct ExpressionLexicon {
  HashTable phrases;  // as in core/entities/name_lexicon.h
  std::vector<ExpressionEntry> entries;
};

// Reads assets/lexicon/expressions.tsv.
Result<ExpressionLexicon> load_expression_lexicon(const Assets& assets);

// Words of the vocabulary at some place of a text.
struct ExpressionMatch {
  uint32_t end = 0;     // behind the last word
  uint8_t reading = 0;  // of the first word
  const ExpressionEntry* entry = nullptr;
};

// The words of one text that the vocabulary has, each phrase looked up once.
class ExpressionWords {
 public:
  // Keeps references to both.  Linear in the words.
  ExpressionWords(const ExpressionLexicon& lexicon, const std::vector<NameWord>& words);

  // The longest phrase of `kind` at `at`; `whole` refuses attached particles.
  std::optional<ExpressionMatch> match(uint32_t at, uint32_t limit, ExpressionKind kind,
                                       bool whole) const;
  // Of a word without its ال; null: none of `kind`.
  const ExpressionEntry* definite(uint32_t at, uint32_t limit,
                                  ExpressionKind kind) const;
  // Whether any phrase stands at `at`, with ال or without.
  bool has_any(uint32_t at) const { return kinds_[at] != 0; }
  // What the words of one phrase mean; null: nothing.
  const ExpressionEntry* meaning(uint64_t phrase_hash, ExpressionKind kind) const;

 private:
  const ExpressionLexicon& lexicon_;
  const std::vector<NameWord>& words_;
  std::vector<uint64_t> kinds_;  // for each word, a bit of each kind that stands there
};

}  // namespace isnad
