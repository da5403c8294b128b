#pragma once

#include <memory>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "core/compare/passage_index.h"
#include "core/compare/quote_index.h"
#include "core/compare/similarity.h"
#include "core/compare/vocabulary.h"
#include "core/ingest/copies.h"

// Compares a collection that grows: each article is held against an index of those
// before, never against all of them.
//
//   Comparer comparer(lexicon);
//   comparer.add(analysis);
//   const Comparison comparison = comparer.result();
//
// Adding articles one by one gives the same result as compare() on all of them in that
// order.

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

  // About linear in the quotes and the passages; most of the work is in add().
  Comparison result();

  // What result() makes statements of; it refers to this.
  WeighedReports reports() const;

 private:
  const Lexicon& lexicon_;
  Analyses analyses_;
  Vocabulary vocabulary_;
  std::vector<Tokens> tokens_;
  PassageIndex passages_;
  std::vector<SharedRun> runs_;
  QuoteIndex quotes_;
  CopyIndex copies_;
};

}  // namespace isnad
