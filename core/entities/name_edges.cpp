#include "core/entities/name_edges.h"

#include <algorithm>
#include <string>

namespace isnad {
namespace {

// "جامعة الأمير عبد الله": how many titles may stand between head and name.
constexpr uint32_t max_titles = 3;
// What initials join is no longer.
constexpr uint32_t max_name_words = 8;

bool has(const NameWord& word, uint32_t flags) { return (word.flags & flags) != 0; }
bool is_person(const NameSpan& span) { return span.kind == EntityKind::person; }

// Where a person's name ends before `at`: behind a possessive, or at another script.
bool breaks(const std::vector<NameWord>& words, uint32_t at) {
  const NameWord& last = words[at - 1];
  const NameWord& next = words[at];
  if (last.tail_bytes > 0) return true;
  return last.letters && next.letters && last.arabic != next.arabic;
}

// "سالم المعروف بأبي ربيع", "سامي الرفاعي أني": a by-name or a clause follows.
bool ends_name(const NameWord& word) {
  for (const std::string_view end : {"المعروف", "المعروفه", "الملقب", "الملقبه",
                                     "المكني", "المدعو", "المسمي", "اني", "انني"})
    if (word.hash() == hash_of(end)) return true;
  return false;
}

// "محمد البالغ من العمر", "مارك المرشح لقيادة": what is told of him, with a
// preposition.
bool tells_of(const std::vector<NameWord>& words, uint32_t at) {
  if (at + 1 >= words.size() || !words[at].definite || words[at + 1].sentence_start)
    return false;
  const NameWord& next = words[at + 1];
  if (!next.arabic || (next.base == 0 && !has(next, flag_stop))) return false;
  for (const std::string_view told :
       {"بالغ", "عايد",  "قادم",  "مقيم", "مرشح", "منتمي", "مولود", "منتقل",
        "منضم", "حاصل",  "حايز",  "فايز", "مصاب", "معار",  "متوج",  "مكلف",
        "متهم", "منحدر", "متحدر", "غايب", "مبعد", "مسوول", "وافد"})
    if (words[at].stem_hash == hash_of(told) ||
        words[at].stem_hash == hash_of(std::string(told) + "ه"))
      return true;
  return false;
}

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
    if (is_person(span)) {
      drop_origin(span, index);
      drop_title(span, index);
      drop_pronoun(span);
      drop_predicate(span);
      drop_accusative(span);
      take_part(span, index);
      take_surname(span, index);
      if (!span.words.empty() &&
          (join_initial(span) || join_hyphen(span) || join_head(span)))
        return;
    }
    if (!span.words.empty()) spans_.push_back(span);
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
    constexpr size_t bodies = 16;  // and then places
    if (span.words.size() < 2) return;
    size_t at = 0;
    for (const std::string_view dual :
         {"شركتي",  "شركتا", "صحيفتي", "صحيفتا", "قناتي",   "قناتا", "وكالتي",
          "وكالتا", "مجلتي", "منتخبي", "منتخبا", "فريقي",   "حزبي",  "حزبا",
          "ناديي",  "مصرفي", "مدينتي", "مدينتا", "محافظتي", "بلدتي", "قريتي"}) {
      if (words_[span.words.begin].base_hash() == hash_of(dual)) {
        if (is_person(span))
          span.kind = at < bodies ? EntityKind::organisation : EntityKind::place;
        ++span.words.begin;
        span.reading = words_[span.words.begin].base;
        return;
      }
      ++at;
    }
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

  // "قال لي": a word of the grammar alone is nobody.
  void drop_pronoun(NameSpan& span) const {
    if (span.words.size() == 1 && has(words_[span.words.begin], flag_stop) &&
        words_[span.words.begin].arabic)
      span.words.end = span.words.begin;
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

  // "حسن أبو" is not all of a name.
  void take_part(NameSpan& span, size_t index) const {
    const uint32_t end = span.words.end;
    if (span.words.empty() || end == words_.size() || !words_[end - 1].glued) return;
    const bool free = index + 1 == parts_.size() || parts_[index + 1].words.begin > end;
    if (free && words_[end].arabic && words_[end].letters &&
        !words_[end].sentence_start && !has(words_[end], flag_stop | flag_say))
      ++span.words.end;
  }

  // "يوسف المرعي": a first name goes on with a definite word that names are made of.
  void take_surname(NameSpan& span, size_t index) const {
    const uint32_t end = span.words.end;
    if (span.words.size() != 1 || end == words_.size()) return;
    const NameWord& first = words_[span.words.begin];
    const NameWord& next = words_[end];
    constexpr uint32_t other = flag_stop | flag_say | flag_title | flag_nationality |
                               flag_org_adjective | flag_org_noun | flag_direction;
    const bool free = index + 1 == parts_.size() || parts_[index + 1].words.begin > end;
    if (free && first.arabic && has(first, flag_given) && next.definite &&
        next.base == 0 && !next.sentence_start && !tells_of(words_, end) &&
        (next.stem_flags & other) == 0 &&
        (next.stem_flags & (flag_given | flag_name_word)) != 0)
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
};

}  // namespace

void mend_edges(const std::vector<NameWord>& words, std::vector<NameSpan>& spans) {
  Mender(words, spans).mend();
}

}  // namespace isnad
