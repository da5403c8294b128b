#pragma once

#include <string>
#include <vector>

#include "core/quotes/quotes.h"
#include "core/quotes/reading.h"
#include "core/quotes/reports.h"

// Says who the speaker of each report is: a name in full, however it was written.
//
//   Speakers speakers(reading);
//   for (const Report& report : reports) add(speakers.chain_of(report));
//
// A name goes to its entity; a title alone ("the minister") to the last speaker or
// entity with that title; a dropped subject to the last speaker the verb agrees with
// in gender and number.  Unnamed groups keep their phrase.

namespace isnad {

class Speakers {
 public:
  explicit Speakers(const ReadText& reading);

  // The links, nearest first.  Reports must come in order: each is the context of the
  // next.  Constant time but for the words of the report itself.
  std::vector<Link> chain_of(const Report& report);

 private:
  struct Heard {
    Link link;
    Gender gender = Gender::unknown;
    Number number = Number::unknown;
    std::string role;      // folded
    std::string name;      // folded
    std::string document;  // what it was said in, folded: بيان
    bool spoke = false;    // and did not only pass words on
  };
  struct Title {
    uint32_t entity_index = 0;  // in Entities::items
    std::string words;          // folded
  };
  // Mentions of a noun phrase; no_index: none.
  struct Named {
    uint32_t person = no_index;
    uint32_t head = no_index;   // the body or place it begins with
    uint32_t whose = no_index;  // word: a person named behind it only says whose
  };
  // Who a phrase may mean, and how well.
  struct Meant {
    const Heard* heard = nullptr;
    uint32_t entity_index = no_index;
    int score = 0;
    bool found() const { return heard != nullptr || entity_index != no_index; }
  };

  Link named(IndexRun words);
  Named mentions_in(IndexRun words) const;
  Link named_by_mention(IndexRun words, const Named& found) const;
  uint32_t bearer_of(std::string_view name) const;
  bool is_adjective(uint32_t word) const;
  Link joint(IndexRun words, const Named& found) const;
  Link issuer_behind(IndexRun document, IndexRun issuer);
  Link named_apart(IndexRun kind, SourceRange name) const;
  Link named_behind_comma(IndexRun words, uint32_t comma) const;
  Link named_by_words(IndexRun words, uint32_t whose);
  Link pronoun(uint32_t word);
  bool is_company(uint32_t word) const;
  bool may_be(uint32_t entity_index, Gender gender) const;
  uint32_t told_of_before(uint32_t word, Gender gender) const;
  bool is_person(uint32_t entity_index) const;
  Link understood(const Report& report);
  Link subject_of_unit(const Report& report);
  Link subject_of_sentence(const Report& report);
  Link office_holder(IndexRun subject, const Report& report);
  bool mentions_none(IndexRun words) const;
  Link subject_above(const Report& report);
  uint32_t behind_comma(IndexRun words) const;
  bool is_bare_word(IndexRun words) const;
  bool opens_sentence(uint32_t word) const;
  IndexRun arabic_subject(IndexRun words) const;
  Link relay(IndexRun words);
  void add_titles();
  void add_english_title(uint32_t entity_index, IndexRun words);
  void add_english_titles(const Mention& mention);
  uint32_t english_bearer(IndexRun words);
  void add_title(uint32_t entity_index, std::string said);
  void add_role(uint32_t entity_index, const std::string& role);
  IndexRun title_behind(IndexRun name) const;
  void add_apposed_titles(const Mention& mention);
  void join_spellings();
  void add_surnames();
  void remember(const Link& link, bool spoke);
  bool names(IndexRun words, uint32_t entity_index) const;
  bool agrees(const Heard& heard, const Report& report) const;
  bool may_go_on(const Heard& heard, const Report& report) const;
  bool is_other_gender(const Link& link, const Report& report) const;
  bool verb_agrees(uint32_t subject, const Report& report) const;
  Meant meant_by(std::string_view phrase, uint32_t word);
  int title_fit(std::string_view phrase, std::string_view title, bool plural) const;
  const Heard* issuer_of(std::string_view phrase) const;
  std::string document_of(const Report& report, bool known) const;
  void see_until(uint32_t word);
  std::string title_stem(std::string_view title, bool plural) const;
  std::string_view without_honorifics(std::string_view phrase) const;
  uint32_t first_marked(IndexRun words) const;
  uint32_t end_before_event(IndexRun words) const;
  bool follows_particle_phrase(uint32_t word) const;
  void strip_particle(SourceRange& range) const;
  Link last_person_before(uint32_t word, Gender gender) const;
  std::string role_before(IndexRun words, uint32_t mention_index) const;

  const ReadText& reading_;
  std::vector<uint32_t> fullest_;  // for each of Entities::items, the fullest of it
  WordTable<std::vector<Title>> titles_;          // by the stem of a title's words
  WordTable<std::vector<Title>> english_titles_;  // by their noun; words in front
  WordTable<uint32_t> surnames_;     // last word of a person's name; no_index: of two
  std::vector<uint32_t> last_seen_;  // for each of Entities::items: mention
  uint32_t seen_mentions_ = 0;       // of Entities::mentions, in last_seen_
  Gender verb_gender_ = Gender::unknown;  // of the report being read
  std::vector<Heard> heard_;              // last speaker last
  uint32_t unit_index_ = 0;               // of the report at hand
  IndexRun content_;                      // the same
  uint32_t last_unit_ = no_index;
  uint32_t last_end_ = 0;  // word behind the last report
  std::vector<Link> last_chain_;
};

}  // namespace isnad
