#include "core/quotes/source_phrases_ar.h"

#include <algorithm>

#include "core/quotes/clauses_ar.h"
#include "core/quotes/phrases_ar.h"

namespace isnad {
namespace {

bool is_particle_ma(std::string_view folded) { return folded == "ما"; }

bool passes_words_on(const Cue& cue) {
  return !cue.marks_only && !cue.takes_object &&
         (cue.cue_class == CueClass::say || cue.cue_class == CueClass::announce ||
          cue.cue_class == CueClass::reveal || cue.cue_class == CueClass::confirm);
}

// "كما أكدت المصادر", but "كما أكدت انتحار السائق": a feminine verb in front of a noun
// that is neither feminine nor a group has its object behind it.
bool may_pass_on(const ReadText& reading, uint32_t verb) {
  const CueForm* form = reading.notes[verb].cue;
  if (form == nullptr || form->gender != Gender::feminine) return true;
  const std::string_view noun = reading.folded(verb + 1);
  return noun.starts_with("ال") || noun.ends_with("ه") || noun.ends_with("ا") ||
         noun.ends_with("ات") || reading.notes[verb + 1].mention_index != no_index ||
         reading.notes[verb + 1].marked_index != no_index ||
         reading.notes[verb + 1].flags != 0 || is_arabic_preposition(noun);
}

bool opens_paragraph(const ReadText& reading, uint32_t word) {
  const auto& words = reading.segments.words;
  const auto& paragraphs = reading.segments.paragraphs;
  const auto found = std::partition_point(
      paragraphs.begin(), paragraphs.end(),
      [&](const Paragraph& paragraph) { return paragraph.words.end <= word; });
  return found != paragraphs.end() && found->words.begin == word && word < words.size();
}

}  // namespace

SourcePhrase arabic_source_phrase(const ReadText& reading, uint32_t word,
                                  uint32_t end) {
  if (!reading.has(word, flag::phrase_first)) return {};
  // "وحسب", "فحسب بل": only.
  if (reading.folded(word) == "فحسب" ||
      (word + 1 < end &&
       (reading.folded(word + 1) == "بل" || reading.is_mark(word + 1)) &&
       reading.notes[word + 1].marked_index == no_index))
    return {};
  std::string_view first = reading.folded(word);
  const Cues& cues = reading.cues;
  auto found = cues.phrases_with.find(first);
  if (found == cues.phrases_with.end() &&
      (first.starts_with("و") || first.starts_with("ف"))) {
    first.remove_prefix(2);
    found = cues.phrases_with.find(first);
  }
  // "كما أفادت", "وفق ما نقلت": said by whom the verb names.
  const auto verb_at = [&](uint32_t at) {
    return at < end && reading.notes[at].cue != nullptr && !reading.notes[at].joined &&
           !reading.cue(at)->homograph &&
           (reading.notes[at].cue->shape == CueShape::past ||
            reading.notes[at].cue->shape == CueShape::present);
  };
  if (found == cues.phrases_with.end()) return {};
  for (const uint16_t index : found->second) {
    const CuePhrase& phrase = cues.phrases[index];
    const auto size = static_cast<uint32_t>(phrase.words.size());
    if (word + size >= end) continue;
    bool same = true;
    for (uint32_t i = 1; i < size && same; ++i)
      same = reading.folded(word + i) == phrase.words[i];
    if (!same) continue;
    const uint32_t next = word + size;
    if (phrase.particle_follows && !reading.folded(next).starts_with("ل")) continue;
    // "وفقا لما نقلته", "وفقا لما ورد في".
    if (phrase.particle_follows && reading.folded(next) == "لما") {
      const bool inside = next + 2 < end && reading.notes[next + 1].cue != nullptr &&
                          reading.cue(next + 1)->inside;
      if (inside) return {size + 3, phrase.cue, true};
      if (verb_at(next + 1)) return {size + 2, phrase.cue, true};
    }
    // "كما" in front of a sentence, or of a verb that asks or denies, only adds.
    if (cues.items[phrase.cue].needs_verb && next + 1 < end &&
        !may_pass_on(reading, next))
      continue;
    if (cues.items[phrase.cue].needs_verb &&
        (!verb_at(next) || !passes_words_on(*reading.cue(next)) || word == 0 ||
         is_full_stop(reading.source(word - 1)) || opens_paragraph(reading, word)))
      continue;
    const std::string_view last = phrase.words.back();
    if (verb_at(next) && (last.ends_with("ما") || reading.folded(next) == "لما")) {
      // "كما أكد أن" adds a report of its own.
      if (arabic_content_follows(reading, next, end, follows_words)) return {};
      return {size + 1, phrase.cue, true};
    }
    if (cues.items[phrase.cue].needs_verb) continue;
    if (is_particle_ma(reading.folded(next))) {
      if (!verb_at(next + 1)) return {};
      return {size + 2, phrase.cue, true};
    }
    std::string_view noun = reading.folded(next);
    if (phrase.particle_follows) noun.remove_prefix(2);
    const std::string with_article = "ا" + std::string(noun);
    const WordFlags flags =
        flags_of(cues, noun) | flags_of(cues, with_article) | reading.notes[next].flags;
    if ((flags & (flag::not_source | flag::that)) != 0) return {};
    if (reading.segments.words[next].kind != WordKind::letters &&
        reading.notes[next].marked_index == no_index)
      return {};
    return {size, phrase.cue, false};
  }
  return {};
}

bool passes_on(const ReadText& reading, uint32_t word) {
  constexpr uint32_t reach = 6;  // "في مقابلة مع صحيفة نورس نشرتها"
  const CueForm* form = reading.notes[word].cue;
  if (form == nullptr || form->shape != CueShape::past) return false;
  const std::string_view folded = reading.folded(word);
  if (!folded.ends_with("ه") && !folded.ends_with("ها")) return false;
  for (uint32_t i = word; i > 0 && word - i < reach; --i) {
    if (reading.is_mark(i - 1)) return false;
    if (reading.has(i - 1, flag::occasion)) return true;
  }
  return false;
}

}  // namespace isnad
