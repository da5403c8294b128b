#pragma once

#include <cstdint>
#include <vector>

#include "core/compare/quote_index.h"
#include "core/compare/statement_weights.h"
#include "core/compare/vocabulary.h"

// Weighs how likely two reports are of one statement.
//
//   const Profile a = profile(report, index, vocabulary);
//   const Evidence evidence = weigh(a, b);
//   if (evidence.likely_percent() >= same_statement_percent) join();
//
// Evidence: the rarity of the shared words, how much of the shorter and of both reports
// they are, how many stand in the same order, the speaker, numbers, the date and what
// the articles are about.  What each says is in statement_weights.h.

namespace isnad {

// A word of a report, all its occurrences as one.
struct WeighedForm {
  uint32_t sense = 0;
  uint32_t form = 0;    // of the sense
  uint32_t weight = 0;  // of the form, 1/16 bit
  bool marked = false;  // inside quotation marks
};

// What is compared of a report, made for the collection as it is now.
struct Profile {
  const QuoteReport* report = nullptr;
  const std::vector<uint32_t>* topics = nullptr;  // of its first article, sorted
  std::vector<WeighedForm> terms;                 // sorted by sense and form
  std::vector<uint64_t> pairs;                    // neighbouring senses, sorted
  std::vector<uint32_t> numbers;                  // senses that are digits, sorted
  std::vector<uint32_t> names;  // identities, dates and numbers in it, sorted
  uint32_t speaker = no_index;  // identity, as in names
  uint32_t language = 0;        // a number for each language; 0: unknown
  uint32_t mass = 0;            // sum of weights
  uint32_t marked_mass = 0;     // of what stands inside quotation marks
};

Profile profile(const QuoteReport& report, const QuoteIndex& index,
                const Vocabulary& vocabulary);

// 0..100 for odds in 1/100.
uint32_t percent_of_odds(int32_t odds);

struct Evidence {
  uint32_t shared = 0;  // weight of the shared forms, 1/16 bit
  uint32_t akin = 0;    // the same of other forms of one sense
  uint32_t marked = 0;  // weight of the shared forms inside quotation marks in both
  uint32_t smaller_marked = 0;  // mass of what the smaller one has inside them
  uint32_t own = 0;             // of both, what neither article is about
  uint32_t smaller = 0;         // mass of the smaller report
  uint32_t larger = 0;          // of the other one
  uint32_t both = 0;            // mass of both together, what they share once
  uint32_t shared_pairs = 0;    // neighbouring words that are neighbours in both
  uint32_t smaller_pairs = 0;
  uint32_t shared_names = 0;  // identities
  uint32_t smaller_names = 0;
  uint32_t shared_meanings = 0;  // weight of words known in both languages, 1/16 bit
  uint32_t smaller_meanings = 0;
  uint32_t larger_meanings = 0;
  uint32_t shared_numbers = 0;
  bool numbers_differ = false;  // both have numbers, none in common
  bool other_language = false;
  bool same_speaker = false;
  bool other_speaker = false;    // both named, nothing in common
  bool strange_speaker = false;  // both told, named or not, nothing in common
  bool related_speaker = false;  // one's speaker is in the other's chain
  bool same_article = false;
  int32_t days_apart = 0;      // 0 when a date is unknown
  uint32_t shared_topics = 0;  // of the articles
  uint32_t smaller_topics = 0;

  // Logarithm of the odds that both report one statement, in 1/100.
  int32_t odds(const EvidenceWeights& weights = fitted_weights.evidence) const;
  // 0..100: the same as a chance.
  uint32_t likely_percent() const { return percent_of_odds(odds()); }
  // 0..1: how far both articles may tell one story.
  double story() const;
  // What is weighed, for reports of one language and of two.
  EvidenceWeights features() const;

 private:
  double late() const;
  double shared_story() const;
};

// Whether who speaks in one report speaks in the other one.
bool have_same_speaker(const Profile& a, const Profile& b);

bool are_in_two_languages(const Profile& a, const Profile& b);

// Linear in the two reports.
Evidence weigh(const Profile& a, const Profile& b);

}  // namespace isnad
