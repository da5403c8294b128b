#include "core/entities/features.h"

#include <algorithm>
#include <array>

#include "core/entities/feature_writer.h"
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
uint32_t article_share(const WordKnowledge& bare, const WordKnowledge& definite) {
  const int with = definite.frequency;
  const int without = bare.frequency;
  if (with + without < 3) return 0;
  return static_cast<uint32_t>(std::clamp((with - without) / 3, -3, 3) + 4);
}

// What the table has of a word, each form looked up once.
void gather_knowledge(const NameWord& name, std::string_view stem, bool stem_is_base,
                      const KnownWords& table, std::string& with_article,
                      WordFacts& out) {
  const WordKnowledge& whole = table.find(name.hash());
  const WordKnowledge& base = name.base == 0 ? whole : table.find(name.base_hash());
  const auto tells = [](const WordKnowledge& known) {
    return known.cluster != 0 || known.self_code != 0;
  };
  const WordKnowledge& known = tells(whole)  ? whole
                               : tells(base) ? base
                                             : table.find(name.stem_hash);
  out.cluster = known.cluster;
  out.family = known.cluster == 0 ? 255U : table.family(known.cluster);
  out.frequency = whole.frequency / 3U * 16U + base.frequency / 3U;
  out.self = known.self_code;
  out.next = whole.next_code;
  out.last = whole.last_code;
  if (!name.arabic) return;
  if (name.definite && !name.readings[name.base].joined) {
    out.article_share = article_share(table.find(name.stem_hash), base);
    return;
  }
  with_article.assign("ال");
  with_article += stem;
  out.article_share = article_share(stem_is_base ? base : table.find(hash_of(stem)),
                                    table.find(hash_of(with_article)));
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
constexpr uint32_t person_flags = flag_given | flag_name_word | flag_name_part;
constexpr uint32_t trigger_flags = flag_title | flag_title_lower | flag_kin |
                                   flag_org_head | flag_outlet_head | flag_place_head |
                                   flag_place_tail | flag_org_tail | flag_misc_head |
                                   flag_say | flag_place_before;

void write_word(const WordFacts& w, FeatureWriter& f) {
  f.add(1, w.word);
  f.add(2, w.stem);
  f.add(3, w.base);
  f.add(4, w.particle, w.shape);
  f.add(5, w.shape, w.opens);
  f.add(6, w.length, w.shape);
  for (uint32_t k = 0; k < 4; ++k) {
    if (w.prefix[k] != 0) f.add(10 + k, w.prefix[k]);
    if (w.suffix[k] != 0) f.add(14 + k, w.suffix[k]);
  }
  for (uint32_t k = 0; k < 2; ++k)
    if (w.stem_prefix[k] != 0) f.add(18 + k, w.stem_prefix[k]);
  f.add(20, w.cluster);
  f.add(21, w.family);
  f.add(22, w.frequency, w.shape);
  f.add(23, w.article_share, w.particle);
  f.add(24, w.self);
  f.add(25, w.self, w.particle);
  if (w.flags != 0) f.add(26, w.flags);
  if ((w.stem_flags & person_flags) != 0) f.add(27, w.stem_flags & person_flags);
  if (w.listed != 0) f.add(28, w.listed);
  if (w.ruled != 0) f.add(29, w.ruled);
  if (w.quoted != 0) f.add(30, w.quoted);
}

void write_neighbour(const WordFacts& w, uint32_t sort, bool near, FeatureWriter& f) {
  f.add(sort, w.word);
  f.add(sort + 1, w.stem);
  f.add(sort + 2, w.cluster);
  f.add(sort + 3, w.family);
  f.add(sort + 4, w.self);
  const uint32_t trigger = w.stem_flags & trigger_flags;
  if (trigger != 0) f.add(sort + 5, trigger);
  if (!near) return;
  f.add(sort + 6, w.shape);
  f.add(sort + 7, w.particle, w.article_share);
  if (w.suffix[1] != 0) f.add(sort + 8, w.suffix[1]);
  if (w.prefix[1] != 0) f.add(sort + 9, w.prefix[1]);
  if ((w.flags & person_flags) != 0) f.add(sort + 10, w.flags & person_flags);
  if (w.listed != 0) f.add(sort + 11, w.listed);
}

void write_context(const WordFacts& before, const WordFacts& w, const WordFacts& after,
                   FeatureWriter& f) {
  f.add(40, before.word, w.word);
  f.add(41, w.word, after.word);
  f.add(42, before.stem, w.stem);
  f.add(43, w.stem, after.stem);
  f.add(44, before.shape, w.shape, after.shape);
  f.add(45, before.family, w.family);
  f.add(46, w.family, after.family);
  f.add(47, before.family, after.family);
  f.add(48, before.self / 4, w.self / 4);
  f.add(49, w.self / 4, after.self / 4);
  f.add(50, before.next);
  f.add(51, after.last);
  f.add(52, before.next, w.self / 4);
  f.add(53, w.self / 4, after.last);
  f.add(54, before.next, after.last);
  f.add(55, before.flags & person_flags, w.flags & person_flags,
        after.flags & person_flags);
  f.add(56, before.stem, after.stem);
  if (w.listed != 0) f.add(57, w.listed, before.stem);
  f.add(58, before.particle, w.particle, after.particle);
}

// The nearest word of those before that tells what comes.
void write_trigger(const Facts& facts, uint32_t at, uint32_t begin, FeatureWriter& f) {
  for (uint32_t back = 1; back <= 4 && at >= begin + back; ++back) {
    const uint32_t trigger = facts[at - back].stem_flags & trigger_flags;
    if (trigger == 0) continue;
    f.add(59, trigger);
    return;
  }
}

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

void write_elsewhere(const WordFacts& before, const WordFacts& w,
                     const WordFacts& after, FeatureWriter& f) {
  const auto& [ruled, next, last] = w.elsewhere;
  if (next != 0) {
    f.add(150, next);
    f.add(151, ruled);
    f.add(152, last);
    f.add(153, next, w.self / 4);
    f.add(154, ruled, w.self / 4);
    f.add(155, next, last, ruled);
  }
  for (uint32_t sort = 0; sort < 2; ++sort) {
    if (before.elsewhere[sort] != 0) f.add(156 + sort, before.elsewhere[sort]);
    if (after.elsewhere[sort] != 0) f.add(158 + sort, after.elsewhere[sort]);
  }
}

}  // namespace

Facts gather_facts(const Article& article, const NormalText& normal,
                   const Segments& segments, const std::vector<NameWord>& words,
                   const std::vector<NameSpan>& listed,
                   const std::vector<NameSpan>& ruled, const KnownWords& table) {
  Facts facts(words.size());
  const std::string_view al = "ال";
  std::string with_article;
  uint32_t quoted = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const NameWord& name = words[i];
    const Word& word = segments.words[i];
    const std::string_view text = without_tail(normal, word, name);
    WordFacts& out = facts[i];
    const bool number = word.kind == WordKind::number;
    out.word = number ? 1 + std::min<uint32_t>(word.normal.size_bytes(), 6)
                      : small(name.hash());
    out.base = number ? out.word : small(name.base_hash());
    out.stem = number ? out.word : small(name.stem_hash);
    const uint32_t cut = name.readings[name.base].cut_bytes;
    out.particle = (cut == 0 ? 0 : 2 * small(hash_of(text.substr(0, cut)))) +
                   (name.definite ? 1U : 0U);
    out.shape = shape_of(word, name, slice(article, word.source));
    out.opens = name.sentence_start ? 1 : 0;
    if (name.letters) {
      gather_affixes(text, out);
      std::string_view stem = text.substr(std::min<size_t>(cut, text.size()));
      const bool stem_is_base =
          !stem.starts_with(al) && !name.readings[name.base].joined;
      if (stem.starts_with(al)) stem.remove_prefix(al.size());
      const Letters letters = find_letters(stem);
      if (letters.count > 2)
        out.stem_prefix[0] = small(hash_of(stem.substr(0, letters.from_start[1])));
      if (letters.count > 3)
        out.stem_prefix[1] = small(hash_of(stem.substr(0, letters.from_start[2])));
      gather_knowledge(name, stem, stem_is_base, table, with_article, out);
    }
    out.flags = name.flags & known_flags;
    out.stem_flags = name.stem_flags & known_flags;
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

void extract(const Facts& facts, uint32_t at, IndexRun run,
             std::vector<uint32_t>& features) {
  static const WordFacts outside = [] {
    WordFacts facts_of_nothing;
    facts_of_nothing.shape = 9;
    return facts_of_nothing;
  }();
  const WordFacts& w = facts[at];
  const WordFacts& before = at > run.begin ? facts[at - 1] : outside;
  const WordFacts& before2 = at > run.begin + 1 ? facts[at - 2] : outside;
  const WordFacts& after = at + 1 < run.end ? facts[at + 1] : outside;
  const WordFacts& after2 = at + 2 < run.end ? facts[at + 2] : outside;
  FeatureWriter f(features);
  f.add(60, 0);
  write_word(w, f);
  write_neighbour(before, 70, true, f);
  write_neighbour(after, 90, true, f);
  write_neighbour(before2, 110, false, f);
  write_neighbour(after2, 130, false, f);
  write_context(before, w, after, f);
  write_trigger(facts, at, run.begin, f);
  write_elsewhere(before, w, after, f);
}

}  // namespace isnad
