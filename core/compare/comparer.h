#pragma once

#include <memory>
#include <vector>

#include "core/analysis.h"
#include "core/compare/bases.h"
#include "core/compare/comparison.h"
#include "core/compare/differences.h"
#include "core/compare/known_odds.h"
#include "core/compare/passage_index.h"
#include "core/compare/quote_index.h"
#include "core/compare/similarity.h"
#include "core/compare/vocabulary.h"
#include "core/entities/identities.h"
#include "core/ingest/copies.h"

// Compares a collection that grows: each article is held against an index of those
// before, never against all of them.
//
//   Comparer comparer(lexicon);
//   comparer.add(analysis);
//   const Comparison first = comparer.result();
//   comparer.add(another);
//   const Comparison second = comparer.result(first);
//
// Adding articles one by one gives the same result as compare() on all of them in that
// order.  Between two results it remembers what it read of names and how pairs of
// reports were weighed: a word becomes rarer or commoner with what is added, and the
// pairs that have it, and no others, are weighed again.

namespace isnad {

// The reports of a collection as they are weighed.
struct WeighedReports {
  Identities identities;
  std::vector<Profile> profiles;
  std::vector<Candidate> candidates;
};

class Comparer {
 public:
  // Keeps a reference to `lexicon`, which must outlive it.
  explicit Comparer(const Lexicon& lexicon);
  Comparer(const Comparer&) = delete;
  Comparer& operator=(const Comparer&) = delete;

  // Linear in the article and what it shares with others.
  void add(std::shared_ptr<const Analysis> analysis);

  // Puts another analysis in the place of one.  Only what the reader calls the article
  // may differ: title, outlet, credit, author, address.
  void replace(uint32_t article_index, std::shared_ptr<const Analysis> analysis);

  // About linear in the quotes and the passages, with little work for those that were
  // in the last result.  What `before`, that result or an empty one, lists of
  // statements that are the same is copied.
  Comparison result(const Comparison& before = {}, const BaseChoice& choice = {});

  // For each statement of the last result, the base it has when nobody chooses.
  const std::vector<uint32_t>& bases_unchosen() const { return bases_unchosen_; }

  // What result() makes statements of; it refers to this.
  WeighedReports reports();

 private:
  SameStatements find_same(const Comparison& before, const Comparison& now) const;

  const Lexicon& lexicon_;
  Analyses analyses_;
  Vocabulary vocabulary_;
  std::vector<Tokens> tokens_;
  PassageIndex passages_;
  std::vector<SharedRun> runs_;
  QuoteIndex quotes_;
  CopyIndex copies_;
  Identifier identifier_;
  KnownOdds known_odds_;
  std::vector<uint32_t> bases_unchosen_;
};

}  // namespace isnad
