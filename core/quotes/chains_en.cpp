#include <algorithm>

#include "core/quotes/phrases_en.h"
#include "core/quotes/unit_en.h"

// Through whom an English report reached the article: "told Reuters", "in an interview
// with the Post", ", citing two officials".

namespace isnad {
namespace {

constexpr uint32_t reach = 14;  // from the cue to the words that name an outlet

// "a statement carried by", "a report seen by": how an outlet came by it.
bool is_passed_on(std::string_view folded) {
  return folded == "carried" || folded == "published" || folded == "broadcast" ||
         folded == "aired" || folded == "relayed" || folded == "released" ||
         folded == "obtained" || folded == "seen" || folded == "reviewed" ||
         folded == "viewed";
}

// "a survey conducted by": how whoever speaks in it made it.
bool is_made(std::string_view folded) {
  return folded == "conducted" || folded == "commissioned" || folded == "compiled" ||
         folded == "prepared" || folded == "drafted" || folded == "written" ||
         folded == "issued";
}

bool is_document(std::string_view folded) {
  return folded == "poll" || folded == "survey" || folded == "study" ||
         folded == "report" || folded == "analysis" || folded == "statement" ||
         folded == "review" || folded == "letter" || folded == "figures" ||
         folded == "data" || folded == "statistics";
}

bool is_place_of(std::string_view folded) {
  return folded == "to" || folded == "with" || folded == "by";
}

}  // namespace

// The outlet or body named from here on; empty: none.
IndexRun EnglishUnit::outlet_at(uint32_t begin) const {
  IndexRun phrase = english_noun_phrase(reading_, {begin, words_.end});
  while (!phrase.empty() && reading_.is_mark(phrase.end - 1)) --phrase.end;
  for (uint32_t i = phrase.begin; i < std::min(phrase.end, begin + 6); ++i) {
    if (reading_.has(i, flag::press)) return {};
    const uint32_t index = reading_.notes[i].mention_index;
    if (reading_.has(i, flag::outlet) ||
        (index != no_index &&
         reading_.entities.mentions[index].kind == EntityKind::organisation))
      return phrase;
  }
  return {};
}

bool EnglishUnit::relays_at(uint32_t word) const {
  const Cue* cue = word < words_.end ? reading_.cue(word) : nullptr;
  return cue != nullptr && cue->relays &&
         reading_.notes[word].mention_index == no_index;
}

void EnglishUnit::add_relay(Report& report, IndexRun words) const {
  if (words.empty() || report.relay_count == max_relays || words == report.speaker)
    return;
  report.relays[report.relay_count++] = words;
}

// ", citing two officials" and ", which cited two officials" behind a speaker: they
// said it, and the speaker passed it on.  The word behind it, or `at` when it is not
// there.
uint32_t EnglishUnit::take_cited(Report& report, uint32_t at) {
  if (at + 2 >= words_.end || !is_comma(reading_.source(at)) || report.speaker.empty())
    return at;
  uint32_t verb = at + 1;
  if (reading_.has(verb, flag::relative) || reading_.folded(verb) == "which") ++verb;
  if (!relays_at(verb)) return at;
  const IndexRun source = english_noun_phrase(reading_, {verb + 1, words_.end});
  if (source.empty()) return at;
  const IndexRun relay = report.speaker;
  report.speaker = source;
  add_relay(report, relay);
  return source.end;
}

// "Citing two officials, the Post said": the sentence begins with who told it.
void EnglishUnit::take_leading_source(Report& report) {
  const uint32_t first = words_.begin;
  if (report.speaker.empty() || report.speaker.begin <= first + 2 ||
      out_.size() > first_report_ || !relays_at(first) ||
      reading_.notes[first].cue->shape != CueShape::participle)
    return;
  const IndexRun source = english_noun_phrase(reading_, {first + 1, words_.end});
  if (source.empty() || source.end + 1 != report.speaker.begin ||
      !is_comma(reading_.source(source.end)))
    return;
  const IndexRun relay = report.speaker;
  report.speaker = source;
  add_relay(report, relay);
}

// "a poll by Harbour Research", "a survey conducted by", "a statement from the family":
// who made a document speaks in it.
void EnglishUnit::take_maker(Report& report) const {
  const IndexRun all = report.speaker;
  for (uint32_t i = all.begin + 1; i + 1 < all.end && i < all.begin + 4; ++i) {
    if (reading_.folded(i) != "from" || !is_document(reading_.folded(i - 1))) continue;
    report.speaker.begin = i + 1;
    return;
  }
  const uint32_t by = report.speaker.end;
  if (report.speaker.empty() || by + 1 >= words_.end ||
      document_before(by + 1) == by + 1)
    return;
  IndexRun maker = outlet_at(by + 1);
  // "a report by the auditor general"
  if (maker.empty() && reading_.has(by + 1, flag::determiner))
    maker = english_noun_phrase(reading_, {by + 1, words_.end});
  if (!maker.empty()) report.speaker = maker;
}

// Where "a new survey conducted by" begins in front of its maker; else the maker.
uint32_t EnglishUnit::document_before(uint32_t maker) const {
  if (maker < words_.begin + 3 || reading_.folded(maker - 1) != "by") return maker;
  uint32_t noun = maker - 2;
  if (is_made(reading_.folded(noun))) --noun;
  if (!is_document(reading_.folded(noun))) return maker;
  const uint32_t first = noun > words_.begin + 3 ? noun - 3 : words_.begin;
  for (uint32_t i = noun; i > first; --i)
    if (reading_.has(i - 1, flag::determiner)) return i - 1;
  return maker;
}

// What the words behind the cue, outside what is reported, tell of its way here.
void EnglishUnit::add_links(Report& report) {
  IndexRun& speaker = report.speaker;
  take_maker(report);
  // "officials quoted by Talpress said"
  take_leading_source(report);
  if (speaker.size() > 1 &&
      (relays_at(speaker.end - 1) || is_passed_on(reading_.folded(speaker.end - 1)))) {
    const uint32_t by = speaker.end;
    --speaker.end;
    if (by + 1 < words_.end && reading_.folded(by) == "by")
      add_relay(report, outlet_at(by + 1));
  } else if (!speaker.empty() && speaker.begin > words_.begin + 2 &&
             reading_.folded(speaker.begin - 1) == "by" &&
             relays_at(speaker.begin - 2)) {
    const IndexRun quoted =
        english_subject_before(reading_, {words_.begin, speaker.begin - 2});
    if (!quoted.empty()) {
      const IndexRun relay = speaker;
      speaker = quoted;
      add_relay(report, relay);
    }
  }
  const uint32_t from = std::max(report.cue.end, speaker.end);
  const bool forward = report.content.begin >= report.cue.end;
  uint32_t limit = forward ? report.content.begin : words_.end;
  if (!report.tail.empty()) limit = std::min(limit, report.tail.begin);
  limit = std::min(limit, from + reach);
  for (uint32_t i = from; i + 1 < limit && !is_end(i); ++i) {
    if (reading_.notes[i].marked_index != no_index) return;
    if (is_comma(reading_.source(i)) && take_cited(report, i) != i) {
      drop_weak_from(report.speaker.begin);
      free_ = std::max(free_, report.speaker.end);
      return;
    }
    if (is_place_of(reading_.folded(i)) && report.relay_count == 0)
      add_relay(report, outlet_at(i + 1));
  }
  // "In an interview with the Post, Smith said", "Smith, speaking to the Post, said".
  const uint32_t to = std::min(report.cue.begin, report.content.begin);
  const uint32_t first = to > words_.begin + reach ? to - reach : words_.begin;
  for (uint32_t i = std::max(first, words_.begin + 1); i + 1 < to; ++i) {
    const std::string_view word = reading_.folded(i);
    const std::string_view before = reading_.folded(i - 1);
    if (word == "by" && is_passed_on(before)) add_relay(report, outlet_at(i + 1));
    if (report.relay_count > 0 || (word != "to" && word != "with")) continue;
    if (reading_.has(i - 1, flag::occasion) || before == "speaking" ||
        before == "talking" || before == "spoke")
      add_relay(report, outlet_at(i + 1));
  }
}

// "Talpress quoted an officer as saying that", "an officer was quoted by Talpress as
// saying that": two links.
bool EnglishUnit::read_quoted(Report& report, uint32_t cue_word) {
  IndexRun source = report.speaker;
  IndexRun relay = {};
  uint32_t as = cue_word + 1;
  if (!is_passive(cue_word)) {
    relay = report.speaker;
    source = english_noun_phrase(reading_, {cue_word + 1, words_.end});
    as = source.end;
  } else if (as < words_.end && reading_.folded(as) == "by") {
    relay = english_noun_phrase(reading_, {as + 1, words_.end});
    as = relay.end;
  }
  if (source.empty() || as + 2 >= words_.end || reading_.folded(as) != "as" ||
      reading_.cue(as + 1) == nullptr || !reading_.cue(as + 1)->takes_clause)
    return false;
  const uint32_t saying = as + 1;
  Report quoted =
      report_of(unit_index_, {saying, saying + 1}, reading_.notes[saying].cue->cue);
  add_relay(quoted, relay);
  quoted.speaker = source;
  return read_forward(quoted, saying) > saying + 1;
}

}  // namespace isnad
