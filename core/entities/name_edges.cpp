#include "core/entities/name_edges.h"

#include <algorithm>

#include "core/entities/edge_words.h"

namespace isnad {
namespace {

// "جامعة الأمير عبد الله": how many titles may stand between head and name.
constexpr uint32_t max_titles = 3;
// What initials join is no longer.
constexpr uint32_t max_name_words = 8;
// Nor two names side by side.
constexpr uint32_t max_joined_words = 5;

bool has(const NameWord& word, uint32_t flags) { return (word.flags & flags) != 0; }
bool is_person(const NameSpan& span) { return span.kind == EntityKind::person; }

class Mender {
 public:
  Mender(const std::vector<NameWord>& words, std::vector<NameSpan>& spans)
      : words_(words), spans_(spans) {}

  void mend() {
    for (const NameSpan& span : spans_) {
      const NameWord& last = words_[span.words.end - 1];
      if (span.kind == EntityKind::place && span.words.size() == 1)
        places_.at(last.arabic ? last.origin_hash : last.hash()) = 1;
      if (is_person(span) && span.words.size() > 1) surnames_.at(last.hash()) = 1;
      note_headed(span);
    }
    for (const NameSpan& span : spans_) split(span);
    spans_.clear();
    for (size_t i = 0; i < parts_.size(); ++i) add(i);
  }

 private:
  void split(NameSpan span) {
    const uint32_t end = span.words.end;
    if (const IndexRun between = before_person(span); between.begin < end) {
      NameSpan person = span;
      person.kind = EntityKind::person;
      person.words = {between.end, name_end(between.end, end)};
      person.reading = words_[between.end].base;
      span.words.end = between.begin;
      parts_.push_back(span);
      parts_.push_back(person);
      return;
    }
    for (uint32_t at = span.words.begin + 1; at < end; ++at) {
      if (is_person(span) && (ends_name(words_[at]) || tells_of(words_, at))) {
        NameSpan part = span;
        part.words.end = at;
        parts_.push_back(part);
        if (at + 1 == end) return;
        span.words.begin = at + 1;
        span.reading = words_[at + 1].base;
        ++at;
        continue;
      }
      // "The Wire's Karen Harrow"
      const bool owner = words_[at - 1].tail_bytes > 0 && has(words_[at], flag_given);
      if (!owner && (!is_person(span) || !breaks(words_, at))) continue;
      NameSpan part = span;
      if (owner) span.kind = EntityKind::person;
      part.words.end = at;
      parts_.push_back(part);
      span.words.begin = at;
      span.reading = words_[at].base;
    }
    parts_.push_back(span);
  }

  // "مدينة جسر العاج": between what a place is and its definite end stands its
  // beginning.
  void note_headed(const NameSpan& span) {
    const uint32_t begin = span.words.begin;
    if (span.kind != EntityKind::place || span.words.size() > 2) return;
    if (span.words.size() == 2 && may_begin_place(begin))
      headed_.at(pair_key(begin)) = 1;
    else if (span.words.size() == 1 && begin > 1 && may_begin_place(begin - 1) &&
             words_[begin - 1].base == 0 && has(words_[begin - 2], flag_place_head) &&
             !words_[begin - 2].definite && words_[begin].definite)
      headed_.at(pair_key(begin - 1)) = 1;
  }

  bool may_begin_place(uint32_t at) const {
    constexpr uint32_t other = flag_stop | flag_say | flag_title | flag_nationality |
                               flag_direction | flag_org_head | flag_given;
    const NameWord& word = words_[at];
    return word.arabic && word.letters && !word.definite &&
           (word.stem_flags & other) == 0 && !words_[at + 1].sentence_start;
  }

  // Of a head and the word behind it, without the particles in front.
  uint64_t pair_key(uint32_t head) const {
    return extend_phrase(words_[head].base_hash(), words_[head + 1].base_hash());
  }

  // "جسر العاج": whole elsewhere in the article, so whole here.
  void take_head(NameSpan& span) const {
    const uint32_t begin = span.words.begin;
    const uint32_t taken = spans_.empty() ? 0 : spans_.back().words.end;
    if (span.kind != EntityKind::place || span.words.size() != 1 || begin <= taken ||
        !may_begin_place(begin - 1) || !headed_.contains(pair_key(begin - 1)))
      return;
    --span.words.begin;
    span.reading = words_[begin - 1].base;
  }

  // Whether a name that has begun may go on with this word.
  static bool goes_on(const NameWord& word) {
    return has(word, flag_given | flag_name_word | flag_name_part) ||
           (word.definite && !has(word, flag_org_adjective));
  }

  // "جامعة الضفاف نجلاء الفقيه", "مرفأ الضفاف القبطان يونس": a body or place ends with
  // a definite word, and a title, a first name and another word of names may follow.
  // The title; empty at the end of the span: nobody follows.  A title behind another
  // word holds both together: "جامعة الأمير نايف".
  IndexRun before_person(const NameSpan& span) const {
    const uint32_t end = span.words.end;
    if (is_person(span)) return {end, end};
    for (uint32_t at = span.words.begin + 2; at + 1 < end; ++at) {
      const NameWord& first = words_[at];
      if (!first.arabic || first.base != 0 ||
          !has(first, flag_given | flag_name_word) || !goes_on(words_[at + 1]))
        continue;
      const bool titled = (words_[at - 1].stem_flags & flag_title) != 0;
      const uint32_t begin = titled ? at - 1 : at;
      const NameWord& last = words_[begin - 1];
      if (begin >= span.words.begin + 2 && last.definite && !last.glued &&
          !has(last, flag_given) && (last.stem_flags & flag_title) == 0)
        return {begin, at};
    }
    return {end, end};
  }

  // Where the words of names that begin with a first name end: behind a definite one
  // comes no indefinite one, "نجلاء الفقيه فرأت".
  uint32_t name_end(uint32_t begin, uint32_t limit) const {
    uint32_t end = begin + 1;
    while (end < limit && words_[end].base == 0 && goes_on(words_[end]) &&
           (words_[end].definite || !words_[end - 1].definite ||
            has(words_[end], flag_name_part)))
      ++end;
    return end;
  }

  void add(size_t index) {
    NameSpan span = parts_[index];
    const bool before_person = index + 1 < parts_.size() &&
                               is_person(parts_[index + 1]) &&
                               parts_[index + 1].words.begin == span.words.end;
    // "الخطوط الحديدية المهندس" and then who the engineer is.
    while (before_person && !span.words.empty() && !is_person(span) &&
           (words_[span.words.end - 1].stem_flags & flag_title) != 0 &&
           words_[span.words.end - 1].definite)
      --span.words.end;
    if (span.kind == EntityKind::organisation) drop_second_head(span);
    drop_dual_head(span);
    if (is_place_here(span)) span.kind = EntityKind::place;
    if (!span.words.empty()) take_head(span);
    if (is_person(span)) {
      drop_origin(span, index);
      drop_title(span, index);
      take_given(span);
      drop_accusative(span);
      drop_pronoun(span);
      drop_predicate(span);
      take_part(span, index);
      take_surname(span, index);
      take_rest(span, index);
      if (!span.words.empty() && (join_initial(span) || join_hyphen(span) ||
                                  join_next(span) || join_head(span)))
        return;
    }
    if (span.words.empty()) return;
    add_first_of_two(span);
    spans_.push_back(span);
  }

  // "Azwan rejected the charge": a place elsewhere in the article, and nobody's name.
  bool is_place_here(const NameSpan& span) const {
    if (!is_person(span) || span.words.size() != 1) return false;
    const NameWord& word = words_[span.words.begin];
    return !word.arabic && places_.contains(word.hash()) && !has(word, flag_given) &&
           !surnames_.contains(word.hash());
  }

  // "شركتي نورس وبرق": the two are no part of the first one's name.
  void drop_dual_head(NameSpan& span) const {
    if (span.words.size() < 2) return;
    const EntityKind kind = kind_of_two(words_[span.words.begin]);
    if (kind == EntityKind::misc) return;
    if (is_person(span)) span.kind = kind;
    ++span.words.begin;
    span.reading = words_[span.words.begin].base;
  }

  // And when the second has a name, so has the first.
  void add_first_of_two(const NameSpan& span) {
    const uint32_t at = span.words.begin;
    const uint32_t taken = spans_.empty() ? 0 : spans_.back().words.end;
    if (is_person(span) || at < taken + 2 || words_[at].base == 0) return;
    const NameWord& name = words_[at - 1];
    if (kind_of_two(words_[at - 2]) != span.kind || !name.arabic || !name.letters ||
        name.base != 0 || has(name, flag_stop))
      return;
    NameSpan first = span;
    first.words = {at - 1, at};
    first.reading = 0;
    first.why = ReasonKind::pattern;
    first.evidence = {at - 2, at - 1};
    first.group = no_index;
    spans_.push_back(first);
  }

  // "جامعة الربوة كلية جديدة": behind a definite word an indefinite head is another
  // body.
  void drop_second_head(NameSpan& span) const {
    for (uint32_t at = span.words.begin + 2; at < span.words.end; ++at)
      if (words_[at].arabic && !words_[at].definite && has(words_[at], flag_org_head) &&
          words_[at - 1].definite && has(words_[span.words.begin], flag_org_head)) {
        span.words.end = at;
        return;
      }
  }

  // "الوزير القدراني رياض": where he comes from, when the article names the place, or
  // when it stands between an office and a name.
  void drop_origin(NameSpan& span, size_t index) {
    const NameWord& first = words_[span.words.begin];
    if (!first.from_place) return;
    if (!places_.contains(first.origin_hash) && !parts_title_from_name(span, index))
      return;
    if (span.words.size() == 1 && surnames_.contains(first.hash())) return;
    ++span.words.begin;
    if (!span.words.empty()) span.reading = words_[span.words.begin].base;
  }

  // Whether a name without the article follows the first word, and words of an office
  // with it stand before.
  bool parts_title_from_name(const NameSpan& span, size_t index) const {
    const uint32_t at = span.words.begin;
    if (at == 0 || words_[at].sentence_start || !words_[at - 1].definite) return false;
    const bool follows = span.words.size() > 1 ||
                         (index + 1 < parts_.size() && is_person(parts_[index + 1]) &&
                          parts_[index + 1].words.begin == at + 1);
    return follows && words_[at + 1].letters && !words_[at + 1].definite;
  }

  // "أمين مجلس": an office, and then of what.
  void drop_title(NameSpan& span, size_t index) const {
    if (span.words.size() != 1 || index + 1 == parts_.size()) return;
    const NameWord& word = words_[span.words.begin];
    if (word.arabic && has(word, flag_title) && !has(word, flag_given) &&
        parts_[index + 1].words.begin == span.words.end)
      span.words.end = span.words.begin;
  }

  // "قال لي": a word of the grammar alone is nobody, nor is it with a word that is none
  // of names behind a verb of saying: "قال لي مبتسما".
  void drop_pronoun(NameSpan& span) const {
    const uint32_t at = span.words.begin;
    if (span.words.empty() || !has(words_[at], flag_stop) || !words_[at].arabic) return;
    const bool told = span.words.size() == 2 && at > 0 &&
                      has(words_[at - 1], flag_say) &&
                      !has(words_[at + 1], flag_given | flag_name_word);
    if (span.words.size() == 1 || told) span.words.end = at;
  }

  // "إنه سعيد": what is told of a pronoun, if nobody here is called so at more length.
  void drop_predicate(NameSpan& span) const {
    if (span.words.size() != 1 || span.words.begin == 0) return;
    const NameWord& word = words_[span.words.begin];
    if (!word.arabic || word.definite || surnames_.contains(word.hash())) return;
    for (const std::string_view pronoun :
         {"انه", "انها", "انهم", "انني", "اني", "لانه", "لانها", "بانه", "بانها"})
      if (words_[span.words.begin - 1].base_hash() == hash_of(pronoun))
        span.words.end = span.words.begin;
  }

  // "سامي الرفاعي هادئا": how he was, for no name takes the ending of the accusative.
  void drop_accusative(NameSpan& span) const {
    while (span.words.size() > 1 && words_[span.words.end - 1].accusative)
      --span.words.end;
  }

  // "حسن أبو", "حسن بن" are not all of a name.
  void take_part(NameSpan& span, size_t index) const {
    const auto limit = index + 1 == parts_.size() ? static_cast<uint32_t>(words_.size())
                                                  : parts_[index + 1].words.begin;
    while (!span.words.empty() && span.words.end < limit &&
           (words_[span.words.end - 1].glued || is_son(words_[span.words.end - 1]))) {
      const NameWord& next = words_[span.words.end];
      if (!next.arabic || !next.letters || next.sentence_start ||
          has(next, flag_stop | flag_say))
        return;
      ++span.words.end;
    }
  }

  static bool is_son(const NameWord& word) {
    return word.hash() == hash_of("بن") || word.hash() == hash_of("بنت");
  }

  // "قال محمد علي مشرف إن": between a name and what is said stands no more than the
  // rest of the name, when names are made of it.
  void take_rest(NameSpan& span, size_t index) const {
    const uint32_t end = span.words.end;
    if (span.words.size() < 2 || end + 1 >= words_.size()) return;
    const NameWord& next = words_[end];
    constexpr uint32_t other = flag_stop | flag_say | flag_title | flag_nationality;
    const bool free = index + 1 == parts_.size() || parts_[index + 1].words.begin > end;
    if (free && next.arabic && next.letters && next.base == 0 && !next.sentence_start &&
        (next.flags & other) == 0 && (next.definite || !words_[end - 1].definite) &&
        (next.flags & (flag_given | flag_name_word)) != 0 &&
        words_[end + 1].hash() == hash_of("ان"))
      ++span.words.end;
  }

  // "Karen Harrow": a first name in front of a surname is part of the name.
  void take_given(NameSpan& span) const {
    const uint32_t at = span.words.begin;
    const uint32_t taken = spans_.empty() ? 0 : spans_.back().words.end;
    if (span.words.size() != 1 || at <= taken || words_[at].arabic ||
        words_[at].sentence_start || has(words_[at], flag_given))
      return;
    const NameWord& first = words_[at - 1];
    if (first.capital && first.tail_bytes == 0 && has(first, flag_given))
      span.words.begin = at - 1;
  }

  // "قالت ليلى المصري إن": between a verb of saying and what is said stands a name.
  bool fills_report(const NameSpan& span) const {
    const uint32_t end = span.words.end;
    return span.words.begin > 0 && has(words_[span.words.begin - 1], flag_say) &&
           end + 1 < words_.size() && words_[end + 1].hash() == hash_of("ان");
  }

  // "يوسف المرعي": a first name goes on with a definite word that names are made of.
  void take_surname(NameSpan& span, size_t index) const {
    const uint32_t end = span.words.end;
    if (span.words.size() != 1 || end == words_.size()) return;
    const NameWord& first = words_[span.words.begin];
    const NameWord& next = words_[end];
    uint32_t other = flag_stop | flag_say | flag_title | flag_nationality |
                     flag_org_adjective | flag_org_noun | flag_direction;
    const bool fills = fills_report(span);
    if (fills) other &= ~(flag_nationality | flag_org_adjective);
    const bool free = index + 1 == parts_.size() || parts_[index + 1].words.begin > end;
    if (free && first.arabic && has(first, flag_given) && next.definite &&
        next.base == 0 && !next.sentence_start && !tells_of(words_, end) &&
        (next.stem_flags & other) == 0 &&
        (fills || (next.stem_flags & (flag_given | flag_name_word)) != 0))
      ++span.words.end;
  }

  // "George W." and "Bush".
  bool join_initial(const NameSpan& span) {
    if (spans_.empty() || !is_person(spans_.back())) return false;
    NameSpan& last = spans_.back();
    const uint32_t at = span.words.begin;
    if (last.words.end + 1 != at || words_[at - 1].mark != '.' ||
        !words_[at - 2].initial || last.words.size() < 2 ||
        last.words.size() + span.words.size() > max_name_words)
      return false;
    last.words.end = span.words.end;
    return true;
  }

  // "جان-مارك": what a hyphen joins is one name.
  bool join_hyphen(const NameSpan& span) {
    const uint32_t at = span.words.begin;
    if (spans_.empty() || !is_person(spans_.back()) ||
        spans_.back().words.end + 1 != at || !words_[at - 1].hyphen ||
        spans_.back().words.size() + span.words.size() > max_name_words)
      return false;
    spans_.back().words.end = span.words.end;
    return true;
  }

  // "خوسيه" "لويس مورينو": with nothing between them they are one person, if one is no
  // full name.
  bool join_next(const NameSpan& span) {
    const uint32_t at = span.words.begin;
    if (spans_.empty() || !is_person(spans_.back()) || spans_.back().words.end != at ||
        words_[at].sentence_start || !words_[at].arabic || !words_[at - 1].arabic ||
        span.reading != 0 || words_[at].base != 0 || ends_name(words_[at]) ||
        std::min(spans_.back().words.size(), span.words.size()) > 1 ||
        spans_.back().words.size() + span.words.size() > max_joined_words)
      return false;
    spans_.back().words.end = span.words.end;
    return true;
  }

  // A head and titles in front of a person name a place or a body.
  bool join_head(const NameSpan& span) {
    uint32_t at = span.words.begin;
    const uint32_t taken = spans_.empty() ? 0 : spans_.back().words.end;
    uint32_t titles = 0;
    while (at > taken && titles < max_titles &&
           (words_[at - 1].stem_flags & flag_title) != 0 && words_[at - 1].arabic &&
           words_[at - 1].definite && !words_[at].sentence_start) {
      --at;
      ++titles;
    }
    if (titles == 0 || at == taken || words_[at].sentence_start) return false;
    const NameWord& head = words_[at - 1];
    if (!has(head, flag_place_head | flag_org_head) || head.definite) return false;
    NameSpan whole = span;
    whole.words.begin = at - 1;
    whole.reading = head.base;
    whole.kind =
        has(head, flag_org_head) ? EntityKind::organisation : EntityKind::place;
    whole.why = ReasonKind::pattern;
    whole.evidence = {at - 1, span.words.begin};
    while (whole.words.end < words_.size() && words_[whole.words.end].definite &&
           has(words_[whole.words.end], flag_org_adjective) &&
           !words_[whole.words.end].sentence_start)
      ++whole.words.end;
    spans_.push_back(whole);
    return true;
  }

  const std::vector<NameWord>& words_;
  std::vector<NameSpan>& spans_;
  std::vector<NameSpan> parts_;
  HashTable places_;    // each place of one word: origin_hash, or hash of Latin
  HashTable surnames_;  // last words of longer names of people
  HashTable headed_;    // names of places that begin with a head, by pair_key()
};

}  // namespace

void mend_edges(const std::vector<NameWord>& words, std::vector<NameSpan>& spans) {
  Mender(words, spans).mend();
}

}  // namespace isnad
