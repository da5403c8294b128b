#pragma once

#include <cstdint>
#include <vector>

#include "core/entities/known_words.h"
#include "core/entities/name_rules.h"
#include "core/entities/name_words.h"

// What the lists and the table of words know of each word of an article, as small
// numbers: all that core/entities/features.h reads.
//
//   const Facts facts =
//       gather_facts(article, normal, segments, words, listed, ruled, table, memory);

namespace isnad {

class WordMemory;

// One word as small numbers; hashes where a number would not do.
struct WordFacts {
  uint32_t slot = 0;  // in WordMemory, of all but what the word's place shows
  uint32_t word = 0, stem = 0, base = 0, particle = 0, shape = 0, length = 0;
  uint32_t prefix[4] = {};  // of 1..4 letters; 0: too short
  uint32_t suffix[4] = {};
  uint32_t stem_prefix[2] = {};
  uint32_t cluster = 0, family = 0, frequency = 0, article_share = 0;
  uint32_t self = 0, next = 0, last = 0;  // codes of WordKnowledge
  uint32_t flags = 0, stem_flags = 0;
  // What the word's place shows.
  uint32_t listed = 0;  // gazetteer: kind, beginning or inside, many words
  uint32_t ruled = 0;   // what the rules alone would call it
  uint32_t quoted = 0;  // words since the opening mark, up to 3; 0: outside marks
  uint32_t opens = 0;   // first of its sentence
  // Of the same word elsewhere in the article: what the rules call it, what the word
  // before it and the word behind it let expect.  0: a word too common to ask.
  uint32_t elsewhere[3] = {};
};

using Facts = std::vector<WordFacts>;

// `memory` is of the same table, and saves work alone (core/entities/word_memory.h).
Facts gather_facts(const Article& article, const NormalText& normal,
                   const Segments& segments, const std::vector<NameWord>& words,
                   const std::vector<NameSpan>& listed,
                   const std::vector<NameSpan>& ruled, const KnownWords& table,
                   WordMemory& memory);

}  // namespace isnad
