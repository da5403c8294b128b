#include <algorithm>

#include "core/quotes/contents.h"
#include "core/quotes/phrases_ar.h"
#include "core/quotes/unit_ar.h"

namespace isnad {
namespace {

constexpr uint32_t fragment_reach_words = 30;  // from a cue to a fragment in marks
constexpr uint32_t fragment_words = 3;         // shorter stretches name something

}  // namespace

// "حذر من «عواقب وخيمة»": two words that the verb itself asks for.
bool ArabicUnit::is_governed(const Marked& marked) const {
  constexpr uint32_t reach = 12;
  const uint32_t open = marked.open_word;
  if (last_cue_ == no_index || open - last_cue_ > reach || open == words_.begin ||
      marked.close_word - open != 3)
    return false;
  const Cue& cue = *reading_.cue(last_cue_);
  const bool judges =
      cue.cue_class == CueClass::warn || cue.cue_class == CueClass::condemn ||
      cue.cue_class == CueClass::demand || cue.cue_class == CueClass::deny ||
      cue.cue_class == CueClass::praise;
  const std::string_view before = reading_.folded(open - 1);
  return judges && !cue.homograph &&
         (is_arabic_preposition(before) || before == "ب" || before == "ل");
}

uint32_t ArabicUnit::read_marks(const Marked& marked) {
  const uint32_t behind = std::min(words_.end, marked.close_word + 1);
  const uint32_t size = marked.close_word - marked.open_word - 1;
  if (read_postposed(marked, behind)) return out_.back().cue.end;
  if (is_name_in_marks(reading_, marked, words_)) return behind;
  const bool after_report = has_report() && out_.back().kind == QuoteKind::direct &&
                            marked.open_word - out_.back().content.end <= 2;
  const bool near_cue =
      last_cue_ != no_index && marked.open_word - last_cue_ <= fragment_reach_words;
  if (size < fragment_words && !is_governed(marked)) return behind;
  if (!after_report && !near_cue) return behind;
  // "قررت الشركة منع «هذا الطراز»": no verb of saying, whatever is written like it.
  if (!after_report && !reading_.cue(last_cue_)->far_marks) return behind;
  Report report = report_of(unit_index_, {marked.open_word, marked.open_word}, 0);
  if (after_report) {
    report.continues = true;
    report.why = ReasonKind::marks_continue;
    report.cue = {};
  } else {
    const CueForm& form = *reading_.notes[last_cue_].cue;
    report = report_of(unit_index_, {last_cue_, last_cue_ + 1}, form.cue);
    report.gender = form.gender;
    report.number = form.number;
    name_speaker(report, form, last_cue_, marked.open_word);
  }
  const ReasonKind why = report.why;
  fill_marked(report, marked.open_word);
  if (why == ReasonKind::marks_continue) report.why = why;
  report.confidence_percent = 70;
  push(report);
  return behind;
}

// `"...", قال فلان`.
bool ArabicUnit::read_postposed(const Marked& marked, uint32_t behind) {
  uint32_t at = behind;
  while (at < words_.end && at - behind < 2 && reading_.is_mark(at) &&
         reading_.notes[at].marked_index == no_index)
    ++at;
  if (at >= words_.end || reading_.notes[at].cue == nullptr) return false;
  if (marked.open_word > words_.begin && last_cue_ != no_index) return false;
  const bool leads = marked.open_word <= words_.begin + 1;
  if (!leads && marked.close_word - marked.open_word < 6) return false;
  const CueForm& form = *reading_.notes[at].cue;
  if (reading_.notes[at].joined ||
      (form.shape != CueShape::past && form.shape != CueShape::present))
    return false;
  const ContentStart start = arabic_content_start(reading_, at, words_);
  if (start.opening == Opening::clause || start.opening == Opening::colon) return false;
  Report report = report_of(unit_index_, {at, at + 1}, form.cue);
  report.gender = form.gender;
  report.number = form.number;
  const uint32_t limit =
      start.opening == Opening::marks ? start.at : std::min(words_.end, at + 20);
  report.speaker = arabic_noun_phrase(reading_, {at + 1, limit});
  fill_marked(report, marked.open_word);
  if (start.opening == Opening::marks) {
    const Marked& second = reading_.marked[reading_.notes[start.at].marked_index];
    report.tail = {start.at, std::min(words_.end, second.close_word + 1)};
  }
  push(report);
  out_.back().cue = {at, at + 1};
  return true;
}

}  // namespace isnad
