#include <algorithm>

#include "core/entities/name_lexicon.h"
#include "core/quotes/contents.h"
#include "core/quotes/phrases_en.h"
#include "core/quotes/unit_en.h"

// What the weights see of an English report.  A feature's first number is its name:
// below 64 for the choice to report, from 64 on for where a clause ends.

namespace isnad {
namespace {

constexpr uint32_t reach_words = 120;  // a clause that goes on longer ends by rule

uint32_t hash32(std::string_view word) {
  return static_cast<uint32_t>(hash_of(word) >> 32U);
}

uint32_t bucket(uint32_t count) {
  if (count < 4) return count;
  return count < 6 ? 4 : count < 9 ? 5 : count < 14 ? 6 : count < 22 ? 7 : 8;
}

enum WordClass : uint32_t {
  nothing,
  mention = 1,
  shape = 8,
  number = 30,
  ed,
  ing,
  ly,
  s,
  capital,
  other
};

}  // namespace

// What a word looks like to the weights: a function word or a mark is itself.
uint32_t EnglishUnit::class_of_word(uint32_t word) const {
  const WordNote& note = reading_.notes[word];
  if (reading_.is_mark(word)) return hash32(reading_.source(word));
  if (note.mention_index != no_index)
    return mention +
           static_cast<uint32_t>(reading_.entities.mentions[note.mention_index].kind);
  if (reading_.segments.words[word].kind == WordKind::number) return number;
  constexpr WordFlags itself = flag::that | flag::stop | flag::aux | flag::negator |
                               flag::relative | flag::pronoun | flag::determiner;
  const std::string_view folded = reading_.folded(word);
  if ((note.flags & itself) != 0) return hash32(folded);
  if (note.cue != nullptr)
    return shape + 2 * static_cast<uint32_t>(note.cue->shape) +
           (reading_.cue(word)->takes_clause ? 1 : 0);
  if (folded.ends_with("ed")) return ed;
  if (folded.ends_with("ing")) return ing;
  if (folded.ends_with("ly")) return ly;
  const char first = reading_.source(word).front();
  if (first >= 'A' && first <= 'Z') return capital;
  return folded.ends_with("s") ? s : other;
}

uint32_t EnglishUnit::class_at(uint32_t word) const {
  if (word < words_.begin || word >= words_.end) return nothing;
  if (classes_.empty()) {
    classes_.reserve(words_.size());
    for (uint32_t i = words_.begin; i < words_.end; ++i)
      classes_.push_back(class_of_word(i));
  }
  return classes_[word - words_.begin];
}

uint32_t EnglishUnit::hash_at(uint32_t word) const {
  return word >= words_.begin && word < words_.end ? hash32(reading_.folded(word)) : 0;
}

// Who speaks, as far as the words show it: 0 nobody.
uint32_t EnglishUnit::speaker_class(const Report& report) const {
  if (report.speaker.empty()) return report.same_subject ? 1 : 2;
  for (uint32_t i = report.speaker.begin; i < report.speaker.end; ++i)
    if (reading_.notes[i].mention_index != no_index)
      return 3 + class_at(i) * (i == report.speaker.begin ? 1 : 11);
  if (reading_.has(report.speaker.begin, flag::pronoun))
    return class_at(report.speaker.begin);
  const uint32_t last = report.speaker.end - 1;
  if (reading_.has(last, flag::group)) return 40;
  if (reading_.has(last, flag::role)) return 41;
  if (reading_.has(last, flag::document | flag::occasion)) return 42;
  return 43 + class_at(last);
}

void EnglishUnit::add_context(Features& f, const Report& report,
                              Pattern pattern) const {
  const uint32_t c = report.cue.begin;
  const auto p = static_cast<uint32_t>(pattern);
  const uint32_t lemma = reading_.cues.items[report.cue_index].lemma;
  const CueForm& form = *reading_.notes[c].cue;
  const uint32_t form_shape =
      static_cast<uint32_t>(form.shape) * 4 + static_cast<uint32_t>(form.number);
  const uint32_t before = class_at(c - 1);
  const uint32_t behind = class_at(c + 1);
  f.add(1, p);
  f.add(2, p, is_english_cue(reading_, c, words_.begin) ? 1 : 0);
  f.add(3, lemma);
  f.add(4, lemma, form_shape);
  f.add(5, lemma, p);
  f.add(6, lemma, before);
  f.add(7, lemma, behind);
  f.add(8, form_shape * 8 + p, before);
  f.add(9, form_shape * 8 + p, behind);
  f.add(10, before, behind);
  f.add(11, class_at(c - 2), before * 31 + form_shape);
  f.add(12, behind, class_at(c + 2));
  f.add(13, hash_at(c - 1));
  f.add(14, hash_at(c + 1));
  f.add(15, form_shape, class_at(c + 2));
  f.add(16, reading_.cue(c)->takes_clause ? 1 : 0, behind);
}

// The first cue among the words: what another says in them may be all there is.
void EnglishUnit::add_inner_cue(Features& f, IndexRun content, uint32_t outer) const {
  constexpr uint32_t inner_reach = 24;
  const uint32_t limit = std::min(content.end, content.begin + inner_reach);
  for (uint32_t i = content.begin; i < limit; ++i) {
    if (reading_.notes[i].marked_index != no_index) break;
    const CueForm* form = reading_.notes[i].cue;
    if (form == nullptr || !is_english_cue(reading_, i, words_.begin)) continue;
    f.add(38, reading_.cues.items[form->cue].lemma, outer);
    f.add(39, class_at(i + 1), outer);
    f.add(40, class_at(i), class_at(i - 1));
    f.add(41, class_at(i - 1), outer);
    return;
  }
  f.add(38, 0, outer);
}

bool EnglishUnit::names_who_did_it(IndexRun content) const {
  if (reading_.folded(content.begin) != "by" || content.size() < 2) return false;
  const uint32_t index = reading_.notes[content.begin + 1].mention_index;
  if (index == no_index) return false;
  const EntityKind kind = reading_.entities.mentions[index].kind;
  return kind == EntityKind::person || kind == EntityKind::organisation;
}

// Whether a cue with what it would report is a report.
bool EnglishUnit::accepts(Report& report, Pattern pattern) const {
  const ReportModel& model = reading_.cues.reports;
  const bool by_rule = is_english_cue(reading_, report.cue.begin, words_.begin);
  // "officials cited by Talpress": who does it, not what is said.
  if (names_who_did_it(report.content)) return false;
  if (model.empty() && model.log == nullptr) return by_rule;
  Features f;
  add_context(f, report, pattern);
  const auto p = static_cast<uint32_t>(pattern);
  const uint32_t lemma = reading_.cues.items[report.cue_index].lemma;
  const IndexRun content = report.content;
  const uint32_t first = class_at(content.begin);
  const uint32_t speaker = speaker_class(report);
  f.add(20, p, first);
  f.add(21, lemma, first);
  f.add(22, first, class_at(content.begin + 1));
  f.add(23, p, bucket(content.size()));
  f.add(24, p, speaker);
  f.add(25, lemma, speaker);
  f.add(26, speaker, class_at(report.cue.begin + 1));
  if (!report.speaker.empty()) {
    f.add(27, hash_at(report.speaker.end - 1));
    f.add(28, p, bucket(report.speaker.size()));
    f.add(29, class_at(report.speaker.begin - 1), p);
  }
  f.add(30, p * 8 + (report.same_subject ? 1U : 0U) + (report.negated ? 2U : 0U) +
                (report.nobody ? 4U : 0U));
  f.add(31, p, class_at(content.end));
  f.add(32, p, static_cast<uint32_t>(kind_of(content)));
  f.add(33,
        static_cast<uint32_t>(
            reading_.segments.paragraphs[reading_.units[unit_index_].paragraph_index]
                .role));
  f.add(34, p, static_cast<uint32_t>(std::min<size_t>(out_.size() - first_report_, 3)));
  f.add(35, p, holds_strong_cue(content.begin, content.end) ? 1 : 0);
  add_inner_cue(f, content,
                p * 2 + (reading_.cue(report.cue.begin)->takes_clause ? 1 : 0));
  f.add(36, hash_at(content.begin), p);
  f.add(37, bucket(report.cue.begin - words_.begin), p);
  if (model.log != nullptr)
    model.log->choices.push_back({report.cue, content, report.tail, f, by_rule});
  if (model.empty()) return by_rule;
  const int score = model.score(f);
  // Behind what it reports, with a comma between, a verb of saying leaves no doubt.
  if (pattern == Pattern::postposed && by_rule) return true;
  // Plain verbs of saying used as such are doubted less.
  const Cue& cue = *reading_.cue(report.cue.begin);
  const bool plain = by_rule && cue.takes_clause && !cue.noun_too &&
                     !report.speaker.empty() && pattern == Pattern::forward;
  if (score <= (plain ? plain_threshold : threshold)) return false;
  const int over = std::max(score - threshold, 0);
  report.confidence_percent = static_cast<uint8_t>(50 + 45 * over / (24 + over));
  return true;
}

// The word behind the clause: of the places where it may end, the one the weights like.
uint32_t EnglishUnit::learnt_end(uint32_t cue_word, uint32_t begin, uint32_t by_rule,
                                 bool object) const {
  const ReportModel& model = reading_.cues.reports;
  if (model.empty() && model.log == nullptr) return by_rule;
  ReportLog::Ending seen;
  seen.cue_word = cue_word;
  seen.begin = begin;
  uint32_t best = by_rule;
  int best_score = 0;
  bool any = false;
  ClauseState state;
  const uint32_t limit = std::min(words_.end, begin + reach_words);
  for (uint32_t i = begin; i <= limit;) {
    if (i > begin && !cuts(i, state)) {
      const Features f = end_features(cue_word, begin, i, by_rule == i, object, state);
      const int score = model.empty() ? 0 : model.score(f);
      if (!model.empty() && (!any || score > best_score)) {
        best = i;
        best_score = score;
        any = true;
      }
      if (model.log != nullptr) {
        seen.places.push_back(i);
        seen.features.push_back(f);
      }
    }
    if (i >= limit || (i > begin && (is_end(i) || is_according(i) || tells_on(i) ||
                                     reading_.source(i) == ";")))
      break;
    const uint32_t index = reading_.notes[i].marked_index;
    state.take(*this, i);
    i = index != no_index ? std::min(words_.end, reading_.marked[index].close_word + 1)
                          : i + 1;
  }
  if (model.log != nullptr) model.log->endings.push_back(std::move(seen));
  return best;
}

// "... and insisted that": another report of the same speaker begins here.
bool EnglishUnit::tells_on(uint32_t word) const {
  const std::string_view folded = reading_.folded(word);
  if (folded != "and" && folded != "but") return false;
  if (begins_report(word)) return true;
  // "and threatened to strike".
  const uint32_t verb = word + 1;
  return verb + 1 < words_.end && reading_.folded(verb + 1) == "to" &&
         reading_.notes[verb].cue != nullptr &&
         reading_.notes[verb].mention_index == no_index &&
         reading_.notes[verb].cue->shape == CueShape::past;
}

// Whether the sentence ends in who said it all: ", her publicist said on Sunday".
bool EnglishUnit::closes_with_speaker(uint32_t begin) const {
  constexpr uint32_t speaker_words = 9;
  const uint32_t limit = std::min(words_.end, begin + reach_words);
  uint32_t comma = no_index;
  uint32_t i = begin;
  for (; i < limit && !is_end(i); ++i) {
    if (reading_.notes[i].marked_index != no_index) return false;
    if (is_comma(reading_.source(i))) comma = i;
  }
  if (comma == no_index || comma + 2 >= i ||
      reading_.has(comma + 1, flag::relative | flag::stop))
    return false;
  for (uint32_t at = comma + 2; at < std::min(i, comma + speaker_words); ++at) {
    const CueForm* form = reading_.notes[at].cue;
    if (form == nullptr || form->shape == CueShape::participle ||
        !reading_.cue(at)->takes_clause || !is_english_cue(reading_, at, words_.begin))
      continue;
    // "something his office confirmed": of what was said.
    if (english_subject_before(reading_, {comma + 1, at}).begin > comma + 1)
      return false;
    return at + 1 >= i || reading_.has(at + 1, flag::stop | flag::time_word);
  }
  return false;
}

void EnglishUnit::ClauseState::take(const EnglishUnit& unit, uint32_t word) {
  const ReadText& reading = unit.reading_;
  const std::string_view source = reading.source(word);
  if (is_comma(source)) ++commas;
  if (source == "(") open = true;
  if (source == ")") open = false;
  const CueForm* form = reading.notes[word].cue;
  if (reading.has(word, flag::aux) ||
      (form != nullptr && form->shape == CueShape::past))
    ++verbs;
  if (reading.has(word, flag::relative)) relative = true;
}

// How many words stand between here and a verb that tells of another's saying.
uint32_t EnglishUnit::next_speaker(uint32_t at) const {
  constexpr uint32_t speaker_words = 7;
  for (uint32_t i = at; i < std::min(words_.end, at + speaker_words); ++i) {
    const CueForm* form = reading_.notes[i].cue;
    if (i > at && is_comma(reading_.source(i))) break;
    if (form != nullptr && reading_.notes[i].mention_index == no_index &&
        (form->shape == CueShape::past || form->shape == CueShape::present) &&
        reading_.cue(i)->takes_clause && !reading_.cue(i)->noun_too)
      return i - at + 1;
  }
  return 0;
}

// Whether an end before this word would part a number or name, or a subject from its
// verb.
bool EnglishUnit::cuts(uint32_t word, const ClauseState& state) const {
  return word < words_.end && (reading_.notes[word].continues_mention ||
                               (state.verbs == 0 && reading_.has(word, flag::aux)));
}

Features EnglishUnit::end_features(uint32_t cue_word, uint32_t begin, uint32_t at,
                                   bool by_rule, bool object,
                                   const ClauseState& state) const {
  Features f;
  const uint32_t weak = object ? 1 : 0;
  const uint32_t here = class_at(at);
  const uint32_t before = class_at(at - 1);
  const uint32_t behind = class_at(at + 1);
  const uint32_t lemma =
      reading_.notes[cue_word].cue == nullptr ? 0 : reading_.cue(cue_word)->lemma;
  const uint32_t first = class_at(begin);
  const uint32_t verbs = std::min(state.verbs, 2U);
  f.add(64, weak, by_rule ? 1 : 0);
  f.add(65, here, weak);
  f.add(66, here, before);
  f.add(67, here, behind);
  f.add(68, bucket(at - begin), weak);
  f.add(69, here, first);
  f.add(70, here, lemma);
  f.add(71, here, verbs * 2 + weak);
  f.add(72, here, std::min(state.commas, 3U) * 2 + weak);
  f.add(73, bucket(at - begin), here);
  f.add(74, state.open ? 1 : 0, weak);
  f.add(75, state.relative ? 1 : 0, here);
  f.add(76, at >= words_.end || is_end(at) ? 1 : 0, weak * 16 + bucket(at - begin));
  f.add(77, begins_report(at) ? 1 : begins_report(at + 1) ? 2 : 0, here);
  f.add(78, hash_at(at), weak);
  f.add(79, hash_at(at + 1), here);
  f.add(80, before, weak);
  f.add(81, bucket(words_.end - at), weak);
  f.add(82, by_rule ? 1 : 0, here);
  f.add(83, class_at(at + 2), here);
  f.add(84, by_rule ? 1 : 0, lemma);
  f.add(85, first, weak * 16 + bucket(at - begin));
  f.add(86, lemma, bucket(at - begin));
  f.add(87, next_speaker(at), here);
  f.add(88, class_at(words_.begin), std::min(state.commas, 1U) * 7 + here);
  f.add(89, class_at(cue_word - 1), here);
  return f;
}

}  // namespace isnad
