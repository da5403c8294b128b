#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/entities/name_lexicon.h"
#include "core/normalise.h"
#include "core/segment.h"

// What each word of an article may be to a name: its readings without attached
// particles, and what the lists know of it.
//
//   const std::vector<NameWord> words = study_words(article, normal, segments,
//   lexicon);
//
// Arabic writes و ف ب ل ك on the word they go with; a name may begin with the same
// letters.  A particle is taken off only where the lists or the article itself know the
// word behind it.  English writes a possessive 's on a name, which is no part of it.

namespace isnad {

// One way to read a word: with `cut_bytes` of its normal text taken off the front.
struct Reading {
  uint64_t hash = 0;      // of what is left; لل reads as ل and the article
  uint8_t cut_bytes = 0;  // 0: the whole word
  bool joined = false;    // لل: the article's first letter is not written
};

struct NameWord {
  std::array<Reading, 3> readings;  // the whole word first
  uint8_t reading_count = 0;
  uint8_t base = 0;  // the reading chosen
  bool arabic = false;
  bool letters = false;   // neither a number nor a mark
  bool definite = false;  // the base begins with the article ال
  bool capital = false;   // the first letter is upper case
  bool all_capitals = false;
  bool initial = false;  // one capital letter
  bool sentence_start = false;
  bool quote_mark = false;
  bool hyphen = false;  // a dash with no space on either side
  char mark = '\0';         // an ASCII mark, ',' and '-' for other
                            // commas and dashes, '~' for all else
  uint8_t tail_bytes = 0;   // of the source: a possessive 's, which no reading has
  uint32_t flags = 0;       // NameFlag mask of the base
  uint32_t stem_flags = 0;  // of the base without ال and endings of adjectives
  uint64_t stem_hash = 0;   // the base without ال
  // The stem without the ending of a place or of who comes from there: سوريا, السوري.
  uint64_t origin_hash = 0;
  bool from_place = false;  // has that ending of people, and ال: السوري
  bool accusative = false;  // an indefinite word in the accusative: هادئا
  bool glued = false;       // عبد, أبو: one word with what follows, apart or not

  uint64_t hash() const { return readings[0].hash; }
  uint64_t base_hash() const { return readings[base].hash; }
};

// One NameWord for each of Segments::words.  Linear.
std::vector<NameWord> study_words(const Article& article, const NormalText& normal,
                                  const Segments& segments, const NameLexicon& lexicon);

// Whether the article is in Arabic rather than in another script.
bool mostly_arabic(const std::vector<NameWord>& words);

// عبد, أبو and the like, which are also written together with the word behind them.
bool is_glued(std::string_view folded_word);

// The normal text of a word without its possessive 's.
std::string_view without_tail(const NormalText& normal, const Word& word,
                              const NameWord& name);

// Where a word begins in the source when `cut_bytes` of its normal text are left out.
uint32_t source_begin(const NormalText& normal, const Word& word, uint32_t cut_bytes);

}  // namespace isnad
