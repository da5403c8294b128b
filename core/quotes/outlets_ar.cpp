#include "core/quotes/outlets_ar.h"

#include <algorithm>
#include <array>

#include "core/quotes/phrases_ar.h"

namespace isnad {
namespace {

// Words of what is given to an outlet: "تصريح", "مقابلته".
bool is_interview(std::string_view folded) {
  constexpr std::array<std::string_view, 6> stems = {"تصريح", "مقابل", "حديث",
                                                     "حوار",  "مداخل", "لقاء"};
  return std::any_of(stems.begin(), stems.end(),
                     [&](std::string_view stem) { return folded.starts_with(stem); });
}

// "في تصريح للضفاف": behind what was given, the named one it was given to.
bool is_interviewed_by(const ReadText& reading, uint32_t word, uint32_t begin) {
  if (word == begin || !is_interview(reading.folded(word - 1)) ||
      reading.has(word, flag::to_press | flag::time_word | flag::stop) ||
      !reading.folded(word).starts_with("ل"))
    return false;
  const uint32_t index = reading.notes[word].mention_index;
  if (index == no_index) return false;
  const Mention& mention = reading.entities.mentions[index];
  return mention.kind != EntityKind::person && mention.kind != EntityKind::place &&
         mention.range.begin != reading.segments.words[word].source.begin;
}

// "إلى نيويورك", where "نيويورك تايمز" is a paper.
bool is_place(const ReadText& reading, uint32_t word) {
  const uint32_t index = reading.notes[word].mention_index;
  return index != no_index &&
         reading.entities.mentions[index].kind == EntityKind::place;
}

}  // namespace

bool is_lone_particle(const ReadText& reading, uint32_t word) {
  return reading.folded(word) == "ل" && word + 1 < reading.notes.size() &&
         (reading.notes[word + 1].marked_index != no_index ||
          reading.has(word + 1, flag::outlet));
}

IndexRun bracketed_outlet(const ReadText& reading, uint32_t word, uint32_t end) {
  constexpr uint32_t name_words = 8;  // "(سي.إن.إن ترك)"
  if (word == 0 || word >= end || reading.source(word) != "(" ||
      !reading.has(word - 1, flag::outlet | flag::to_outlet))
    return {};
  uint32_t close = word + 1;
  while (close < end && close - word <= name_words &&
         (!reading.is_mark(close) || reading.source(close) == "."))
    ++close;
  if (close >= end || reading.source(close) != ")") return {};
  return {word + 1, close};
}

IndexRun arabic_interviewer(const ReadText& reading, IndexRun words) {
  constexpr uint32_t reach = 3;  // "مقابلة مع قناة", "تصريح ل «قناة»"
  const IndexRun outlet = arabic_outlet_addressed(reading, words);
  for (uint32_t i = outlet.begin; i > words.begin && outlet.begin - i < reach; --i)
    if (is_interview(reading.folded(i - 1))) return outlet;
  return {words.end, words.end};
}

IndexRun arabic_outlet_addressed(const ReadText& reading, IndexRun words) {
  for (uint32_t i = words.begin; i < words.end; ++i) {
    if (reading.notes[i].marked_index != no_index) {
      i = reading.marked[reading.notes[i].marked_index].close_word;
      continue;
    }
    const std::string_view folded = reading.folded(i);
    const bool with =
        folded == "مع" || folded == "لدي" || folded == "عبر" || folded == "الي";
    const bool next_outlet = i + 1 < words.end && reading.has(i + 1, flag::outlet) &&
                             !is_place(reading, i + 1);
    if (is_lone_particle(reading, i) && i + 1 < words.end) {
      const uint32_t index = reading.notes[i + 1].marked_index;
      const uint32_t end =
          index == no_index ? i + 2 : reading.marked[index].close_word + 1;
      return {i + 1, std::min(end, words.end)};
    }
    if (reading.has(i, flag::to_outlet) || (with && next_outlet) ||
        is_interviewed_by(reading, i, words.begin)) {
      const uint32_t begin = with ? i + 1 : i;
      uint32_t end = begin + 1;
      const IndexRun bracketed = bracketed_outlet(reading, end, words.end);
      if (!bracketed.empty()) end = bracketed.end + 1;
      while (end < words.end && end - begin < 6 &&
             !ends_arabic_phrase(reading, end, begin) &&
             !is_arabic_preposition(reading.folded(end))) {
        if (reading.notes[end].marked_index != no_index)
          end = reading.marked[reading.notes[end].marked_index].close_word;
        ++end;
      }
      return {begin, std::min(end, words.end)};
    }
  }
  return {words.end, words.end};
}

}  // namespace isnad
