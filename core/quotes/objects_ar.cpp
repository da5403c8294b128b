#include "core/quotes/phrases_ar.h"

// Where the object of a verb begins behind its subject.

namespace isnad {
namespace {

constexpr std::string_view the = "ال";

bool is_person(const ReadText& reading, uint32_t word) {
  const uint32_t mention = reading.notes[word].mention_index;
  return mention != no_index &&
         reading.entities.mentions[mention].kind == EntityKind::person;
}

// "الجمعية المكتب": behind a feminine noun no adjective of it, so the object.
bool is_other_noun(const ReadText& reading, uint32_t word) {
  const std::string_view noun = reading.folded(word - 1);
  const std::string_view next = reading.folded(word);
  return noun.starts_with(the) && noun.ends_with("ه") && next.starts_with(the) &&
         !next.ends_with("ه") && !next.ends_with("ي") && !next.ends_with("ا") &&
         reading.notes[word].mention_index == no_index &&
         reading.notes[word - 1].mention_index == no_index;
}

}  // namespace

IndexRun without_arabic_object(const ReadText& reading, IndexRun phrase) {
  // "المكلف بالإعلام، فلان": a name closes it.
  for (uint32_t i = phrase.begin; i < phrase.end; ++i)
    if (is_comma(reading.source(i))) return phrase;
  for (uint32_t i = phrase.begin + 1; i < phrase.end; ++i) {
    const std::string_view folded = reading.folded(i);
    if (is_other_noun(reading, i)) return {phrase.begin, i};
    const bool title = reading.folded(i - 1).starts_with("المكلف");
    if (folded.starts_with("ب") && folded.size() > 6 && folded != "باسم" && !title &&
        !reading.has(i, flag::b_noun) && reading.notes[i].mention_index == no_index)
      return {phrase.begin, i};
  }
  return phrase;
}

IndexRun without_whom_it_calls(const ReadText& reading, IndexRun phrase) {
  const uint32_t at = phrase.begin + 1;
  if (at + 1 >= phrase.end || !reading.folded(phrase.begin).starts_with(the) ||
      reading.notes[phrase.begin].mention_index != no_index)
    return phrase;
  const std::string_view next = reading.folded(at);
  const bool bound = reading.folded(at + 1).starts_with(the) ||
                     reading.notes[at + 1].mention_index != no_index;
  const bool other = next.starts_with(the) || next.starts_with("ب") ||
                     next.starts_with("ل") || reading.is_mark(at) ||
                     reading.notes[at].flags != 0 || is_arabic_preposition(next) ||
                     is_person(reading, at) || is_person(reading, at + 1);
  return bound && !other ? IndexRun{phrase.begin, at} : phrase;
}

}  // namespace isnad
