#include "core/quotes/speakers.h"

#include <algorithm>
#include <utility>

#include "core/normalise.h"
#include "core/quotes/phrases_ar.h"

namespace isnad {
namespace {

constexpr size_t remembered = 12;  // speakers a dropped subject may go back to
constexpr std::string_view the = "ال";
constexpr std::string_view lam = "ل";

std::string_view without_the(std::string_view word) {
  return word.starts_with(the) && word.size() > 3 * 2 ? word.substr(the.size()) : word;
}

bool ends_plural(std::string_view word) {
  return word.ends_with("ون") || word.ends_with("ين");
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
}
std::string_view last_word(std::string_view text) {
  const size_t space = text.rfind(' ');
  return space == text.npos ? text : text.substr(space + 1);
}

bool takes_a_name(std::string_view folded) {
  return folded == "وكاله" || folded == "صحيفه" || folded == "قناه" ||
         folded == "شبكه" || folded == "اذاعه" || folded == "موقع" ||
         folded == "مجله" || folded == "جريده" || folded == "تلفزيون";
}

}  // namespace

Speakers::Speakers(const ReadText& reading) : reading_(reading) {
  add_titles();
  join_spellings();
}

// "عبد الله" is the عبدالله الثاني of the same article: names of several words that
// begin exactly one longer name when spaces do not count.
void Speakers::join_spellings() {
  const std::vector<Entity>& items = reading_.entities.items;
  std::vector<std::pair<std::string, uint32_t>> names;
  for (uint32_t i = 0; i < items.size(); ++i) {
    fullest_.push_back(i);
    if (items[i].kind != EntityKind::person) continue;
    std::string name = fold(items[i].name);
    name.erase(std::remove(name.begin(), name.end(), ' '), name.end());
    names.emplace_back(std::move(name), i);
  }
  std::sort(names.begin(), names.end());
  for (size_t at = 0; at + 1 < names.size(); ++at) {
    const uint32_t index = names[at].second;
    if (items[index].name.find(' ') == std::string::npos) continue;
    const auto begins = [&](size_t other) {
      return other < names.size() && names[other].first.starts_with(names[at].first);
    };
    if (begins(at + 1) && !begins(at + 2)) fullest_[index] = names[at + 1].second;
  }
}

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

std::string Speakers::role_before(IndexRun words, uint32_t mention_index) const {
  const Mention& mention = reading_.entities.mentions[mention_index];
  if (mention.words.begin <= words.begin) {
    return mention.role.empty() ? std::string()
                                : std::string(slice(reading_.article, mention.role));
  }
  uint32_t end = mention.words.begin;
  while (end > words.begin && reading_.is_mark(end - 1)) --end;
  return std::string(slice(reading_.article, reading_.range({words.begin, end})));
}

// A noun phrase as a link: its person, else its body or place, else the words.
Link Speakers::named(IndexRun words) {
  Link link;
  link.mention = reading_.range(words);
  link.why = {ReasonKind::named_beside, link.mention};
  const std::vector<Mention>& mentions = reading_.entities.mentions;
  uint32_t person = no_index;
  uint32_t head = no_index;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const uint32_t index = reading_.notes[i].mention_index;
    if (index == no_index || mentions[index].words.begin != i) continue;
    const Mention& mention = mentions[index];
    const bool attached =
        mention.range.begin != reading_.segments.words[i].source.begin &&
        i > words.begin;
    const bool governed =
        i > words.begin && is_arabic_preposition(reading_.folded(i - 1));
    if (mention.kind == EntityKind::person && !attached && !governed) {
      person = index;
      break;
    }
    if (head == no_index && !attached &&
        (i == words.begin ||
         (i <= words.begin + 2 && takes_a_name(reading_.folded(words.begin)))))
      head = index;
  }
  const uint32_t chosen = person != no_index ? person : head;
  const uint32_t named_in_marks =
      person == no_index && takes_a_name(reading_.folded(words.begin))
          ? first_marked(words)
          : no_index;
  if (chosen != no_index && named_in_marks == no_index) {
    const Mention& mention = mentions[chosen];
    link.entity_index = fullest_[mention.entity_index];
    link.name = reading_.entities.items[link.entity_index].name;
    link.mention = mention.range;
    if (person != no_index || mention.words.begin > words.begin)
      link.role = role_before(words, chosen);
    return link;
  }
  // A name in marks behind its title or its kind.
  const uint32_t in_marks = first_marked(words);
  if (in_marks != no_index) {
    const Marked& marked = reading_.marked[in_marks];
    link.name = slice(reading_.article, marked.inside);
    link.mention = marked.inside;
    if (marked.open_word > words.begin)
      link.role =
          slice(reading_.article, reading_.range({words.begin, marked.open_word}));
    return link;
  }
  if (words.size() > 1 && takes_a_name(reading_.folded(words.begin)) &&
      !reading_.folded(words.begin + 1).starts_with(the) &&
      !reading_.folded(words.begin + 1).starts_with("انباء") &&
      !reading_.folded(words.begin + 1).ends_with("يه"))
    link.mention = reading_.range({words.begin + 1, words.end});
  if (link.mention.begin != reading_.range(words).begin)
    link.role = reading_.source(words.begin);
  // "بيان لوزارة الدفاع", "وفقا لتقرير": the particle is not the name's.
  const uint32_t first = words.begin;
  if (first > 0 && follows_particle_phrase(first)) strip_particle(link.mention);
  if (words.size() > 1 && reading_.has(first, flag::document) &&
      reading_.folded(first + 1).starts_with(lam)) {
    link.mention = reading_.range({first + 1, words.end});
    strip_particle(link.mention);
  }
  // A name behind its title and a comma.
  for (uint32_t i = words.begin + 1; i + 1 < words.end; ++i) {
    if (!is_comma(reading_.source(i))) continue;
    link.role = slice(reading_.article, reading_.range({words.begin, i}));
    link.mention = reading_.range({i + 1, words.end});
    link.name = slice(reading_.article, link.mention);
    return link;
  }
  link.name = slice(reading_.article, link.mention);
  if (std::string_view(link.name).starts_with("لل"))
    link.name = "ا" + link.name.substr(2);
  if (const Heard* heard = heard_as(link.name)) {
    const SourceRange mention = link.mention;
    link = heard->link;
    link.mention = mention;
    link.why = {ReasonKind::title_of, mention};
    return link;
  }
  const uint32_t entity = entity_with_role(link.name);
  if (entity != no_index) {
    link.entity_index = entity;
    link.why = {ReasonKind::title_of, link.mention};
    link.role = link.name;
    link.name = reading_.entities.items[entity].name;
  }
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

// Whether the word carries the particle of a phrase such as وفقا in front of it.
bool Speakers::follows_particle_phrase(uint32_t word) const {
  const auto found = reading_.cues.phrases_with.find(reading_.folded(word - 1));
  if (found == reading_.cues.phrases_with.end()) {
    std::string_view before = reading_.folded(word - 1);
    return before.starts_with("وو") || before.ends_with("وفقا");
  }
  for (const uint16_t index : found->second)
    if (reading_.cues.phrases[index].particle_follows) return true;
  return false;
}

// Takes ل off the front of a range, but leaves the article of لل.
void Speakers::strip_particle(SourceRange& range) const {
  const std::string_view text = slice(reading_.article, range);
  if (text.starts_with(lam) && !text.starts_with("لل"))
    range.begin += static_cast<uint32_t>(lam.size());
  constexpr std::string_view tatweel = "\u0640";
  if (slice(reading_.article, range).starts_with(tatweel))
    range.begin += static_cast<uint32_t>(tatweel.size());
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

// The nearest person named before a word, in its paragraph or the one above.
Link Speakers::last_person_before(uint32_t word) const {
  constexpr uint32_t reach = 80;
  for (uint32_t i = word; i > 0 && word - i < reach; --i) {
    const uint32_t index = reading_.notes[i - 1].mention_index;
    if (index == no_index) continue;
    const Mention& mention = reading_.entities.mentions[index];
    if (mention.kind != EntityKind::person) continue;
    Link link;
    link.entity_index = mention.entity_index;
    link.name = reading_.entities.items[mention.entity_index].name;
    link.why = {ReasonKind::agrees, mention.range};
    return link;
  }
  return {};
}

// The last speaker the words of a short definite phrase may mean: "الوزير".
const Speakers::Heard* Speakers::heard_as(std::string_view phrase) const {
  const std::string folded = fold(phrase);
  const std::string_view words = without_honorifics(folded);
  const std::string_view first = first_word(words);
  if (!first.starts_with(the) || std::count(words.begin(), words.end(), ' ') > 2)
    return nullptr;
  const bool plural = ends_plural(first);
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
  if (plural && ends_plural(stem)) stem = stem.substr(0, stem.size() - 4);
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

bool Speakers::agrees(const Heard& heard, const Report& report) const {
  if (report.gender != Gender::unknown && heard.gender != Gender::unknown &&
      report.gender != heard.gender && report.number != Number::plural)
    return false;
  const bool plural_verb = report.number == Number::plural;
  if (plural_verb && heard.number == Number::singular) return false;
  return !(report.number == Number::singular && heard.number == Number::plural &&
           report.gender == Gender::masculine);
}

Link Speakers::understood(const Report& report) {
  const Heard* found = nullptr;
  for (size_t i = heard_.size(); i > 0 && found == nullptr; --i)
    if (agrees(heard_[i - 1], report)) found = &heard_[i - 1];
  if (found == nullptr && !heard_.empty()) found = &heard_.back();
  if (found == nullptr) return last_person_before(report.cue.begin);
  Link link = found->link;
  link.mention = {};
  link.why = {ReasonKind::agrees, reading_.range(report.cue)};
  return link;
}

Link Speakers::subject_of_unit(const Report& report) {
  if (last_unit_ == report.unit_index && !last_chain_.empty()) {
    Link link = last_chain_.front();
    link.mention = {};
    link.why = {ReasonKind::same_sentence, reading_.range(report.cue)};
    return link;
  }
  const IndexRun unit = reading_.units[report.unit_index].words;
  uint32_t begin = unit.begin;
  while (begin < report.cue.begin && reading_.has(begin, flag::aux | flag::time_word))
    ++begin;
  const uint32_t limit = report.cue.begin;
  // A verb comes first, its subject behind it.
  IndexRun subject = arabic_noun_phrase(reading_, {begin + 1, limit});
  for (uint32_t i = begin; i < limit; ++i) {
    if (reading_.notes[i].cue == nullptr || reading_.notes[i].mention_index != no_index)
      continue;
    const IndexRun phrase = arabic_noun_phrase(reading_, {i + 1, limit});
    if (!phrase.empty()) subject = phrase;
    break;
  }
  if (!subject.empty() && subject.end <= limit) {
    Link link = named(subject);
    link.why = {ReasonKind::same_sentence, reading_.range(report.cue)};
    return link;
  }
  return understood(report);
}

Link Speakers::relay(IndexRun words) {
  Link link = named(words);
  link.why = {ReasonKind::passed_on, link.mention};
  // "لرويترز": the particle is not the name's.
  if (link.entity_index != no_index || !reading_.has(words.begin, flag::to_outlet))
    return link;
  strip_particle(link.mention);
  if (link.mention.begin == reading_.segments.words[words.begin].source.begin)
    return link;
  link.name = slice(reading_.article, link.mention);
  const size_t space = link.name.find(' ');
  if (space != std::string::npos && takes_a_name(fold(link.name.substr(0, space)))) {
    link.role = link.name.substr(0, space);
    link.mention.begin += static_cast<uint32_t>(space) + 1;
    link.name = link.name.substr(space + 1);
  }
  return link;
}

std::vector<Link> Speakers::chain_of(const Report& report) {
  std::vector<Link> chain;
  if (report.nobody) return chain;
  const bool follows = last_unit_ != no_index && report.unit_index - last_unit_ <= 1;
  bool was_understood = report.speaker.empty();
  if (report.continues) {
    chain = last_chain_;
    for (Link& link : chain) link.mention = {};
  } else {
    if (!report.speaker.empty())
      chain.push_back(named(report.speaker));
    else if (report.same_subject)
      chain.push_back(subject_of_unit(report));
    else
      chain.push_back(understood(report));
    if (chain.back().name.empty()) chain.pop_back();
  }
  for (uint32_t i = 0; i < report.relay_count; ++i) {
    Link link = relay(report.relays[i]);
    if (!link.name.empty()) chain.push_back(std::move(link));
  }
  if (chain.size() == 1 && last_chain_.size() > 1 && follows &&
      last_chain_.front().name == chain.front().name) {
    for (size_t i = 1; i < last_chain_.size(); ++i) {
      chain.push_back(last_chain_[i]);
      chain.back().mention = {};
    }
  }
  if (!chain.empty()) {
    for (size_t i = chain.size(); i > 1; --i) remember(chain[i - 1]);
    remember(chain.front());
    if (!was_understood || report.gender != Gender::unknown) {
      Heard& speaker = heard_.back();
      if (report.gender != Gender::unknown) speaker.gender = report.gender;
    }
  }
  last_chain_ = chain;
  last_unit_ = report.unit_index;
  return chain;
}

void Speakers::remember(const Link& link) {
  const auto same = std::find_if(heard_.begin(), heard_.end(), [&](const Heard& heard) {
    return heard.link.name == link.name;
  });
  Heard heard;
  if (same != heard_.end()) {
    heard = *same;
    heard_.erase(same);
  }
  const std::string role = link.role.empty() ? heard.link.role : link.role;
  heard.link = link;
  heard.link.role = role;
  heard.role = fold(heard.link.role);
  heard.name = fold(heard.link.name);
  if (link.entity_index != no_index && heard.gender == Gender::unknown)
    heard.gender = reading_.entities.items[link.entity_index].gender;
  if (heard.number == Number::unknown) {
    const std::string folded = fold(link.name);
    const std::string_view head = std::string_view(folded).substr(0, folded.find(' '));
    const bool group = (flags_of(reading_.cues, head) & flag::group) != 0;
    if (group || (link.entity_index == no_index && ends_plural(head)))
      heard.number = Number::plural;
    else if (link.entity_index != no_index)
      heard.number = Number::singular;
    // The ending tells the gender of a body or a document.
    const bool person =
        link.entity_index != no_index &&
        reading_.entities.items[link.entity_index].kind == EntityKind::person;
    if (heard.gender == Gender::unknown && !person &&
        (head.ends_with("ه") || head.ends_with("ات")))
      heard.gender = Gender::feminine;
  }
  heard_.push_back(std::move(heard));
  if (heard_.size() > remembered) heard_.erase(heard_.begin());
}

}  // namespace isnad
