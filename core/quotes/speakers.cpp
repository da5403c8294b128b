#include "core/quotes/speakers.h"

#include <algorithm>
#include <utility>

#include "core/normalise.h"
#include "core/quotes/phrases_ar.h"
#include "core/quotes/phrases_en.h"

namespace isnad {
namespace {

// "نشرت صورة": what somebody makes.
bool is_made_thing(std::string_view folded) {
  for (const std::string_view thing : {"صوره", "صورا", "صورتها", "صورته", "مقطع",
                                       "فيديو", "تدوينه", "تغريده", "منشورا"})
    if (folded == thing) return true;
  return false;
}

constexpr size_t remembered = 12;  // speakers a dropped subject may go back to

}  // namespace

Speakers::Speakers(const ReadText& reading) : reading_(reading) {
  join_spellings();
  add_surnames();
  add_titles();
}

void Speakers::add_surnames() {
  const std::vector<Entity>& items = reading_.entities.items;
  for (uint32_t i = 0; i < items.size(); ++i) {
    if (items[i].kind != EntityKind::person) continue;
    const std::string_view name = items[i].name;
    const auto [place, is_new] = surnames_.emplace(name.substr(name.rfind(' ') + 1), i);
    if (!is_new) place->second = no_index;
  }
}

// "عبد الله" is the عبدالله الثاني of the same article: names of several words that
// begin exactly one longer name when spaces do not count.
void Speakers::join_spellings() {
  const std::vector<Entity>& items = reading_.entities.items;
  std::vector<std::pair<std::string, uint32_t>> names;
  for (uint32_t i = 0; i < items.size(); ++i) {
    fullest_.push_back(i);
    if (items[i].kind != EntityKind::person) continue;
    names.emplace_back(fold_letters(items[i].name), i);
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

bool Speakers::agrees(const Heard& heard, const Report& report) const {
  if (report.gender != Gender::unknown && heard.gender != Gender::unknown &&
      report.gender != heard.gender && report.number != Number::plural)
    return false;
  const bool plural_verb = report.number == Number::plural;
  if (plural_verb && heard.number == Number::singular) return false;
  return !(report.number == Number::singular && heard.number == Number::plural &&
           report.gender == Gender::masculine);
}

// Who only passed words on goes on where the verb's gender says so: agencies, papers
// and channels are feminine.
bool Speakers::may_go_on(const Heard& heard, const Report& report) const {
  return (heard.spoke || report.gender == Gender::feminine ||
          (heard.gender != Gender::unknown && heard.gender == report.gender)) &&
         agrees(heard, report);
}

Link Speakers::understood(const Report& report) {
  if (Link subject = subject_of_sentence(report); !subject.name.empty()) return subject;
  // "... . وجه فلان دعوة. وقال إن": named since anybody spoke.
  if (last_unit_ != no_index && last_unit_ + 1 < report.unit_index) {
    Link subject = subject_above(report);
    if (is_person(subject.entity_index)) return subject;
  }
  // "ردا على تصريحات للوزير فلان بشأن العملية، حيث أكد".
  if (last_unit_ != report.unit_index && report.cue.begin > 0 &&
      reading_.folded(report.cue.begin - 1) == "حيث") {
    const IndexRun unit = reading_.units[report.unit_index].words;
    Link link = last_person_before(report.cue.begin, report.gender);
    const bool here = link.why.evidence.begin >= reading_.range(unit).begin;
    // "في مقابلة للوزير مع فلانة، حيث قال": who spoke before is named too.
    if (here && (heard_.empty() || !names(unit, heard_.back().link.entity_index)))
      return link;
  }
  const Heard* found = nullptr;
  for (size_t i = heard_.size(); i > 0 && found == nullptr; --i)
    if (may_go_on(heard_[i - 1], report)) found = &heard_[i - 1];
  if (found == nullptr) {
    // A woman named in this sentence, where only men were heard.
    Link link = last_person_before(report.cue.begin, report.gender);
    const SourceRange unit = reading_.range(reading_.units[report.unit_index].words);
    if (report.gender == Gender::feminine && link.why.evidence.begin >= unit.begin &&
        is_person(link.entity_index) &&
        reading_.entities.items[link.entity_index].gender == report.gender)
      return link;
    // Nobody heard agrees: the subject of the sentence before.
    if (Link subject = subject_above(report); !subject.name.empty()) return subject;
    if (!heard_.empty()) found = &heard_.back();
  }
  if (found == nullptr) return last_person_before(report.cue.begin, Gender::unknown);
  Link link = found->link;
  link.mention = {};
  link.why = {ReasonKind::agrees, reading_.range(report.cue)};
  return link;
}

Link Speakers::subject_of_unit(const Report& report) {
  const bool spoke = last_unit_ == report.unit_index && !last_chain_.empty();
  if (spoke && !is_other_gender(last_chain_.front(), report)) {
    Link link = last_chain_.front();
    link.mention = {};
    link.why = {ReasonKind::same_sentence, reading_.range(report.cue)};
    return link;
  }
  const Unit& unit = reading_.units[report.unit_index];
  const IndexRun before = {unit.words.begin, report.cue.begin};
  const IndexRun subject = unit.script == Script::latin
                               ? english_clause_subject(reading_, before)
                               : arabic_subject(before);
  if (subject.empty() || subject.end > before.end ||
      !verb_agrees(subject.begin, report) || is_bare_word(subject))
    return understood(report);
  Link link = named(subject);
  link.why = {ReasonKind::same_sentence, reading_.range(report.cue)};
  return link;
}

// "عاد", "سبق": one short word that is neither a name nor a certain noun.
bool Speakers::is_bare_word(IndexRun words) const {
  const std::string_view folded = reading_.folded(words.begin);
  constexpr size_t short_bytes = 8;
  return words.size() == 1 && folded.size() <= short_bytes &&
         !folded.starts_with("ال") && !folded.ends_with("ه") &&
         !folded.ends_with("ها") && !folded.ends_with("هم") &&
         reading_.notes[words.begin].mention_index == no_index &&
         reading_.notes[words.begin].flags == 0 &&
         reading_.units[unit_index_].script == Script::arabic;
}

// Whether who is heard as `link` is known to be a woman, or a body, where the report
// is a man's, or the other way round.
bool Speakers::is_other_gender(const Link& link, const Report& report) const {
  if (report.gender == Gender::unknown || report.number == Number::plural) return false;
  for (const Heard& heard : heard_)
    if (heard.link.name == link.name)
      return heard.gender != Gender::unknown && heard.gender != report.gender;
  return false;
}

// Whether the verb in front of an Arabic subject is of the gender a report asks for.
bool Speakers::verb_agrees(uint32_t subject, const Report& report) const {
  if (subject == 0 || report.gender == Gender::unknown) return true;
  const CueForm* form = reading_.notes[subject - 1].cue;
  const std::string_view verb = reading_.folded(subject - 1);
  if (form == nullptr && verb.starts_with("ت")) return true;
  const Gender gender = form != nullptr       ? form->gender
                        : verb.ends_with("ت") ? Gender::feminine
                                              : Gender::masculine;
  // A verb in front of its subject is masculine for a group of women or things too.
  return gender == Gender::unknown || gender == report.gender ||
         report.number == Number::plural;
}

// What may stand in front of a sentence's verb: "و من جهته قد".
bool Speakers::opens_sentence(uint32_t word) const {
  const std::string_view folded = reading_.folded(word);
  const bool side = folded.starts_with("جهت") || folded.starts_with("جانب") ||
                    folded.starts_with("ناحيت");
  const bool from = folded == "من" || folded == "ومن";
  return reading_.has(word, flag::aux | flag::time_word) || reading_.is_mark(word) ||
         folded == "و" || side || from || folded == "هذا" || folded == "هذه";
}

// "وفي مقابل ذلك، بدا فلان": where the sentence goes on.
uint32_t Speakers::behind_comma(IndexRun words) const {
  constexpr uint32_t reach = 15;
  const uint32_t limit = std::min(words.end, words.begin + reach);
  for (uint32_t i = words.begin; i + 1 < limit; ++i)
    if (is_comma(reading_.source(i)) && i + 3 < words.end) return i + 1;
  return words.begin;
}

// A verb comes first, its subject behind it.
IndexRun Speakers::arabic_subject(IndexRun words) const {
  uint32_t begin = words.begin;
  if (begin + 1 < words.end && is_joined_preposition(reading_.folded(begin)) &&
      !opens_sentence(begin + 1))
    begin = behind_comma(words);
  while (begin < words.end && opens_sentence(begin)) ++begin;
  // "كان فلان قد عبر": between the two verbs.
  if (begin > words.begin && begin < words.end && reading_.has(begin - 1, flag::aux) &&
      reading_.notes[begin].cue == nullptr) {
    const IndexRun phrase = arabic_noun_phrase(reading_, {begin, words.end});
    if (!phrase.empty() && phrase.end < words.end &&
        reading_.has(phrase.end, flag::aux))
      return phrase;
    // "كان الاتحاد قدم اعتذاره".
    const uint32_t mention = reading_.notes[begin].mention_index;
    if (mention != no_index && reading_.entities.mentions[mention].words.begin == begin)
      return reading_.entities.mentions[mention].words;
  }
  for (uint32_t i = begin; i < words.end; ++i) {
    const CueForm* form = reading_.notes[i].cue;
    if (form == nullptr || form->shape == CueShape::noun ||
        reading_.notes[i].mention_index != no_index)
      continue;
    // "يؤكد اهتمامه": what he stressed.
    if (i + 1 < words.end && reading_.has(i + 1, flag::object)) return {};
    const IndexRun phrase = arabic_noun_phrase(reading_, {i + 1, words.end});
    if (phrase.empty()) break;
    // "نشرت صورة تجمعهما وعلقت": what she made.
    if (reading_.cue(i)->homograph && is_made_thing(reading_.folded(phrase.begin)))
      return {};
    const bool two = reading_.cue(i)->takes_b || reading_.cue(i)->takes_object;
    return two ? without_arabic_object(reading_, phrase) : phrase;
  }
  // "كان لفلان تصريح": no verb but the one passed over.
  const bool named =
      begin < words.end && reading_.notes[begin].mention_index != no_index;
  const uint32_t from = named ? begin : std::min(begin + 1, words.end);
  return without_arabic_object(reading_,
                               arabic_noun_phrase(reading_, {from, words.end}));
}

std::vector<Link> Speakers::chain_of(const Report& report) {
  std::vector<Link> chain;
  unit_index_ = report.unit_index;
  content_ = report.content;
  if (report.nobody) return chain;
  verb_gender_ = report.number == Number::plural ? Gender::unknown : report.gender;
  const bool follows = last_unit_ != no_index && report.unit_index - last_unit_ <= 1;
  const bool was_understood = report.speaker.empty();
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
    bool again = !chain.empty() && chain.front().name == link.name;
    // "بحسب بيان لمكتب فلان": his office.
    const IndexRun phrase = report.relays[i];
    if (again && phrase.size() > 2 && reading_.has(phrase.begin, flag::document) &&
        !is_made_by(reading_, phrase.begin, phrase.begin + 1)) {
      link = {};
      link.mention = reading_.range({phrase.begin + 1, phrase.end});
      strip_particle(link.mention);
      link.name = slice(reading_.article, link.mention);
      link.why = {ReasonKind::passed_on, link.mention};
      again = false;
    }
    if (!link.name.empty() && !again) chain.push_back(std::move(link));
  }
  if (chain.size() == 1 && last_chain_.size() > 1 && follows &&
      last_chain_.front().name == chain.front().name) {
    for (size_t i = 1; i < last_chain_.size(); ++i) {
      chain.push_back(last_chain_[i]);
      chain.back().mention = {};
    }
  }
  if (!chain.empty()) {
    for (size_t i = chain.size(); i > 1; --i) remember(chain[i - 1], false);
    remember(chain.front(), true);
    // "جاء في البيان": a document that is only cited does not go on speaking.
    const bool cited =
        report.why == ReasonKind::source_phrase ||
        (!report.cue.empty() && reading_.cues.items[report.cue_index].inside);
    if (cited && heard_.size() > 1 && chain.front().entity_index == no_index &&
        reading_.has(report.speaker.begin, flag::document)) {
      std::swap(heard_.back(), heard_[heard_.size() - 2]);
    }
    if (!cited && (!was_understood || report.gender != Gender::unknown)) {
      Heard& speaker = heard_.back();
      speaker.document = document_of(report, chain.front().entity_index != no_index);
      if (report.gender != Gender::unknown) speaker.gender = report.gender;
    }
  }
  last_chain_ = chain;
  last_unit_ = report.unit_index;
  last_end_ = std::max({report.content.end, report.tail.end, report.cue.end});
  return chain;
}

void Speakers::remember(const Link& link, bool spoke) {
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
  heard.spoke = heard.spoke || spoke;
  heard.link.role = role;
  heard.role = fold(heard.link.role);
  heard.name = fold(heard.link.name);
  if (link.entity_index != no_index && heard.gender == Gender::unknown)
    heard.gender = reading_.entities.items[link.entity_index].gender;
  if (heard.name == "he" || heard.name == "she") {
    heard.gender = heard.name == "he" ? Gender::masculine : Gender::feminine;
    heard.number = Number::singular;
  }
  if (heard.number == Number::unknown) {
    const std::string folded = fold(link.name);
    const std::string_view head = std::string_view(folded).substr(0, folded.find(' '));
    const bool group = (flags_of(reading_.cues, head) & flag::group) != 0;
    if (group || (link.entity_index == no_index && ends_arabic_plural(head))) {
      heard.number = Number::plural;
      if (ends_arabic_plural(head)) heard.gender = Gender::masculine;
    }
    if (heard.number == Number::unknown && link.entity_index != no_index)
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
