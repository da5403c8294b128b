#include <algorithm>
#include <utility>

#include "core/normalise.h"
#include "core/quotes/outlets_ar.h"
#include "core/quotes/phrases_ar.h"
#include "core/quotes/speakers.h"

namespace isnad {
namespace {

constexpr std::string_view the = "ال";
constexpr std::string_view lam = "ل";

bool takes_a_name(std::string_view folded) {
  return folded == "وكاله" || folded == "صحيفه" || folded == "قناه" ||
         folded == "شبكه" || folded == "اذاعه" || folded == "موقع" ||
         folded == "مجله" || folded == "جريده" || folded == "تلفزيون" ||
         folded == "محطه" || folded == "راديو";
}

// "مصدر بوزارة الدفاع «البنتاغون»": what is named is not who speaks.
bool is_unnamed(std::string_view folded) {
  return folded == "مصدر" || folded == "مصادر" || folded == "مسءول" ||
         folded == "مسوول" || folded == "متحدث" || folded == "متحدثه" ||
         folded == "ناطق" || folded == "دبلوماسي" || folded == "ضابط";
}

// The word that makes the name at `first` only say whose: "محامي الرئيس فلان".
uint32_t whose_word(const ReadText& reading, IndexRun words, uint32_t first) {
  for (uint32_t i = first; i > words.begin && first - i < 4; --i) {
    if (reading.has(i - 1, flag::whose)) {
      // "شقيقه فلان": his brother's name, where "شقيقة فلان" is somebody's sister.
      if (reading.source(i - 1).ends_with("ه")) return no_index;
      const bool its = i == first || reading.has(i, flag::role);
      return its || reading.has(i - 1, flag::kin) ? i - 1 : no_index;
    }
    if (is_comma(reading.source(i - 1))) continue;
    if (!reading.folded(i - 1).starts_with(the)) return no_index;
  }
  return no_index;
}

// "Ostravia's governor", "Azwan's ministry".
bool ends_possessive(const ReadText& reading, const Mention& mention, IndexRun words) {
  if (mention.words.end >= words.end) return false;
  const std::string_view last = reading.source(mention.words.end - 1);
  return last.ends_with("'s") || last.ends_with("’s");
}

bool is_latin(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word[0]) < 0x80;
}

// "aides to Smith", "Smith's lawyer": the name only says whose.
bool only_says_whose(const ReadText& reading, IndexRun words, const Mention& mention) {
  const uint32_t first = mention.words.begin;
  if (first > words.begin) {
    const std::string_view before = reading.folded(first - 1);
    if (is_arabic_preposition(before)) return true;
    if (whose_word(reading, words, first) != no_index) return true;
    if (is_latin(before) && before != "and" && reading.has(first - 1, flag::stop))
      return true;
  }
  return ends_possessive(reading, mention, words);
}

// "Moorland strategist Edda Crane": what is named in front of a common noun, with a
// person named behind it, only says which.
bool says_which(const ReadText& reading, IndexRun words, const Mention& mention) {
  uint32_t i = mention.words.end;
  for (; i < words.end; ++i) {
    const uint32_t index = reading.notes[i].mention_index;
    if (index != no_index)
      return i > mention.words.end &&
             reading.entities.mentions[index].kind == EntityKind::person;
    if (reading.is_mark(i) || reading.has(i, flag::stop) ||
        !is_latin(reading.folded(i)))
      return false;
  }
  return false;
}

bool is_kunya(std::string_view folded) {
  return folded == "ام" || folded == "ابو" || folded == "ابي" || folded == "ابا";
}

// "the mayor's [claim]".
void strip_possessive(SourceRange& range, const Article& article) {
  const std::string_view text = slice(article, range);
  for (const std::string_view ending : {"'s", "’s", "'", "’"}) {
    if (!text.ends_with(ending)) continue;
    range.end -= static_cast<uint32_t>(ending.size());
    return;
  }
}

// "#هيئة_الموانئ"
std::string without_hash(std::string_view written) {
  std::string name(written);
  name.erase(std::remove(name.begin(), name.end(), '#'), name.end());
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

// "فالمتحدثة باسم": bytes of the particle; "والد" and "والي" begin so themselves.
uint32_t particle_before_article(std::string_view role) {
  constexpr size_t least_letters = 7;
  const size_t word = std::min(role.find(' '), role.size());
  for (const std::string_view particle : {"ف", "و"})
    if (role.starts_with(particle) && role.substr(particle.size()).starts_with("ال") &&
        word >= least_letters * particle.size())
      return static_cast<uint32_t>(particle.size());
  return 0;
}

}  // namespace

std::string Speakers::role_before(IndexRun words, uint32_t mention_index) const {
  const Mention& mention = reading_.entities.mentions[mention_index];
  if (mention.words.begin <= words.begin) {
    return mention.role.empty() ? std::string()
                                : std::string(slice(reading_.article, mention.role));
  }
  uint32_t end = mention.words.begin;
  while (end > words.begin && reading_.is_mark(end - 1)) --end;
  SourceRange role = reading_.range({words.begin, end});
  const uint32_t particle = particle_before_article(slice(reading_.article, role));
  role.begin += particle;
  // "عاد الريحاني", "اجتماع الريحاني": no title, and no word that says who he is.
  const std::string_view first = reading_.folded(words.begin);
  const bool bare = particle == 0 && !is_latin(first) && !first.starts_with("ال");
  if (end - words.begin == 1 && bare && mention.role.empty()) return {};
  return std::string(slice(reading_.article, role));
}

// Which mentions of a noun phrase may name who it is.
Speakers::Named Speakers::mentions_in(IndexRun words) const {
  Named out;
  const std::vector<Mention>& mentions = reading_.entities.mentions;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const uint32_t index = reading_.notes[i].mention_index;
    if (index == no_index || mentions[index].words.begin != i) continue;
    const Mention& mention = mentions[index];
    const bool attached =
        mention.range.begin != reading_.segments.words[i].source.begin &&
        i > words.begin;
    const bool is_person = mention.kind == EntityKind::person;
    if (is_person && out.whose == no_index)
      out.whose = whose_word(reading_, words, mention.words.begin);
    if (is_person && !attached && !only_says_whose(reading_, words, mention) &&
        !says_which(reading_, words, mention)) {
      out.person = index;
      break;
    }
    const bool near = i == words.begin || (i <= words.begin + 2 &&
                                           takes_a_name(reading_.folded(words.begin)));
    if (out.head == no_index && near && !attached &&
        !ends_possessive(reading_, mention, words))
      out.head = index;
  }
  return out;
}

// A noun phrase as a link: its person, else its body or place, else the words.
Link Speakers::named(IndexRun words) {
  words.end = end_before_event(words);
  for (uint32_t i = words.begin + 2; i + 1 < words.end; ++i)
    if (is_issued_by(reading_, i))
      return issuer_behind({words.begin, i - 1}, {i + 1, words.end});
  for (uint32_t i = words.begin + 1; i + 1 < words.end; ++i)
    if (is_made_by(reading_, words.begin, i))
      return issuer_behind({words.begin, i}, {i + 1, words.end});
  if (words.size() == 1 &&
      (reading_.has(words.begin, flag::pronoun) ||
       reading_.folded(words.begin) == "his" || reading_.folded(words.begin) == "her"))
    return pronoun(words.begin);
  // "كل من فلان وفلان"
  if (words.size() > 2 && reading_.folded(words.begin) == "كل" &&
      reading_.folded(words.begin + 1) == "من" &&
      reading_.notes[words.begin + 2].mention_index != no_index)
    words.begin += 2;
  const Named found = mentions_in(words);
  if (Link both = joint(words, found); !both.name.empty()) return both;
  const bool takes_name = takes_a_name(reading_.folded(words.begin));
  const uint32_t in_marks = first_marked(words);
  const bool named_in_marks =
      found.person == no_index && takes_name && in_marks != no_index;
  if ((found.person != no_index || found.head != no_index) && !named_in_marks)
    return named_by_mention(words, found);
  const IndexRun bracketed =
      words.empty() ? IndexRun()
                    : bracketed_outlet(reading_, words.begin + 1, words.end);
  if (!bracketed.empty())
    return named_apart({words.begin, words.begin + 1}, reading_.range(bracketed));
  // A name in marks behind its title or its kind.
  if (in_marks != no_index && !is_unnamed(reading_.folded(words.begin))) {
    const Marked& marked = reading_.marked[in_marks];
    return named_apart({words.begin, marked.open_word}, marked.inside);
  }
  for (uint32_t i = words.begin + 1; i + 1 < words.end; ++i)
    if (is_comma(reading_.source(i))) return named_behind_comma(words, i);
  return named_by_words(words, found.whose);
}

// "بيان صادر عن الوزارة": the ministry, in what it issued.
Link Speakers::issuer_behind(IndexRun document, IndexRun issuer) {
  Link link = named(issuer);
  if (link.role.empty()) link.role = slice(reading_.article, reading_.range(document));
  return link;
}

Link Speakers::named_by_mention(IndexRun words, const Named& found) const {
  const uint32_t chosen = found.person != no_index ? found.person : found.head;
  const Mention& mention = reading_.entities.mentions[chosen];
  Link link;
  link.why = {ReasonKind::named_beside, reading_.range(words)};
  // "أم فلان": whose mother she is called after is another person.
  const uint32_t first_word = mention.words.begin;
  if (first_word > words.begin && is_kunya(reading_.folded(first_word - 1))) {
    link.mention = reading_.range({first_word - 1, mention.words.end});
    link.name = slice(reading_.article, link.mention);
    return link;
  }
  link.mention = mention.range;
  // "فلان لبي بي سي", "العلوم فإن", taken for one name: it ends before the particle.
  const bool cut = mention.words.end > words.end && words.end < reading_.notes.size() &&
                   reading_.has(words.end, flag::to_outlet | flag::then);
  if (cut) {
    link.mention.end = reading_.range({first_word, words.end}).end;
    link.name = slice(reading_.article, link.mention);
    link.entity_index = bearer_of(link.name);
  } else {
    link.entity_index = fullest_[mention.entity_index];
  }
  if (link.entity_index != no_index)
    link.name = reading_.entities.items[link.entity_index].name;
  if (found.person != no_index || mention.words.begin > words.begin)
    link.role = role_before(words, chosen);
  return link;
}

// The one person whose name is this or ends so; no_index: nobody, or two.
uint32_t Speakers::bearer_of(std::string_view name) const {
  const auto found = surnames_.find(name.substr(name.rfind(' ') + 1));
  if (found == surnames_.end() || found->second == no_index) return no_index;
  const std::string_view full = reading_.entities.items[found->second].name;
  const bool whole =
      full.size() == name.size() ||
      (full.size() > name.size() && full[full.size() - name.size() - 1] == ' ');
  return full.ends_with(name) && whole ? found->second : no_index;
}

// A name set off from the words that say what it is.
Link Speakers::named_apart(IndexRun kind, SourceRange name) const {
  Link link;
  link.mention = name;
  link.name = slice(reading_.article, name);
  link.why = {ReasonKind::named_beside, name};
  if (kind.empty()) return link;
  SourceRange role = reading_.range(kind);
  if (reading_.has(kind.begin, flag::to_outlet)) strip_particle(role);
  link.role = slice(reading_.article, role);
  return link;
}

// A name behind its title and a comma.
Link Speakers::named_behind_comma(IndexRun words, uint32_t comma) const {
  Link link = named_apart({words.begin, comma}, reading_.range({comma + 1, words.end}));
  const uint32_t index = reading_.notes[comma + 1].mention_index;
  if (index == no_index || reading_.entities.mentions[index].range != link.mention)
    return link;
  link.entity_index = fullest_[reading_.entities.mentions[index].entity_index];
  link.name = reading_.entities.items[link.entity_index].name;
  return link;
}

// "موقع إخباري", but "شبكة سي".
bool Speakers::is_adjective(uint32_t word) const {
  constexpr size_t least_bytes = 8;
  return reading_.folded(word).ends_with("ي") &&
         reading_.folded(word).size() >= least_bytes &&
         reading_.notes[word].mention_index == no_index;
}

// Nobody is named: the words themselves, or whom they are known to mean.
Link Speakers::named_by_words(IndexRun words, uint32_t whose) {
  Link link;
  link.mention = reading_.range(words);
  link.why = {ReasonKind::named_beside, link.mention};
  if (words.empty()) return link;
  const uint32_t first = words.begin;
  if (words.size() > 1 && takes_a_name(reading_.folded(first)) &&
      !reading_.folded(first + 1).starts_with(the) &&
      !reading_.folded(first + 1).starts_with("انباء") &&
      !reading_.folded(first + 1).ends_with("يه") && !is_adjective(first + 1)) {
    link.mention = reading_.range({first + 1, words.end});
    link.role = reading_.source(first);
  }
  // "بيان لوزارة الدفاع", "وفقا لتقرير": the particle is not the name's.
  if (first > 0 && follows_particle_phrase(first)) strip_particle(link.mention);
  if (words.size() > 1 && reading_.has(first, flag::document) &&
      reading_.folded(first + 1).starts_with(lam)) {
    link.mention = reading_.range({first + 1, words.end});
    link.role = reading_.source(first);
    strip_particle(link.mention);
  }
  // "ليلى أرملة فلان": her name stands in front of whose she is.
  if (whose != no_index && whose > first + 1 &&
      !is_arabic_preposition(reading_.folded(whose - 1)) &&
      !reading_.has(whose - 1, flag::whose))
    link.mention = reading_.range({first, whose});
  strip_possessive(link.mention, reading_.article);
  link.name = without_hash(slice(reading_.article, link.mention));
  if (std::string_view(link.name).starts_with("لل"))
    link.name = "ا" + link.name.substr(2);
  // As with "he", the words stay and only whom they mean is added.
  if (const uint32_t bearer = english_bearer(words); bearer != no_index) {
    link.entity_index = bearer;
    link.why = {ReasonKind::title_of, link.mention};
    return link;
  }
  const Meant meant = meant_by(link.name, first);
  const Heard* heard = meant.found() ? meant.heard : issuer_of(link.name);
  if (heard != nullptr) {
    const SourceRange mention = link.mention;
    link = heard->link;
    link.mention = mention;
    link.why = {ReasonKind::title_of, mention};
  } else if (meant.found()) {
    link.entity_index = meant.entity_index;
    link.why = {ReasonKind::title_of, link.mention};
    link.role = link.name;
    link.name = reading_.entities.items[link.entity_index].name;
  }
  return link;
}

// "he said": the word as written, and the person it stands for when one agrees.
Link Speakers::pronoun(uint32_t word) {
  Link link;
  link.mention = reading_.segments.words[word].source;
  link.name = slice(reading_.article, link.mention);
  link.why = {ReasonKind::named_beside, link.mention};
  const std::string_view folded = reading_.folded(word);
  const bool feminine = folded == "she" || folded == "her";
  if (!feminine && folded != "he" && folded != "his") return link;
  const Gender gender = feminine ? Gender::feminine : Gender::masculine;
  // Whoever a sentence told of since anybody spoke, else the last speaker.
  link.entity_index = told_of_before(word, gender);
  for (size_t i = heard_.size(); i > 0 && link.entity_index == no_index; --i) {
    const Heard& heard = heard_[i - 1];
    if (is_person(heard.link.entity_index) && may_be(heard.link.entity_index, gender) &&
        (heard.gender == Gender::unknown || heard.gender == gender))
      link.entity_index = heard.link.entity_index;
  }
  if (link.entity_index == no_index)
    link.entity_index = last_person_before(word, gender).entity_index;
  if (link.entity_index != no_index) link.why = {ReasonKind::agrees, link.mention};
  return link;
}

bool Speakers::may_be(uint32_t entity_index, Gender gender) const {
  const Gender known = reading_.entities.items[entity_index].gender;
  return known == Gender::unknown || known == gender;
}

// The person the nearest sentence is about that names one, when nobody spoke since:
// the first it names outside marks and outside what is said.
uint32_t Speakers::told_of_before(uint32_t word, Gender gender) const {
  constexpr uint32_t max_units = 4;
  for (uint32_t back = 0; back < max_units && back <= unit_index_; ++back) {
    const uint32_t index = unit_index_ - back;
    // Behind the last speaker's own words a sentence tells nothing new.
    if (last_unit_ != no_index && index <= last_unit_) return no_index;
    const IndexRun words = reading_.units[index].words;
    for (uint32_t i = words.begin; i < std::min(words.end, word); ++i) {
      if (reading_.notes[i].marked_index != no_index) {
        i = reading_.marked[reading_.notes[i].marked_index].close_word;
        continue;
      }
      const uint32_t mention = reading_.notes[i].mention_index;
      if (mention == no_index || (i >= content_.begin && i < content_.end)) continue;
      const Mention& named = reading_.entities.mentions[mention];
      if (named.kind != EntityKind::person || named.words.begin != i ||
          !may_be(named.entity_index, gender) ||
          only_says_whose(reading_, {i, words.end}, named))
        continue;
      return fullest_[named.entity_index];
    }
  }
  return no_index;
}

bool Speakers::is_person(uint32_t entity_index) const {
  return entity_index != no_index &&
         reading_.entities.items[entity_index].kind == EntityKind::person;
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

Link Speakers::relay(IndexRun words) {
  Link link = named(words);
  link.why = {ReasonKind::passed_on, link.mention};
  // "لرويترز": the particle is not the name's.
  const uint32_t first = reading_.segments.words[words.begin].source.begin;
  if (!reading_.has(words.begin, flag::to_outlet) ||
      link.mention.begin > first + lam.size())
    return link;
  link.entity_index = no_index;
  if (link.mention.begin == first) strip_particle(link.mention);
  if (link.mention.begin == first) return link;
  link.name = slice(reading_.article, link.mention);
  const size_t space = link.name.find(' ');
  const std::string kind =
      space == std::string::npos ? std::string() : fold(link.name.substr(0, space));
  // "لمراسل نورس": whoever reports for it, it is the outlet that passed it on.
  if (takes_a_name(kind) || kind == "مراسل" || kind == "مراسله") {
    link.role = link.name.substr(0, space);
    link.mention.begin += static_cast<uint32_t>(space) + 1;
    link.name = link.name.substr(space + 1);
  }
  return link;
}

}  // namespace isnad
