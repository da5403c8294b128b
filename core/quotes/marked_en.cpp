#include <algorithm>

#include "core/quotes/contents.h"
#include "core/quotes/phrases_en.h"
#include "core/quotes/unit_en.h"

namespace isnad {
namespace {

constexpr uint32_t postposed_words = 16;  // from the marks to the verb behind them
constexpr uint32_t tail_reach_words = 14;

}  // namespace

// `"...," Smith said`, and `"..."` alone when it goes on from the sentence before.
uint32_t EnglishUnit::read_marks(const Marked& marked) {
  const uint32_t behind = std::min(words_.end, marked.close_word + 1);
  uint32_t last = marked.close_word - 1;
  while (last > marked.open_word &&
         reading_.segments.words[last].source.begin >= marked.inside.end)
    --last;
  const std::string_view mark = reading_.source(last);
  bool comma = is_comma(mark) || mark == "?" || mark == "!" || mark == "—" ||
               mark == "-" || mark == "…";
  uint32_t at = behind;
  if (at < words_.end && is_comma(reading_.source(at))) {
    comma = true;
    ++at;
  }
  const uint32_t cue_word =
      comma && at < words_.end ? postposed_cue(at) : uint32_t{no_index};
  if (cue_word == no_index) {
    if (continue_speech(marked)) {
      free_ = std::max(free_, behind);
      clause_from_ = free_;
    }
    return behind;
  }
  const CueForm& form = *reading_.notes[cue_word].cue;
  Report report = report_of(unit_index_, {cue_word, cue_word + 1}, form.cue);
  report.speaker = cue_word == at
                       ? english_noun_phrase(reading_, {cue_word + 1, words_.end})
                       : english_subject_before(reading_, {at, cue_word});
  if (report.speaker.empty()) return behind;
  const uint32_t begin = content_begin(clause_from_, marked.open_word);
  const bool leads = marked.open_word - begin < 3;
  report.content = {leads ? marked.open_word : begin, behind};
  report.why = ReasonKind::marks_and_cue;
  report.confidence_percent = 92;
  if (reading_.cues.items[form.cue].names_listener && cue_word != at)
    add_relay(report, outlet_at(cue_word + 1));
  const uint32_t after = std::max(cue_word + 1, report.speaker.end);
  take_tail(report, after);
  drop_weak_from(report.content.begin);
  push(report);
  free_ = std::max({free_, after, report.tail.end});
  clause_from_ = free_;
  return free_;
}

// The verb that says who spoke the words before `at`: "Smith said", "said Smith".
uint32_t EnglishUnit::postposed_cue(uint32_t at) const {
  const uint32_t limit = std::min(words_.end, at + postposed_words);
  for (uint32_t i = at; i < limit; ++i) {
    if (reading_.notes[i].marked_index != no_index || is_end(i)) return no_index;
    const CueForm* form = reading_.notes[i].cue;
    if (form == nullptr || reading_.notes[i].mention_index != no_index) continue;
    const Cue& cue = reading_.cues.items[form->cue];
    if (form->shape != CueShape::past && form->shape != CueShape::present) continue;
    // "the minister was quoted as saying by Talpress"
    if (cue.relays && i > at && is_passive(i)) return i;
    if (!cue.takes_clause && !cue.beside_marks) continue;
    if (is_english_title(reading_, i)) continue;
    if (i == at || is_english_cue(reading_, i, words_.begin)) return i;
  }
  return no_index;
}

// `"...", Smith said, "..."`: the second part.
void EnglishUnit::take_tail(Report& report, uint32_t after) const {
  const uint32_t limit = std::min(words_.end, after + tail_reach_words);
  for (uint32_t i = after; i < limit; ++i) {
    const uint32_t index = reading_.notes[i].marked_index;
    if (index == no_index) {
      if (is_end(i) || (i > after && reading_.notes[i].cue != nullptr &&
                        is_english_cue(reading_, i, words_.begin)))
        return;
      continue;
    }
    const Marked& marked = reading_.marked[index];
    const bool comma = is_comma(reading_.source(i - 1)) ||
                       reading_.source(i - 1) == ":" || is_break(i - 1) ||
                       is_end(i - 1);
    if (comma) report.tail = {i, std::min(words_.end, marked.close_word + 1)};
    return;
  }
}

// `"...", Smith said. "..."`: the same speech goes on in the next sentence.
bool EnglishUnit::continue_speech(const Marked& marked) {
  if (marked.open_word > words_.begin + 1 || out_.size() > first_report_) return false;
  const uint32_t paragraph = reading_.units[unit_index_].paragraph_index;
  for (size_t i = out_.size(); i > 0; --i) {
    Report& last = out_[i - 1];
    if (last.unit_index + 1 != unit_index_ ||
        reading_.units[last.unit_index].paragraph_index != paragraph)
      return false;
    if (last.why != ReasonKind::marks_and_cue || !last.tail.empty()) continue;
    last.tail = {marked.open_word, std::min(words_.end, marked.close_word + 1)};
    settle_range(reading_, last);
    return true;
  }
  return false;
}

}  // namespace isnad
