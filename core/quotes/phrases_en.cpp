#include "core/quotes/phrases_en.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr uint32_t max_phrase_words = 14;
constexpr uint32_t apposition_words = 16;

bool is_adverb(const ReadText& reading, uint32_t word) {
  return reading.has(word, flag::aux | flag::negator | flag::time_word) ||
         reading.folded(word).ends_with("ly");
}

bool is_noun_preposition(std::string_view folded) {
  return folded == "of" || folded == "for" || folded == "in" || folded == "at" ||
         folded == "from" || folded == "with" || folded == "to" || folded == "on";
}

// Marks that stand inside a name or a title.
bool is_inner_mark(const ReadText& reading, uint32_t word) {
  const std::string_view text = reading.source(word);
  return text == "-" || text == "&" || text == "'" || text == "’" || text == "/" ||
         is_inner_stop(reading, word);
}

bool is_finite_cue(const ReadText& reading, uint32_t word) {
  const CueForm* form = reading.notes[word].cue;
  return form != nullptr && reading.notes[word].mention_index == no_index &&
         (form->shape == CueShape::past ||
          (form->shape == CueShape::present && form->number == Number::singular)) &&
         reading.cue(word)->takes_clause;
}

}  // namespace

bool is_inner_stop(const ReadText& reading, uint32_t word) {
  if (word == 0 || reading.source(word) != ".") return false;
  const std::string_view before = reading.source(word - 1);
  return before.size() <= 4 && before.front() >= 'A' && before.front() <= 'Z' &&
         word + 1 < reading.segments.words.size() &&
         reading.segments.words[word + 1].kind == WordKind::letters;
}

IndexRun english_noun_phrase(const ReadText& reading, IndexRun words) {
  uint32_t end = words.begin;
  const uint32_t limit = std::min(words.end, words.begin + max_phrase_words);
  while (end < limit) {
    if (reading.is_mark(end) && !is_inner_mark(reading, end)) break;
    if (reading.has(end, flag::that | flag::relative | flag::aux) &&
        reading.notes[end].mention_index == no_index)
      break;
    if (end > words.begin && reading.has(end, flag::time_word)) break;
    const bool stop = reading.has(end, flag::stop);
    const bool joins = end > words.begin &&
                       (reading.folded(end) == "of" || reading.folded(end) == "for" ||
                        reading.folded(end) == "and");
    if (stop && !joins) break;
    if (end > words.begin && is_finite_cue(reading, end)) break;
    ++end;
  }
  while (end > words.begin && reading.has(end - 1, flag::stop)) --end;
  return {words.begin, end};
}

IndexRun english_subject_before(const ReadText& reading, IndexRun words) {
  uint32_t end = words.end;
  while (end > words.begin && is_adverb(reading, end - 1)) --end;
  // "Smith, a farmer, said": the apposition is stepped over.
  if (end > words.begin && is_comma(reading.source(end - 1))) {
    uint32_t open = end - 1;
    while (open > words.begin && end - open < apposition_words &&
           !is_comma(reading.source(open - 1)))
      --open;
    if (open <= words.begin + 1 || !is_comma(reading.source(open - 1)))
      return {end, end};
    end = open - 1;
  }
  if (end > words.begin && reading.has(end - 1, flag::relative)) {
    --end;
    if (end > words.begin && is_comma(reading.source(end - 1))) --end;
  }
  uint32_t begin = end;
  while (begin > words.begin && end - begin < max_phrase_words) {
    const uint32_t at = begin - 1;
    if (reading.is_mark(at) && !is_inner_mark(reading, at)) break;
    if (reading.has(at, flag::that | flag::relative | flag::aux)) break;
    const std::string_view folded = reading.folded(at);
    if (reading.has(at, flag::stop) && folded != "and" && !is_noun_preposition(folded))
      break;
    if (is_finite_cue(reading, at)) break;
    begin = at;
    // Nothing stands before a pronoun.
    if (reading.has(at, flag::pronoun)) break;
  }
  while (begin < end &&
         (reading.has(begin, flag::stop | flag::time_word | flag::negator) ||
          reading.is_mark(begin)))
    ++begin;
  return {begin, end};
}

bool is_english_cue(const ReadText& reading, uint32_t word, uint32_t unit_begin) {
  const WordNote& note = reading.notes[word];
  if (note.cue == nullptr || note.mention_index != no_index) return false;
  const CueShape shape = note.cue->shape;
  if (shape == CueShape::noun || shape == CueShape::phrase) return false;
  if (word == unit_begin) return shape == CueShape::participle;
  const uint32_t before = word - 1;
  if (reading.has(before, flag::determiner) && !reading.has(before, flag::pronoun))
    return false;
  const std::string_view folded = reading.folded(before);
  if (shape == CueShape::participle)
    return is_comma(reading.source(before)) || reading.has(before, flag::aux) ||
           reading.is_mark(before);
  // "to say" and passives tell nothing of who says it.
  if (folded == "to") return false;
  const bool passive =
      shape == CueShape::past &&
      (folded == "was" || folded == "were" || folded == "been" || folded == "be" ||
       folded == "being" || folded == "is" || folded == "are");
  if (passive) return false;
  if (shape != CueShape::present) return true;
  const bool base = note.cue->number == Number::plural;
  if (reading.has(before, flag::pronoun | flag::relative)) return true;
  if (base && reading.has(before, flag::aux | flag::group | flag::negator)) return true;
  if (reading.has(before, flag::stop | flag::determiner)) return false;
  if (!reading.cue(word)->noun_too) return true;
  const bool has_that =
      word + 1 < reading.notes.size() && reading.has(word + 1, flag::that);
  return has_that || (!base && reading.notes[before].mention_index != no_index);
}

}  // namespace isnad
