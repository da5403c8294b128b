#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/analysis.h"
#include "core/compare/alignment.h"
#include "core/compare/vocabulary.h"
#include "core/quotes/marks.h"

// Holds what each quote says in numbers, and finds the earlier quotes a new one should
// be compared with.
//
//   QuoteIndex index(vocabulary);
//   index.add(article_index, analysis, tokens);
//   for (const Candidate& candidate : index.candidates()) score(candidate);
//
// Quotes of the same words are one report: a sentence a thousand articles carry is
// compared once.

namespace isnad {

// A meaning that several languages have words for.
struct WeighedMeaning {
  uint32_t meaning = 0;
  uint32_t weight = 0;  // of the word, 1/16 bit
};

// Words of one or more quotes, word for word the same after folding.
struct QuoteReport {
  std::vector<QuoteRef> quotes;  // in order of arrival; the first gives the words
  std::vector<uint32_t> forms;   // in order of the words, without particles
  std::vector<uint32_t> senses;  // of forms
  std::vector<bool> marked;      // of forms: inside quotation marks
  std::vector<WeighedMeaning> meanings;  // known in several languages, each once
  bool named = false;                    // the speaker is somebody, not "a source"
  uint32_t surname = 0;                  // skeleton of the speaker's; 0: not named
  std::vector<uint32_t> speakers;        // hashed stems of the speaker's name, sorted
  std::vector<uint32_t> relays;  // the same of the speaker's role and of everybody else
  int32_t day = 0;  // of the first article, counted from year 0; 0: unknown
};

// Two reports that share rare words.
struct Candidate {
  uint32_t first = 0;  // in reports(); the later one
  uint32_t second = 0;
};

// By the later report, each once.
void sort_candidates(std::vector<Candidate>& candidates);

class QuoteIndex {
 public:
  static constexpr uint32_t max_holders = 48;     // reports kept for one key
  static constexpr uint32_t max_candidates = 32;  // kept for one report

  // Keeps a reference to `vocabulary`, which must outlive it.
  explicit QuoteIndex(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // Linear in the quotes' words.
  void add(uint32_t article_index, const Analysis& analysis, const Tokens& tokens);

  const std::vector<QuoteReport>& reports() const { return reports_; }
  // How much it says that two reports share a sense, in 1/16 bit: its rarity in the
  // shipped counts and among the reports of this collection.
  uint32_t weight(uint32_t sense) const;
  // The same of a form.
  uint32_t form_weight(uint32_t form) const;

  const std::vector<Candidate>& candidates() const { return candidates_; }
  // The senses an article is about, at most most_topics, sorted.
  const std::vector<uint32_t>& topics(uint32_t article_index) const {
    return topics_[article_index];
  }
  static constexpr size_t most_topics = 24;
  size_t article_count() const { return topics_.size(); }
  // As QuoteReport::day.
  int32_t day(uint32_t article_index) const { return days_[article_index]; }

 private:
  // The last reports that hold a key.
  struct Holders {
    std::vector<uint32_t> reports;
    uint32_t next = 0;  // place to overwrite once full
  };

  void add_words(const Analysis& analysis, const Tokens& tokens,
                 const std::vector<Marked>& marks, SourceRange part,
                 QuoteReport& report, std::vector<uint32_t>& own);
  uint32_t rarity_here(uint32_t weight, uint32_t sense) const;
  // In how many reports and articles a sense stands.
  struct SenseCount {
    uint32_t reports = 0;
    uint32_t articles = 0;
    uint32_t last_article = no_index;
  };

  uint32_t report_of(QuoteReport report, const std::vector<uint32_t>& words);
  void index(uint32_t report_index);
  std::vector<uint32_t> find_topics(const Tokens& tokens) const;
  void count_senses(const QuoteReport& report);
  std::vector<uint64_t> keys_of(const QuoteReport& report) const;
  uint32_t key_weight(uint64_t key) const;

  Vocabulary& vocabulary_;
  std::vector<QuoteReport> reports_;
  std::vector<Candidate> candidates_;
  std::vector<std::vector<uint32_t>> topics_;  // for each article
  std::vector<int32_t> days_;                  // for each article
  std::vector<SenseCount> sense_counts_;       // for each sense
  std::vector<uint32_t> met_weight_;           // for each report; 0 between calls
  std::unordered_map<uint64_t, uint32_t> report_of_text_;
  std::unordered_map<uint64_t, Holders> holders_;
};

}  // namespace isnad
