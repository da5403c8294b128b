#include "core/quotes/outlets_ar.h"
#include "core/quotes/phrases_ar.h"
#include "core/quotes/unit_ar.h"

// Through whom an Arabic report reached the article: "نقلت وكالة عن الوزير قوله",
// "قال لصحيفة", "في مقابلة نشرتها".

namespace isnad {

// "أبلغ مصدر دبلوماسي رويترز": an outlet behind a noun that is complete was told.
void ArabicUnit::part_from_listener(Report& report) const {
  constexpr size_t least_bytes = 8;
  for (uint32_t i = report.speaker.begin + 1; i < report.speaker.end; ++i) {
    // "الوزير وفدا": an indefinite object.
    if (reading_.folded(i).ends_with("ا") && reading_.folded(i).size() >= least_bytes &&
        !reading_.folded(i).starts_with("ال") &&
        reading_.folded(i - 1).starts_with("ال") &&
        reading_.notes[i].mention_index == no_index && reading_.notes[i].flags == 0) {
      report.speaker.end = i;
      return;
    }
    const std::string_view before = reading_.folded(i - 1);
    const uint32_t mention = reading_.notes[i - 1].mention_index;
    const bool complete =
        before.ends_with("ي") || before.starts_with("ال") ||
        (mention != no_index && reading_.entities.mentions[mention].words.end == i);
    if (!reading_.has(i, flag::outlet) || !complete ||
        reading_.notes[i].continues_mention || reading_.has(i - 1, flag::outlet))
      continue;
    if (report.relay_count < max_relays)
      report.relays[report.relay_count++] = {i, report.speaker.end};
    report.speaker.end = i;
    return;
  }
}

void ArabicUnit::add_addressed(Report& report, IndexRun region) const {
  const IndexRun outlet = arabic_outlet_addressed(reading_, region);
  if (!outlet.empty() && report.relay_count < max_relays)
    report.relays[report.relay_count++] = outlet;
}

// "في تصريحات نقلتها وكالة", "، بحسب الوكالة،": through whom, before the content.
void ArabicUnit::add_passed_on(Report& report, IndexRun region) const {
  for (uint32_t i = region.begin + 1; i < region.end; ++i) {
    uint32_t from = passes_on(reading_, i) ? i + 1 : 0;
    if (from == 0 && is_comma(reading_.source(i - 1))) {
      const SourcePhrase phrase = arabic_source_phrase(reading_, i, region.end);
      if (phrase.size_words > 0) from = i + phrase.size_words;
    }
    if (from == 0) continue;
    const IndexRun relay = arabic_noun_phrase(reading_, {from, region.end});
    if (relay.empty() || is_own_words(relay.begin)) continue;
    if (report.relay_count < max_relays) report.relays[report.relay_count++] = relay;
    return;
  }
}

// "نقلت وكالة عن الوزير قوله إن".
bool ArabicUnit::name_relayed(Report& report, IndexRun region) const {
  for (uint32_t i = region.begin; i < region.end; ++i) {
    const std::string_view folded = reading_.folded(i);
    const WordNote& note = reading_.notes[i];
    const bool his_words = note.cue != nullptr && note.cue->shape == CueShape::noun &&
                           note.cue->gender != Gender::unknown;
    // "ونقلت الوكالة عنه قوله": somebody named before.
    if (folded == "عنه" || folded == "عنها" || folded == "عنهم" || his_words) {
      const IndexRun relay = arabic_noun_phrase(reading_, {region.begin, i});
      if (relay.empty()) return false;
      if (report.relay_count < max_relays) report.relays[report.relay_count++] = relay;
      report.gender = his_words          ? note.cue->gender
                      : folded == "عنها" ? Gender::feminine
                                         : Gender::masculine;
      report.number = folded == "عنهم" ? Number::plural : Number::singular;
      return true;
    }
    // "ونسبت الوكالة إلى مصدر قوله".
    const bool ascribed =
        folded == "الي" &&
        reading_.folded(report.cue.begin).find("نسب") != std::string_view::npos;
    if (folded != "عن" && !ascribed) continue;
    name_sources(report, {i + 1, region.end});
    IndexRun relay = arabic_noun_phrase(reading_, {region.begin, i});
    if (relay.empty() && report.relay_count == 0)
      relay = arabic_subject_before(reading_, free_before(report.cue.begin));
    if (!relay.empty() && report.relay_count < max_relays)
      report.relays[report.relay_count++] = relay;
    return !report.speaker.empty();
  }
  return false;
}

// "عن صحيفة نورس نقلا عن مسؤول": the last of them speaks, through those before it.
void ArabicUnit::name_sources(Report& report, IndexRun region) const {
  IndexRun source = arabic_noun_phrase(reading_, region);
  while (!source.empty()) {
    uint32_t next = source.end;
    if (next < region.end && reading_.folded(next) == "نقلا") ++next;
    if (next + 1 >= region.end || reading_.folded(next) != "عن") break;
    if (next == source.end && !names_outlet(source)) break;
    const IndexRun inner = arabic_noun_phrase(reading_, {next + 1, region.end});
    if (inner.empty()) break;
    add_nearest(report, source);
    source = inner;
  }
  report.speaker = source;
  // What the agency's verb says of gender is not the speaker's.
  report.gender = Gender::unknown;
  report.number = Number::unknown;
}

// A relay in front of those already known.
void ArabicUnit::add_nearest(Report& report, IndexRun relay) const {
  if (report.relay_count == max_relays) return;
  for (uint32_t i = report.relay_count; i > 0; --i)
    report.relays[i] = report.relays[i - 1];
  report.relays[0] = relay;
  ++report.relay_count;
}

bool ArabicUnit::names_outlet(IndexRun words) const {
  for (uint32_t i = words.begin; i < words.end; ++i)
    if (reading_.has(i, flag::outlet | flag::to_outlet)) return true;
  return false;
}

// "ذكرت وكالة نقلا عن مسؤول أن".
bool ArabicUnit::name_quoted_from(Report& report, IndexRun region) const {
  for (uint32_t i = region.begin; i + 1 < region.end; ++i) {
    if (reading_.folded(i) != "نقلا" || reading_.folded(i + 1) != "عن") continue;
    name_sources(report, {i + 2, region.end});
    const IndexRun relay = arabic_noun_phrase(reading_, {region.begin, i});
    if (!relay.empty() && report.relay_count < max_relays)
      report.relays[report.relay_count++] = relay;
    return !report.speaker.empty();
  }
  return false;
}

}  // namespace isnad
