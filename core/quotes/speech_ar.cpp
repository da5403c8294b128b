#include "core/quotes/speech_ar.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/quotes/contents.h"

namespace isnad {
namespace {

constexpr size_t letter_bytes = 2;  // every folded Arabic letter

bool is_joined(std::string_view folded) {
  return folded.size() > 2 * letter_bytes &&
         (folded.starts_with("و") || folded.starts_with("ف"));
}

// "فريقنا", but not "أحيانا", "ثمنا" or "معلنا".
bool ends_our(const ReadText& reading, uint32_t word) {
  constexpr std::string_view our = "نا";
  constexpr std::string_view fathatan = "\u064b";
  const std::string_view folded = reading.folded(word);
  if (!folded.ends_with(our) || folded.size() < 5 * letter_bytes ||
      folded.starts_with("ال") || folded.starts_with("م") ||
      reading.source(word).find(fathatan) != std::string_view::npos)
    return false;
  const std::string_view stem = folded.substr(0, folded.size() - our.size());
  return !stem.ends_with("ا") && !stem.ends_with("و") && !stem.ends_with("ي");
}

// "لن نقبل", "لم أوجه", "يجب أن نقاتل": the verb is the speaker's own.
bool is_own_verb(const ReadText& reading, uint32_t word, uint32_t begin) {
  const std::string_view source = reading.source(word);
  const bool first_person = source.starts_with("ن") || source.starts_with("أ");
  if (!first_person || word == begin) return false;
  const std::string_view before = reading.folded(word - 1);
  if (before == "لم" || before == "لن" || before == "ولم" || before == "ولن" ||
      before == "سوف")
    return true;
  return before == "ان" && word > begin + 1 && reading.has(word - 2, flag::no_that);
}

// Whether somebody speaks of himself or to somebody.
bool has_own_voice(const ReadText& reading, IndexRun words) {
  for (uint32_t i = words.begin; i < words.end; ++i) {
    if (reading.segments.words[i].kind != WordKind::letters ||
        reading.notes[i].mention_index != no_index)
      continue;
    const std::string_view folded = reading.folded(i);
    if (reading.has(i, flag::speech) ||
        (is_joined(folded) &&
         (flags_of(reading.cues, folded.substr(letter_bytes)) & flag::speech) != 0) ||
        ends_our(reading, i) || is_own_verb(reading, i, words.begin))
      return true;
  }
  return false;
}

// "وكانت", "يذكر أن", "أحمد الذي": as a reporter goes on.
bool opens_as_reporter(const ReadText& reading, IndexRun words) {
  const uint32_t first = words.begin;
  if (reading.has(first, flag::narrator | flag::aux | flag::circumstance) ||
      reading.notes[first].joined || is_joined(reading.folded(first)))
    return true;
  // "اقترب سامي الرفاعي": a verb, and who did it.
  return reading.notes[first].mention_index != no_index ||
         (first + 1 < words.end && reading.notes[first + 1].mention_index != no_index &&
          !reading.folded(first).starts_with("ال"));
}

// What the sentence attributes to somebody: nothing, at most a verb without words of
// his, or a report.
enum class Attributes : uint8_t { nothing, verb, report };

Attributes attributes(const ReadText& reading, uint32_t unit_index) {
  std::vector<Report> found;
  find_arabic_reports(reading, unit_index, found);
  const bool silent = !found.empty();
  if (std::any_of(found.begin(), found.end(),
                  [](const Report& r) { return !r.silent; }))
    return Attributes::report;
  find_marked_reports(reading, unit_index, found);
  if (!found.empty() && !found.back().silent) return Attributes::report;
  return silent ? Attributes::verb : Attributes::nothing;
}

bool goes_on(const ReadText& reading, uint32_t unit_index) {
  const IndexRun words = reading.units[unit_index].words;
  if (words.empty() || reading.segments.words[words.begin].kind != WordKind::letters ||
      reading.has(words.begin, flag::narrator))
    return false;
  const Attributes said = attributes(reading, unit_index);
  if (said == Attributes::report) return false;
  if (has_own_voice(reading, words)) return true;
  return said == Attributes::nothing && !opens_as_reporter(reading, words) &&
         is_full_stop(reading.source(words.end - 1));
}

}  // namespace

uint32_t read_on(const ReadText& reading, Report& report) {
  const std::vector<Unit>& units = reading.units;
  uint32_t last = report.unit_index;
  while (last + 1 < units.size() && units[last + 1].script == Script::arabic &&
         units[last + 1].paragraph_index == units[last].paragraph_index &&
         goes_on(reading, last + 1))
    ++last;
  if (last == report.unit_index) return last;
  report.content.end =
      trimmed_end(reading, report.content.begin, units[last].words.end);
  settle_range(reading, report);
  return last;
}

}  // namespace isnad
