#include "core/entities/word_facts.h"

#include <algorithm>
#include <array>

#include "core/entities/word_memory.h"
#include "core/icu.h"

namespace isnad {
namespace {

uint32_t small(uint64_t hash) { return static_cast<uint32_t>(hash ^ hash >> 32U); }

// The ends of the first and last four letters.
struct Letters {
  size_t from_start[4] = {};  // byte offset behind the k-th letter; 0: too short
  size_t from_end[4] = {};    // byte offset of the k-th letter from the end
  uint32_t count = 0;
};

bool begins_letter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80;
}

Letters find_letters(std::string_view text) {
  Letters out;
  size_t starts[4] = {};  // of the last letters, newest at count % 4
  for (size_t at = 0; at < text.size(); ++at) {
    if (!begins_letter(text[at])) continue;
    if (out.count > 0 && out.count <= 4) out.from_start[out.count - 1] = at;
    starts[out.count % 4] = at;
    ++out.count;
  }
  for (uint32_t k = 0; k < 4 && k < out.count; ++k)
    out.from_end[k] = starts[(out.count - 1 - k) % 4];
  return out;
}

uint32_t shape_of(const Word& word, const NameWord& name, std::string_view source) {
  if (name.quote_mark) return 1;
  if (word.kind == WordKind::mark)
    return 100 + static_cast<uint32_t>(small(hash_of(source)) % 9973);
  if (word.kind == WordKind::number) return 2;
  if (name.arabic) return 3;
  if (name.all_capitals) return name.sentence_start ? 8 : 4;
  if (name.capital) return name.sentence_start ? 7 : 5;
  return 6;
}

void gather_affixes(std::string_view text, WordFacts& out) {
  const Letters letters = find_letters(text);
  out.length = std::min<uint32_t>(letters.count, 9);
  for (uint32_t k = 0; k < 4; ++k) {
    if (letters.count <= k + 1) break;
    out.prefix[k] = small(hash_of(text.substr(0, letters.from_start[k])));
    out.suffix[k] = small(hash_of(text.substr(letters.from_end[k])));
  }
}

// How often a stem comes with the article, in fifths.
uint32_t article_share(const KnownWords& table, uint64_t bare, uint64_t definite) {
  const int with = table.find(definite).frequency;
  const int without = table.find(bare).frequency;
  if (with + without < 3) return 0;
  return static_cast<uint32_t>(std::clamp((with - without) / 3, -3, 3) + 4);
}

const WordKnowledge& knowledge_of(const NameWord& word, const KnownWords& table) {
  const WordKnowledge& whole = table.find(word.hash());
  if (whole.cluster != 0 || whole.self_code != 0) return whole;
  const WordKnowledge& base = table.find(word.base_hash());
  if (base.cluster != 0 || base.self_code != 0) return base;
  return table.find(word.stem_hash);
}

void mark_spans(const std::vector<NameSpan>& spans, uint32_t WordFacts::*field,
                Facts& facts) {
  for (const NameSpan& span : spans)
    for (uint32_t i = span.words.begin; i < span.words.end; ++i)
      facts[i].*field = 1 + static_cast<uint32_t>(span.kind) * 4 +
                        (i > span.words.begin ? 1U : 0U) +
                        (span.words.size() > 1 ? 2U : 0U);
}

// What the models were trained on.
constexpr uint32_t known_flags = flag_native - 1;

// What shows the kind of a word where it stands: 0 nothing, else one more than a kind.
using Shown = std::array<uint8_t, 3>;

uint8_t kind_beside(uint32_t code) {
  if (code < 2) return 0;
  const uint32_t kind_and_share = (code - 2) / 6;  // core/train/label_lexicon.cpp
  return static_cast<uint8_t>(kind_and_share % 5 < 2 ? 0 : 1 + kind_and_share / 5);
}

Shown shown_at(const Facts& facts, uint32_t at, IndexRun run) {
  const uint32_t ruled = facts[at].ruled;
  return {static_cast<uint8_t>(ruled == 0 ? 0 : 1 + (ruled - 1) / 4),
          at > run.begin ? kind_beside(facts[at - 1].next) : uint8_t{0},
          at + 1 < run.end ? kind_beside(facts[at + 1].last) : uint8_t{0}};
}

// How often each was shown of one word in the article.
struct Showings {
  std::array<std::array<uint32_t, 5>, 3> counts{};

  // The kind that the others show, and whether often and by most of them.
  uint32_t without(size_t sort, uint8_t own) const {
    uint32_t total = 0;
    uint32_t best = 0;
    uint32_t most = 0;
    for (uint32_t kind = 0; kind < 5; ++kind) {
      const uint32_t count = counts[sort][kind] - (own == kind ? 1 : 0);
      total += count;
      if (kind == 0 || count <= most) continue;
      most = count;
      best = kind;
    }
    if (most == 0) return total == 0 ? 1 : 2;
    return 3 + best * 4 + (most > 1 ? 1U : 0U) + (most * 2 > total ? 2U : 0U);
  }
};

void look_elsewhere(const Segments& segments, const std::vector<NameWord>& words,
                    Facts& facts) {
  HashTable index;
  std::vector<Showings> all;
  std::vector<uint32_t> slot_of(facts.size());  // one more than the index into `all`
  std::vector<Shown> shown(facts.size());
  for (const Paragraph& paragraph : segments.paragraphs)
    for (uint32_t i = paragraph.words.begin; i < paragraph.words.end; ++i) {
      if (!words[i].letters || facts[i].length < 3 ||
          (words[i].stem_flags & (flag_stop | flag_say)) != 0)
        continue;
      uint32_t& slot = index.at(words[i].base_hash());
      if (slot == 0) {
        all.push_back({});
        slot = static_cast<uint32_t>(all.size());
      }
      slot_of[i] = slot;
      shown[i] = shown_at(facts, i, paragraph.words);
      for (size_t sort = 0; sort < 3; ++sort)
        ++all[slot - 1].counts[sort][shown[i][sort]];
    }
  for (size_t i = 0; i < facts.size(); ++i)
    for (size_t sort = 0; slot_of[i] != 0 && sort < 3; ++sort)
      facts[i].elsewhere[sort] = all[slot_of[i] - 1].without(sort, shown[i][sort]);
}

// What the facts of a word follow from, but for those of its place.
uint64_t key_of(const Word& word, const NameWord& name, uint32_t shape) {
  const auto mix = [](uint64_t a, uint64_t b) {
    a = (a ^ b) * 0x9e3779b97f4a7c15ULL;
    return a ^ a >> 32U;
  };
  uint64_t key = mix(name.hash(), name.base_hash());
  key = mix(key, name.stem_hash);
  key = mix(key, uint64_t{name.flags} << 32U | name.stem_flags);
  key = mix(key, uint64_t{shape} << 32U |
                     uint32_t{name.readings[name.base].cut_bytes} << 8U |
                     static_cast<uint32_t>(word.kind) << 4U | (name.letters ? 4U : 0U) |
                     (name.arabic ? 2U : 0U) | (name.definite ? 1U : 0U));
  return key == 0 ? 1 : key;
}

// What only letters have.
void study_letters(std::string_view text, const NameWord& name, const KnownWords& table,
                   WordFacts& out) {
  const std::string_view al = "ال";
  gather_affixes(text, out);
  const size_t cut = name.readings[name.base].cut_bytes;
  std::string_view stem = text.substr(std::min(cut, text.size()));
  if (stem.starts_with(al)) stem.remove_prefix(al.size());
  const Letters letters = find_letters(stem);
  if (letters.count > 2)
    out.stem_prefix[0] = small(hash_of(stem.substr(0, letters.from_start[1])));
  if (letters.count > 3)
    out.stem_prefix[1] = small(hash_of(stem.substr(0, letters.from_start[2])));
  const WordKnowledge& known = knowledge_of(name, table);
  out.cluster = known.cluster;
  out.family = known.cluster == 0 ? 255U : table.family(known.cluster);
  out.frequency = table.find(name.hash()).frequency / 3U * 16U +
                  table.find(name.base_hash()).frequency / 3U;
  out.self = known.self_code;
  out.next = table.find(name.hash()).next_code;
  out.last = table.find(name.hash()).last_code;
  if (name.arabic)
    out.article_share =
        article_share(table, hash_of(stem), hash_of(std::string(al).append(stem)));
}

void study_word(std::string_view text, const Word& word, const NameWord& name,
                const KnownWords& table, WordFacts& out) {
  const bool number = word.kind == WordKind::number;
  out.word =
      number ? 1 + std::min<uint32_t>(word.normal.size_bytes(), 6) : small(name.hash());
  out.base = number ? out.word : small(name.base_hash());
  out.stem = number ? out.word : small(name.stem_hash);
  const uint32_t cut = name.readings[name.base].cut_bytes;
  out.particle = (cut == 0 ? 0 : 2 * small(hash_of(text.substr(0, cut)))) +
                 (name.definite ? 1U : 0U);
  out.flags = name.flags & known_flags;
  out.stem_flags = name.stem_flags & known_flags;
  if (name.letters) study_letters(text, name, table, out);
}

}  // namespace

Facts gather_facts(const Article& article, const NormalText& normal,
                   const Segments& segments, const std::vector<NameWord>& words,
                   const std::vector<NameSpan>& listed,
                   const std::vector<NameSpan>& ruled, const KnownWords& table,
                   WordMemory& memory) {
  Facts facts(words.size());
  uint32_t quoted = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const NameWord& name = words[i];
    const Word& word = segments.words[i];
    const uint32_t shape = shape_of(word, name, slice(article, word.source));
    WordFacts& known = memory.at(key_of(word, name, shape));
    if (known.slot == 0) {
      known.slot = static_cast<uint32_t>(memory.size());
      known.shape = shape;
      study_word(without_tail(normal, word, name), word, name, table, known);
    }
    WordFacts& out = facts[i] = known;
    out.opens = name.sentence_start ? 1 : 0;
    if (name.quote_mark)
      quoted = quoted == 0 ? 1 : 0;
    else if (quoted > 0)
      out.quoted = std::min<uint32_t>(quoted++, 3);
    if (quoted > 30) quoted = 0;
  }
  mark_spans(listed, &WordFacts::listed, facts);
  mark_spans(ruled, &WordFacts::ruled, facts);
  look_elsewhere(segments, words, facts);
  return facts;
}

}  // namespace isnad
