#include "core/entities/name_rules.h"

#include <algorithm>

namespace isnad {
namespace {

// No name of ours is longer.
constexpr uint32_t max_name_words = 8;
constexpr uint32_t max_person_words = 5;
// How far before a name its title may stand.
constexpr uint32_t max_title_words = 7;

bool has(const NameWord& word, uint32_t flags) { return (word.flags & flags) != 0; }
bool stem_has(const NameWord& word, uint32_t flags) {
  return (word.stem_flags & flags) != 0;
}

// The longest phrase of the gazetteer that begins at `at` with the given reading.
struct Match {
  uint32_t end = 0;
  uint32_t entry = no_index;
};

Match match_phrase(const std::vector<NameWord>& words, uint32_t at, uint32_t limit,
                   const Reading& reading, const NameLexicon& lexicon) {
  Match best;
  uint64_t hash = reading.hash;
  for (uint32_t i = at;; ++i) {
    const auto entry = lexicon.phrases.find(hash);
    if (!entry) break;
    if (*entry != no_index) best = {i + 1, *entry};
    if (i + 1 >= limit) break;
    hash = extend_phrase(hash, words[i + 1].hash());
  }
  return best;
}

// A listed English name is written with a capital.
bool fits_case(const NameWord& word) { return word.arabic || word.capital; }

class Rules {
 public:
  Rules(const Segments& segments, const std::vector<NameWord>& words,
        const std::vector<NameSpan>& listed)
      : segments_(segments),
        words_(words),
        listed_(listed),
        taken_(words.size()),
        listed_kind_(words.size(), EntityKind::misc) {}

  std::vector<NameSpan> find() {
    for (const NameSpan& span : listed_)
      for (uint32_t i = span.words.begin; i < span.words.end; ++i)
        listed_kind_[i] = span.kind;
    for (const Sentence& sentence : segments_.sentences) {
      begin_ = sentence.words.begin;
      end_ = sentence.words.end;
      for (uint32_t at = sentence.words.begin; at < end_;) at = find_at(at);
    }
    for (const NameSpan& span : listed_)
      if (free(span.words)) add(span);
    std::sort(spans_.begin(), spans_.end(), [](const NameSpan& a, const NameSpan& b) {
      return a.words.begin < b.words.begin;
    });
    return std::move(spans_);
  }

 private:
  // Tries the rules at one word; the word to go on from.
  uint32_t find_at(uint32_t at) {
    const NameWord& word = words_[at];
    if (!word.letters) return at + 1;
    if (word.arabic) {
      if (const uint32_t end = organisation_end(at)) return take_organisation(at, end);
      if (starts_person(at)) return take_person(at);
      return at + 1;
    }
    return word.capital ? take_capitals(at) : at + 1;
  }

  bool listed_as(uint32_t at, EntityKind kind) const {
    return listed_kind_[at] == kind;
  }

  bool free(IndexRun run) const {
    for (uint32_t i = run.begin; i < run.end; ++i)
      if (taken_[i]) return false;
    return true;
  }

  void add(const NameSpan& span) {
    if (!free(span.words)) return;
    for (uint32_t i = span.words.begin; i < span.words.end; ++i) taken_[i] = true;
    spans_.push_back(span);
  }

  // A word that may follow in the name of an organisation.
  bool goes_on(uint32_t at) {
    const NameWord& word = words_[at];
    if (!word.letters || !word.arabic) return false;
    if (stem_has(word, flag_org_noun)) return true;
    if (word.definite)
      return stem_has(word, flag_org_adjective | flag_nationality | flag_direction);
    return word.base == 0 && listed_as(at, EntityKind::place);
  }

  // "شركة الضفاف": any definite word may name a bank or ministry, but for who leads it.
  bool names_body(uint32_t at) const {
    const NameWord& name = words_[at + 1];
    return has(words_[at], flag_body_head) && name.arabic && name.letters &&
           name.definite && name.base == 0 &&
           !stem_has(name, flag_stop | flag_say | flag_title);
  }

  // "وزارة الإعمار والإسكان"
  bool joins(uint32_t at) const {
    const NameWord& word = words_[at];
    return word.letters && word.arabic && word.base != 0 && word.definite &&
           has(words_[at - 1], flag_org_noun) && stem_has(word, flag_org_noun);
  }

  // An organisation's head and the genitives and adjectives behind it, up to the last
  // that makes it a certain one: "مركز مالي" is any centre; 0: none.
  uint32_t organisation_end(uint32_t at) {
    if (!has(words_[at], flag_org_head) || words_[at].definite) return 0;
    uint32_t end = at + 1;
    if (end < end_ && names_body(at)) ++end;
    while (end < end_ && end - at < max_name_words && (goes_on(end) || joins(end)))
      ++end;
    while (end > at + 1 && !words_[end - 1].definite &&
           !listed_as(end - 1, EntityKind::place))
      --end;
    return end > at + 1 ? end : 0;
  }

  uint32_t take_organisation(uint32_t at, uint32_t end) {
    add({{at, end},
         words_[at].base,
         EntityKind::organisation,
         ReasonKind::listed_name,
         {at, at + 1},
         no_index,
         70});
    return end;
  }

  bool may_be_name(const NameWord& word) const {
    return word.letters && word.arabic &&
           !stem_has(word, flag_stop | flag_say | flag_org_head | flag_outlet_head |
                               flag_nationality | flag_org_noun | flag_place_head);
  }

  // The word before, not counting the full stop of "Dr." or "د.".
  uint32_t word_before(uint32_t at, uint32_t begin) const {
    const bool stop = at > begin + 1 && words_[at - 1].mark == '.' &&
                      stem_has(words_[at - 2], flag_title);
    return stop ? at - 2 : at - 1;
  }

  // The title in front of a word, if there is one: the words between are adjectives,
  // offices and opening marks.
  IndexRun title_before(uint32_t at, uint32_t begin) const {
    uint32_t i = at;
    if (i > begin && words_[i - 1].quote_mark) --i;
    for (uint32_t steps = 0; i > begin && steps < max_title_words; --i, ++steps) {
      if (i == at) i = word_before(i, begin) + 1;
      const NameWord& word = words_[i - 1];
      if (stem_has(word, flag_title)) return {i - 1, i};
      if (!word.arabic || !word.letters || has(word, flag_stop | flag_say)) return {};
      if (!word.definite &&
          !stem_has(word, flag_nationality | flag_org_noun | flag_org_head))
        return {};
    }
    return {};
  }

  bool starts_person(uint32_t at) {
    const NameWord& word = words_[at];
    if (!may_be_name(word) || stem_has(word, flag_title) ||
        listed_as(at, EntityKind::place) || listed_as(at, EntityKind::organisation))
      return false;
    const bool name_word = has(word, flag_given | flag_name_word) && !word.definite;
    if (!name_word) return false;
    title_ = title_before(at, begin_);
    if (!title_.empty()) return true;
    return has(word, flag_given) && at + 1 < end_ &&
           has(words_[at + 1], flag_given | flag_name_word | flag_name_part) &&
           may_be_name(words_[at + 1]);
  }

  uint32_t take_person(uint32_t at) {
    const bool quoted = at > 0 && words_[at - 1].quote_mark;
    uint32_t end = at + 1;
    while (end < end_ && end - at < max_person_words) {
      const NameWord& word = words_[end];
      if (!may_be_name(word) || listed_as(end, EntityKind::place)) break;
      const bool known = has(word, flag_given | flag_name_word | flag_name_part);
      if (!quoted && !known && (end - at > 1 || word.base != 0)) break;
      if (!quoted && word.base != 0) break;
      ++end;
    }
    while (end > at + 1 && has(words_[end - 1], flag_name_part) &&
           !has(words_[end - 1], flag_given | flag_name_word))
      --end;
    add({{at, end},
         words_[at].base,
         EntityKind::person,
         title_.empty() ? ReasonKind::listed_name : ReasonKind::title_before,
         title_,
         no_index,
         static_cast<uint8_t>(title_.empty() ? 60 : 75)});
    return end;
  }

  // How many words join one at `at` to a capitalised one: "van Orsk", "al-Aj", "-Pike".
  uint32_t joint(uint32_t at) const {
    uint32_t next = at;
    if (words_[next].letters && has(words_[next], flag_name_part)) ++next;
    const auto close = [&](uint32_t i) {
      return segments_.words[i - 1].source.end == segments_.words[i].source.begin;
    };
    if (next + 1 < end_ && words_[next].mark == '-' && close(next) && close(next + 1))
      ++next;
    return next > at && next < end_ && words_[next].capital ? next - at : 0;
  }

  // A run of capitalised words, with the small words that may stand inside.
  uint32_t take_capitals(uint32_t at) {
    uint32_t begin = at;
    while (begin < end_ && words_[begin].capital &&
           has(words_[begin], flag_stop | flag_title))
      ++begin;
    uint32_t end = begin;
    while (end < end_ && end - begin < max_name_words) {
      if (words_[end].letters && words_[end].capital && !has(words_[end], flag_stop)) {
        ++end;
      } else if (const uint32_t words = end > begin ? joint(end) : 0) {
        end += words + 1;
      } else {
        break;
      }
    }
    if (end > begin) classify_capitals(begin, end);
    return std::max(end, at + 1);
  }

  // "the town of Marenby".
  bool behind_place_noun(uint32_t begin) const {
    return begin > begin_ + 1 && words_[begin - 1].hash() == hash_of("of") &&
           has(words_[begin - 2], flag_place_tail) && !words_[begin - 2].capital;
  }

  void classify_capitals(uint32_t begin, uint32_t end) {
    const NameWord& first = words_[begin];
    const NameWord& last = words_[end - 1];
    NameSpan span = {{begin, end}, 0, EntityKind::person, ReasonKind::pattern, {},
                     no_index,     55};
    const uint32_t before = begin > 0 ? word_before(begin, begin_) : begin;
    const bool titled = begin > 0 && has(words_[before], flag_title | flag_title_lower);
    if (listed_as(begin, EntityKind::place) ||
        listed_as(begin, EntityKind::organisation))
      return;
    if (end - begin == 1 && has(first, flag_nationality)) return;
    const bool longer = end - begin > 1 && !has(first, flag_given);
    if (titled) {
      span.why = ReasonKind::title_before;
      span.evidence = {before, before + 1};
    } else if (behind_place_noun(begin)) {
      span.kind = EntityKind::place;
      span.confidence_percent = sure_percent;
    } else if (has(last, flag_org_tail) || has(first, flag_org_head)) {
      span.kind = EntityKind::organisation;
      if (longer) span.confidence_percent = sure_percent;
    } else if (has(last, flag_place_tail) || (longer && has(first, flag_place_head))) {
      span.kind = EntityKind::place;
      if (longer) span.confidence_percent = sure_percent;
    } else if (begin > 0 && has(words_[begin - 1], flag_place_before) &&
               !has(first, flag_given)) {
      span.kind = EntityKind::place;
    } else if (!has(first, flag_given)) {
      if (end - begin < 2 || first.sentence_start || first.all_capitals) return;
    } else if (end - begin == 1) {
      return;
    }
    add(span);
  }

  const Segments& segments_;
  const std::vector<NameWord>& words_;
  const std::vector<NameSpan>& listed_;
  std::vector<bool> taken_;
  std::vector<EntityKind> listed_kind_;  // of each word; misc: not listed
  std::vector<NameSpan> spans_;
  IndexRun title_;      // in front of the name at hand
  uint32_t begin_ = 0;  // of the sentence
  uint32_t end_ = 0;
};

}  // namespace

std::vector<NameSpan> find_listed(const Segments& segments,
                                  const std::vector<NameWord>& words,
                                  const NameLexicon& lexicon) {
  std::vector<NameSpan> out;
  for (const Paragraph& paragraph : segments.paragraphs) {
    const uint32_t end = paragraph.words.end;
    for (uint32_t at = paragraph.words.begin; at < end;) {
      Match best;
      uint8_t reading = 0;
      for (uint8_t i = 0;
           words[at].letters && fits_case(words[at]) && i < words[at].reading_count;
           ++i) {
        const Match match =
            match_phrase(words, at, end, words[at].readings[i], lexicon);
        if (match.end > best.end) {
          best = match;
          reading = i;
        }
      }
      if (best.entry == no_index) {
        ++at;
        continue;
      }
      const GazetteerEntry& entry = lexicon.entries[best.entry];
      out.push_back({{at, best.end},
                     reading,
                     entry.kind,
                     entry.kind == EntityKind::place ? ReasonKind::listed_place
                                                     : ReasonKind::listed_name,
                     {},
                     entry.group,
                     80});
      at = best.end;
    }
  }
  return out;
}

std::vector<NameSpan> name_by_rules(const Segments& segments,
                                    const std::vector<NameWord>& words,
                                    const std::vector<NameSpan>& listed) {
  return Rules(segments, words, listed).find();
}

}  // namespace isnad
