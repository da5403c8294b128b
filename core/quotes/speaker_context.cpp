#include "core/quotes/phrases_ar.h"
#include "core/quotes/speakers.h"

// Who may speak where the verb names nobody: subjects of this sentence and the one
// above, and people named before.

namespace isnad {

// "مع الزميلة فلانة": named only as whom somebody met.
bool Speakers::is_company(uint32_t word) const {
  constexpr uint32_t title_words = 3;
  for (uint32_t i = word; i > 0 && word - i < title_words; --i) {
    if (reading_.folded(i - 1) == "مع") return true;
    if (!reading_.folded(i - 1).starts_with("ال")) return false;
  }
  return false;
}

// The nearest person named before a word, in its paragraph or the one above.
Link Speakers::last_person_before(uint32_t word, Gender gender) const {
  constexpr uint32_t reach = 80;
  for (uint32_t i = word; i > 0 && word - i < reach; --i) {
    const uint32_t index = reading_.notes[i - 1].mention_index;
    if (index == no_index) continue;
    const Mention& mention = reading_.entities.mentions[index];
    if (mention.kind != EntityKind::person) continue;
    if (is_company(mention.words.begin)) continue;
    const Gender known = reading_.entities.items[mention.entity_index].gender;
    if (gender != Gender::unknown && known != Gender::unknown && known != gender)
      continue;
    Link link;
    link.entity_index = mention.entity_index;
    link.name = reading_.entities.items[mention.entity_index].name;
    link.why = {ReasonKind::agrees, mention.range};
    return link;
  }
  return {};
}

bool Speakers::names(IndexRun words, uint32_t entity_index) const {
  for (uint32_t i = words.begin; i < words.end && entity_index != no_index; ++i) {
    const uint32_t index = reading_.notes[i].mention_index;
    if (index != no_index &&
        reading_.entities.mentions[index].entity_index == entity_index)
      return true;
  }
  return false;
}

// "خفض البنك الفائدة وأشار إلى أنه": the subject of the verb before in the sentence,
// when it is a name that agrees.
Link Speakers::subject_of_sentence(const Report& report) {
  const Unit& unit = reading_.units[report.unit_index];
  const uint32_t cue_word = report.cue.begin;
  if (unit.script != Script::arabic || report.cue.empty() ||
      cue_word <= unit.words.begin + 1)
    return {};
  const std::string_view before = reading_.folded(cue_word - 1);
  if (!reading_.notes[cue_word].joined && before != "اذ" && before != "حيث") return {};
  const bool spoke = last_unit_ == report.unit_index;
  uint32_t from = spoke ? last_end_ : unit.words.begin;
  if (from + 1 < cue_word && is_joined_preposition(reading_.folded(from)) &&
      !opens_sentence(from + 1))
    from = behind_comma({from, cue_word});
  if (from + 2 >= cue_word) return {};
  // "أما فلان فقال".
  const std::string_view first = reading_.folded(unit.words.begin);
  if (first == "اما" || first == "واما") {
    const IndexRun topic =
        arabic_noun_phrase(reading_, {unit.words.begin + 1, cue_word});
    if (topic.empty()) return {};
    Link link = named(topic);
    link.why = {ReasonKind::same_sentence, reading_.range(report.cue)};
    return link;
  }
  IndexRun subject = arabic_subject({from, cue_word});
  if (subject.empty() || subject.begin > from + 3) return {};
  if (const Link holder = office_holder(subject, report); !holder.name.empty())
    return holder;
  Link link = named(subject);
  if (link.entity_index == no_index || (spoke && !is_person(link.entity_index)))
    return {};
  const Entity& entity = reading_.entities.items[link.entity_index];
  // "انضمت أستراليا إلى الحلفاء وأعلنت أن": a place acts where its verb agrees.
  const bool acts =
      entity.kind == EntityKind::person || entity.kind == EntityKind::organisation ||
      (entity.kind == EntityKind::place && subject.begin == from + 1 &&
       report.gender == Gender::feminine && verb_agrees(from + 1, report));
  const bool differs = entity.gender != Gender::unknown &&
                       report.gender != Gender::unknown &&
                       entity.gender != report.gender;
  if (!acts || differs || report.number == Number::plural) return {};
  link.why = {ReasonKind::same_sentence, reading_.range(report.cue)};
  return link;
}

// "دخل القاضي القاعة وقال": an office right behind the verb; what stands behind it is
// the object unless it says which office.
Link Speakers::office_holder(IndexRun subject, const Report& report) {
  if (!reading_.has(subject.begin, flag::role) || !verb_agrees(subject.begin, report) ||
      report.number == Number::plural || !mentions_none(subject))
    return {};
  // "الرئيس الفرنسي"
  uint32_t end = subject.begin + 1;
  while (end < subject.end && reading_.folded(end).starts_with("ال") &&
         (reading_.folded(end).ends_with("ي") || reading_.folded(end).ends_with("يه")))
    ++end;
  subject.end = end;
  Link link = named(subject);
  link.mention = {};
  link.why = {ReasonKind::same_sentence, reading_.range(report.cue)};
  return link;
}

bool Speakers::mentions_none(IndexRun words) const {
  for (uint32_t i = words.begin; i < words.end; ++i)
    if (reading_.notes[i].mention_index != no_index) return false;
  return true;
}

Link Speakers::subject_above(const Report& report) {
  if (report.unit_index == 0 || report.gender == Gender::unknown) return {};
  const Unit& unit = reading_.units[report.unit_index - 1];
  if (unit.script != Script::arabic || report.cue.empty() ||
      report.cue.begin > reading_.units[report.unit_index].words.begin + 1)
    return {};
  const IndexRun subject = arabic_subject(unit.words);
  if (subject.empty() || subject.begin > unit.words.begin + 2) return {};
  Link link = named(subject);
  if (!link.name.starts_with("ال") && link.entity_index == no_index) return {};
  const std::string head = fold(link.name.substr(0, link.name.find(' ')));
  const Gender gender = link.entity_index != no_index
                            ? reading_.entities.items[link.entity_index].gender
                        : head.ends_with("ه") ? Gender::feminine
                                              : Gender::masculine;
  if (gender != Gender::unknown && gender != report.gender) return {};
  link.mention = {};
  link.why = {ReasonKind::agrees, reading_.range(report.cue)};
  return link;
}

// The first short stretch in marks among the words; no_index: none.
uint32_t Speakers::first_marked(IndexRun words) const {
  constexpr uint32_t name_words = 4;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const uint32_t index = reading_.notes[i].marked_index;
    if (index == no_index) continue;
    const Marked& marked = reading_.marked[index];
    if (marked.close_word - marked.open_word <= name_words + 1) return index;
  }
  return no_index;
}

// "الشرطة في حادثة أثارت «غضبا»": marked words told of what stands behind a preposition
// are no name of who speaks, and neither is the rest.
uint32_t Speakers::end_before_event(IndexRun words) const {
  const uint32_t index = first_marked(words);
  if (index == no_index) return words.end;
  const Marked& marked = reading_.marked[index];
  for (uint32_t i = words.begin; i < std::min(words.end, marked.close_word); ++i) {
    const uint32_t mention = reading_.notes[i].mention_index;
    if (mention != no_index &&
        reading_.entities.mentions[mention].kind == EntityKind::person)
      return words.end;  // whoever is named speaks
  }
  for (uint32_t i = words.begin + 1; i + 1 < marked.open_word; ++i)
    if (is_arabic_preposition(reading_.folded(i))) return i;
  return words.end;
}

}  // namespace isnad
