#include <algorithm>
#include <array>

#include "core/quotes/contents.h"
#include "core/quotes/phrases_en.h"
#include "core/quotes/unit_en.h"

namespace isnad {
namespace {

constexpr uint32_t min_clause_words = 3;
constexpr uint32_t max_clause_words = 400;
constexpr uint32_t inverted_words = 30;  // behind an inverted subject, to its comma

// Words that join a sentence to the one before it and report nothing.
bool is_connector(std::string_view folded) {
  constexpr std::array<std::string_view, 16> words = {
      "and",       "but",      "so",   "yet",     "still",       "however",
      "meanwhile", "also",     "then", "instead", "nonetheless", "again",
      "besides",   "moreover", "or",   "thus",
  };
  return std::find(words.begin(), words.end(), folded) != words.end();
}

}  // namespace

uint32_t EnglishUnit::content_begin(uint32_t from, uint32_t to) const {
  uint32_t begin = from;
  while (begin < to &&
         ((reading_.is_mark(begin) && reading_.notes[begin].marked_index == no_index) ||
          reading_.folded(begin) == "and" || reading_.folded(begin) == "but"))
    ++begin;
  return begin;
}

// Takes back what weak verbs reported inside a clause that has a speaker of its own.
void EnglishUnit::drop_weak_from(uint32_t word) {
  while (out_.size() > first_report_ && out_.back().content.begin >= word)
    out_.pop_back();
}

// Whether the words from here to the next comma hold a verb of a clause.
bool EnglishUnit::has_clause_behind(uint32_t word) const {
  const uint32_t limit = std::min(words_.end, word + inverted_words);
  for (uint32_t i = word; i < limit; ++i) {
    if (is_comma(reading_.source(i)) || is_end(i) || is_break(i)) return false;
    if (reading_.has(i, flag::relative)) return false;
    if (reading_.has(i, flag::aux) && !reading_.has(i, flag::stop)) return true;
    const std::string_view folded = reading_.folded(i);
    if (reading_.has(i, flag::pronoun) && folded != "you") return true;
  }
  return false;
}

// Whether a verb shows among the words, outside what is said of a noun: "who is ...".
bool EnglishUnit::holds_clause(uint32_t begin, uint32_t end) const {
  if (end > begin + max_clause_words) return true;
  bool relative = false;
  for (uint32_t i = begin; i < end; ++i) {
    if (is_comma(reading_.source(i))) relative = false;
    if (reading_.has(i, flag::relative)) relative = true;
    if (relative || reading_.notes[i].marked_index != no_index) continue;
    if (reading_.has(i, flag::aux) && !reading_.has(i, flag::time_word)) return true;
    if (reading_.has(i, flag::pronoun)) return true;
  }
  return false;
}

// ", said Smith, a farmer": the subject behind its verb.
bool EnglishUnit::is_inverted(uint32_t cue_word, IndexRun subject) const {
  if (subject.empty() || reading_.has(subject.begin, flag::pronoun | flag::that))
    return false;
  const uint32_t before = cue_word - 1;
  if (!is_comma(reading_.source(before)) && !is_close(reading_, before)) return false;
  constexpr WordFlags persons =
      flag::determiner | flag::role | flag::group | flag::honorific | flag::outlet;
  bool names = reading_.has(subject.begin, persons);
  for (uint32_t i = subject.begin; i < subject.end; ++i)
    names = names || reading_.notes[i].mention_index != no_index;
  if (!names) return false;
  return !has_clause_behind(subject.end);
}

// "Smith, a farmer from Akron, Ohio, said": everything in front is the subject when no
// clause stands there.
IndexRun EnglishUnit::apposed_subject(uint32_t cue_word) const {
  const IndexRun none = {cue_word, cue_word};
  const uint32_t begin = content_begin(clause_from_, cue_word);
  const IndexRun subject = english_noun_phrase(reading_, {begin, cue_word});
  if (subject.empty() || subject.end >= cue_word) return none;
  const std::string_view behind = reading_.source(subject.end);
  if (!is_comma(behind) && behind != "(") return none;
  return holds_clause(subject.end, cue_word) ? none : subject;
}

// "The plan failed, Smith said on Friday": the content stands in front, and behind too
// when it is broken.
bool EnglishUnit::read_postposed(Report& report, uint32_t cue_word) {
  uint32_t next = cue_word + 1;
  const Cue& cue = reading_.cues.items[report.cue_index];
  if (is_comma(reading_.source(cue_word - 1))) {
    const IndexRun apposed = apposed_subject(cue_word);
    if (!apposed.empty()) report.speaker = apposed;
  }
  const IndexRun behind_verb = english_noun_phrase(reading_, {next, words_.end});
  const bool inverted =
      is_inverted(cue_word, behind_verb) &&
      (report.speaker.empty() || holds_clause(clause_from_, cue_word));
  if (inverted) {
    report.speaker = behind_verb;
  } else if (report.speaker.empty()) {
    return false;
  } else {
    if (cue.names_listener) {
      Report listener = report;
      const uint32_t behind = behind_listener(listener, next);
      const bool closes = behind >= words_.end || is_end(behind) ||
                          is_comma(reading_.source(behind)) ||
                          reading_.has(behind, flag::time_word | flag::stop);
      if (closes) {
        report = listener;
        next = behind;
      }
    }
    const bool adjunct = next >= words_.end || is_end(next) || is_break(next) ||
                         is_comma(reading_.source(next)) ||
                         reading_.has(next, flag::stop | flag::time_word);
    if (!adjunct) return false;
    const bool comma = next < words_.end && is_comma(reading_.source(next));
    const uint32_t that_word = comma ? next + 1 : find_that(next);
    if (that_word < words_.end && reading_.has(that_word, flag::that)) return false;
  }
  const uint32_t subject = document_before(std::min(cue_word, report.speaker.begin));
  const uint32_t begin = content_begin(clause_from_, subject);
  if (subject <= begin + 1 || subject > begin + max_clause_words) return false;
  const bool broken_off = is_comma(reading_.source(subject - 1)) ||
                          is_break(subject - 1) || is_close(reading_, subject - 1);
  if (!broken_off) return false;
  report.content = {begin, trimmed_end(reading_, begin, subject)};
  const uint32_t after = std::max(next, report.speaker.end);
  const bool opens =
      after + 3 < words_.end && (is_comma(reading_.source(after)) || is_break(after));
  if (opens && !inverted && !begins_report(after + 1)) {
    const uint32_t end = clause_end(cue_word, after + 1, false);
    const bool participle = reading_.folded(after + 1).ends_with("ing");
    if (end > after + 4 && !participle)
      report.tail = {after + 1, trimmed_end(reading_, after + 1, end)};
  }
  // "Still, Smith said, prices rose".
  if (report.content.size() == 1 && is_connector(reading_.folded(begin))) {
    report.content = report.tail;
    report.tail = {};
  }
  if (report.tail.empty() && report.content.size() < min_clause_words) return false;
  // "In an interview, Smith responded to": it only places what follows.
  if (report.tail.empty() && !inverted &&
      reading_.has(begin, flag::stop | flag::time_word) &&
      !holds_clause(begin, report.content.end))
    return false;
  take_apposition(report, cue_word);
  if (!accepts(report, Pattern::postposed)) return false;
  drop_weak_from(report.content.begin);
  push(report);
  free_ = std::max({free_, after, report.tail.end});
  clause_from_ = free_;
  return true;
}

}  // namespace isnad
