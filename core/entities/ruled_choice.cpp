#include "core/entities/ruled_choice.h"

#include <algorithm>
#include <limits>

namespace isnad {
namespace {

// A listed name is believed against the tagger up to this margin.
constexpr int32_t listed_margin = weight_scale;
// A listed place of several words, unless it is a name to the tagger elsewhere.
constexpr int32_t phrase_margin = 8 * weight_scale;
// A body that only the rules see: in Arabic its head and genitives are sure, while
// Latin capitals are not.
constexpr int32_t arabic_body_margin = 16 * weight_scale;
constexpr int32_t latin_body_margin = 2 * weight_scale;

// "د ب أ": an agency in its letters is mostly a credit.
bool is_letter(const NameWord& word) {
  for (const std::string_view letter : {"ا", "د"})
    if (word.base_hash() == hash_of(letter)) return true;
  return false;
}

}  // namespace

RuledChoice::Verdict RuledChoice::between(const NameSpan& tagged,
                                          const NameSpan& ruled) const {
  const bool listed = ruled.group != no_index;
  if (listed && is_called_like_place(tagged, ruled)) return Verdict::tagged;
  // "الناتو": a body by the lists, whatever else the tagger takes it for.
  if (listed && ruled.kind == EntityKind::organisation && tagged.words == ruled.words &&
      words_[ruled.words.begin].arabic)
    return Verdict::ruled_kind;
  return gives_way(tagged, ruled) ? Verdict::ruled : Verdict::tagged;
}

bool RuledChoice::believes(const NameSpan& ruled, bool heard) const {
  return doubt(ruled.words) < margin_of(ruled, heard);
}

// Up to where a span of lists or rules is believed against the tagger.
int32_t RuledChoice::margin_of(const NameSpan& span, bool heard) const {
  constexpr int32_t always = std::numeric_limits<int32_t>::max();
  const NameWord& head = words_[span.words.begin];
  const uint32_t size = span.words.size();
  if (span.group != no_index) {
    if (size == 1) return is_foreign(span.words.begin) ? always : listed_margin;
    if (!head.arabic) return always;
    const bool body = span.kind == EntityKind::organisation;
    return heard || (body && !is_letter(head)) ? always : phrase_margin;
  }
  return head.arabic ? arabic_body_margin : latin_body_margin;
}

int32_t RuledChoice::doubt(IndexRun run) const {
  int32_t most = 0;
  for (uint32_t i = run.begin; i < run.end; ++i)
    most = std::max(most, tagging_.margins[i]);
  return most;
}

int32_t RuledChoice::least_margin(IndexRun run) const {
  int32_t least = most_margin;
  for (uint32_t i = run.begin; i < run.end; ++i)
    least = std::min(least, tagging_.margins[i]);
  return std::max(least, 1);
}

bool RuledChoice::is_foreign(uint32_t word) const {
  return words_[word].letters && words_[word].arabic != (tagging_.arabic[word] != 0);
}

// "قالت صحيفة «الشرق الأوسط»": a body called like a place, between marks or behind
// what it is, if the tagger is sure.
bool RuledChoice::is_called_like_place(const NameSpan& tagged,
                                       const NameSpan& listed) const {
  if (tagged.words != listed.words || listed.kind != EntityKind::place ||
      tagged.kind != EntityKind::organisation || tagged.words.begin == 0)
    return false;
  const NameWord& before = words_[tagged.words.begin - 1];
  return least_margin(tagged.words) >= unsure_margin &&
         (before.quote_mark || (before.stem_flags & flag_outlet_head) != 0);
}

// Whether the tagger's span makes room for a ruled one.
bool RuledChoice::gives_way(const NameSpan& tagged, const NameSpan& ruled) const {
  const bool listed = ruled.group != no_index;
  const bool inside =
      tagged.words.begin <= ruled.words.begin && ruled.words.end <= tagged.words.end;
  const bool around =
      ruled.words.begin <= tagged.words.begin && tagged.words.end <= ruled.words.end;
  if (inside && !around) {
    // "بيونغ يانغ وموسكو": places joined by a conjunction.
    return listed && ruled.kind == EntityKind::place &&
           tagged.kind == EntityKind::place &&
           (ruled.reading > 0 ||
            (ruled.words.end < words_.size() && words_[ruled.words.end].base > 0));
  }
  // "قطاع غزة": the tagger took the place and left what it is.
  if (listed && around && ruled.kind == EntityKind::place &&
      tagged.kind == ruled.kind && tagged.words.end == ruled.words.end &&
      tagged.words.size() == 1 &&
      (words_[ruled.words.begin].flags & flag_place_head) != 0)
    return false;
  // Latin names of places and bodies are less often listed for what they are here.
  if (listed && inside && !words_[ruled.words.begin].arabic)
    return least_margin(tagged.words) < weight_scale;
  if (listed)
    return ruled.words.size() > 1 && !adds_head(tagged, ruled) &&
           !adds_outlet_head(tagged, ruled);
  if (around && ends_in_adjective(tagged, ruled)) return true;
  return around && tagged.kind == EntityKind::organisation;
}

// "وكالة الأنباء السعودية": at the end of a body a word that may be a place is an
// adjective.
bool RuledChoice::ends_in_adjective(const NameSpan& tagged,
                                    const NameSpan& ruled) const {
  const NameWord& last = words_[ruled.words.end - 1];
  return tagged.kind == EntityKind::place && tagged.words.end == ruled.words.end &&
         tagged.words.size() == 1 && last.arabic && last.definite &&
         (last.stem_flags & flag_nationality) != 0;
}

// "دولة قطر", "شرق أفريقيا": a word that says what the place is or which part, listed
// as a part of its name and left out by a tagger that is sure, stays out.
bool RuledChoice::adds_head(const NameSpan& tagged, const NameSpan& ruled) const {
  return ruled.kind == EntityKind::place && tagged.kind == ruled.kind &&
         tagged.words.end == ruled.words.end &&
         ruled.words.begin < tagged.words.begin &&
         doubt({ruled.words.begin, tagged.words.begin}) >= weight_scale;
}

// "صحيفة الأهرام": what an outlet is, is no part of its name either.
bool RuledChoice::adds_outlet_head(const NameSpan& tagged,
                                   const NameSpan& ruled) const {
  return tagged.kind == ruled.kind && tagged.words.end == ruled.words.end &&
         ruled.words.begin < tagged.words.begin &&
         (words_[ruled.words.begin].flags & flag_outlet_head) != 0 &&
         doubt({ruled.words.begin, tagged.words.begin}) >= weight_scale;
}

}  // namespace isnad
