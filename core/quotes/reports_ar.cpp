#include <algorithm>
#include <array>

#include "core/quotes/contents.h"
#include "core/quotes/phrases_ar.h"
#include "core/quotes/unit_ar.h"

namespace isnad {
void ArabicUnit::scan() {
  uint32_t i = words_.begin;
  while (i < words_.end) {
    const WordNote& note = reading_.notes[i];
    uint32_t next = i + 1;
    if (note.marked_index != no_index) {
      next = read_marks(reading_.marked[note.marked_index]);
    } else if (const SourcePhrase phrase =
                   arabic_source_phrase(reading_, i, words_.end);
               phrase.size_words > 0) {
      next = read_source(i, phrase);
    } else if (note.cue != nullptr && note.mention_index == no_index) {
      next = read_cue(i);
    }
    i = std::max(next, i + 1);
  }
}

bool ArabicUnit::has_report() const { return out_.size() > first_report_; }

// Where the words not yet part of a report begin.
uint32_t ArabicUnit::free_from() const {
  if (!has_report()) return std::max(words_.begin, clause_from_);
  const Report& last = out_.back();
  uint32_t end = std::max(last.content.end, last.cue.end);
  end = std::max(end, last.tail.end);
  while (end < words_.end && reading_.is_mark(end)) ++end;
  return std::max(end, clause_from_);
}

// The same, but for a verb that reports nothing: "أعلنت الشرطة توقيفه، بحسب الوكالة".
uint32_t ArabicUnit::behind_last_report() const {
  uint32_t end = std::max({words_.begin, clause_from_, spoken_until_});
  while (end > words_.begin && end < words_.end && reading_.is_mark(end)) ++end;
  return end;
}

// Those of them in front of `word`; none when a report already holds it.
IndexRun ArabicUnit::free_before(uint32_t word) const {
  return {std::min(free_from(), word), word};
}

// "لم يؤكد أن", "لا أحد يؤكد أن", "دون تأكيد أن", "لا يمكن القول إن".
bool ArabicUnit::is_negated(uint32_t cue_word) const {
  if (cue_word == words_.begin) return false;
  const CueShape shape = reading_.notes[cue_word].cue->shape;
  const bool verb = shape == CueShape::past || shape == CueShape::present;
  // What carries a و of its own begins anew: "غير صحيح وقال".
  if (verb && starts_joined(cue_word)) return false;
  const auto negates = [&](uint32_t at) {
    const std::string_view word = reading_.folded(at);
    // ما is nearly always "what": "وهو ما أكده".
    if (word.ends_with("ما"))
      return at == words_.begin && shape == CueShape::past && word == "ما";
    // A verb is not denied by what denies a noun or an adjective.
    const bool nominal = word == "غير" || word == "دون" || word == "عدم";
    return reading_.has(at, flag::negator) && !(verb && nominal);
  };
  if (negates(cue_word - 1)) return true;
  if (cue_word < words_.begin + 2 || shape == CueShape::participle) return false;
  const std::string_view between = reading_.folded(cue_word - 1);
  constexpr auto bridges =
      std::to_array<std::string_view>({"يكن", "تكن", "يكونوا", "يعد", "تعد", "يعودوا",
                                       "احد", "اي", "يمكن", "يجوز", "يجب", "ينبغي"});
  return std::find(bridges.begin(), bridges.end(), between) != bridges.end() &&
         negates(cue_word - 2);
}

uint32_t ArabicUnit::read_cue(uint32_t cue_word) {
  const CueForm& form = *reading_.notes[cue_word].cue;
  const ContentStart start = arabic_content_start(reading_, cue_word, words_);
  if (start.opening == Opening::none) {
    if (form.shape != CueShape::noun) last_cue_ = cue_word;
    return note_speaker(cue_word);
  }
  if (form.shape == CueShape::noun &&
      (start.opening != Opening::clause || form.gender != Gender::unknown) &&
      !(start.opening == Opening::marks && start.at == cue_word + 1))
    return cue_word + 1;
  // "لا بد من التأكيد على أن": nobody's words.
  if (form.shape == CueShape::noun && cue_word > words_.begin + 1 &&
      reading_.folded(cue_word - 2) == "بد") {
    clause_from_ = start.at + 1;
    return cue_word + 1;
  }
  // "لا شك أن": the writer is sure.
  if (reading_.folded(cue_word) == "شك" && is_negated(cue_word)) {
    clause_from_ = start.at + 1;
    return cue_word + 1;
  }
  // "سائلا الله أن": a prayer.
  if (reading_.cues.items[form.cue].cue_class == CueClass::ask ||
      reading_.cues.items[form.cue].cue_class == CueClass::demand)
    if (cue_word + 1 < words_.end && reading_.folded(cue_word + 1) == "الله")
      return cue_word + 1;
  Report report = report_of(unit_index_, {cue_word, cue_word + 1}, form.cue);
  report.gender = form.gender;
  report.number = form.number;
  report.negated = is_negated(cue_word);
  name_speaker(report, form, cue_word, start.at);
  if (report.nobody && reading_.cues.items[form.cue].inside) return cue_word + 1;
  if (report.nobody) {
    clause_from_ = start.at + 1;
    return start.at;
  }
  // "تجدر الإشارة إلى أن": nobody's words.
  if (form.shape == CueShape::noun && report.speaker.empty() && !report.same_subject) {
    clause_from_ = start.at + 1;
    return cue_word + 1;
  }
  const uint32_t inner = nested_cue(report, start);
  if (inner != no_index) return inner;
  fill_content(report, start);
  if (report.content.empty()) return cue_word + 1;
  last_cue_ = cue_word;
  push(report);
  return std::max(report.content.end, cue_word + 1);
}

// "أصدرت الوزارة بيانا".
bool ArabicUnit::issues_document(uint32_t cue_word) const {
  const std::string_view verb = reading_.folded(cue_word);
  if (verb.find("اصدر") == verb.npos && verb.find("نشر") == verb.npos) return false;
  const uint32_t limit = std::min(words_.end, cue_word + 8);
  for (uint32_t i = cue_word + 2; i < limit; ++i)
    if (!document_stem(reading_, i).empty()) return true;
  return false;
}

// A cue without content still brings its speaker to mind.
uint32_t ArabicUnit::note_speaker(uint32_t cue_word) {
  const CueForm& form = *reading_.notes[cue_word].cue;
  const Cue& cue = reading_.cues.items[form.cue];
  const uint32_t limit = std::min(words_.end, cue_word + 30);
  if (form.shape != CueShape::past && form.shape != CueShape::present)
    return cue_word + 1;
  for (uint32_t i = cue_word + 1; i + 1 < limit; ++i) {
    if (reading_.folded(i) != "نقلا" || reading_.folded(i + 1) != "عن") continue;
    // "ذكرت صحيفة نقلا عن مسؤولين قالوا إن".
    pending_relay_ = arabic_noun_phrase(reading_, {cue_word + 1, i});
    clause_from_ = i + 2;
    return i + 2;
  }
  const bool relative =
      cue_word > words_.begin && reading_.has(cue_word - 1, flag::relative);
  const bool issues = issues_document(cue_word);
  if ((cue.homograph && !issues) || relative || is_negated(cue_word))
    return cue_word + 1;
  Report report = report_of(unit_index_, {cue_word, cue_word + 1}, form.cue);
  report.gender = form.gender;
  report.number = form.number;
  name_speaker(report, form, cue_word, limit);
  if (!may_speak(report.speaker)) return cue_word + 1;
  report.silent = true;
  report.speaker = without_arabic_object(reading_, report.speaker);
  report.speaker.end = silent_subject_end(report.speaker);
  report.content = {cue_word, cue_word};
  out_.push_back(report);
  return cue_word + 1;
}

// Whether the words can name who speaks, as "عددها" and "وتضم المنطقة" cannot.
bool ArabicUnit::may_speak(IndexRun words) const {
  if (words.empty()) return false;
  if (reading_.notes[words.begin].mention_index != no_index) return true;
  // "نقل بعض ما دار": what he passed on.
  if (words.end < words_.end && reading_.folded(words.end) == "ما") return false;
  const std::string_view first = reading_.folded(words.begin);
  return !first.ends_with("ها") && !first.ends_with("هما") &&
         !first.starts_with("وت") && !first.starts_with("وي");
}

// "قالت يونهاب إن الجهاز أخبر الجمعية بأن": the inner speaker, through the outer.
uint32_t ArabicUnit::nested_cue(const Report& outer, ContentStart start) {
  if (start.opening != Opening::clause || outer.speaker.empty()) return no_index;
  if (outer.relay_count > 0) return no_index;
  const IndexRun subject = arabic_noun_phrase(reading_, {start.at + 1, words_.end});
  if (subject.empty()) return no_index;
  uint32_t at = subject.end;
  if (at < words_.end && is_comma(reading_.source(at))) ++at;
  while (at < words_.end &&
         (reading_.has(at, flag::time_word | flag::aux) && at - subject.end < 3))
    ++at;
  if (at >= words_.end || reading_.notes[at].cue == nullptr) return no_index;
  const CueForm& form = *reading_.notes[at].cue;
  const Cue& cue = reading_.cues.items[form.cue];
  if (form.shape != CueShape::past || reading_.notes[at].joined || cue.homograph)
    return no_index;
  if (cue.cue_class == CueClass::expect || cue.cue_class == CueClass::claim ||
      cue.cue_class == CueClass::demand || cue.cue_class == CueClass::promise)
    return no_index;
  if (arabic_content_start(reading_, at, words_).opening != Opening::clause)
    return no_index;
  pending_relay_ = outer.speaker;
  clause_from_ = start.at + 1;
  return at;
}

void ArabicUnit::fill_content(Report& report, ContentStart start) const {
  switch (start.opening) {
    case Opening::marks:
      fill_marked(report, start.at);
      break;
    case Opening::colon:
      report.kind = QuoteKind::direct;
      report.unmarked = !reading_.cues.items[report.cue_index].marks_only;
      report.content = {start.at, trimmed_end(reading_, start.at, words_.end)};
      report.confidence_percent = 60;
      break;
    case Opening::clause:
      fill_clause(report, start.at);
      break;
    case Opening::none:
      break;
  }
}

void ArabicUnit::fill_marked(Report& report, uint32_t open) const {
  const Marked& marked = reading_.marked[reading_.notes[open].marked_index];
  report.kind = QuoteKind::direct;
  report.content = {open, std::min(words_.end, marked.close_word + 1)};
  report.why = ReasonKind::marks_and_cue;
  report.confidence_percent = 92;
}

// "أن «...»، في تصعيد جديد": behind a whole sentence in marks and a comma the reporter
// goes on.
bool ArabicUnit::says_it_all(const Marked& marked) const {
  constexpr uint32_t sentence_words = 6;
  const uint32_t behind = marked.close_word + 1;
  return marked.close_word - marked.open_word > sentence_words && behind < words_.end &&
         is_comma(reading_.source(behind));
}

void ArabicUnit::fill_clause(Report& report, uint32_t that_word) const {
  const uint32_t first = that_word + 1;
  const std::string_view that = reading_.folded(that_word);
  // "وصفه بأنه «...»": the pronoun is somebody, and so part of what is said.
  const bool bare = that == "ان" || that == "انه" || that == "بان";
  if (bare && first < words_.end && reading_.notes[first].marked_index != no_index) {
    const Marked& marked = reading_.marked[reading_.notes[first].marked_index];
    const uint32_t behind = marked.close_word + 1;
    const uint32_t end = arabic_clause_end(reading_, {that_word, words_.end});
    if (trimmed_end(reading_, marked.close_word, end) <= behind ||
        says_it_all(marked)) {
      fill_marked(report, first);
      return;
    }
  }
  uint32_t end = arabic_clause_end(reading_, {that_word, words_.end});
  end = trimmed_end(reading_, that_word, end);
  if (end <= that_word + 1) return;
  report.content = {that_word, end};
  report.kind = kind_of(report.content);
}

QuoteKind ArabicUnit::kind_of(IndexRun content) const {
  for (uint32_t i = content.begin; i < content.end; ++i) {
    const uint32_t index = reading_.notes[i].marked_index;
    if (index == no_index) continue;
    const Marked& marked = reading_.marked[index];
    if (reading_.notes[i + 1].mention_index == no_index &&
        marked.close_word - marked.open_word > 2)
      return QuoteKind::mixed;
  }
  return QuoteKind::indirect;
}

// A verb with a subject and a clause.
bool ArabicUnit::begins_report(uint32_t word) const {
  if (reading_.notes[word].cue == nullptr) return false;
  const ContentStart start = arabic_content_start(reading_, word, words_);
  return start.opening != Opening::none && start.at > word + 1 &&
         !arabic_noun_phrase(reading_, {word + 1, start.at}).empty() &&
         !reading_.has(word + 1, flag::that);
}

void ArabicUnit::push(Report& report) {
  // A unit may end where the words reported would begin.
  if (report.content.begin >= report.content.end) return;
  settle_range(reading_, report);
  if (report.range.empty()) return;
  spoken_until_ = std::max({report.content.end, report.cue.end, report.tail.end});
  out_.push_back(report);
}

void find_arabic_reports(const ReadText& reading, uint32_t unit_index,
                         std::vector<Report>& out) {
  ArabicUnit(reading, unit_index, out).scan();
}

}  // namespace isnad
