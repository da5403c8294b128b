#include <algorithm>
#include <utility>

#include "core/normalise.h"
#include "core/quotes/phrases_ar.h"
#include "core/quotes/speakers.h"

namespace isnad {
namespace {

constexpr std::string_view the = "ال";

std::string_view without_the(std::string_view word) {
  return word.starts_with(the) && word.size() > 3 * 2 ? word.substr(the.size()) : word;
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
}
std::string_view last_word(std::string_view text) {
  const size_t space = text.rfind(' ');
  return space == text.npos ? text : text.substr(space + 1);
}

}  // namespace

void Speakers::add_titles() {
  const std::vector<Entity>& items = reading_.entities.items;
  for (uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].kind != EntityKind::person) continue;
    for (const std::string& role : items[i].roles) {
      const std::string said = fold(role);
      const std::string first = title_stem(first_word(said), false);
      const std::string last = title_stem(last_word(said), false);
      titles_[first].push_back({i, said});
      if (last != first) titles_[last].push_back({i, said});
    }
  }
}

// A person whose role holds the phrase's first words; no_index: none or several.
uint32_t Speakers::entity_with_role(std::string_view phrase) const {
  const std::string folded = fold(phrase);
  const std::string_view words = without_honorifics(folded);
  const std::string_view first = first_word(words);
  const bool definite = first.starts_with(the);
  const auto size = std::count(words.begin(), words.end(), ' ') + 1;
  if (size > 3 || (!definite && size == 1)) return no_index;
  const auto titles = titles_.find(title_stem(first, false));
  constexpr size_t too_many = 64;  // so common a title tells nobody apart
  if (titles == titles_.end() || titles->second.size() > too_many) return no_index;
  const std::string_view rest = words.substr(std::min(words.size(), first.size() + 1));
  uint32_t found = no_index;
  for (const Title& title : titles->second) {
    // "وزير الخارجية" needs every word of it, "الوزير" only itself.
    if (!definite && title.role.find(rest) == title.role.npos) continue;
    if (found != no_index && found != title.entity_index) return no_index;
    found = title.entity_index;
  }
  return found;
}

// The last speaker the words of a short definite phrase may mean: "الوزير".
const Speakers::Heard* Speakers::heard_as(std::string_view phrase) const {
  const std::string folded = fold(phrase);
  const std::string_view words = without_honorifics(folded);
  const std::string_view first = first_word(words);
  if (!first.starts_with(the) || std::count(words.begin(), words.end(), ' ') > 2)
    return nullptr;
  const bool plural = ends_arabic_plural(first);
  const std::string stem = title_stem(first, plural);
  for (size_t i = heard_.size(); i > 0; --i) {
    const Heard& heard = heard_[i - 1];
    const bool unnamed = heard.link.entity_index == no_index;
    for (const std::string_view title :
         {first_word(heard.role), last_word(heard.role),
          unnamed ? first_word(heard.name) : std::string_view()})
      if (!title.empty() && title_stem(title, plural) == stem) return &heard;
  }
  return nullptr;
}

// A title for comparing: without the article, one of its synonyms, and for a plural
// without its ending.
std::string Speakers::title_stem(std::string_view title, bool plural) const {
  std::string_view stem = without_the(title);
  if (plural && ends_arabic_plural(stem)) stem = stem.substr(0, stem.size() - 4);
  const auto same = reading_.cues.same_title.find(stem);
  return same == reading_.cues.same_title.end() ? std::string(stem) : same->second;
}

std::string_view Speakers::without_honorifics(std::string_view phrase) const {
  while ((flags_of(reading_.cues, first_word(phrase)) & flag::honorific) != 0) {
    const size_t space = phrase.find(' ');
    if (space == phrase.npos) break;
    phrase.remove_prefix(space + 1);
  }
  return phrase;
}

}  // namespace isnad
