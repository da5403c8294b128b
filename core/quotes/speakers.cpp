#include "core/quotes/speakers.h"

#include <algorithm>

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

// A word of `text`, whole, with or without the article.
bool holds_word(std::string_view text, std::string_view word) {
  for (size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const size_t end = at + word.size();
    const bool begins = at == 0 || text[at - 1] == ' ' ||
                        (at >= the.size() && text.substr(0, at).ends_with(the) &&
                         (at == the.size() || text[at - the.size() - 1] == ' '));
    if (begins && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

bool takes_a_name(std::string_view folded) {
  return folded == "وكاله" || folded == "صحيفه" || folded == "قناه" ||
         folded == "شبكه" || folded == "اذاعه" || folded == "موقع" ||
         folded == "مجله" || folded == "جريده" || folded == "تلفزيون";
}

}  // namespace

Speakers::Speakers(const ReadText& reading) : reading_(reading) {}

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
  if (chosen != no_index) {
    const Mention& mention = mentions[chosen];
    link.entity_index = mention.entity_index;
    link.name = reading_.entities.items[mention.entity_index].name;
    link.mention = mention.range;
    if (person != no_index) link.role = role_before(words, chosen);
    return link;
  }
  // A name in marks behind its title or its kind.
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const uint32_t index = reading_.notes[i].marked_index;
    if (index == no_index) continue;
    const Marked& marked = reading_.marked[index];
    if (marked.close_word - marked.open_word > 5) continue;
    link.name = slice(reading_.article, marked.inside);
    link.mention = marked.inside;
    if (i > words.begin)
      link.role = slice(reading_.article, reading_.range({words.begin, i}));
    return link;
  }
  if (words.size() > 1 && takes_a_name(reading_.folded(words.begin)) &&
      !reading_.folded(words.begin + 1).starts_with(the) &&
      !reading_.folded(words.begin + 1).starts_with("انباء"))
    link.mention = reading_.range({words.begin + 1, words.end});
  link.name = slice(reading_.article, link.mention);
  if (const Heard* heard = heard_as(link.name)) {
    const SourceRange mention = link.mention;
    link = heard->link;
    link.mention = mention;
  }
  return link;
}

// The last speaker the words of a short definite phrase may mean: "الوزير".
const Speakers::Heard* Speakers::heard_as(std::string_view phrase) const {
  const std::string folded = fold(phrase);
  const size_t space = folded.find(' ');
  const std::string_view first = std::string_view(folded).substr(0, space);
  if (!first.starts_with(the)) return nullptr;
  const size_t words =
      static_cast<size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
  if (words > 3) return nullptr;
  std::string_view stem = without_the(first);
  if (ends_plural(stem)) stem = stem.substr(0, stem.size() - 4);
  for (size_t i = heard_.size(); i > 0; --i) {
    const Heard& heard = heard_[i - 1];
    const std::string said = fold(heard.link.role + " " + heard.link.name);
    if (holds_word(said, stem) || holds_word(said, without_the(first)) ||
        (ends_plural(first) && holds_word(said, std::string(stem) + "ين")) ||
        (ends_plural(first) && holds_word(said, std::string(stem) + "ون")))
      return &heard;
  }
  return nullptr;
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
  if (found == nullptr) return {};
  Link link = found->link;
  link.mention = {};
  return link;
}

Link Speakers::subject_of_unit(const Report& report) {
  if (last_unit_ == report.unit_index && !last_chain_.empty()) {
    Link link = last_chain_.front();
    link.mention = {};
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
  if (!subject.empty() && subject.end <= limit) return named(subject);
  return understood(report);
}

Link Speakers::relay(IndexRun words) {
  Link link = named(words);
  // "لرويترز": the particle is not the name's.
  if (link.entity_index == no_index && reading_.has(words.begin, flag::to_outlet) &&
      fold(link.name).starts_with(lam)) {
    const size_t particle = lam.size();
    if (std::string_view(link.name).starts_with("لل")) {
      link.name = "ا" + link.name.substr(0);
    } else {
      link.name = link.name.substr(particle);
      link.mention.begin += static_cast<uint32_t>(particle);
      if (words.size() > 1 &&
          takes_a_name(fold(link.name.substr(0, link.name.find(' ')))))
        link.name = link.name.substr(link.name.find(' ') + 1);
    }
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
  const bool adds =
      reading_.cues.items.empty()
          ? false
          : reading_.cues.items[report.cue_index].cue_class == CueClass::add;
  if (chain.size() == 1 && last_chain_.size() > 1 && follows &&
      (was_understood || adds) && last_chain_.front().name == chain.front().name) {
    for (size_t i = 1; i < last_chain_.size(); ++i) {
      chain.push_back(last_chain_[i]);
      chain.back().mention = {};
    }
  }
  if (!chain.empty()) {
    for (size_t i = chain.size(); i > 1; --i) remember(chain[i - 1], report);
    remember(chain.front(), report);
    if (!was_understood || report.gender != Gender::unknown) {
      Heard& speaker = heard_.back();
      if (report.gender != Gender::unknown) speaker.gender = report.gender;
    }
  }
  last_chain_ = chain;
  last_unit_ = report.unit_index;
  return chain;
}

void Speakers::remember(const Link& link, const Report& report) {
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
  heard.paragraph_index = reading_.units[report.unit_index].paragraph_index;
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
  }
  heard_.push_back(std::move(heard));
  if (heard_.size() > remembered) heard_.erase(heard_.begin());
}

}  // namespace isnad
