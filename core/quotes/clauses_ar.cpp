#include "core/quotes/clauses_ar.h"

#include <algorithm>

#include "core/quotes/phrases_ar.h"
#include "core/quotes/source_phrases_ar.h"

namespace isnad {
namespace {

constexpr uint32_t near_words = 6;             // a homograph's clause stands so close
constexpr uint32_t reach_words = 45;           // any other cue's
constexpr uint32_t noun_reach_words = 14;      // a noun's
constexpr uint32_t adjective_reach_words = 3;  // a participle behind a noun
constexpr uint32_t tail_words = 16;  // a source phrase at the end of a sentence

// Whether a word opens a reported clause: إن always, أن unless the word before takes it
// for itself ("بعد أن").
bool opens_clause(const ReadText& reading, uint32_t word) {
  if (!reading.has(word, flag::that) || reading.notes[word].joined) return false;
  // "لم يتضح إن كان": whether, not that.
  if (reading.source(word) == "إن" && word + 1 < reading.notes.size() &&
      (reading.folded(word + 1).starts_with("كان") ||
       (reading.folded(word + 1) == "لم" && reading.notes[word - 1].cue == nullptr)))
    return false;
  return reading.source(word).starts_with("إ") || !reading.has(word - 1, flag::no_that);
}

// A cue inside a clause that begins a new report: where the clause before it ends, or
// no_index.
uint32_t next_report(const ReadText& reading, uint32_t word, IndexRun words) {
  const WordNote& note = reading.notes[word];
  if (note.cue == nullptr || word == words.begin) return no_index;
  const Cue& cue = *reading.cue(word);
  const bool after_comma = is_comma(reading.source(word - 1));
  switch (note.cue->shape) {
    case CueShape::participle: {
      // "كان متوقعا" is no report.
      if (reading.has(word - 1, flag::aux)) return no_index;
      const bool adverbial = reading.folded(word).ends_with("ا");
      if ((after_comma || adverbial) && !cue.homograph) return word;
      const uint32_t reach = after_comma ? 8 : 4;
      return arabic_content_follows(reading, word, words.end, reach) ? word : no_index;
    }
    case CueShape::past:
    case CueShape::present: {
      const uint32_t reach = cue.homograph ? near_words : follows_words;
      const bool follows = arabic_content_follows(reading, word, words.end, reach);
      if (note.joined && (follows || (!cue.homograph && after_comma))) return word;
      if (after_comma && follows && !cue.homograph && note.cue->shape == CueShape::past)
        return word;
      // "فيما يعتقد أن": nobody in particular, so no report of its own.
      if (cue.impersonal && note.cue->shape == CueShape::present &&
          word + 1 < words.end && reading.has(word + 1, flag::that))
        return no_index;
      const std::string_view before = reading.folded(word - 1);
      const bool linked = before == "كما" || before == "فيما" || before == "بينما" ||
                          before == "لكنه" || before == "لكنها" || before == "لكنهم" ||
                          before == "ولكنه" || before == "ولكنها" || before == "ثم" ||
                          before == "حين" || before == "وقد" || before == "وكان" ||
                          before == "وكانت";
      if (linked && follows && word - 1 > words.begin) return word - 1;
      return no_index;
    }
    default:
      return no_index;
  }
}

bool opens_circumstance(const ReadText& reading, uint32_t word, uint32_t end) {
  if (reading.has(word, flag::circumstance)) return true;
  if (reading.folded(word) == "في" && word + 1 < end)
    return reading.has(word + 1, flag::occasion);
  return reading.folded(word) == "علي" && word + 1 < end &&
         reading.folded(word + 1) == "هامش";
}

// A source phrase that belongs to the reporter, not to the clause.
bool closes_clause(const ReadText& reading, uint32_t word, uint32_t end) {
  // "على حد تعبيره".
  if (reading.folded(word) == "علي" && word + 2 < reading.notes.size() &&
      reading.folded(word + 1) == "حد" && reading.notes[word + 2].cue != nullptr)
    return true;
  const SourcePhrase phrase = arabic_source_phrase(reading, word, end);
  if (phrase.size_words == 0) return false;
  if (is_comma(reading.source(word - 1))) return true;
  return end - word <= tail_words;
}

// "كتب خبير السدود فلان": a person behind it shows that the word is the verb.
bool names_person(const ReadText& reading, uint32_t cue_word, uint32_t end) {
  constexpr uint32_t title_words = 5;
  const uint32_t limit = std::min(end, cue_word + 1 + title_words);
  for (uint32_t i = cue_word + 1; i < limit && !reading.is_mark(i); ++i) {
    const uint32_t mention = reading.notes[i].mention_index;
    if (mention != no_index &&
        reading.entities.mentions[mention].kind == EntityKind::person)
      return true;
  }
  return false;
}

// "ما يعتقدونه أن", "طلب منها أن": the word in front of "that" is a verb that takes the
// clause for itself.
bool is_governed(const ReadText& reading, uint32_t that_word, uint32_t cue_word) {
  uint32_t verb = that_word - 1;
  if (verb > cue_word && reading.has(verb, flag::stop)) --verb;  // "منها"
  if (verb <= cue_word || reading.notes[verb].mention_index != no_index) return false;
  const std::string_view folded = reading.folded(verb);
  if (folded.ends_with("ونه") || folded.ends_with("ونها")) return true;
  // "متهمين بأنهم".
  if (reading.folded(that_word).starts_with("ب") && verb + 1 == that_word &&
      folded.starts_with("م") && (folded.ends_with("ين") || folded.ends_with("ون")))
    return true;
  // "رفضه" is a noun too.
  const CueForm* form = reading.notes[verb].cue;
  return form != nullptr && !folded.ends_with("ه") &&
         (form->shape == CueShape::past || form->shape == CueShape::present);
}

// "تهمة السرقة، وأدخل السجن للاشتباه بأنه": behind the last comma another verb stands,
// and the clause is its own.
bool follows_other_verb(const ReadText& reading, uint32_t comma, uint32_t that_word) {
  if (comma == no_index || that_word - comma < 4) return false;
  const std::string_view word = reading.source(comma + 1);
  if (reading.notes[comma + 1].mention_index != no_index ||
      reading.notes[comma + 1].flags != 0)
    return false;
  return word.starts_with("وأ") || word.starts_with("وت") || word.starts_with("وي") ||
         word.starts_with("وقد") || word.starts_with("وكان");
}

}  // namespace

bool arabic_content_follows(const ReadText& reading, uint32_t cue_word, uint32_t end,
                            uint32_t reach) {
  const uint32_t limit = std::min(end, cue_word + 1 + reach);
  for (uint32_t i = cue_word + 1; i < limit; ++i) {
    if (opens_clause(reading, i)) return true;
    if (reading.notes[i].marked_index != no_index) return true;
    if (reading.source(i) == ":") return true;
    if (is_full_stop(reading.source(i))) return false;
  }
  return false;
}

bool is_name_in_marks(const ReadText& reading, const Marked& marked, IndexRun unit) {
  const uint32_t open = marked.open_word;
  if (open > unit.begin && reading.source(open - 1) == ":") return false;
  const uint32_t size = marked.close_word - open - 1;
  bool named = size > 0;
  for (uint32_t i = open + 1; i < marked.close_word && named; ++i)
    named = reading.notes[i].mention_index != no_index;
  if (named) return true;
  if (size <= 5) {
    const uint32_t limit = std::min(unit.end, marked.close_word + 9);
    for (uint32_t i = marked.close_word + 1; i < limit; ++i)
      if (reading.has(i, flag::that) || reading.source(i) == ":" ||
          reading.notes[i].marked_index != no_index)
        return true;
  }
  const uint32_t named_words = 5;
  if (size <= named_words && open > unit.begin &&
      reading.has(open - 1, flag::names_work))
    return true;
  if (size <= 3 && open > unit.begin && reading.has(open - 1, flag::outlet))
    return true;
  return size <= 1;
}

ContentStart arabic_content_start(const ReadText& reading, uint32_t cue_word,
                                  IndexRun unit) {
  const Cue& cue = *reading.cue(cue_word);
  const CueShape shape = reading.notes[cue_word].cue->shape;
  const bool strong =
      !cue.homograph ||
      (cue_word <= unit.begin + 1 && reading.notes[cue_word].joined) ||
      (shape != CueShape::participle && names_person(reading, cue_word, unit.end));
  // A participle is an adjective too: "خطة مقترحة".
  const bool adjective = shape == CueShape::participle && cue_word > unit.begin &&
                         !is_comma(reading.source(cue_word - 1)) &&
                         !reading.folded(cue_word).ends_with("ا");
  uint32_t reach = strong ? reach_words : near_words;
  if (shape == CueShape::noun) reach = noun_reach_words;
  if (adjective) reach = adjective_reach_words;
  const uint32_t limit = std::min(unit.end, cue_word + 1 + reach);
  bool in_relative = false;
  uint32_t comma = no_index;  // the last one
  for (uint32_t i = cue_word + 1; i < limit; ++i) {
    const WordNote& note = reading.notes[i];
    if (note.marked_index != no_index) {
      const Marked& marked = reading.marked[note.marked_index];
      // A word or two in marks name something, unless a colon announces speech.
      const uint32_t few = cue.homograph || cue.marks_only ? 3 : 2;
      const bool weak = i > cue_word + 1 && reading.source(i - 1) != ":" &&
                        marked.close_word - marked.open_word - 1 <= few;
      if (!weak && !is_name_in_marks(reading, marked, unit)) return {Opening::marks, i};
      i = marked.close_word;
      continue;
    }
    if (reading.source(i) == ":") {
      // "قال: إن".
      if (i + 1 < unit.end && opens_clause(reading, i + 1))
        return {Opening::clause, i + 1};
      if (i + 1 < unit.end && reading.notes[i + 1].marked_index != no_index)
        return {Opening::marks, i + 1};
      if (i + 3 < unit.end && strong && shape != CueShape::noun &&
          reading.segments.words[i + 1].kind == WordKind::letters)
        return {Opening::colon, i + 1};
      return {};
    }
    if (is_full_stop(reading.source(i))) return {};
    if (is_comma(reading.source(i))) comma = i;
    const bool directly = i == cue_word + 1 && reading.has(i, flag::that) &&
                          !reading.source(i).starts_with("إن");
    if (directly || opens_clause(reading, i)) {
      // "خلال الإعلان، يبدو أن": the clause of another word than the noun.
      if (shape == CueShape::noun && comma != no_index &&
          !is_comma(reading.source(i - 1)))
        return {};
      if (!in_relative &&
          (is_governed(reading, i, cue_word) || follows_other_verb(reading, comma, i)))
        return {};
      const bool on_modal = i > cue_word + 1 && reading.has(i - 1, flag::modal);
      return {Opening::clause, on_modal ? i - 1 : i};
    }
    // "وقال الوزير، بحسب الوكالة، إن": the source stands between.
    const SourcePhrase phrase = arabic_source_phrase(reading, i, unit.end);
    if (phrase.size_words > 0) {
      if (note.joined) return {};
      i += phrase.size_words - 1;
      continue;
    }
    if (passes_on(reading, i)) continue;
    if (reading.has(i, flag::relative)) in_relative = true;
    if (is_comma(reading.source(i))) in_relative = false;
    if (note.cue == nullptr || note.mention_index != no_index) continue;
    // "غداة إعلان الوزارة أنها": the clause is the noun's.
    if (note.cue->shape == CueShape::noun && note.cue->gender == Gender::unknown &&
        shape != CueShape::noun && !reading.has(i, flag::occasion) &&
        !reading.source(i).starts_with("ال") && i + 1 < unit.end &&
        !reading.has(i + 1, flag::that) && !in_relative &&
        reading.notes[i + 1].mention_index != no_index &&
        arabic_content_follows(reading, i, unit.end, 5))
      return {};
    // "أعلن دعمه، واصفا الدورة بأنها": behind a comma the clause is the participle's.
    const bool adverbial = is_comma(reading.source(i - 1)) &&
                           reading.folded(i).ends_with("ا") &&
                           !reading.cue(i)->homograph;
    if (note.cue->shape == CueShape::participle &&
        arabic_content_follows(reading, i, unit.end, adverbial ? follows_words : 4))
      return {};
    const bool finite =
        note.cue->shape == CueShape::past || note.cue->shape == CueShape::present;
    // "الذي قال إن": its own clause.
    if (finite && in_relative && !reading.cue(i)->homograph && i + 1 < unit.end &&
        (reading.has(i + 1, flag::that) || reading.source(i + 1) == ":"))
      return {};
    if (finite && !in_relative && !reading.cue(i)->homograph &&
        (note.joined || arabic_content_follows(reading, i, unit.end, near_words)))
      return {};
  }
  return {};
}

uint32_t arabic_clause_end(const ReadText& reading, IndexRun words) {
  uint32_t i = words.begin;
  while (i < words.end) {
    const WordNote& note = reading.notes[i];
    if (note.marked_index != no_index) {
      i = std::min(words.end, reading.marked[note.marked_index].close_word + 1);
      continue;
    }
    if (i > words.begin) {
      const uint32_t cut = next_report(reading, i, words);
      if (cut != no_index) return cut;
      if (is_comma(reading.source(i - 1)) && opens_circumstance(reading, i, words.end))
        return i;
      if (closes_clause(reading, i, words.end)) return i;
      if (is_full_stop(reading.source(i)) && i + 1 < words.end) return i;
    }
    ++i;
  }
  return words.end;
}

}  // namespace isnad
