#include "core/entities/roles.h"

namespace isnad {
namespace {

constexpr uint32_t max_role_words = 9;

bool ends_role(const NameWord& word) {
  if (word.quote_mark) return false;
  if (!word.letters) return true;
  return (word.flags & (flag_say | flag_stop)) != 0;
}

// Inside a role: adjectives, offices and what they belong to.
bool belongs(const NameWord& word) {
  constexpr uint32_t parts = flag_title | flag_title_lower | flag_nationality |
                             flag_org_noun | flag_org_adjective | flag_org_head |
                             flag_direction | flag_kin;
  if ((word.stem_flags & parts) != 0) return true;
  return word.arabic ? word.definite || word.base != 0 : true;
}

bool is_title(const NameWord& word) {
  return (word.stem_flags & (flag_title | flag_title_lower | flag_kin)) != 0;
}

}  // namespace

IndexRun role_before(const std::vector<NameWord>& words, const NameSpan& person) {
  uint32_t at = person.words.begin;
  if (at > 0 && !words[at].sentence_start && words[at - 1].quote_mark) --at;
  const uint32_t end = at;
  uint32_t begin = end;
  // The full stop of "Dr.".
  if (at > 1 && !words[at].sentence_start && words[at - 1].mark == '.' &&
      is_title(words[at - 2]))
    --at;
  for (uint32_t steps = 0; at > 0 && steps < max_role_words; ++steps) {
    if (words[at].sentence_start) break;
    const NameWord& word = words[at - 1];
    // "باسم" and "in the name of" hold a spokesman's title together.
    if (ends_role(word) && !is_title(word) && hash_of("باسم") != word.hash() &&
        hash_of("of") != word.hash())
      break;
    --at;
    if (is_title(word))
      begin = at;
    else if (!belongs(word) && steps > 0 && !word.quote_mark &&
             word.hash() != hash_of("باسم"))
      break;
  }
  return {begin, end};
}

Gender gender_of(const std::vector<NameWord>& words, IndexRun role,
                 const NameSpan& person) {
  // An Arabic title has a gender, of the English ones only some: "Mr".
  for (uint32_t i = role.begin; i < role.end; ++i) {
    if (!is_title(words[i])) continue;
    if ((words[i].stem_flags & flag_feminine) != 0) return Gender::feminine;
    if (words[i].arabic || words[i].hash() == hash_of("mr")) return Gender::masculine;
  }
  const NameWord& first = words[person.words.begin];
  if ((first.flags & flag_given) == 0) return Gender::unknown;
  return (first.flags & flag_feminine) != 0 ? Gender::feminine : Gender::masculine;
}

}  // namespace isnad
