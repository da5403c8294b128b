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
      if (after_comma && adverbial) return word;
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

// "رواية «...»", "روايته الجديدة «...»": the words in marks are its name.
bool follows_work(const ReadText& reading, uint32_t open, uint32_t begin) {
  constexpr uint32_t adjectives = 2;
  for (uint32_t i = open; i > begin && open - i <= adjectives; --i) {
    if (reading.has(i - 1, flag::names_work)) return true;
    if (!reading.folded(i - 1).starts_with("ال") || reading.notes[i - 1].flags != 0)
      return false;
  }
  return false;
}

// Looks for what a cue introduces, word by word behind it.
class ContentSearch {
 public:
  ContentSearch(const ReadText& reading, uint32_t cue_word, IndexRun unit)
      : reading_(reading),
        cue_word_(cue_word),
        unit_(unit),
        cue_(*reading.cue(cue_word)),
        shape_(reading.notes[cue_word].cue->shape),
        strong_(!cue_.homograph ||
                (cue_word <= unit.begin + 1 && reading.notes[cue_word].joined) ||
                (shape_ != CueShape::participle &&
                 names_person(reading, cue_word, unit.end))) {}

  ContentStart find();

 private:
  uint32_t reach() const;
  bool opens_speech(const Marked& marked) const;
  ContentStart behind_colon(uint32_t colon) const;
  ContentStart at_that(uint32_t that_word) const;
  bool takes_over(uint32_t word) const;

  const ReadText& reading_;
  uint32_t cue_word_;
  IndexRun unit_;
  const Cue& cue_;
  CueShape shape_;
  bool strong_;
  bool in_relative_ = false;
  uint32_t comma_ = no_index;  // the last one
};

uint32_t ContentSearch::reach() const {
  // A participle is an adjective too: "خطة مقترحة".
  const bool adjective = shape_ == CueShape::participle && cue_word_ > unit_.begin &&
                         !is_comma(reading_.source(cue_word_ - 1)) &&
                         !reading_.folded(cue_word_).ends_with("ا");
  if (adjective) return adjective_reach_words;
  if (shape_ == CueShape::noun) return noun_reach_words;
  return strong_ ? reach_words : near_words;
}

// A word or two in marks name something, unless a colon announces speech.
bool ContentSearch::opens_speech(const Marked& marked) const {
  const uint32_t few = cue_.homograph || cue_.marks_only ? 3 : 2;
  const bool weak = marked.open_word > cue_word_ + 1 &&
                    reading_.source(marked.open_word - 1) != ":" &&
                    marked.close_word - marked.open_word - 1 <= few;
  return !weak && !is_name_in_marks(reading_, marked, unit_);
}

ContentStart ContentSearch::behind_colon(uint32_t colon) const {
  const uint32_t next = colon + 1;
  if (next >= unit_.end) return {};
  // "وهم: فلان وفلان": a list.
  const std::string_view before = reading_.folded(colon - 1);
  for (const std::string_view pronoun : {"هو", "هي", "هم", "وهو", "وهي", "وهم"})
    if (before == pronoun) return {};
  // "قال المدير: فلان إن".
  if (const uint32_t index = reading_.notes[next].mention_index;
      index != no_index && colon > cue_word_ + 1 &&
      reading_.entities.mentions[index].kind == EntityKind::person) {
    const uint32_t behind = reading_.entities.mentions[index].words.end;
    if (behind < unit_.end && opens_clause(reading_, behind))
      return {Opening::clause, behind};
  }
  // "قال: إن".
  if (opens_clause(reading_, next)) return {Opening::clause, next};
  if (reading_.notes[next].marked_index != no_index) return {Opening::marks, next};
  if (next + 2 < unit_.end && strong_ && shape_ != CueShape::noun &&
      reading_.segments.words[next].kind == WordKind::letters)
    return {Opening::colon, next};
  return {};
}

ContentStart ContentSearch::at_that(uint32_t that_word) const {
  // "خلال الإعلان، يبدو أن": the clause of another word than the noun.
  if (shape_ == CueShape::noun && comma_ != no_index &&
      !is_comma(reading_.source(that_word - 1)))
    return {};
  if (!in_relative_ && (is_governed(reading_, that_word, cue_word_) ||
                        follows_other_verb(reading_, comma_, that_word)))
    return {};
  const bool on_modal =
      that_word > cue_word_ + 1 && reading_.has(that_word - 1, flag::modal);
  return {Opening::clause, on_modal ? that_word - 1 : that_word};
}

// Whether another cue takes what stands behind it for itself.
bool ContentSearch::takes_over(uint32_t word) const {
  const WordNote& note = reading_.notes[word];
  if (note.cue == nullptr || note.mention_index != no_index) return false;
  const bool homograph = reading_.cue(word)->homograph;
  const auto follows = [&](uint32_t within) {
    return arabic_content_follows(reading_, word, unit_.end, within);
  };
  switch (note.cue->shape) {
    case CueShape::noun:
      // "غداة إعلان الوزارة أنها": the clause is the noun's.
      return note.cue->gender == Gender::unknown && shape_ != CueShape::noun &&
             !reading_.has(word, flag::occasion) &&
             !reading_.source(word).starts_with("ال") && word + 1 < unit_.end &&
             !reading_.has(word + 1, flag::that) && !in_relative_ &&
             reading_.notes[word + 1].mention_index != no_index && follows(5);
    case CueShape::participle: {
      // "أعلن دعمه، واصفا الدورة بأنها": behind a comma the clause is the participle's.
      const bool adverbial = is_comma(reading_.source(word - 1)) &&
                             reading_.folded(word).ends_with("ا") && !homograph;
      return follows(adverbial ? follows_words : 4);
    }
    case CueShape::past:
    case CueShape::present:
      // "نفت المدينة ذلك وكتبت السفارة "..."": no noun is written so.
      if (homograph)
        return note.joined && note.cue->gender == Gender::feminine &&
               reading_.folded(word).ends_with("ت") && follows(follows_words);
      // "الذي قال إن": its own clause.
      if (in_relative_)
        return word + 1 < unit_.end &&
               (reading_.has(word + 1, flag::that) || reading_.source(word + 1) == ":");
      return note.joined || follows(near_words);
    default:
      return false;
  }
}

ContentStart ContentSearch::find() {
  const uint32_t limit = std::min(unit_.end, cue_word_ + 1 + reach());
  for (uint32_t i = cue_word_ + 1; i < limit; ++i) {
    const WordNote& note = reading_.notes[i];
    if (note.marked_index != no_index) {
      const Marked& marked = reading_.marked[note.marked_index];
      if (opens_speech(marked)) return {Opening::marks, i};
      i = marked.close_word;
      continue;
    }
    if (reading_.source(i) == ":") return behind_colon(i);
    if (is_full_stop(reading_.source(i))) return {};
    if (is_comma(reading_.source(i))) comma_ = i;
    const bool directly = i == cue_word_ + 1 && reading_.has(i, flag::that) &&
                          !reading_.source(i).starts_with("إن");
    if (directly || opens_clause(reading_, i)) return at_that(i);
    // "وقال الوزير، بحسب الوكالة، إن": the source stands between.
    const SourcePhrase phrase = arabic_source_phrase(reading_, i, unit_.end);
    if (phrase.size_words > 0) {
      if (note.joined) return {};
      i += phrase.size_words - 1;
      continue;
    }
    if (passes_on(reading_, i)) continue;
    if (reading_.has(i, flag::relative)) in_relative_ = true;
    if (is_comma(reading_.source(i))) in_relative_ = false;
    if (takes_over(i)) return {};
  }
  return {};
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
  if (size <= named_words && follows_work(reading, open, unit.begin)) return true;
  if (size <= 3 && open > unit.begin && reading.has(open - 1, flag::outlet))
    return true;
  return size <= 1;
}

ContentStart arabic_content_start(const ReadText& reading, uint32_t cue_word,
                                  IndexRun unit) {
  return ContentSearch(reading, cue_word, unit).find();
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
