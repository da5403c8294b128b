#pragma once

#include <cstdint>
#include <vector>

#include "core/analysis.h"
#include "core/compare/alignment.h"
#include "core/compare/quote_words.h"

// Writes changes down to the letters: of a pair of words only what differs is marked.

namespace isnad {

class ChangeWriter {
 public:
  // Keeps references to all four, which must outlive it.
  ChangeWriter(const Analysis& base, const std::vector<QuoteWord>& base_words,
               const Analysis& other, const std::vector<QuoteWord>& other_words)
      : base_(base),
        base_words_(base_words),
        other_(other),
        other_words_(other_words) {}

  // Two words that stand against each other.
  void write_pair(ChangeKind kind, uint32_t base, uint32_t other);
  // Words against words; one of the runs may be empty.
  void write_stretch(ChangeKind kind, IndexRun base, IndexRun other);

  std::vector<Change> take() { return std::move(changes_); }

 private:
  void write_same(uint32_t base, uint32_t other);
  void write_forms(ChangeKind kind, uint32_t base, uint32_t other);
  void put(ChangeKind kind, SourceRange base, SourceRange other);

  const Analysis& base_;
  const std::vector<QuoteWord>& base_words_;
  const Analysis& other_;
  const std::vector<QuoteWord>& other_words_;
  std::vector<Change> changes_;
  bool joins_ = false;      // the next change may grow the last one
  uint32_t next_base_ = 0;  // behind the last word written in order, of each side
  uint32_t next_other_ = 0;
};

}  // namespace isnad
