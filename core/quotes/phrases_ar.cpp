#include "core/quotes/phrases_ar.h"

#include <algorithm>
#include <array>

namespace isnad {
namespace {

constexpr std::string_view in = "في";
constexpr uint32_t max_phrase_words = 16;

bool ends_phrase(const ReadText& reading, uint32_t word, uint32_t begin) {
  const WordNote& note = reading.notes[word];
  if (note.marked_index != no_index) return false;  // decided by the caller's limit
  if (reading.is_mark(word)) return true;
  if (reading.has(word, flag::that | flag::time_word | flag::stop | flag::relative |
                            flag::to_outlet | flag::to_press | flag::aux |
                            flag::circumstance | flag::negator))
    return note.mention_index == no_index;
  if (note.cue != nullptr && note.mention_index == no_index && word > begin) {
    const CueShape shape = note.cue->shape;
    if (shape == CueShape::participle) return true;
    if (shape == CueShape::noun) return note.cue->gender != Gender::unknown;
    return !reading.cue(word)->homograph || note.joined;
  }
  return false;
}

// "في بيان" tells where it was said, "في وزارة" who said it.
bool opens_occasion(const ReadText& reading, uint32_t word, uint32_t end) {
  if (reading.folded(word) != in) return false;
  if (word + 1 >= end) return true;
  return reading.has(word + 1, flag::occasion | flag::time_word) ||
         reading.segments.words[word + 1].kind != WordKind::letters;
}

bool is_person(const ReadText& reading, uint32_t word) {
  const uint32_t mention = reading.notes[word].mention_index;
  return mention != no_index &&
         reading.entities.mentions[mention].kind == EntityKind::person;
}

// Behind a title and a comma a name may follow: "المتحدث باسم الكرملين، فلان، إن".
uint32_t apposition_end(const ReadText& reading, uint32_t comma, uint32_t end) {
  if (comma + 1 >= end || !is_comma(reading.source(comma))) return comma;
  uint32_t at = comma + 1;
  if (!is_person(reading, at) && reading.notes[at].marked_index == no_index)
    return comma;
  while (at < end && is_person(reading, at)) ++at;
  return std::max(at, comma);
}

}  // namespace

bool is_arabic_preposition(std::string_view folded) {
  constexpr std::array<std::string_view, 16> words = {
      "في",   "من",  "عن",  "علي", "الي",  "مع",  "منذ", "حتي",
      "خلال", "بعد", "قبل", "حول", "بشان", "ضمن", "عند", "لدي",
  };
  return std::find(words.begin(), words.end(), folded) != words.end();
}

IndexRun arabic_noun_phrase(const ReadText& reading, IndexRun words) {
  uint32_t begin = words.begin;
  while (begin < words.end &&
         (is_comma(reading.source(begin)) || reading.has(begin, flag::time_word)))
    ++begin;
  const uint32_t limit = std::min(words.end, begin + max_phrase_words);
  uint32_t end = begin;
  while (end < limit) {
    const WordNote& note = reading.notes[end];
    if (note.marked_index != no_index) {
      const uint32_t close = reading.marked[note.marked_index].close_word;
      if (close >= limit) break;
      end = close + 1;
      continue;
    }
    if (ends_phrase(reading, end, begin)) {
      if (end == begin) break;
      // "أحد المسؤولين من حزب": only a name goes on over a comma.
      const uint32_t further = apposition_end(reading, end, limit);
      if (further > end) end = further;
      break;
    }
    if (end == begin && is_arabic_preposition(reading.folded(end))) break;
    if (end > begin && opens_occasion(reading, end, limit)) break;
    ++end;
  }
  // A preposition cannot end a phrase.
  while (end > begin && is_arabic_preposition(reading.folded(end - 1))) --end;
  return {begin, end};
}

IndexRun arabic_subject_before(const ReadText& reading, IndexRun words) {
  uint32_t end = words.end;
  while (end > words.begin && reading.has(end - 1, flag::aux | flag::negator)) --end;
  if (end == words.begin) return {end, end};
  // "الذي قال": the noun in front of it.
  if (reading.has(end - 1, flag::relative)) {
    --end;
    if (end > words.begin && is_comma(reading.source(end - 1))) --end;
    uint32_t begin = end;
    while (begin > words.begin && !reading.is_mark(begin - 1) && end - begin < 8 &&
           !is_arabic_preposition(reading.folded(begin - 1)) &&
           reading.notes[begin - 1].cue == nullptr)
      --begin;
    return {begin, end};
  }
  uint32_t begin = words.begin;
  if (end - begin > 30) begin = end - 30;
  // Start behind the last comma whose rest could hold a subject.
  for (uint32_t i = begin; i + 1 < end; ++i)
    if (is_comma(reading.source(i)) && !reading.has(i + 1, flag::relative) &&
        reading.notes[i + 1].marked_index == no_index)
      begin = i + 1;
  while (begin < end &&
         (reading.has(begin, flag::aux | flag::stop | flag::time_word | flag::that) &&
          reading.notes[begin].mention_index == no_index &&
          !is_arabic_preposition(reading.folded(begin))))
    ++begin;
  if (begin < end && is_arabic_preposition(reading.folded(begin))) return {end, end};
  const IndexRun phrase = arabic_noun_phrase(reading, {begin, end});
  return phrase;
}

IndexRun arabic_outlet_addressed(const ReadText& reading, IndexRun words) {
  for (uint32_t i = words.begin; i < words.end; ++i) {
    if (reading.notes[i].marked_index != no_index) {
      i = reading.marked[reading.notes[i].marked_index].close_word;
      continue;
    }
    const bool with = reading.folded(i) == "مع" || reading.folded(i) == "لدي" ||
                      reading.folded(i) == "عبر";
    const bool next_outlet = i + 1 < words.end && reading.has(i + 1, flag::outlet);
    if (reading.has(i, flag::to_outlet) || (with && next_outlet)) {
      const uint32_t begin = with ? i + 1 : i;
      uint32_t end = begin + 1;
      while (end < words.end && end - begin < 6 && !ends_phrase(reading, end, begin) &&
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
