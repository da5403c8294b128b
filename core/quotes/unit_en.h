#pragma once

#include <string_view>
#include <vector>

#include "core/quotes/reports.h"

// Reads one English unit word by word and adds the reports it finds.
//
//   EnglishUnit(reading, unit_index, out).scan();
//
// reports_en reads verbs of saying with what follows them, postposed_en those that
// stand behind or inside what they report, marked_en stretches in marks, sources_en
// phrases such as "according to".

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
  Report start_report(uint32_t cue_word, uint32_t size, uint16_t cue_index) const;
  void push(Report& report);
  bool is_end(uint32_t word) const;
  bool is_break(uint32_t word) const;

  // ---- a verb of saying and what follows it
  uint32_t read_cue(uint32_t cue_word);
  bool follows_and(uint32_t cue_word) const;
  bool is_negated(uint32_t cue_word) const;
  uint32_t find_that(uint32_t from) const;
  uint32_t behind_listener(Report& report, uint32_t begin) const;
  uint32_t behind_adjunct(uint32_t begin, const Cue& cue) const;
  uint32_t behind_preposition(uint32_t begin, const Cue& cue) const;
  uint32_t read_noun(Report& report, uint32_t cue_word);
  uint32_t read_raised(Report& report, uint32_t cue_word);
  bool holds_strong_cue(uint32_t begin, uint32_t end) const;
  uint32_t clause_end(uint32_t begin, bool noun_only) const;
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

  // ---- stretches in marks
  uint32_t read_marks(const Marked& marked);
  uint32_t postposed_cue(uint32_t at) const;
  void take_tail(Report& report, uint32_t after) const;
  bool continue_speech(const Marked& marked);

  // ---- according to
  bool is_according(uint32_t word) const;
  uint32_t read_source(uint32_t word);

  const ReadText& reading_;
  uint32_t unit_index_;
  IndexRun words_;
  std::vector<Report>& out_;
  size_t first_report_;
  uint32_t free_;         // words in front of it belong to a report already
  uint32_t clause_from_;  // the same, but for reports a verb behind may take over
};

}  // namespace isnad
