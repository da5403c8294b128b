#include "core/quotes/contents.h"
#include "core/quotes/phrases_en.h"
#include "core/quotes/unit_en.h"

// Nouns of saying, and verbs whose subject belongs to what is said.

namespace isnad {
namespace {

constexpr uint32_t min_content_words = 2;

}  // namespace

// "was told", "is expected": another does what the verb says.
bool EnglishUnit::is_passive(uint32_t cue_word) const {
  if (reading_.notes[cue_word].cue->shape != CueShape::past) return false;
  for (uint32_t i = cue_word; i > words_.begin && cue_word - i < 4; --i) {
    const std::string_view word = reading_.folded(i - 1);
    if (word == "was" || word == "were" || word == "been" || word == "be" ||
        word == "being" || word == "is" || word == "are" || word == "'s" ||
        word == "'re")
      return true;
    if (!reading_.has(i - 1, flag::aux | flag::negator) && !word.ends_with("ly"))
      return false;
  }
  return false;
}

// "Smith's claim that ...", "the fear among farmers that ...".
uint32_t EnglishUnit::read_noun(Report& report, uint32_t cue_word) {
  uint32_t begin = cue_word;
  while (begin > clause_from_ && cue_word - begin < 6 && !reading_.is_mark(begin - 1) &&
         !reading_.has(begin - 1, flag::stop | flag::aux) &&
         !reading_.has(begin, flag::determiner))
    --begin;
  // A possessive tells whose it is, else the subject: "he made the suggestion that".
  for (uint32_t i = begin; i < cue_word; ++i) {
    const std::string_view source = reading_.source(i);
    const std::string_view folded = reading_.folded(i);
    const bool of_name = source.ends_with("'s") || source.ends_with("’s");
    const bool pronoun =
        folded == "his" || folded == "her" || folded == "their" || folded == "its";
    if (!of_name && !pronoun) continue;
    report.speaker = {pronoun ? i : begin, i + 1};
    break;
  }
  report.same_subject = report.speaker.empty();
  uint32_t from = cue_word + 1;
  if (from >= words_.end || is_end(from)) return from;
  const bool clause = reading_.has(from, flag::that) || reading_.folded(from) == "to";
  const std::string_view next = reading_.folded(from);
  if (next == "of" || next == "about" || next == "for" || next == "on" ||
      next == "over" || next == "against")
    ++from;
  else if (!clause)
    return cue_word + 1;
  if (from >= words_.end) return cue_word + 1;
  const uint32_t end = trimmed_end(reading_, from, clause_end(cue_word, from, !clause));
  if (end < from + min_content_words) return cue_word + 1;
  report.content = {from, end};
  report.confidence_percent = 60;
  if (!accepts(report, Pattern::noun)) return cue_word + 1;
  push(report);
  return end;
}

// "The plan seems to fail": nobody's words, around the verb.
uint32_t EnglishUnit::read_raised(Report& report, uint32_t cue_word) {
  const uint32_t begin = cue_word + 1;
  if (report.speaker.empty() || begin >= words_.end) return begin;
  const std::string_view next = reading_.folded(begin);
  if (next == "on" || next == "in" || next == "at" || next == "before") return begin;
  // "is seen by farmers as a threat".
  IndexRun by = {};
  if (next == "by") by = english_noun_phrase(reading_, {begin + 1, words_.end});
  const uint32_t from = by.empty() ? begin : by.end;
  if (from >= words_.end) return begin;
  const uint32_t end = trimmed_end(reading_, from, clause_end(cue_word, from, true));
  if (end < from + min_content_words && by.empty()) return begin;
  Report raised = report;
  raised.content = report.speaker;
  if (end >= from + min_content_words) raised.tail = {from, end};
  raised.speaker = by;
  raised.nobody = by.empty();
  raised.confidence_percent = 50;
  if (!accepts(raised, Pattern::raised)) return begin;
  push(raised);
  return end;
}

}  // namespace isnad
