#include <algorithm>
#include <string>

#include "core/quotes/speakers.h"

// Whom an English title means: "the mayor", "the police officer".

namespace isnad {
namespace {

constexpr uint32_t title_words = 4;
constexpr size_t too_many = 64;  // so common a title tells nobody apart
constexpr WordFlags others = flag::stop | flag::that | flag::relative | flag::aux |
                             flag::negator | flag::time_word | flag::pronoun |
                             flag::determiner;

// A word of a title, or of what stands in front of its noun.
bool is_title_word(const ReadText& reading, uint32_t word) {
  const std::string_view source = reading.source(word);
  if (reading.segments.words[word].kind != WordKind::letters ||
      static_cast<unsigned char>(source.front()) >= 0x80 || reading.has(word, others) ||
      source.find('\'') != source.npos)
    return false;
  const CueForm* form = reading.notes[word].cue;
  return form == nullptr || form->shape == CueShape::noun ||
         reading.has(word, flag::role);
}

// What such a noun does not name: "the city", in front of a name or behind one.
bool may_head(const ReadText& reading, uint32_t word) {
  const char first = reading.source(word).front();
  return reading.notes[word].mention_index == no_index &&
         (reading.has(word, flag::role) || (first >= 'a' && first <= 'z'));
}

}  // namespace

// The words of a title that end with its noun; the noun is the key.
void Speakers::add_english_title(uint32_t entity_index, IndexRun words) {
  if (words.empty() || !may_head(reading_, words.end - 1)) return;
  std::string said;
  for (uint32_t i = words.begin; i + 1 < words.end; ++i) {
    said += reading_.folded(i);
    said += ' ';
  }
  std::vector<Title>& titles =
      english_titles_[std::string(reading_.folded(words.end - 1))];
  if (titles.size() > too_many) return;
  const auto same = std::find_if(titles.begin(), titles.end(), [&](const Title& title) {
    return title.entity_index == entity_index && title.words == said;
  });
  if (same == titles.end()) titles.push_back({entity_index, std::move(said)});
}

// "police officer Sam Reed", "the mayor, Dana Holt", "Sam Reed, a police officer in".
void Speakers::add_english_titles(const Mention& mention) {
  const uint32_t entity = fullest_[mention.entity_index];
  uint32_t end = mention.words.begin;
  const bool apart = end > 1 && is_comma(reading_.source(end - 1));
  if (apart) --end;
  uint32_t begin = end;
  while (begin > 0 && end - begin < title_words && is_title_word(reading_, begin - 1))
    --begin;
  // "the author of the book, Mitchell Crane": the book is not he.
  const bool certain = begin > 0 && reading_.folded(begin - 1) == "the" &&
                       (begin == 1 || !reading_.has(begin - 2, flag::stop));
  if (!apart || certain) add_english_title(entity, {begin, end});
  const auto size = static_cast<uint32_t>(reading_.notes.size());
  begin = mention.words.end + 1;
  if (begin + 1 >= size || !is_comma(reading_.source(begin - 1))) return;
  const bool article = reading_.has(begin, flag::determiner);
  if (article) ++begin;
  end = begin;
  while (end < size && end - begin < title_words && is_title_word(reading_, end)) ++end;
  // "Sam Reed, head of": without an article only in front of what it heads.
  const bool heads =
      end < size && (reading_.folded(end) == "of" || reading_.folded(end) == "at");
  const bool closes = end < size && (is_comma(reading_.source(end)) ||
                                     reading_.has(end, flag::stop | flag::relative));
  if (article ? closes : heads) add_english_title(entity, {begin, end});
}

// The person that "the mayor" means: who bears the title and spoke last, else was named
// last; no_index: nobody known.
uint32_t Speakers::english_bearer(IndexRun words) {
  if (words.size() < 2 || words.size() > title_words ||
      reading_.folded(words.begin) != "the")
    return no_index;
  const std::string_view noun = reading_.folded(words.end - 1);
  const auto titles = english_titles_.find(noun);
  if (titles == english_titles_.end() || titles->second.size() > too_many)
    return no_index;
  const auto bears = [&](const Title& title) {
    for (uint32_t i = words.begin + 1; i + 1 < words.end; ++i)
      if ((" " + title.words).find(" " + std::string(reading_.folded(i)) + " ") ==
          std::string::npos)
        return false;
    return true;
  };
  for (size_t i = heard_.size(); i > 0; --i) {
    const Heard& heard = heard_[i - 1];
    // "a security official": somebody without a name has it too.
    if (heard.link.entity_index == no_index) {
      const size_t preposition =
          std::min(heard.name.find(" for "), heard.name.find(" of "));
      const std::string_view head = std::string_view(heard.name).substr(0, preposition);
      if (head.ends_with(noun)) return no_index;
      continue;
    }
    for (const Title& title : titles->second)
      if (title.entity_index == heard.link.entity_index && bears(title))
        return title.entity_index;
  }
  see_until(words.begin);
  uint32_t found = no_index;
  for (const Title& title : titles->second) {
    const uint32_t seen = last_seen_[title.entity_index];
    if (seen > 0 && bears(title) && (found == no_index || seen > last_seen_[found]))
      found = title.entity_index;
  }
  return found;
}

}  // namespace isnad
