#pragma once

#include <string_view>
#include <vector>

#include "core/quotes/report_model.h"
#include "core/quotes/reports.h"

// Reads one English unit word by word and adds the reports it finds.
//
//   EnglishUnit(reading, unit_index, out).scan();
//
// reports_en reads verbs of saying with what follows them, openings_en what stands
// between a verb and what was said, postposed_en those that
// stand behind or inside what they report, raised_en nouns and passives, marked_en
// stretches in marks, sources_en phrases such as "according to".  Whether a cue reports
// anything and where its clause ends is decided in choices_en.

namespace isnad {

class EnglishUnit {
 public:
  EnglishUnit(const ReadText& reading, uint32_t unit_index, std::vector<Report>& out)
      : reading_(reading),
        unit_index_(unit_index),
        words_(reading.units[unit_index].words),
        out_(out),
        first_report_(out.size()),
        free_(words_.begin),
        clause_from_(words_.begin) {}

  void scan();

 private:
  void push(Report& report);
  bool is_end(uint32_t word) const;
  bool is_break(uint32_t word) const;

  // ---- a verb of saying and what follows it
  uint32_t read_cue(uint32_t cue_word);
  bool may_report(uint32_t word) const;
  uint32_t read_forward(Report& report, uint32_t cue_word);
  uint32_t behind_age(uint32_t word) const;
  bool is_about_naming(uint32_t word) const;
  void take_apposition(Report& report, uint32_t cue_word);
  bool follows_and(uint32_t cue_word) const;
  bool is_passive(uint32_t cue_word) const;
  bool is_negated(uint32_t cue_word) const;
  uint32_t find_that(uint32_t from) const;
  uint32_t behind_listener(Report& report, uint32_t begin) const;
  uint32_t behind_adjunct(uint32_t begin, const Cue& cue) const;
  uint32_t behind_preposition(uint32_t begin, const Cue& cue) const;
  uint32_t read_noun(Report& report, uint32_t cue_word);
  uint32_t read_raised(Report& report, uint32_t cue_word);
  bool holds_strong_cue(uint32_t begin, uint32_t end) const;
  uint32_t clause_end(uint32_t cue_word, uint32_t begin, bool noun_only) const;
  uint32_t rule_end(uint32_t begin, bool noun_only) const;
  uint32_t without_time(uint32_t begin, uint32_t end) const;
  bool ends_object(uint32_t word) const;
  bool begins_report(uint32_t word) const;
  QuoteKind kind_of(IndexRun content) const;

  // ---- a verb behind or inside what it reports
  bool read_postposed(Report& report, uint32_t cue_word);
  bool has_clause_behind(uint32_t word) const;
  bool holds_clause(uint32_t begin, uint32_t end) const;
  bool is_inverted(uint32_t cue_word, IndexRun subject) const;
  IndexRun apposed_subject(uint32_t cue_word) const;
  uint32_t content_begin(uint32_t from, uint32_t to) const;
  void drop_weak_from(uint32_t word);

  // ---- through whom
  IndexRun outlet_at(uint32_t begin) const;
  bool relays_at(uint32_t word) const;
  void add_relay(Report& report, IndexRun words) const;
  uint32_t take_cited(Report& report, uint32_t at);
  void take_leading_source(Report& report);
  void take_maker(Report& report) const;
  uint32_t document_before(uint32_t maker) const;
  void add_links(Report& report);
  bool read_quoted(Report& report, uint32_t cue_word);

  // ---- what the weights decide
  enum class Pattern : uint8_t { forward, postposed, noun, raised };
  struct ClauseState {  // of the words of a clause so far
    uint32_t commas = 0;
    uint32_t verbs = 0;
    bool open = false;  // behind an opening bracket
    bool relative = false;
    void take(const EnglishUnit& unit, uint32_t word);
  };
  static constexpr int threshold = 2;  // precision above recall
  static constexpr int plain_threshold = -16;
  bool names_who_did_it(IndexRun content) const;
  bool accepts(Report& report, Pattern pattern) const;
  void add_context(Features& f, const Report& report, Pattern pattern) const;
  void add_inner_cue(Features& f, IndexRun content, uint32_t outer) const;
  uint32_t speaker_class(const Report& report) const;
  uint32_t class_of_word(uint32_t word) const;
  uint32_t class_at(uint32_t word) const;
  uint32_t hash_at(uint32_t word) const;
  bool tells_on(uint32_t word) const;
  bool closes_with_speaker(uint32_t begin) const;
  bool cuts(uint32_t word, const ClauseState& state) const;
  uint32_t next_speaker(uint32_t at) const;
  uint32_t learnt_end(uint32_t cue_word, uint32_t begin, uint32_t by_rule,
                      bool object) const;
  Features end_features(uint32_t cue_word, uint32_t begin, uint32_t at, bool by_rule,
                        bool object, const ClauseState& state) const;

  // ---- stretches in marks
  uint32_t read_marks(const Marked& marked);
  uint32_t postposed_cue(uint32_t at) const;
  void take_tail(Report& report, uint32_t after) const;
  bool continue_speech(const Marked& marked);

  // ---- according to
  bool is_according(uint32_t word) const;
  bool take_source(IndexRun source, uint32_t word);
  uint32_t read_source(uint32_t word);

  const ReadText& reading_;
  mutable std::vector<uint32_t> classes_;  // of the unit's words; empty: not yet
  uint32_t unit_index_;
  IndexRun words_;
  std::vector<Report>& out_;
  size_t first_report_;
  uint32_t free_;         // words in front of it belong to a report already
  uint32_t clause_from_;  // the same, but for reports a verb behind may take over
};

}  // namespace isnad
