#pragma once

#include <vector>

#include "core/quotes/clauses_ar.h"
#include "core/quotes/reports.h"
#include "core/quotes/source_phrases_ar.h"

// Reads one Arabic unit word by word and adds the reports it finds.
//
//   ArabicUnit(reading, unit_index, out).scan();
//
// reports_ar reads verbs of saying and what they introduce, subjects_ar who they name,
// chains_ar through whom it came, sources_ar phrases such as بحسب, marked_ar stretches
// in marks that no verb claims.

namespace isnad {

class ArabicUnit {
 public:
  ArabicUnit(const ReadText& reading, uint32_t unit_index, std::vector<Report>& out)
      : reading_(reading),
        unit_index_(unit_index),
        words_(reading.units[unit_index].words),
        out_(out),
        first_report_(out.size()) {}

  void scan();

 private:
  void push(Report& report);
  bool has_report() const;
  // Where the words not yet part of a report begin.
  uint32_t free_from() const;
  uint32_t behind_last_report() const;
  // Those of them in front of `word`; none when a report already holds it.
  IndexRun free_before(uint32_t word) const;
  bool is_negated(uint32_t cue_word) const;
  uint32_t read_cue(uint32_t cue_word);
  bool issues_document(uint32_t cue_word) const;
  // A cue without content still brings its speaker to mind.
  uint32_t note_speaker(uint32_t cue_word);
  bool may_speak(IndexRun words) const;
  // Without a clause nothing shows where the subject ends and the object begins: with
  // its first name, else after a few words.
  uint32_t silent_subject_end(IndexRun words) const;
  // "ودعا السلطات إلى": after another verb the noun is whom he called on.
  bool is_object_behind(const Cue& cue, uint32_t cue_word) const;
  void name_speaker(Report& report, const CueForm& form, uint32_t cue_word,
                    uint32_t content);
  bool is_passive(uint32_t cue_word) const;
  bool is_definite(IndexRun words) const;
  bool names_speaker(IndexRun words) const;
  bool starts_joined(uint32_t word) const;
  bool name_topic(Report& report, uint32_t cue_word) const;
  void name_beside(Report& report, const CueForm& form, uint32_t cue_word,
                   IndexRun region) const;
  bool leads_to(uint32_t subject_end, uint32_t cue_word) const;
  bool is_told_of(IndexRun before, IndexRun behind) const;
  bool is_impersonal(const CueForm& form, uint32_t cue_word) const;
  bool speaks_inside(IndexRun region) const;
  // "جاء في بيان للوزارة".
  void name_inside(Report& report, IndexRun region) const;
  void name_beyond(Report& report, uint32_t source) const;
  IndexRun issuer(IndexRun words) const;
  void name_sources(Report& report, IndexRun region) const;
  void add_nearest(Report& report, IndexRun relay) const;
  bool names_outlet(IndexRun words) const;
  void part_from_listener(Report& report) const;
  void add_addressed(Report& report, IndexRun region) const;
  void add_passed_on(Report& report, IndexRun region) const;
  // "نقلت وكالة عن الوزير قوله إن".
  bool name_relayed(Report& report, IndexRun region) const;
  // "ذكرت وكالة نقلا عن مسؤول أن".
  bool name_quoted_from(Report& report, IndexRun region) const;
  // "قالت يونهاب إن الجهاز أخبر الجمعية بأن": the inner speaker, through the outer.
  uint32_t nested_cue(const Report& outer, ContentStart start);
  void fill_content(Report& report, ContentStart start) const;
  void fill_marked(Report& report, uint32_t open) const;
  bool says_it_all(const Marked& marked) const;
  void fill_clause(Report& report, uint32_t that_word) const;
  QuoteKind kind_of(IndexRun content) const;
  uint32_t read_source(uint32_t word, const SourcePhrase& phrase);
  // "حسب تعبيره": the speaker's own.
  bool is_all_bracketed(uint32_t word) const;
  bool follows_expected(uint32_t word) const;
  bool is_own_words(uint32_t word) const;
  uint32_t rest_of_clause(uint32_t phrase, uint32_t behind) const;
  uint32_t behind_dateline() const;
  bool ends_last_report(uint32_t word) const;
  uint32_t read_source_first(Report& report);
  // A verb with a subject and a clause.
  bool begins_report(uint32_t word) const;
  bool is_governed(const Marked& marked) const;
  uint32_t read_marks(const Marked& marked);
  // `"...", قال فلان`.
  bool read_postposed(const Marked& marked, uint32_t behind);

  const ReadText& reading_;
  uint32_t unit_index_;
  IndexRun words_;
  std::vector<Report>& out_;
  size_t first_report_;
  uint32_t last_cue_ = no_index;
  uint32_t spoken_until_ = 0;  // the end of the last report that is not silent
  uint32_t clause_from_ = 0;   // a subject is not looked for in front of this word
  IndexRun pending_relay_;
};

}  // namespace isnad
