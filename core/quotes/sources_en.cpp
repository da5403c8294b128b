#include <algorithm>

#include "core/quotes/contents.h"
#include "core/quotes/phrases_en.h"
#include "core/quotes/unit_en.h"

namespace isnad {
namespace {

constexpr uint32_t min_clause_words = 3;

uint16_t according_cue(const Cues& cues) {
  const auto found = cues.phrases_with.find(std::string_view("according"));
  return found == cues.phrases_with.end() ? uint16_t{0}
                                          : cues.phrases[found->second.front()].cue;
}

}  // namespace

bool EnglishUnit::is_according(uint32_t word) const {
  return word + 2 < words_.end && reading_.folded(word) == "according" &&
         reading_.folded(word + 1) == "to";
}

// "Smith said it failed at noon, according to the Times": the clause in front of the
// source has its speaker, and nothing parts the two.
bool EnglishUnit::take_source(IndexRun source, uint32_t word) {
  if (out_.size() == first_report_) return false;
  Report& last = out_.back();
  if (last.content.end > word || !last.tail.empty()) return false;
  // "Half of them oppose the dam, according to a poll": the verb told what, not who.
  const Cue& cue = reading_.cues.items[last.cue_index];
  if (last.kind == QuoteKind::indirect && !last.cue.empty() && !cue.takes_clause &&
      !reading_.has(last.content.begin, flag::that))
    return false;
  for (uint32_t i = last.content.end; i + 1 < word; ++i)
    if (reading_.is_mark(i) && !reading_.notes[i].continues_mention) return false;
  last.content.end = trimmed_end(reading_, last.content.end - 1, word);
  settle_range(reading_, last);
  if (last.relay_count < max_relays) last.relays[last.relay_count++] = source;
  free_ = std::max(free_, source.end);
  return true;
}

uint32_t EnglishUnit::read_source(uint32_t word) {
  Report report =
      report_of(unit_index_, {word, word + 2}, according_cue(reading_.cues));
  report.why = ReasonKind::source_phrase;
  report.speaker = english_noun_phrase(reading_, {word + 2, words_.end});
  if (report.speaker.empty()) return word + 2;
  uint32_t behind = take_cited(report, report.speaker.end);
  while (behind < words_.end && !is_comma(reading_.source(behind)) && !is_end(behind))
    ++behind;
  const bool comma_behind =
      behind + 3 < words_.end && is_comma(reading_.source(behind));
  if (take_source(report.speaker, word)) return report.speaker.end;
  const uint32_t begin = content_begin(clause_from_, word);
  if (word - begin >= min_clause_words) {
    report.content = {begin, trimmed_end(reading_, begin, word)};
    if (comma_behind && is_comma(reading_.source(word - 1))) {
      const uint32_t end = clause_end(word, behind + 1, false);
      report.tail = {behind + 1, trimmed_end(reading_, behind + 1, end)};
      behind = end;
    }
    drop_weak_from(begin);
  } else {
    if (!comma_behind) return behind;
    const uint32_t end = clause_end(word, behind + 1, false);
    report.content = {behind + 1, trimmed_end(reading_, behind + 1, end)};
    behind = end;
  }
  push(report);
  free_ = std::max(free_, report.speaker.end);
  clause_from_ = free_;
  return std::max(report.speaker.end, std::min(behind, free_));
}

}  // namespace isnad
