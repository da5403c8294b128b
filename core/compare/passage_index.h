#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/compare/vocabulary.h"
#include "core/range.h"

// Finds the runs of words that a new article shares with those before it.
//
//   PassageIndex index;
//   for (const SharedRun& run : index.add(tokens)) show(run);
//
// Method: winnowing (Schleimer, Wilkerson, Aiken 2003) over 5-word shingles, which
// finds every run of run_words words, then exact extension.  A shingle that max_holders
// articles have is common property: later articles are held against its first holder
// alone, so a sentence that everybody prints costs each article one comparison.  No
// article is held against more than max_partners others, those it shares most with.

namespace isnad {

// A run in token positions.  `near` runs hold changed words between the same ones.
struct SharedRun {
  uint32_t a_article = 0;  // the earlier one
  uint32_t b_article = 0;
  uint32_t a_begin = 0;  // in Tokens::words
  uint32_t a_end = 0;
  uint32_t b_begin = 0;
  uint32_t b_end = 0;
  uint32_t same_words = 0;
  bool verbatim = true;
};

class PassageIndex {
 public:
  static constexpr uint32_t run_words = 8;      // least length of a verbatim run
  static constexpr uint32_t max_holders = 64;   // of one shingle
  static constexpr uint32_t max_partners = 64;  // of one article among those before
  static constexpr uint32_t common_holders = 24;
  static constexpr uint32_t max_formula_words = 25;

  // Takes the next article's words and returns what it shares with those before, in
  // order of a_article, b_begin.  Linear in the words and the matches.
  std::vector<SharedRun> add(std::vector<uint32_t> words);

  // How many of a run's words are its own, not those of a formula: of a short run, the
  // share of it that stands in no more than common_holders articles.  The answer can
  // change while articles are added.
  uint32_t own_words(const SharedRun& run) const;

  // The earlier article with the same words, or no_index.
  uint32_t copy_of(uint32_t article) const { return copy_of_[article]; }

 private:
  struct Holder {
    uint32_t article = 0;
    uint32_t position = 0;
    uint32_t next = no_index;  // in holders_
  };
  struct Shingle {
    uint32_t first = no_index;  // in holders_
    uint32_t last = no_index;
    uint32_t count = 0;
  };
  struct Seed {
    uint32_t article = 0;
    uint32_t a_position = 0;
    uint32_t b_position = 0;
  };

  // An earlier article and how many picked shingles it has in common.
  struct Partner {
    uint32_t article = 0;
    uint32_t seeds = 0;
  };

  std::vector<Seed> find_seeds(const std::vector<uint32_t>& shingles,
                               const std::vector<uint32_t>& picked) const;
  // The articles of the seeds worth a comparison, at most max_partners, in order.
  std::vector<Partner> find_partners(const std::vector<Seed>& seeds) const;
  void hold(const std::vector<uint32_t>& shingles, const std::vector<uint32_t>& picked);
  void note_copy(uint32_t article);

  std::vector<std::vector<uint32_t>> words_;  // for each article
  std::unordered_map<uint32_t, Shingle> shingles_;
  std::vector<Holder> holders_;
  std::unordered_map<uint64_t, uint32_t> article_of_text_;
  std::vector<uint32_t> copy_of_;
};

}  // namespace isnad
