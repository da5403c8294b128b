#include <algorithm>

#include "core/quotes/contents.h"
#include "core/quotes/phrases_ar.h"
#include "core/quotes/unit_ar.h"

namespace isnad {
// Whether the unit holds nothing more than words in brackets, or nothing at all.
bool ArabicUnit::is_all_bracketed(uint32_t word) const {
  constexpr uint32_t name_words = 12;
  if (word < words_.end && reading_.source(word) == "(") {
    const uint32_t limit = std::min(words_.end, word + name_words);
    while (word < limit && reading_.source(word) != ")") ++word;
  }
  while (word < words_.end && reading_.is_mark(word)) ++word;
  return word >= words_.end;
}

// "من المقرر بحسب فلان أن": what is expected stands behind.
bool ArabicUnit::follows_expected(uint32_t word) const {
  if (word < words_.begin + 2) return false;
  const std::string_view from = reading_.folded(word - 2);
  return reading_.folded(word - 1).starts_with("الم") &&
         (from == "من" || from == "ومن" || from == "فمن");
}

uint32_t ArabicUnit::read_source(uint32_t word, const SourcePhrase& phrase) {
  const uint32_t behind = word + phrase.size_words;
  Report report =
      report_of(unit_index_, {word, word + phrase.size_words}, phrase.cue_index);
  report.why = ReasonKind::source_phrase;
  uint32_t source = behind;
  // "ما نقلته عنه الوكالة".
  if (phrase.verb_follows && source + 1 < words_.end &&
      reading_.has(source, flag::stop))
    ++source;
  report.speaker = arabic_noun_phrase(reading_, {source, words_.end});
  if (report.speaker.empty()) return behind;
  if (phrase.verb_follows) name_beyond(report, source);
  // "..., وبحسب البيان، ...": a new sentence in all but its full stop.
  if (reading_.notes[word].joined && word > words_.begin) {
    const uint32_t comma = report.speaker.end;
    if (comma < words_.end &&
        (is_comma(reading_.source(comma)) || reading_.folded(comma).starts_with("فان")))
      return read_source_first(report);
  }
  if (phrase.verb_follows) {
    uint32_t end = source;
    while (end < words_.end && !is_comma(reading_.source(end)) &&
           !is_full_stop(reading_.source(end)))
      ++end;
    add_addressed(report, {source, end});
  }
  if (follows_expected(word) && report.speaker.end < words_.end &&
      reading_.has(report.speaker.end, flag::that)) {
    const uint32_t that_word = report.speaker.end;
    const uint32_t end = arabic_clause_end(reading_, {that_word, words_.end});
    report.content = {that_word, trimmed_end(reading_, that_word, end)};
    report.kind = kind_of(report.content);
    push(report);
    return std::max(behind, report.content.end);
  }
  const bool own = is_own_words(report.speaker.begin);
  const uint32_t begin =
      std::max(own ? free_from() : behind_last_report(), behind_dateline());
  uint32_t filled = 0;  // words in front that could be content
  for (uint32_t i = begin; i < word; ++i)
    filled += reading_.segments.words[i].kind == WordKind::letters &&
              !reading_.has(i, flag::time_word | flag::stop | flag::aux);
  const uint32_t rest =
      begin < word ? rest_of_clause(word, report.speaker.end) : no_index;
  if (filled < 3 && rest == no_index && !ends_last_report(word))
    return read_source_first(report);
  if (ends_last_report(word)) {
    Report& last = out_.back();
    if (is_own_words(report.speaker.begin)) return report.speaker.end;
    // "وتبين أن ...، بحسب الوزارة": nobody else said it.
    if (last.speaker.empty() && !last.same_subject && !last.cue.empty() &&
        reading_.cues.items[last.cue_index].homograph &&
        reading_.cues.items[last.cue_index].cue_class == CueClass::reveal) {
      last.speaker = report.speaker;
      return report.speaker.end;
    }
    if (last.relay_count < max_relays) last.relays[last.relay_count++] = report.speaker;
    return report.speaker.end;
  }
  if (own) {
    // "عبر عن أمله، وفق تعبيره": there is no clause.
    if (has_report() && out_.back().silent) return report.speaker.end;
    report.speaker = {};
  }
  report.content = {begin, trimmed_end(reading_, begin, word)};
  report.kind = kind_of(report.content);
  if (report.content.size() < 3 && rest == no_index) return report.speaker.end;
  const uint32_t resume = std::max(report.speaker.end, behind);
  if (rest != no_index) {
    const uint32_t end = arabic_clause_end(reading_, {rest, words_.end});
    report.tail = {rest, trimmed_end(reading_, rest, end)};
  }
  push(report);
  return std::max(resume, report.tail.end);
}

// "بحسب ما نقلته الوكالة عن الوزير".
void ArabicUnit::name_beyond(Report& report, uint32_t source) const {
  constexpr uint32_t agency_words = 7;
  const Cue* verb = reading_.cue(report.cue.end - 1);
  if (verb == nullptr || !verb->relays) return;
  const uint32_t limit = std::min(words_.end, source + agency_words);
  for (uint32_t i = source; i + 1 < limit; ++i) {
    if (is_comma(reading_.source(i)) || is_full_stop(reading_.source(i))) return;
    if (reading_.folded(i) != "عن") continue;
    const IndexRun agency = arabic_noun_phrase(reading_, {source, i});
    const IndexRun first = report.speaker;
    name_sources(report, {i + 1, words_.end});
    if (report.speaker.empty())
      report.speaker = first;
    else if (report.relay_count < max_relays)
      report.relays[report.relay_count++] = agency;
    return;
  }
}

// "وأدت الغارات وفق المصادر إلى تدمير آليات": no comma parts the source from the clause
// around it, whose verb wants what stands behind.  Where that begins; no_index: nothing
// is wanted.
uint32_t ArabicUnit::rest_of_clause(uint32_t phrase, uint32_t behind) const {
  constexpr uint32_t time_words = 6;  // "قبل أقل من أسبوعين"
  if (phrase == words_.begin || is_full_stop(reading_.source(phrase - 1)))
    return no_index;
  uint32_t at = behind;
  if (at < words_.end &&
      (reading_.has(at, flag::time_word) || reading_.folded(at) == "قبل" ||
       reading_.folded(at) == "بعد" || reading_.folded(at) == "منذ"))
    while (at < words_.end && at - behind < time_words && !reading_.is_mark(at) &&
           reading_.folded(at) != "الي")
      ++at;
  return at + 1 < words_.end && reading_.folded(at) == "الي" ? at : no_index;
}

// "المدينة، البلد (وكالة) -- ": where the first sentence begins.
uint32_t ArabicUnit::behind_dateline() const {
  constexpr uint32_t dateline_words = 14;
  uint32_t begin = words_.begin;
  if (unit_index_ > 1) return begin;
  const uint32_t limit = std::min(words_.end, words_.begin + dateline_words);
  for (uint32_t i = words_.begin; i < limit; ++i) {
    const std::string_view mark = reading_.source(i);
    if (reading_.notes[i].marked_index != no_index) break;
    if (mark == "—" || mark == "–" || mark == "-" || mark == "--") begin = i + 1;
  }
  return begin;
}

// "حسب تعبيره": the speaker's own.
bool ArabicUnit::is_own_words(uint32_t word) const {
  const CueForm* form = reading_.notes[word].cue;
  return form != nullptr && form->shape == CueShape::noun &&
         form->gender != Gender::unknown;
}

bool ArabicUnit::ends_last_report(uint32_t word) const {
  if (!has_report()) return false;
  const uint32_t end = std::max(out_.back().content.end, out_.back().tail.end);
  return end <= word && word - end <= 2;
}

uint32_t ArabicUnit::read_source_first(Report& report) {
  uint32_t begin = report.speaker.end;
  if (is_all_bracketed(begin)) {
    // "... . بحسب هيئة الإذاعة (بي بي سي).": of the sentence before.
    if (report.cue.begin == words_.begin && !out_.empty() &&
        out_.back().unit_index + 1 == unit_index_ &&
        out_.back().relay_count < max_relays)
      out_.back().relays[out_.back().relay_count++] = report.speaker;
    return words_.end;
  }
  while (begin < words_.end && !is_comma(reading_.source(begin)) &&
         !reading_.has(begin, flag::then) && begin - report.speaker.end < 14)
    ++begin;
  // "وحسب المصدر قد تصل": without a comma.
  if (begin >= words_.end || begin - report.speaker.end >= 14)
    begin = report.speaker.end;
  while (begin < words_.end &&
         (is_comma(reading_.source(begin)) || reading_.has(begin, flag::time_word)))
    ++begin;
  if (begin >= words_.end) return report.speaker.end;
  uint32_t end = arabic_clause_end(reading_, {begin, words_.end});
  end = trimmed_end(reading_, begin, end);
  if (end < begin + 3) return report.speaker.end;
  if (begins_report(begin)) {
    // "بحسب الوكالة، قال الوزير إن": the verb's report, through the source.
    pending_relay_ = report.speaker;
    return begin;
  }
  report.content = {begin, end};
  report.kind = kind_of(report.content);
  push(report);
  return end;
}

}  // namespace isnad
