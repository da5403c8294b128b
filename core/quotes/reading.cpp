#include "core/quotes/reading.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/icu.h"

namespace isnad {
namespace {

constexpr std::string_view waw = "و";
constexpr std::string_view feh = "ف";
constexpr std::string_view seen = "س";
constexpr std::string_view lam = "ل";

// Takes what the lists know of `word`; false when they know nothing.
bool take(const Cues& cues, std::string_view word, WordNote& note) {
  const WordEntry* entry = find_word(cues, word);
  if (entry == nullptr) return false;
  note.cue = entry->is_cue ? &entry->form : nullptr;
  note.flags = entry->flags;
  return note.cue != nullptr || note.flags != 0;
}

// Looks a word up as written, then without the particles it may carry.
void look_up(const Cues& cues, std::string_view word, WordNote& note) {
  if (take(cues, word, note)) return;
  std::string_view rest = word;
  if (rest.starts_with(waw) || rest.starts_with(feh)) {
    rest.remove_prefix(waw.size());
    note.joined = true;
    if (take(cues, rest, note)) return;
  }
  if (rest.starts_with(seen) || rest.starts_with(lam)) {
    const CueForm* form = find_cue(cues, rest.substr(seen.size()));
    if (form != nullptr && form->shape == CueShape::present) {
      note.cue = form;
      note.future = rest.starts_with(seen);
      return;
    }
  }
  note.joined = false;
  if (!rest.starts_with(lam)) return;
  // للوكالة is ل and الوكالة.
  std::string_view noun = rest.substr(lam.size());
  std::string with_article;
  if (noun.starts_with(lam)) {
    with_article = "ا";
    with_article += noun;
    noun = with_article;
  }
  const WordFlags flags = flags_of(cues, noun);
  if ((flags & flag::outlet) != 0) note.flags |= flag::to_outlet;
  if ((flags & flag::press) != 0) note.flags |= flag::to_press;
}

// "طالبا عدم ذكر اسمه", "رفض الكشف عن هويته": on what terms somebody spoke.
bool is_about_naming(const ReadText& reading, uint32_t word) {
  constexpr uint32_t reach = 4;
  constexpr std::array<std::string_view, 8> whose = {
      "اسمه", "اسمها", "اسمهم", "اسمائهم", "هويته", "هويتها", "هويتهم", "هوياتهم"};
  const auto& words = reading.segments.words;
  const auto limit =
      static_cast<uint32_t>(std::min<size_t>(words.size(), word + 1 + reach));
  for (uint32_t i = word + 1; i < limit && !reading.is_mark(i); ++i)
    if (std::find(whose.begin(), whose.end(), reading.folded(i)) != whose.end())
      return true;
  return false;
}

// "قال والي المدينة": not "and to", which is وإلى.
bool is_governor(const ReadText& reading, uint32_t word) {
  return word > 0 && reading.source(word) == "والي" &&
         reading.notes[word - 1].cue != nullptr;
}

// "شخص يدعى حبيب": the passive of the verb that means to claim.
bool is_called(const ReadText& reading, uint32_t word) {
  constexpr std::string_view alef_maksura = "ى";
  return reading.folded(word).ends_with("دعي") &&
         reading.source(word).ends_with(alef_maksura) &&
         word + 1 < reading.segments.words.size() &&
         reading.segments.words[word + 1].kind == WordKind::letters &&
         !reading.has(word + 1, flag::that);
}

// "الأولى بين الأثرياء", but "كما بين الوزير أن".
bool is_between(const ReadText& reading, uint32_t word) {
  constexpr std::string_view shadda = "\u0651";
  constexpr std::array<std::string_view, 9> openers = {
      "و", "كما", "حيث", "ثم", "لكن", "جهته", "جهتها", "جانبه", "جانبها"};
  if (reading.segments.words[word - 1].kind != WordKind::letters ||
      reading.source(word).find(shadda) != std::string_view::npos ||
      reading.has(word - 1, flag::aux | flag::then | flag::time_word) ||
      (word + 1 < reading.segments.words.size() &&
       (flags_of(reading.cues, reading.folded(word + 1)) & flag::that) != 0))
    return false;
  return std::find(openers.begin(), openers.end(), reading.folded(word - 1)) ==
         openers.end();
}

// "عبر خوادم": through; who expresses something does so with عن.
bool is_through(const ReadText& reading, uint32_t word) {
  constexpr uint32_t reach = 10;
  constexpr std::string_view shadda = "\u0651";
  const std::string_view folded = reading.folded(word);
  if ((folded != "عبر" && folded != "وعبر") ||
      reading.source(word).find(shadda) != std::string_view::npos)
    return false;
  const auto limit = static_cast<uint32_t>(
      std::min<size_t>(reading.segments.words.size(), word + reach));
  for (uint32_t i = word + 1; i < limit && !is_full_stop(reading.source(i)); ++i) {
    const std::string_view next = reading.folded(i);
    if (next == "عن" || next == "عنه" || next == "عنها" || next == "عما" ||
        next == "قايلا" || next == "بقوله" || next == "بالقول")
      return false;
  }
  return true;
}

bool governs_noun(std::string_view folded) {
  constexpr std::array<std::string_view, 7> prepositions = {"الي",  "في", "علي", "عن",
                                                            "خلال", "ضد", "دون"};
  return std::find(prepositions.begin(), prepositions.end(), folded) !=
         prepositions.end();
}

// A verb inside what is said of something else, "حمولتها التي سلمتها", "دون أن يذكر",
// or another word that is written like it.
bool is_inner_verb(const ReadText& reading, uint32_t word) {
  const CueForm* form = reading.notes[word].cue;
  if (form == nullptr || word < 2) return false;
  const bool homograph = reading.cues.items[form->cue].homograph;
  // "سمعة" is no "سمعه"; "ما سيحدث" is what happens.
  if (homograph &&
      (reading.folded(word - 1) == "ما" || reading.source(word).ends_with("ة")))
    return form->shape != CueShape::participle && form->shape != CueShape::noun;
  if (reading.folded(word) == "بين" && is_between(reading, word)) return true;
  if (is_through(reading, word)) return true;
  if (form->shape == CueShape::present)
    return (reading.has(word - 1, flag::that) &&
            reading.has(word - 2, flag::no_that)) ||
           is_called(reading, word);
  // "لافتة كتب عليها"
  if (form->shape == CueShape::participle && reading.cues.items[form->cue].takes_to &&
      form->gender == Gender::feminine && form->number == Number::singular)
    return word + 1 >= reading.notes.size() ||
           (reading.folded(word + 1) != "الي" && reading.folded(word + 1) != "النظر" &&
            !reading.has(word + 1, flag::that));
  if (form->shape != CueShape::past) return false;
  // "لفتة": no verb is written so; "إفادة" may be the noun that reports.
  if (reading.source(word).ends_with("ة") &&
      reading.source(word).find("إ") == std::string_view::npos)
    return true;
  // "إلى عرض": a noun that is written like the verb.
  if (governs_noun(reading.folded(word - 1))) return true;
  if (!reading.folded(word).ends_with("ها")) return false;
  // "بعد أن اتهمها الوزير بأنها": whom it was said to.
  const Cue& cue = reading.cues.items[form->cue];
  if (cue.takes_object && cue.takes_b) return false;
  // "في مقابلة مع صحيفة نشرتها وكالة".
  constexpr uint32_t reach = 6;
  for (uint32_t i = word; i > 0 && word - i < reach && !reading.is_mark(i - 1); --i)
    if (reading.has(i - 1, flag::occasion)) return false;
  return true;
}

// "ورد الوزير": he answered, where "ورد في البيان" tells what is in it.
void part_answer(const ReadText& reading, uint32_t word, WordNote& note) {
  const std::string_view folded = reading.folded(word);
  if (note.cue == nullptr || !reading.cues.items[note.cue->cue].inside ||
      !folded.starts_with(waw) || word + 1 >= reading.segments.words.size())
    return;
  const std::string_view next = reading.folded(word + 1);
  if (next.starts_with("في") || next == "ضمن" || next == "عن" || next == "علي" ||
      next == "من" || next == "ان")
    return;
  const CueForm* form = find_cue(reading.cues, folded.substr(waw.size()));
  if (form == nullptr) return;
  note.cue = form;
  note.joined = true;
}

// "أعتقد أن": the letter says "I", where "اعتقد" is another's; with a subject behind it
// it is a slip of the pen.
bool is_first_person(const ReadText& reading, uint32_t word) {
  const CueForm* form = reading.notes[word].cue;
  if (form == nullptr || form->shape != CueShape::past ||
      !reading.cues.items[form->cue].bare_alef || word + 1 >= reading.notes.size())
    return false;
  const bool alone =
      (flags_of(reading.cues, reading.folded(word + 1)) & flag::that) != 0;
  if (!alone && (word == 0 || !reading.has(word - 1, flag::speech))) return false;
  std::string_view source = reading.source(word);
  if (reading.notes[word].joined && !source.starts_with("أ"))
    source.remove_prefix(std::min(source.size(), waw.size()));
  return source.starts_with("أ");
}

Script script_of(const ReadText& reading, IndexRun words) {
  for (uint32_t i = words.begin; i < words.end; ++i) {
    if (reading.segments.words[i].kind != WordKind::letters) continue;
    size_t at = 0;
    const char32_t c = icu::next_code_point(reading.source(i), at);
    if (icu::is_arabic(c)) return Script::arabic;
    if (c < 0x250) return Script::latin;
    return Script::other;
  }
  return Script::other;
}

// "14:05 Police say": an entry of a live page begins behind its hour.
uint32_t behind_clock(const ReadText& reading, IndexRun words) {
  const auto is_number = [&](uint32_t word) {
    return reading.segments.words[word].kind == WordKind::number;
  };
  const uint32_t first = words.begin;
  return first + 3 < words.end && is_number(first) &&
                 reading.source(first + 1) == ":" && is_number(first + 2)
             ? first + 3
             : first;
}

void add_units(ReadText& reading) {
  const Segments& segments = reading.segments;
  size_t next_marked = 0;
  for (uint32_t p = 0; p < segments.paragraphs.size(); ++p) {
    const Paragraph& paragraph = segments.paragraphs[p];
    if (paragraph.role == Role::boilerplate) continue;
    for (uint32_t s = paragraph.sentences.begin; s < paragraph.sentences.end;) {
      Unit unit;
      unit.paragraph_index = p;
      unit.sentence_index = s;
      unit.words = segments.sentences[s].words;
      // A boundary between marks does not end the unit.
      for (;;) {
        while (next_marked < reading.marked.size() &&
               reading.marked[next_marked].close_word < unit.words.end)
          ++next_marked;
        ++s;
        const bool inside = next_marked < reading.marked.size() &&
                            reading.marked[next_marked].open_word < unit.words.end &&
                            reading.marked[next_marked].close_word >= unit.words.end;
        if (!inside || s >= paragraph.sentences.end) break;
        unit.words.end = segments.sentences[s].words.end;
      }
      unit.words.begin = behind_clock(reading, unit.words);
      unit.script = script_of(reading, unit.words);
      reading.units.push_back(unit);
    }
  }
}

}  // namespace

ReadText read_words(const Article& article, const NormalText& normal,
                    const Segments& segments, const Entities& entities,
                    const Cues& cues) {
  ReadText reading = {article, normal, segments, entities, cues, {}, {}, {}};
  reading.notes.resize(segments.words.size());
  for (uint32_t i = 0; i < segments.words.size(); ++i)
    if (segments.words[i].kind == WordKind::letters) {
      look_up(cues, reading.folded(i), reading.notes[i]);
      part_answer(reading, i, reading.notes[i]);
      // "و أضاف": the letter that joins, written apart.
      if (i > 0 && reading.folded(i - 1) == waw) reading.notes[i].joined = true;
      if (is_governor(reading, i)) reading.notes[i] = {};
      if (is_inner_verb(reading, i) || is_first_person(reading, i))
        reading.notes[i].cue = nullptr;
    }
  for (uint32_t i = 0; i < segments.words.size(); ++i)
    if (reading.notes[i].cue != nullptr && is_about_naming(reading, i)) {
      reading.notes[i].cue = nullptr;
      reading.notes[i].flags |= flag::stop;
    }
  for (uint32_t i = 0; i < entities.mentions.size(); ++i) {
    const Mention& mention = entities.mentions[i];
    if (mention.kind == EntityKind::date)
      for (uint32_t word = mention.words.begin; word < mention.words.end; ++word)
        reading.notes[word].flags |= flag::time_word;
    for (uint32_t word = mention.words.begin + 1; word < mention.words.end; ++word)
      reading.notes[word].continues_mention = true;
    if (mention.entity_index == no_index) continue;
    for (uint32_t word = mention.words.begin; word < mention.words.end; ++word)
      reading.notes[word].mention_index = i;
  }
  reading.marked = find_marks(article, segments);
  for (uint32_t i = 0; i < reading.marked.size(); ++i)
    reading.notes[reading.marked[i].open_word].marked_index = i;
  add_units(reading);
  return reading;
}

bool is_comma(std::string_view word) { return word == "،" || word == ","; }

bool is_full_stop(std::string_view word) {
  return word == "." || word == "!" || word == "؟" || word == "?" || word == "۔";
}

}  // namespace isnad
