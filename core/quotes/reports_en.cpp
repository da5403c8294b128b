#include <algorithm>

#include "core/quotes/contents.h"
#include "core/quotes/phrases_en.h"
#include "core/quotes/unit_en.h"

namespace isnad {
namespace {

constexpr uint32_t min_content_words = 2;
constexpr uint32_t object_words = 60;
constexpr uint32_t clause_words = 400;  // no clause is longer: keeps the reading linear

}  // namespace

void EnglishUnit::scan() {
  uint32_t i = words_.begin;
  while (i < words_.end) {
    uint32_t next = i + 1;
    const uint32_t marked = reading_.notes[i].marked_index;
    if (marked != no_index)
      next = read_marks(reading_.marked[marked]);
    else if (is_according(i))
      next = read_source(i);
    else if (may_report(i))
      next = read_cue(i);
    i = std::max(next, i + 1);
  }
}

void EnglishUnit::push(Report& report) {
  // A unit may end where the words reported would begin: "According to her,".
  if (report.content.begin >= report.content.end) return;
  add_links(report);
  report.kind = kind_of(report.content);
  settle_range(reading_, report);
  if (report.range.empty()) return;
  free_ = std::max({free_, report.content.end, report.cue.end, report.tail.end});
  out_.push_back(report);
}

bool EnglishUnit::is_end(uint32_t word) const {
  return word >= words_.end ||
         (is_full_stop(reading_.source(word)) && !is_inner_stop(reading_, word));
}

// A dash that stands alone, or a semicolon.
bool EnglishUnit::is_break(uint32_t word) const {
  if (word >= words_.end || !reading_.is_mark(word)) return false;
  const std::string_view mark = reading_.source(word);
  if (mark == "—" || mark == ";") return true;
  if (mark != "-" && mark != "–") return false;
  const auto& words = reading_.segments.words;
  return word > words_.begin && words[word - 1].source.end != words[word].source.begin;
}

// Whether a word may be a cue here; what surrounds it decides.
bool EnglishUnit::may_report(uint32_t word) const {
  const WordNote& note = reading_.notes[word];
  if (note.cue == nullptr || note.mention_index != no_index) return false;
  if (is_english_cue(reading_, word, words_.begin)) return true;
  if (reading_.cues.reports.empty() && reading_.cues.reports.log == nullptr)
    return false;
  return note.cue->shape != CueShape::phrase && !touches_hyphen(reading_, word);
}

// "He said that ...", "saying ...", "praised ...".
uint32_t EnglishUnit::read_cue(uint32_t cue_word) {
  const CueForm& form = *reading_.notes[cue_word].cue;
  const Cue& cue = reading_.cues.items[form.cue];
  const bool infinitive =
      cue_word > words_.begin && reading_.folded(cue_word - 1) == "to";
  const bool strong = cue.takes_clause || form.shape == CueShape::adjective;
  Report report = report_of(unit_index_, {cue_word, cue_word + 1}, form.cue);
  report.negated = is_negated(cue_word);
  if (form.shape == CueShape::noun || is_english_noun(reading_, cue_word))
    return read_noun(report, cue_word);
  const bool first = cue_word == words_.begin;
  // "Asked about it, he said": nobody is named.
  const bool passive = is_passive(cue_word) || (first && form.shape == CueShape::past);
  if (first && form.shape == CueShape::present) return cue_word + 1;
  if (form.shape == CueShape::participle || infinitive || first)
    report.same_subject = true;
  else
    report.speaker =
        english_subject_before(reading_, {strong ? clause_from_ : free_, cue_word});
  if (cue.relays && read_quoted(report, cue_word)) return std::max(free_, cue_word + 1);
  if (!first && (cue.raises || (passive && !cue.names_listener))) {
    const uint32_t next = read_raised(report, cue_word);
    if (next > cue_word + 1 || cue.raises) return next;
  }
  if (passive) {
    report.speaker = {};
    report.nobody = true;
    return read_forward(report, cue_word);
  }
  if (!report.same_subject && strong && read_postposed(report, cue_word))
    return std::max(free_, cue_word + 1);
  if (!report.same_subject && report.speaker.empty()) {
    const bool goes_on =
        follows_and(cue_word) ||
        (cue_word > words_.begin && reading_.has(cue_word - 1, flag::relative));
    if (!goes_on && reading_.cues.reports.empty()) return cue_word + 1;
    report.same_subject = true;
  }
  return read_forward(report, cue_word);
}

// What stands behind its cue.
uint32_t EnglishUnit::read_forward(Report& report, uint32_t cue_word) {
  take_apposition(report, cue_word);
  const CueForm& form = *reading_.notes[cue_word].cue;
  const Cue& cue = reading_.cues.items[form.cue];
  const bool strong = cue.takes_clause || form.shape == CueShape::adjective;
  uint32_t begin = cue_word + 1;
  if (cue.names_listener) begin = behind_listener(report, begin);
  begin = behind_adjunct(begin, cue);
  if (!strong) begin = behind_preposition(begin, cue);
  const bool marks =
      begin < words_.end && reading_.notes[begin].marked_index != no_index;
  if (cue.beside_marks && !marks) return cue_word + 1;
  // "First wish: a school": a heading of a list, not a verb.
  const bool heads_list = cue.noun_too && form.shape == CueShape::present &&
                          begin == cue_word + 2 && reading_.source(begin - 1) == ":";
  if (heads_list && !marks) return cue_word + 1;
  if (is_about_naming(begin)) return cue_word + 1;
  if (begin >= words_.end || is_end(begin)) return cue_word + 1;
  const bool object = !strong && !reading_.has(begin, flag::that);
  if (!marks && closes_with_speaker(begin)) return cue_word + 1;
  uint32_t end = clause_end(cue_word, begin, object);
  if (marks) {
    const Marked& marked = reading_.marked[reading_.notes[begin].marked_index];
    const uint32_t behind = std::min(words_.end, marked.close_word + 1);
    // Behind a comma or a colon the words between the marks are all that was said.
    if (trimmed_end(reading_, behind, end) <= behind ||
        is_comma(reading_.source(begin - 1)) || reading_.source(begin - 1) == ":")
      end = behind;
    report.why = ReasonKind::marks_and_cue;
  }
  end = trimmed_end(reading_, begin, end);
  if (object) end = without_time(begin, end);
  if (object && !marks && holds_strong_cue(begin, end)) return cue_word + 1;
  if (end < begin + min_content_words && !marks) return cue_word + 1;
  report.content = {begin, end};
  report.confidence_percent = strong ? 80 : 60;
  if (!accepts(report, Pattern::forward)) return cue_word + 1;
  push(report);
  if (strong) clause_from_ = free_;
  return end;
}

bool EnglishUnit::follows_and(uint32_t cue_word) const {
  uint32_t at = cue_word;
  while (at > words_.begin && reading_.has(at - 1, flag::aux)) --at;
  if (at == words_.begin) return false;
  const std::string_view before = reading_.folded(at - 1);
  return before == "and" || before == "but" || before == "or";
}

bool EnglishUnit::is_negated(uint32_t cue_word) const {
  for (uint32_t i = cue_word; i > words_.begin && cue_word - i < 3; --i)
    if (reading_.has(i - 1, flag::negator)) return true;
  return false;
}

// The word behind the clause that begins here.
uint32_t EnglishUnit::clause_end(uint32_t cue_word, uint32_t begin,
                                 bool noun_only) const {
  return learnt_end(cue_word, begin, rule_end(begin, noun_only), noun_only);
}

uint32_t EnglishUnit::rule_end(uint32_t begin, bool noun_only) const {
  // An object is short; without a bound each verb would read the rest of its sentence.
  const uint32_t limit =
      std::min(words_.end, begin + (noun_only ? object_words : clause_words));
  uint32_t i = begin;
  while (i < limit) {
    const uint32_t index = reading_.notes[i].marked_index;
    if (index != no_index) {
      i = std::min(words_.end, reading_.marked[index].close_word + 1);
      // `called the merger "a bad deal" and ranked her`: the marks end the object.
      const bool goes_on = i < words_.end && reading_.has(i, flag::stop) &&
                           reading_.folded(i) != "and" && reading_.folded(i) != "but";
      if (noun_only && i < words_.end && !goes_on) return i;
      continue;
    }
    if (i > begin) {
      if (is_end(i) || reading_.source(i) == ";" || is_according(i)) return i;
      // "... in a statement on Thursday".
      if (reading_.folded(i) == "in" && i + 2 < words_.end &&
          reading_.has(i + 1, flag::determiner) &&
          reading_.has(i + 2, flag::occasion) && i > begin + 2)
        return i;
      if (is_comma(reading_.source(i)) && i + 1 < words_.end) {
        // ", though she ...": the reporter's own remark.
        const std::string_view next = reading_.folded(i + 1);
        if (begins_report(i + 1) || next == "though" || next == "although" ||
            (next == "but" && i + 2 < words_.end &&
             reading_.has(i + 2, flag::pronoun | flag::aux)))
          return i;
      }
      const std::string_view word = reading_.folded(i);
      if ((word == "and" || word == "but") && begins_report(i)) return i;
      if (noun_only && ends_object(i)) return i;
    }
    ++i;
  }
  return std::max(i, limit);
}

// "praised the plan [on Monday]": when it was said is no part of it.
uint32_t EnglishUnit::without_time(uint32_t begin, uint32_t end) const {
  uint32_t at = end;
  while (at > begin + 2 && reading_.has(at - 1, flag::time_word)) --at;
  if (at == end) return end;
  const std::string_view last = reading_.folded(at - 1);
  if (last == "on" || last == "in" || last == "last" || last == "this") --at;
  return at;
}

// Whether what a verb takes as its object cannot go on here: "praised the plan, which".
bool EnglishUnit::ends_object(uint32_t word) const {
  if (is_comma(reading_.source(word)) || is_break(word)) return true;
  const std::string_view folded = reading_.folded(word);
  // "praised the plan and opposed", "praised the plan, and he".
  if (folded == "and" && word + 1 < words_.end) {
    uint32_t at = word + 1;
    while (at + 1 < words_.end && reading_.has(at, flag::aux)) ++at;
    const CueForm* form = reading_.notes[at].cue;
    const bool verb =
        form != nullptr && reading_.notes[at].mention_index == no_index &&
        (form->shape == CueShape::past || form->shape == CueShape::participle ||
         (form->shape == CueShape::present && form->number == Number::singular));
    if (verb || at > word + 1) return true;
  }
  return folded == "after" || folded == "before" || folded == "when" ||
         folded == "while" || folded == "because" || folded == "but" ||
         folded == "although" || folded == "though" || folded == "since" ||
         folded == "until";
}

// Whether a verb of saying with a clause of its own stands among the words.
bool EnglishUnit::holds_strong_cue(uint32_t begin, uint32_t end) const {
  for (uint32_t i = begin + 1; i < end; ++i) {
    const Cue* cue = reading_.cue(i);
    if (cue == nullptr || i + 1 >= words_.end ||
        !is_english_cue(reading_, i, words_.begin))
      continue;
    if (is_english_noun(reading_, i) ||
        reading_.notes[i].cue->shape == CueShape::adjective)
      return true;
    if (cue->takes_clause && (reading_.has(i + 1, flag::that | flag::pronoun) ||
                              reading_.notes[i + 1].marked_index != no_index))
      return true;
  }
  return false;
}

// Whether another report begins here: "adding that", "and said".
bool EnglishUnit::begins_report(uint32_t word) const {
  if (word >= words_.end) return false;
  uint32_t at = word;
  const std::string_view first = reading_.folded(at);
  if (first == "and" || first == "but") ++at;
  while (at < words_.end && reading_.has(at, flag::aux)) ++at;
  if (at >= words_.end) return false;
  const CueForm* form = reading_.notes[at].cue;
  if (form == nullptr || reading_.notes[at].mention_index != no_index) return false;
  if (!reading_.cues.items[form->cue].takes_clause) return false;
  return form->shape == CueShape::participle || at > word;
}

QuoteKind EnglishUnit::kind_of(IndexRun content) const {
  const uint32_t first = reading_.notes[content.begin].marked_index;
  if (first != no_index && reading_.marked[first].close_word + 1 >= content.end)
    return QuoteKind::direct;
  for (uint32_t i = content.begin; i < content.end; ++i)
    if (reading_.notes[i].marked_index != no_index) return QuoteKind::mixed;
  return QuoteKind::indirect;
}

void find_english_reports(const ReadText& reading, uint32_t unit_index,
                          std::vector<Report>& out) {
  EnglishUnit(reading, unit_index, out).scan();
}

}  // namespace isnad
