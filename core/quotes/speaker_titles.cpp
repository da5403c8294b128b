#include <algorithm>
#include <utility>

#include "core/normalise.h"
#include "core/quotes/phrases_ar.h"
#include "core/quotes/speakers.h"

namespace isnad {
namespace {

constexpr std::string_view the = "ال";
constexpr size_t letter_bytes = 2;  // every folded Arabic letter

std::string_view without_the(std::string_view word) {
  return word.starts_with(the) && word.size() > 3 * letter_bytes
             ? word.substr(the.size())
             : word;
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
}
std::string_view without_first(std::string_view text) {
  const size_t space = text.find(' ');
  return space == text.npos ? std::string_view() : text.substr(space + 1);
}

// "السعودي الأمير": a second title, not the end of the first as in "مؤسس الشركة".
std::string_view second_title(std::string_view text) {
  const size_t space = text.rfind(' ');
  if (space == text.npos) return {};
  const size_t before = text.rfind(' ', space - 1);
  const std::string_view neighbour =
      text.substr(before == text.npos ? 0 : before + 1).substr(0, the.size());
  return neighbour == the ? text.substr(space + 1) : std::string_view();
}

// "الفرنسي" and "فرنسا": words that begin alike.
bool alike(std::string_view a, std::string_view b) {
  constexpr size_t shown = 4 * letter_bytes;
  a = without_the(a);
  b = without_the(b);
  return a.size() >= 3 * letter_bytes && a.substr(0, shown) == b.substr(0, shown);
}

bool tells_origin(std::string_view word) {
  return word.starts_with(the) && (word.ends_with("ي") || word.ends_with("يه")) &&
         word != "الاعلي" && word != "الاممي";
}

int64_t title_size(std::string_view title) {
  return std::count(title.begin(), title.end(), ' ') + 1;
}

// Whether words behind a title already say whose it is: another than "الفرنسي".
bool has_origin(std::string_view title) {
  const std::string_view more = without_first(title);
  if (!title.starts_with(the)) return !more.empty();
  for (std::string_view rest = more; !rest.empty(); rest = without_first(rest))
    if (tells_origin(first_word(rest))) return true;
  return false;
}

}  // namespace

void Speakers::add_title(uint32_t entity_index, std::string said) {
  const std::string first = title_stem(first_word(said), false);
  const std::string_view second = second_title(said);
  if (!second.empty())
    titles_[title_stem(second, false)].push_back({entity_index, std::string(second)});
  titles_[first].push_back({entity_index, std::move(said)});
}

void Speakers::add_titles() {
  const std::vector<Entity>& items = reading_.entities.items;
  for (uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].kind == EntityKind::organisation) add_title(i, fold(items[i].name));
    if (items[i].kind != EntityKind::person) continue;
    for (const std::string& role : items[i].roles) add_role(i, fold(role));
  }
  for (const Mention& mention : reading_.entities.mentions)
    if (mention.kind == EntityKind::person && mention.entity_index != no_index) {
      add_apposed_titles(mention);
      add_english_titles(mention);
    }
}

// "محامي الرئيس الأميركي": he who is named behind it is the president.
void Speakers::add_role(uint32_t entity_index, const std::string& role) {
  add_title(entity_index, role);
  for (std::string_view rest = without_first(role); !rest.empty();
       rest = without_first(rest)) {
    std::string inner(rest);
    if (inner.starts_with("لل")) inner.replace(0, 2, "ا");
    if ((flags_of(reading_.cues, first_word(inner)) & flag::role) != 0)
      add_title(entity_index, std::move(inner));
  }
}

// "فلان وزير الداخلية إن": a title behind a name of several words, without a comma.
IndexRun Speakers::title_behind(IndexRun name) const {
  constexpr uint32_t title_words = 5;
  constexpr WordFlags others = flag::stop | flag::that | flag::time_word |
                               flag::relative | flag::aux | flag::negator;
  const uint32_t begin = name.end;
  const auto size = static_cast<uint32_t>(reading_.notes.size());
  const auto is_word = [&](uint32_t word) {
    return reading_.segments.words[word].kind == WordKind::letters &&
           !reading_.has(word, others) && !is_arabic_preposition(reading_.folded(word));
  };
  if (name.size() < 2 || begin + 2 >= size || !is_word(begin) ||
      reading_.folded(begin).starts_with(the) || reading_.notes[begin].cue != nullptr ||
      reading_.notes[begin].joined || !reading_.folded(begin + 1).starts_with(the))
    return {};
  uint32_t end = begin + 1;
  while (end < size && end - begin < title_words && is_word(end) &&
         reading_.folded(end).starts_with(the))
    ++end;
  const bool closed =
      end < size && (is_comma(reading_.source(end)) || reading_.has(end, flag::that));
  return closed ? IndexRun{begin, end} : IndexRun{};
}

// "ولي العهد، الأمير فلان", "فلان، رئيس اللجنة".
void Speakers::add_apposed_titles(const Mention& mention) {
  constexpr uint32_t title_words = 5;
  const auto names_person = [&](uint32_t word) {
    const uint32_t index = reading_.notes[word].mention_index;
    return index != no_index &&
           reading_.entities.mentions[index].kind == EntityKind::person;
  };
  const auto says = [&](uint32_t word) {
    constexpr WordFlags others = flag::stop | flag::that | flag::time_word |
                                 flag::relative | flag::aux | flag::negator;
    const WordNote& note = reading_.notes[word];
    return reading_.segments.words[word].kind == WordKind::letters &&
           !names_person(word) && !reading_.has(word, others) &&
           !is_arabic_preposition(reading_.folded(word)) &&
           (note.cue == nullptr || note.cue->shape == CueShape::participle ||
            reading_.cue(word)->homograph);
  };
  const auto add = [&](IndexRun words) {
    if (words.empty()) return;
    std::string said;
    for (uint32_t i = words.begin; i < words.end; ++i) {
      if (i > words.begin) said += ' ';
      said += reading_.folded(i);
    }
    add_title(mention.entity_index, std::move(said));
  };
  const uint32_t comma = mention.words.end;
  if (const IndexRun title = title_behind(mention.words); !title.empty()) {
    add(title);
  } else if (comma + 1 < reading_.notes.size() && is_comma(reading_.source(comma))) {
    uint32_t end = comma + 1;
    while (end < reading_.notes.size() && end - comma <= title_words && says(end))
      ++end;
    // "فلان، محامي فلان": another's.
    if (end < reading_.notes.size() && !names_person(end)) add({comma + 1, end});
  }
  uint32_t at = mention.words.begin;
  while (at > 0 && mention.words.begin - at < 2 && says(at - 1) &&
         (reading_.folded(at - 1).starts_with(the) ||
          reading_.has(at - 1, flag::honorific)))
    --at;
  if (at == 0 || !is_comma(reading_.source(at - 1))) return;
  const uint32_t end = at - 1;
  // "المبعوث الجديد إلى أزوان": with what it is a title to.
  const auto goes_over = [&](uint32_t word) {
    return is_arabic_preposition(reading_.folded(word));
  };
  uint32_t begin = end;
  while (begin > 0 && end - begin < title_words &&
         (says(begin - 1) || (begin < end && goes_over(begin - 1))))
    --begin;
  // "وصل ولي العهد، الأمير": where the title begins is not known.
  for (; begin + 1 < end; ++begin)
    if (!goes_over(begin)) add({begin, end});
}

// How well a title said again names the bearer of `title`; below 0: not at all.
int Speakers::title_fit(std::string_view phrase, std::string_view title,
                        bool plural) const {
  if (title.empty() ||
      title_stem(first_word(phrase), plural) != title_stem(first_word(title), plural))
    return -1;
  int score = 1;
  bool other_origin = false;
  uint32_t unshared = 0;
  const std::string_view more = without_first(title);
  for (std::string_view rest = without_first(phrase); !rest.empty();
       rest = without_first(rest)) {
    const std::string_view word = first_word(rest);
    bool shared = false;
    for (std::string_view other = more; !other.empty() && !shared;
         other = without_first(other))
      shared = alike(word, first_word(other));
    // "وزير الخارجية" needs every word of it, "الوزير" only itself.
    if (!shared && !phrase.starts_with(the)) return -1;
    other_origin = other_origin || (!shared && tells_origin(word));
    unshared += !shared;
    score += shared ? 3 : 0;
  }
  // "المتحدث باسم الداخلية" is not he who speaks for الخارجية.
  if (unshared > 0 && score > 1 && title_size(phrase) > 2 &&
      title_size(title) >= title_size(phrase))
    return -1;
  return other_origin && score == 1 && has_origin(title) ? -1 : score;
}

// Who the words of a short phrase such as "الوزير" or "الشركة" mean: of all who bear
// such a title the one it fits best, then who spoke last, then who was named last.
Speakers::Meant Speakers::meant_by(std::string_view phrase, uint32_t word) {
  const std::string folded = fold(phrase);
  const std::string_view words = without_honorifics(folded);
  const std::string_view first = first_word(words);
  const bool definite = first.starts_with(the);
  constexpr int64_t most_words = 8;
  const int64_t size = title_size(words);
  Meant best;
  if (size > most_words || (!definite && size == 1)) return best;
  const bool plural = ends_arabic_plural(first);
  const auto suits = [&](Gender gender) {
    return gender == Gender::unknown || verb_gender_ == Gender::unknown ||
           gender == verb_gender_ || plural;
  };
  const auto offer = [&](Meant meant) {
    if (meant.score > best.score) best = meant;
  };
  constexpr int just_heard = 2;
  for (size_t i = heard_.size(); i > 0 && definite; --i) {
    const Heard& heard = heard_[i - 1];
    if (!suits(heard.gender)) continue;
    const bool is_man = is_person(heard.link.entity_index);
    const int fit = std::max({title_fit(words, heard.role, plural),
                              title_fit(words, second_title(heard.role), plural),
                              is_man ? -1 : title_fit(words, heard.name, plural)});
    if (fit > 0) offer({&heard, no_index, fit + (i == heard_.size() ? just_heard : 1)});
  }
  constexpr size_t too_many = 64;  // so common a title tells nobody apart
  const auto titles = titles_.find(title_stem(first, false));
  if (titles == titles_.end() || titles->second.size() > too_many) return best;
  see_until(word);
  const auto seen = [&](uint32_t entity) { return last_seen_[entity]; };
  for (const Title& title : titles->second) {
    const Entity& entity = reading_.entities.items[title.entity_index];
    // A title of several words may be said before the name.
    const bool ahead = seen(title.entity_index) == 0;
    if ((ahead && size == 1) || !suits(entity.gender)) continue;
    const int fit = title_fit(words, title.words, false) - (ahead ? 1 : 0);
    if (fit <= 0) continue;
    const bool later = best.heard == nullptr && best.found() && fit == best.score &&
                       seen(title.entity_index) > seen(best.entity_index);
    if (later) best.score = 0;
    offer({nullptr, title.entity_index, fit});
  }
  return best;
}

// Notes which mention of each entity came last in front of a word.
void Speakers::see_until(uint32_t word) {
  const std::vector<Mention>& mentions = reading_.entities.mentions;
  last_seen_.resize(reading_.entities.items.size());
  for (; seen_mentions_ < mentions.size(); ++seen_mentions_) {
    const Mention& mention = mentions[seen_mentions_];
    if (mention.words.begin >= word) return;
    if (mention.entity_index != no_index)
      last_seen_[mention.entity_index] = seen_mentions_ + 1;
  }
}

// "وأضاف البيان": who spoke in one before.
const Speakers::Heard* Speakers::issuer_of(std::string_view phrase) const {
  const std::string folded = fold(phrase);
  const std::string_view first = first_word(folded);
  if (!first.starts_with(the)) return nullptr;
  for (size_t i = heard_.size(); i > 0; --i) {
    const std::string_view document = heard_[i - 1].document;
    if (!document.empty() && document == without_the(first)) return &heard_[i - 1];
  }
  return nullptr;
}

// "قال فلان في بيان إن": the document between the verb and what was said; "ذكر تقرير
// للوزارة": what speaks for a body that is known.
std::string Speakers::document_of(const Report& report, bool known) const {
  constexpr uint32_t reach = 30;
  if (known && !report.silent && report.speaker.size() > 1 &&
      reading_.has(report.speaker.begin, flag::document))
    return std::string(without_the(reading_.folded(report.speaker.begin)));
  const uint32_t end = report.silent ? report.cue.end + 8 : report.content.begin;
  const uint32_t limit = std::min(
      {end, report.cue.end + reach, static_cast<uint32_t>(reading_.notes.size())});
  for (uint32_t i = report.cue.end; i < limit; ++i)
    if (const std::string_view stem = document_stem(reading_, i); !stem.empty())
      return std::string(stem);
  return {};
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
