#pragma once

#include <cstdint>
#include <vector>

#include "core/ingest/ingest_lexicon.h"
#include "core/ingest/page_blocks.h"
#include "core/ingest/page_tree.h"

// Weighs a page's elements by the paragraphs they hold, and chooses those that hold the
// article.

namespace isnad {

// Text inside an element, and how much of it is links.
struct PageWeight {
  uint32_t code_points = 0;
  uint32_t linked = 0;
};

class PageVotes {
 public:
  // Keeps references to all three.
  PageVotes(const PageTree& tree, const PageText& text, const PageClasses& classes);

  // Chooses roots(); `strict`: paragraphs inside furniture do not vote.
  void count(bool strict);

  // The elements that hold the article, in order; empty: there is none.
  const std::vector<uint32_t>& roots() const { return roots_; }
  PageWeight weight(uint32_t node) const;

 private:
  void vote(const PageBlock& block);
  int64_t value_of(uint32_t node) const;
  int64_t final_score(uint32_t node) const;
  uint32_t choose() const;
  uint32_t join_rivals(uint32_t best) const;
  uint32_t climb(uint32_t best) const;
  uint32_t narrow(uint32_t best) const;
  void add_siblings(uint32_t best);

  const PageTree& tree_;
  const PageText& text_;
  const PageClasses& classes_;
  std::vector<uint32_t> code_points_before_;  // of each block, and of the end
  std::vector<uint32_t> linked_before_;
  std::vector<uint32_t> blocks_in_;  // blocks whose own element a node is
  std::vector<uint8_t> furniture_;   // nodes inside elements named like furniture
  std::vector<int64_t> scores_;      // in 1/100; 0: not voted for
  std::vector<uint32_t> roots_;
};

}  // namespace isnad
