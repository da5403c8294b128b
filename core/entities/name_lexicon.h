#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/assets.h"
#include "core/entities/entity_kind.h"
#include "core/entities/known_words.h"
#include "core/entities/tagger_model.h"
#include "core/hash_table.h"
#include "core/result.h"

// Lists that show names: gazetteers of places and organisations, and words that stand
// beside or inside names (titles, first names, heads of organisations).
//
//   if (lexicon.flags(hash_of(folded_word)) & title) ...
//
// Everything is keyed by a 64-bit hash of folded text (core/normalise.h).  A phrase is
// the hash of its words in turn, so it can be followed word by word.

namespace isnad {

// What the lists know of a word; bits of a mask.
enum NameFlag : uint32_t {
  flag_title = 1U << 0,
  flag_feminine = 1U << 1,  // a feminine title or first name
  flag_title_lower = 1U << 2,
  flag_kin = 1U << 3,
  flag_given = 1U << 4,
  flag_name_part = 1U << 5,  // ابن, van: inside names only
  flag_name_word = 1U << 6,  // seen in personal names
  flag_place_head = 1U << 7,
  flag_place_tail = 1U << 8,
  flag_org_head = 1U << 9,
  flag_org_tail = 1U << 10,
  flag_outlet_head = 1U << 11,
  flag_misc_head = 1U << 12,
  flag_nationality = 1U << 13,
  flag_direction = 1U << 14,
  flag_org_adjective = 1U << 15,
  flag_org_noun = 1U << 16,
  flag_say = 1U << 17,
  flag_stop = 1U << 18,
  flag_place_before = 1U << 19,
  flag_native = 1U << 20,     // a first name with one usual spelling
  flag_body_head = 1U << 21,  // an org_head that any definite word behind it names
};

// One place or organisation of the gazetteer, in all its spellings.
struct GazetteerEntry {
  EntityKind kind = EntityKind::place;
  uint32_t group = 0;  // entries of one group are the same thing
  bool outlet = false;
};

// What was learnt from text; both empty when a model is missing or damaged.
struct NameModel {
  KnownWords words;
  TaggerModel tagger;
};

struct NameLexicon {
  HashTable words;    // hash of a folded word -> NameFlag mask
  HashTable phrases;  // hash of a phrase or its beginning -> index into entries, or
                      // no_index for a beginning that is no entry itself
  std::vector<GazetteerEntry> entries;
  uint32_t group_count = 0;
  NameModel arabic, latin;  // for articles mostly in either script
  // Models that were refused; their articles are read by rules alone.
  std::vector<Error> refused;

  uint32_t flags(uint64_t word_hash) const;
};

// The hash of a phrase made longer by one word.  0 is the empty phrase.
uint64_t extend_phrase(uint64_t phrase_hash, uint64_t word_hash);

// Reads assets/lexicon/{places,organisations,names_*} and assets/model/{words,names}_*.
// Refuses damaged lists; a damaged model is left out and told of in `refused`.  Linear.
Result<NameLexicon> load_name_lexicon(const Assets& assets);

}  // namespace isnad
