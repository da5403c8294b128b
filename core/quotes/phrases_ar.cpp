#include "core/quotes/phrases_ar.h"

#include <algorithm>
#include <array>

#include "core/quotes/outlets_ar.h"

namespace isnad {
namespace {

constexpr std::string_view in = "في";
constexpr std::string_view the = "ال";
constexpr uint32_t max_phrase_words = 16;

// "الأمين العام", "الحاكم السابق", but "العام الماضي" tells when.
bool is_title_general(const ReadText& reading, uint32_t word, uint32_t begin) {
  const std::string_view folded = reading.folded(word);
  const bool former = folded == "السابق" || folded == "الحالي";
  // "الملازم أول": a rank.
  if (word > begin && folded == "اول" && reading.folded(word - 1).ends_with("ملازم"))
    return true;
  if (word == begin || (folded != "العام" && !former)) return false;
  if (!reading.folded(word - 1).starts_with(the)) return false;
  if (former) return !reading.has(word - 1, flag::time_word);
  return word + 1 >= reading.notes.size() || !reading.has(word + 1, flag::time_word);
}

// "لاعب وسط النادي": where he plays, no "amid".
bool is_midfield(const ReadText& reading, uint32_t word, uint32_t begin) {
  if (word == begin || reading.folded(word) != "وسط") return false;
  const std::string_view before = reading.folded(word - 1);
  return before == "لاعب" || before == "اللاعب" || before == "خط" || before == "نجم" ||
         before == "لاعبو" || before == "لاعبي";
}

// "مصدر مطلع", but "مطلع الأسبوع" tells when.
bool is_informed(const ReadText& reading, uint32_t word, uint32_t begin) {
  const std::string_view folded = reading.folded(word);
  if (word == begin || (folded != "مطلع" && folded != "مطلعه")) return false;
  return word + 1 >= reading.notes.size() || !reading.folded(word + 1).starts_with(the);
}

bool is_person(const ReadText& reading, uint32_t word) {
  const uint32_t mention = reading.notes[word].mention_index;
  return mention != no_index &&
         reading.entities.mentions[mention].kind == EntityKind::person;
}

// "باسم #الخارجية_الروسية فلان": a mark inside a name.
bool is_tag_mark(const ReadText& reading, uint32_t word) {
  const std::string_view mark = reading.source(word);
  if (mark == "_") return true;
  return mark == "#" && word + 1 < reading.notes.size() &&
         reading.segments.words[word + 1].kind == WordKind::letters;
}

// "كتب فلان تغريدة": what he made, not who he is.
bool is_made_object(const ReadText& reading, uint32_t word, uint32_t begin) {
  if (word == begin || is_arabic_preposition(reading.folded(word - 1))) return false;
  const std::string_view folded = reading.folded(word);
  constexpr std::array<std::string_view, 8> objects = {
      "تغريده", "رساله", "تدوينه", "بيانا", "منشورا", "تصريحا", "مقالا", "تعليقا",
  };
  return std::find(objects.begin(), objects.end(), folded) != objects.end();
}

// "في بيان" tells where it was said, "في وزارة" who said it.
bool opens_occasion(const ReadText& reading, uint32_t word, uint32_t end) {
  if (reading.folded(word) != in) return false;
  if (word + 1 >= end) return true;
  return reading.has(word + 1, flag::occasion | flag::time_word) ||
         reading.segments.words[word + 1].kind != WordKind::letters;
}

// "مصدر من الوزارة" goes on, "الباحثون من المشاركين" does not.
bool ends_before_from(const ReadText& reading, uint32_t word) {
  if (reading.folded(word) != "من") return false;
  const std::string_view before = reading.folded(word - 1);
  return before.starts_with(the) && before != "العديد" && before != "الكثير" &&
         before != "المزيد";
}

// "مرة أخرى".
bool is_once_more(const ReadText& reading, uint32_t word) {
  return reading.folded(word) == "اخري" && word > 0 &&
         reading.folded(word - 1) == "مره";
}

// "اعترف بوجود": a noun with the particle of its verb, unless it is a name.
bool carries_particle(const ReadText& reading, uint32_t word, uint32_t verb) {
  if (reading.notes[word].mention_index != no_index) return false;
  const std::string_view folded = reading.folded(word);
  const Cue* cue = reading.cue(verb);
  if (folded.starts_with("لل") && cue != nullptr) return true;
  return cue != nullptr && cue->takes_b && folded.starts_with("ب") &&
         !reading.has(word, flag::b_noun);
}

// "، علي فلان": the name that is written like a preposition.
bool is_ali(const ReadText& reading, uint32_t word, uint32_t comma) {
  return word == comma + 1 && reading.source(word) == "علي";
}

// "، جنوب البلاد،" tells where.
bool is_direction(std::string_view folded) {
  for (const std::string_view side : {"جنوب", "شمال", "شرق", "غرب"})
    if (folded.starts_with(side)) return true;
  return false;
}

// Behind a title and a comma a name may follow: "المتحدث باسم الكرملين، فلان، إن".
// Where it ends; the comma itself when there is none.
uint32_t apposition_end(const ReadText& reading, uint32_t comma, uint32_t end) {
  constexpr uint32_t title_words = 3;  // in front of the name: "، الملك فلان"
  constexpr uint32_t name_words = 5;   // of a name that nobody has found
  if (comma + 1 >= end) return comma;
  // "المدير: فلان"
  if (reading.source(comma) == ":" && is_person(reading, comma + 1)) {
    uint32_t at = comma + 1;
    while (at < end && is_person(reading, at)) ++at;
    return at;
  }
  if (!is_comma(reading.source(comma))) return comma;
  uint32_t at = comma + 1;
  while (at < end && at - comma <= title_words && !is_person(reading, at) &&
         (reading.folded(at).starts_with(the) || reading.has(at, flag::honorific)) &&
         !reading.has(at, flag::time_word | flag::stop | flag::that))
    ++at;
  if (at < end && is_person(reading, at)) {
    while (at < end && is_person(reading, at)) ++at;
    return at;
  }
  at = comma + 1;
  // "، ومقره المدينة،" tells of it, and names nobody.
  const std::string_view first = reading.folded(at);
  if (first.starts_with("و") && (first.ends_with("ه") || first.ends_with("ها")))
    return comma;
  if (is_direction(first)) return comma;
  while (at < end && reading.segments.words[at].kind == WordKind::letters &&
         reading.notes[at].flags == 0 && reading.notes[at].cue == nullptr &&
         (!is_arabic_preposition(reading.folded(at)) || is_ali(reading, at, comma)))
    ++at;
  const bool closed = at == end || is_comma(reading.source(at)) ||
                      reading.source(at) == ":" || reading.has(at, flag::to_outlet);
  return closed && at - comma > 2 && at - comma - 1 <= name_words ? at : comma;
}

// "المشرفة على الدراسة فلانة": a title goes on over its preposition to the name.
uint32_t end_over_preposition(const ReadText& reading, uint32_t begin, uint32_t end,
                              uint32_t limit) {
  if (end >= limit) return end;
  const bool of_party = reading.folded(end) == "عن" && end - begin <= 4;
  if (!of_party && (end != begin + 1 || !reading.folded(begin).starts_with(the)))
    return end;
  if (!is_arabic_preposition(reading.folded(end))) return end;
  for (uint32_t i = end + 1; i < limit && i < end + 8; ++i) {
    // "النائب عن الحزب، فلان".
    if (is_comma(reading.source(i)) && i + 1 < limit && is_person(reading, i + 1))
      continue;
    if (reading.is_mark(i)) return end;
    if (!is_person(reading, i)) continue;
    while (i < limit && is_person(reading, i)) ++i;
    return i;
  }
  return end;
}

// "الوزير رأيه", "المحتجين لافتة": behind a noun that is certain, one with a possessive
// of its own, or an uncertain one.
bool is_own_object(const ReadText& reading, uint32_t word, uint32_t begin) {
  constexpr size_t least_bytes = 8;
  if (word == begin || reading.notes[word].mention_index != no_index) return false;
  const std::string_view noun = reading.source(word);
  const std::string_view folded = reading.folded(word);
  if (folded.starts_with("نفس") || folded.starts_with("ذات")) return false;
  const bool certain = reading.folded(word - 1).starts_with(the) ||
                       reading.notes[word - 1].mention_index != no_index;
  const bool carries = noun.starts_with("ب") || noun.starts_with("ل") ||
                       noun.starts_with("و") || noun.starts_with(the);
  const bool title = reading.has(word - 1, flag::role | flag::honorific) ||
                     reading.source(word - 1).ends_with("ة");
  if (noun.ends_with("ة") && !title && reading.folded(word - 1).starts_with(the) &&
      !carries && folded.size() >= least_bytes &&
      !reading.has(word, flag::role | flag::honorific | flag::group | flag::outlet))
    return true;
  return certain && !carries && folded.size() >= least_bytes &&
         (noun.ends_with("ه") || noun.ends_with("ها") || noun.ends_with("هم")) &&
         (reading.notes[word].flags & ~flag::occasion) == 0;  // "حديثه"
}

}  // namespace

bool ends_arabic_phrase(const ReadText& reading, uint32_t word, uint32_t begin) {
  const WordNote& note = reading.notes[word];
  if (note.marked_index != no_index) return false;  // decided by the caller's limit
  if (is_tag_mark(reading, word)) return false;
  if (reading.is_mark(word)) return true;
  // "مجلة العلوم فإن": whatever the name was taken for.
  if (reading.source(word) == "فإن") return true;
  // "وفقا لصحيفة": the particle is the phrase's.
  if (word == begin && reading.has(word, flag::to_outlet | flag::to_press)) {
    // "قال ظهرا لوكالة"
    while (word > 0 && reading.has(word - 1, flag::time_word)) --word;
    return word > 0 && reading.notes[word - 1].cue != nullptr;
  }
  if (is_lone_particle(reading, word)) return true;
  if (word > begin && reading.has(word, flag::to_outlet)) return true;
  if (is_made_object(reading, word, begin)) return true;
  // "الوزير نظيره": the other one is the object.
  if (word > begin && reading.folded(word).starts_with("نظير")) return true;
  // "الوكالة جزءاً": an object.
  const std::string_view source = reading.source(word);
  if (word > begin && (source.ends_with("ا\u064b") || source.ends_with("\u064bا")))
    return true;
  if (is_own_object(reading, word, begin)) return true;
  if (is_title_general(reading, word, begin) || is_informed(reading, word, begin) ||
      is_midfield(reading, word, begin))
    return false;
  if (is_accusative_plural(reading, word) && word > begin &&
      reading.folded(word - 1).starts_with(the) &&
      !is_accusative_plural(reading, word - 1) && word > 0)
    return true;
  if (reading.has(word, flag::that | flag::time_word | flag::stop | flag::relative |
                            flag::to_outlet | flag::to_press | flag::aux | flag::then |
                            flag::circumstance | flag::negator))
    return note.mention_index == no_index;
  if (note.cue != nullptr && note.mention_index == no_index && word > begin) {
    const CueShape shape = note.cue->shape;
    if (shape == CueShape::participle) return true;
    if (shape == CueShape::noun) return note.cue->gender != Gender::unknown;
    // "دراسة نشرت": only a verb ends so.
    const bool feminine_past = shape == CueShape::past &&
                               note.cue->gender == Gender::feminine &&
                               reading.folded(word).ends_with("ت");
    return !reading.cue(word)->homograph || note.joined || feminine_past;
  }
  return false;
}

bool is_arabic_preposition(std::string_view folded) {
  constexpr std::array<std::string_view, 22> words = {
      "في",   "من",   "عن",   "علي",  "الي",     "مع",    "منذ", "حتي",
      "خلال", "بعد",  "قبل",  "حول",  "بشان",    "ضمن",   "عند", "لدي",
      "عما",  "فيما", "حيال", "تجاه", "بالنسبه", "بخصوص",
  };
  return std::find(words.begin(), words.end(), folded) != words.end();
}

// "تم إخلاء": a verb that only carries the noun behind it.
bool is_light_verb(std::string_view folded) {
  if (folded.starts_with("و")) folded.remove_prefix(2);
  return folded == "تم" || folded == "تمت" || folded == "يتم" || folded == "جري" ||
         folded == "جرت" || folded == "يجري" || folded == "تجري";
}

bool is_joined_preposition(std::string_view folded) {
  if (is_arabic_preposition(folded)) return true;
  const bool joined = folded.starts_with("و") || folded.starts_with("ف");
  return joined && is_arabic_preposition(folded.substr(2));
}

bool is_accusative_plural(const ReadText& reading, uint32_t word) {
  const std::string_view folded = reading.folded(word);
  return folded.starts_with(the) && folded.ends_with("ين") && folded.size() > 12 &&
         reading.notes[word].mention_index == no_index;
}

std::string_view document_stem(const ReadText& reading, uint32_t word) {
  constexpr std::array<std::string_view, 6> stems = {
      "بيان", "بلاغ", "رساله", "تغريده", "تدوينه", "منشور",
  };
  std::string_view folded = reading.folded(word);
  if (folded.starts_with(the)) folded.remove_prefix(the.size());
  for (const std::string_view stem : stems)
    if (folded.starts_with(stem) && folded.size() <= stem.size() + 2) return stem;
  return {};
}

bool is_issued_by(const ReadText& reading, uint32_t word) {
  if (word == 0 || reading.folded(word) != "عن") return false;
  const std::string_view issued = reading.folded(word - 1);
  return issued == "صادر" || issued == "صادره" || issued == "الصادر" ||
         issued == "الصادره" || issued == "صدر" || issued == "صدرت";
}

bool is_made_by(const ReadText& reading, uint32_t document, uint32_t word) {
  constexpr uint32_t reach = 4;  // "دراسة طبية حديثة نشرتها"
  constexpr std::array<std::string_view, 9> makes = {
      "نشر", "اصدر", "اجر", "اعد", "انجز", "كتب", "وضع", "اعلن", "نفذ",
  };
  constexpr std::array<std::string_view, 9> endings = {
      "ه", "ها", "ته", "تها", "اه", "اها", "وه", "وها", "تهم",
  };
  if (word <= document || word - document > reach ||
      !reading.has(document, flag::document))
    return false;
  const std::string_view verb = reading.folded(word);
  for (const std::string_view stem : makes)
    if (verb.starts_with(stem) && std::find(endings.begin(), endings.end(),
                                            verb.substr(stem.size())) != endings.end())
      return true;
  return false;
}

bool ends_arabic_plural(std::string_view folded) {
  return folded.ends_with("ون") || folded.ends_with("ين");
}

IndexRun arabic_noun_phrase(const ReadText& reading, IndexRun words) {
  uint32_t begin = words.begin;
  while (begin < words.end &&
         (is_comma(reading.source(begin)) || reading.has(begin, flag::time_word) ||
          reading.folded(begin) == "و" || is_once_more(reading, begin)))
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
    const IndexRun bracketed = bracketed_outlet(reading, end, limit);
    if (end > begin && !bracketed.empty()) {
      end = bracketed.end + 1;
      continue;
    }
    if (is_issued_by(reading, end) && end > begin + 1) {
      ++end;
      continue;
    }
    if (ends_arabic_phrase(reading, end, begin)) {
      if (end == begin) break;
      // "أحد المسؤولين من حزب": only a name goes on over a comma.
      const uint32_t further = apposition_end(reading, end, limit);
      end = further > end ? further : end_over_preposition(reading, begin, end, limit);
      break;
    }
    if (end == begin &&
        (is_arabic_preposition(reading.folded(end)) ||
         carries_particle(reading, end, words.begin > 0 ? words.begin - 1 : 0)))
      break;
    if (end > begin && opens_occasion(reading, end, limit)) break;
    if (end > begin && ends_before_from(reading, end)) {
      // "الناشط من المجتمع المدني فلان"
      end = end_over_preposition(reading, begin, end, limit);
      break;
    }
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
    const uint32_t mention =
        end > words.begin ? reading.notes[end - 1].mention_index : no_index;
    if (mention != no_index)
      return {std::max(words.begin, reading.entities.mentions[mention].words.begin),
              end};
    while (begin > words.begin && !reading.is_mark(begin - 1) && end - begin < 8 &&
           !is_arabic_preposition(reading.folded(begin - 1)) &&
           reading.notes[begin - 1].cue == nullptr)
      --begin;
    return {begin, end};
  }
  uint32_t begin = words.begin;
  if (end - begin > 30) begin = end - 30;
  // A clause of its own begins behind "that"; else behind the last comma, unless that
  // comma stands before the verb itself and closes what is said of the subject.
  for (uint32_t i = begin; i + 1 < end; ++i) {
    const bool opens = reading.has(i, flag::that);
    const bool comma = is_comma(reading.source(i)) &&
                       !reading.has(i + 1, flag::relative) &&
                       reading.notes[i + 1].marked_index == no_index &&
                       !is_comma(reading.source(end - 1));
    if (opens || comma) begin = i + 1;
  }
  constexpr WordFlags fillers =
      flag::aux | flag::stop | flag::time_word | flag::that | flag::no_that;
  while (begin < end && reading.has(begin, fillers) &&
         reading.notes[begin].mention_index == no_index &&
         !is_joined_preposition(reading.folded(begin)))
    ++begin;
  if (begin < end && (is_joined_preposition(reading.folded(begin)) ||
                      is_light_verb(reading.folded(begin))))
    return {end, end};
  if (begin < end && reading.notes[begin].cue != nullptr &&
      reading.notes[begin].mention_index == no_index)
    return {end, end};
  return arabic_noun_phrase(reading, {begin, end});
}

}  // namespace isnad
