#include "core/entities/edge_words.h"

#include <string>

namespace isnad {

bool breaks(const std::vector<NameWord>& words, uint32_t at) {
  const NameWord& last = words[at - 1];
  const NameWord& next = words[at];
  if (last.tail_bytes > 0) return true;
  return last.letters && next.letters && last.arabic != next.arabic;
}

bool ends_name(const NameWord& word) {
  for (const std::string_view end : {"المعروف", "المعروفه", "الملقب", "الملقبه",
                                     "المكني", "المدعو", "المسمي", "اني", "انني"})
    if (word.hash() == hash_of(end)) return true;
  return false;
}

bool tells_of(const std::vector<NameWord>& words, uint32_t at) {
  if (at + 1 >= words.size() || !words[at].definite || words[at + 1].sentence_start)
    return false;
  const NameWord& next = words[at + 1];
  if (!next.arabic || (next.base == 0 && (next.flags & flag_stop) == 0)) return false;
  for (const std::string_view told :
       {"بالغ", "عايد",  "قادم",  "مقيم", "مرشح", "منتمي", "مولود", "منتقل",
        "منضم", "حاصل",  "حايز",  "فايز", "مصاب", "معار",  "متوج",  "مكلف",
        "متهم", "منحدر", "متحدر", "غايب", "مبعد", "مسوول", "وافد"})
    if (words[at].stem_hash == hash_of(told) ||
        words[at].stem_hash == hash_of(std::string(told) + "ه"))
      return true;
  return false;
}

EntityKind kind_of_two(const NameWord& word) {
  constexpr size_t bodies = 16;  // and then places
  size_t at = 0;
  for (const std::string_view dual :
       {"شركتي",  "شركتا", "صحيفتي", "صحيفتا", "قناتي",   "قناتا", "وكالتي",
        "وكالتا", "مجلتي", "منتخبي", "منتخبا", "فريقي",   "حزبي",  "حزبا",
        "ناديي",  "مصرفي", "مدينتي", "مدينتا", "محافظتي", "بلدتي", "قريتي"}) {
    if (word.base_hash() == hash_of(dual))
      return at < bodies ? EntityKind::organisation : EntityKind::place;
    ++at;
  }
  return EntityKind::misc;
}

}  // namespace isnad
