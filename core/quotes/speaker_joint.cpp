#include "core/quotes/phrases_ar.h"
#include "core/quotes/speakers.h"

// Several who speak with one verb: "قال فلان وفلان إن", "Quill and Vell said".

namespace isnad {
namespace {

bool begins_capital(std::string_view word) {
  return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

// Who is named behind "and" or و, and behind a title of an English name; no_index:
// nobody.
uint32_t next_named(const ReadText& reading, const Mention& first, IndexRun words) {
  constexpr uint32_t title_words = 4;
  uint32_t at = first.words.end;
  if (at >= words.end) return no_index;
  const bool english = reading.folded(at) == "and";
  if (english || reading.folded(at) == "و") ++at;
  const uint32_t limit = std::min(words.end, at + (english ? title_words : 1));
  for (; at < limit; ++at) {
    const uint32_t index = reading.notes[at].mention_index;
    if (index == no_index) {
      if (reading.is_mark(at) || reading.has(at, flag::stop)) return no_index;
      continue;
    }
    const Mention& mention = reading.entities.mentions[index];
    const bool joined = mention.range.begin != reading.segments.words[at].source.begin;
    const bool apart = at > first.words.end;
    const bool alike = mention.kind == first.kind && mention.words.begin == at;
    return alike && (apart || (joined && reading.folded(at).starts_with("و")))
               ? index
               : no_index;
  }
  return no_index;
}

// "وزارة الدفاع والشرطة": a second one that has no name; empty: none.
IndexRun common_second(const ReadText& reading, const Mention& first, IndexRun words) {
  constexpr uint32_t most_words = 3;
  constexpr size_t least_bytes = 14;
  const uint32_t begin = first.words.end;
  if (first.kind == EntityKind::person || begin >= words.end ||
      words.end - begin > most_words)
    return {};
  for (uint32_t i = begin; i < words.end; ++i)
    if (reading.notes[i].mention_index != no_index || reading.is_mark(i)) return {};
  const std::string_view word = reading.folded(begin);
  return word.starts_with("وال") && word.size() >= least_bytes
             ? IndexRun{begin, words.end}
             : IndexRun{};
}

}  // namespace

// One link with all the names, and no entity: none of them said it alone.
Link Speakers::joint(IndexRun words, const Named& found) const {
  const std::vector<Mention>& mentions = reading_.entities.mentions;
  const uint32_t chosen = found.person != no_index ? found.person : found.head;
  if (chosen == no_index || mentions[chosen].entity_index == no_index) return {};
  Link link;
  const auto name_of = [&](const Mention& mention) {
    return reading_.entities.items[fullest_[mention.entity_index]].name;
  };
  const IndexRun rest = common_second(reading_, mentions[chosen], words);
  link.mention = mentions[chosen].range;
  link.name = name_of(mentions[chosen]);
  // "Quill and Vell": the first of them was not known for a name.
  const uint32_t first = mentions[chosen].words.begin;
  if (first == words.begin + 2 && reading_.folded(first - 1) == "and" &&
      begins_capital(reading_.source(words.begin)) &&
      !reading_.has(words.begin, flag::determiner | flag::pronoun)) {
    link.mention.begin = reading_.segments.words[words.begin].source.begin;
    link.name = std::string(reading_.source(words.begin)) + " and " + link.name;
  } else if (!rest.empty()) {
    link.mention.end = reading_.range(rest).end;
    link.name += ' ';
    link.name += slice(reading_.article, reading_.range(rest));
  } else if (next_named(reading_, mentions[chosen], words) == no_index) {
    return {};
  }
  for (uint32_t next = next_named(reading_, mentions[chosen], words); next != no_index;
       next = next_named(reading_, mentions[next], words)) {
    if (mentions[next].entity_index == no_index) break;
    const bool latin = reading_.folded(mentions[next].words.begin - 1) == "and" ||
                       begins_capital(reading_.source(mentions[next].words.begin));
    link.name += (latin ? " and " : " و") + name_of(mentions[next]);
    link.mention.end = mentions[next].range.end;
  }
  link.why = {ReasonKind::named_beside, link.mention};
  if (found.person != no_index) link.role = role_before(words, chosen);
  return link;
}

}  // namespace isnad
