#include "core/quotes/phrases_en.h"

#include <algorithm>
#include <array>

namespace isnad {
namespace {

constexpr uint32_t max_phrase_words = 14;
constexpr uint32_t apposition_words = 16;
constexpr uint32_t clause_words = 200;  // before a verb, to its subject

bool is_adverb(const ReadText& reading, uint32_t word) {
  if (reading.has(word, flag::aux | flag::negator | flag::time_word)) return true;
  // "quickly", but not Kelly.
  const std::string_view folded = reading.folded(word);
  constexpr std::array<std::string_view, 8> nouns = {
      "family", "ally", "assembly", "supply", "reply", "rally", "bully", "monopoly",
  };
  return folded.ends_with("ly") && reading.source(word).front() >= 'a' &&
         std::find(nouns.begin(), nouns.end(), folded) == nouns.end();
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

// A determiner that is a subject too: "one in three said".
bool stands_alone(std::string_view folded) {
  constexpr std::array<std::string_view, 13> words = {
      "some", "several", "many",  "most", "all",  "one",     "two",
      "both", "three",   "other", "this", "that", "another",
  };
  return std::find(words.begin(), words.end(), folded) != words.end();
}

bool is_subject_pronoun(std::string_view folded) {
  return folded == "he" || folded == "she" || folded == "they" || folded == "we" ||
         folded == "i";
}

// Whether speech in marks begins here, behind a comma or a colon at most.
bool opens_marks(const ReadText& reading, uint32_t word) {
  if (word + 1 < reading.notes.size() &&
      (is_comma(reading.source(word)) || reading.source(word) == ":"))
    ++word;
  return word < reading.notes.size() && reading.notes[word].marked_index != no_index;
}

// "by saying that", "22 percent saying they".
bool opens_speech(const ReadText& reading, uint32_t word) {
  return opens_marks(reading, word) ||
         (word < reading.notes.size() &&
          reading.has(word, flag::that | flag::pronoun | flag::determiner));
}

// Whether a determiner behind this word begins a phrase of its own.
bool opens_phrase(const ReadText& reading, uint32_t before) {
  const std::string_view folded = reading.folded(before);
  if (reading.is_mark(before) || reading.has(before, flag::determiner)) return false;
  return !is_noun_preposition(folded) && !reading.has(before, flag::stop);
}

// The words that end where the verb stands.
IndexRun subject_in(const ReadText& reading, IndexRun words) {
  uint32_t end = words.end;
  bool timed = false;
  while (end > words.begin && is_adverb(reading, end - 1)) {
    timed = timed || reading.has(end - 1, flag::time_word);
    --end;
  }
  // "figures released on Monday show"
  if (timed && end > words.begin &&
      (reading.folded(end - 1) == "on" || reading.folded(end - 1) == "in"))
    --end;
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
    // "something his office", "a claim the company": a noun begins with it.
    if (at > words.begin && end - at > 1 && reading.has(at, flag::determiner) &&
        opens_phrase(reading, at - 1))
      break;
  }
  while (begin < end &&
         (reading.has(begin, flag::stop | flag::time_word | flag::negator) ||
          reading.is_mark(begin)))
    ++begin;
  // "I laughed and said": what else he did is no name of his.
  if (begin + 1 < end && is_subject_pronoun(reading.folded(begin)) &&
      reading.folded(begin + 1) != "and")
    end = begin + 1;
  return {begin, end};
}

// Up to the noun a relative clause tells of, when one leads up to the end of the words:
// "fans who had [travelled from abroad complained]"; else empty.
IndexRun before_relative(const ReadText& reading, IndexRun words) {
  uint32_t at = words.end;
  while (at > words.begin && words.end - at < 4 &&
         reading.has(at - 1, flag::aux | flag::negator))
    --at;
  if (at < words.begin + 2 || reading.folded(at - 1) != "who") return {};
  return {words.begin, at - 1};
}

}  // namespace

bool touches_hyphen(const ReadText& reading, uint32_t word) {
  const auto& words = reading.segments.words;
  const auto hyphen = [&](uint32_t mark, uint32_t left, uint32_t right) {
    return reading.source(mark) == "-" &&
           words[left].source.end == words[right].source.begin;
  };
  if (word > 0 && hyphen(word - 1, word - 1, word)) return true;
  return word + 1 < words.size() && hyphen(word + 1, word, word + 1);
}

bool is_inner_stop(const ReadText& reading, uint32_t word) {
  const auto& words = reading.segments.words;
  if (word == 0 || reading.source(word) != "." || word + 1 >= words.size())
    return false;
  std::string_view before = reading.source(word - 1);
  before.remove_prefix(before.rfind('-') + 1);  // "then-Sen."
  if (before.empty() || before.size() > 5 || before.front() < 'A' ||
      before.front() > 'Z')
    return false;
  if (words[word + 1].kind != WordKind::mark) return before.size() <= 4;
  // "(D-Fla.)", "Vt., and".
  const std::string_view behind = reading.source(word + 1);
  return words[word].source.end == words[word + 1].source.begin &&
         (behind == ")" || behind == ",");
}

IndexRun english_noun_phrase(const ReadText& reading, IndexRun words) {
  uint32_t end = words.begin;
  const uint32_t limit = std::min(words.end, words.begin + max_phrase_words);
  while (end < limit) {
    if (reading.is_mark(end) && !is_inner_mark(reading, end)) break;
    if (reading.has(end, flag::that | flag::relative | flag::aux) &&
        reading.notes[end].mention_index == no_index)
      break;
    if (end > words.begin &&
        (reading.has(end, flag::time_word) || is_subject_pronoun(reading.folded(end))))
      break;
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
  const IndexRun found = subject_in(reading, words);
  const IndexRun noun = before_relative(reading, {words.begin, found.begin});
  return noun.empty() || found.empty() ? found : subject_in(reading, noun);
}

IndexRun english_clause_subject(const ReadText& reading, IndexRun words) {
  if (words.size() > clause_words) words.begin = words.end - clause_words;
  uint32_t begin = words.begin;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const std::string_view folded = reading.folded(i);
    if (folded == "when" || folded == "while" || folded == "because" ||
        folded == "that" || folded == "but" || folded == "though" ||
        folded == "although" || folded == "where" ||
        (is_full_stop(reading.source(i)) && !is_inner_stop(reading, i)))
      begin = i + 1;
  }
  // "In July, Smith left": what places it comes first.
  if (begin < words.end && reading.has(begin, flag::stop | flag::time_word)) {
    uint32_t at = begin;
    while (at < words.end && !is_comma(reading.source(at))) ++at;
    if (at + 1 < words.end) begin = at + 1;
  }
  while (begin < words.end &&
         (reading.is_mark(begin) || reading.has(begin, flag::stop | flag::time_word)))
    ++begin;
  return english_noun_phrase(reading, {begin, words.end});
}

bool is_english_noun(const ReadText& reading, uint32_t word) {
  const WordNote& note = reading.notes[word];
  if (note.cue == nullptr || word == 0 || word + 1 >= reading.notes.size())
    return false;
  if (!reading.has(word + 1, flag::that)) return false;
  if (note.cue->shape == CueShape::noun) return true;
  const std::string_view before = reading.source(word - 1);
  return reading.cue(word)->noun_too && note.cue->shape == CueShape::present &&
         (before.ends_with("'s") || before.ends_with("’s") ||
          (reading.has(word - 1, flag::determiner) &&
           !reading.has(word - 1, flag::pronoun)));
}

bool is_english_title(const ReadText& reading, uint32_t word) {
  return word + 1 < reading.notes.size() && reading.source(word).front() >= 'A' &&
         reading.source(word).front() <= 'Z' &&
         reading.notes[word + 1].mention_index != no_index;
}

bool is_english_cue(const ReadText& reading, uint32_t word, uint32_t unit_begin) {
  const WordNote& note = reading.notes[word];
  if (note.cue == nullptr || note.mention_index != no_index) return false;
  const CueShape shape = note.cue->shape;
  if (shape == CueShape::phrase) return false;
  if (word > unit_begin && is_english_title(reading, word)) return false;
  // "so-called", "call-up": a part of another word.
  if (touches_hyphen(reading, word)) return false;
  if (shape == CueShape::adjective)
    return word > unit_begin && word + 1 < reading.notes.size() &&
           reading.has(word + 1, flag::that);
  if (shape == CueShape::noun || is_english_noun(reading, word))
    return word > unit_begin && is_english_noun(reading, word);
  if (word == unit_begin) return shape == CueShape::participle;
  const uint32_t before = word - 1;
  const std::string_view folded = reading.folded(before);
  if (reading.has(before, flag::determiner) && !reading.has(before, flag::pronoun) &&
      !stands_alone(folded))
    return false;
  if (shape == CueShape::participle)
    return reading.has(before, flag::aux | flag::occasion) || reading.is_mark(before) ||
           (reading.cue(word)->takes_clause && opens_speech(reading, word + 1));
  // "to say" and passives tell nothing of who says it, but "went on to say: ...".
  if (folded == "to") return opens_marks(reading, word + 1);
  const bool passive =
      shape == CueShape::past &&
      (folded == "was" || folded == "were" || folded == "been" || folded == "be" ||
       folded == "being" || folded == "is" || folded == "are");
  if (passive) return false;
  if (shape != CueShape::present) return true;
  const bool base = note.cue->number == Number::plural;
  if (reading.has(before, flag::pronoun | flag::relative)) return true;
  if (base && reading.has(before, flag::aux | flag::group | flag::negator)) return true;
  // "but says it cannot": the subject of the verb before.
  if (!base && (folded == "and" || folded == "but")) return true;
  if (reading.has(before, flag::stop | flag::determiner)) return false;
  if (!reading.cue(word)->noun_too) return true;
  // "polls show the", "a poll shows Smith": a noun would not stand in front of those.
  const bool takes_object =
      word + 1 < reading.notes.size() && !reading.is_mark(before) &&
      (reading.has(word + 1, flag::that | flag::determiner | flag::pronoun) ||
       reading.notes[word + 1].mention_index != no_index);
  // "..., records show."
  const bool closes =
      base && folded.ends_with("s") && word + 1 < reading.notes.size() &&
      (is_comma(reading.source(word + 1)) || is_full_stop(reading.source(word + 1)));
  return takes_object || closes ||
         (!base && reading.notes[before].mention_index != no_index);
}

}  // namespace isnad
