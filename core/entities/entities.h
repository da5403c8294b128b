#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/entities/entity_kind.h"
#include "core/normalise.h"
#include "core/range.h"
#include "core/reason.h"
#include "core/segment.h"

// Finds who and what one article names, and which mentions are the same entity.
//
//   const Entities entities = find_entities(article, normal, segments, lexicon,
//   memory); for (const Mention& mention : entities.mentions)
//     show(slice(article, mention.range));
//
// A mention carries no attached particle (و ف ب ل ك), and a title in front of a name is
// a role, not part of the name.  Entities are per article; core/entities/identities.h
// joins them across articles.

namespace isnad {

struct Lexicon;
struct NameMemory;

enum class Gender : uint8_t { unknown, masculine, feminine };

struct Mention {
  SourceRange range;
  EntityKind kind = EntityKind::misc;
  uint32_t entity_index = no_index;  // in Entities::items; dates and numbers have none
  IndexRun words;                    // in Segments::words; the words that hold it
  SourceRange role;                  // title words beside it; empty: none
  uint8_t confidence_percent = 0;
  Reason why;
  std::string value;  // normalised date or number ("2023-09"), else empty
};

struct Variant {
  std::string text;  // as written
  uint32_t count = 0;
  bool operator==(const Variant&) const = default;
};

struct Entity {
  EntityKind kind = EntityKind::misc;
  Gender gender = Gender::unknown;
  std::string name;                // the fullest form in the article, without titles
  std::vector<Variant> variants;   // most frequent first, then by text
  std::vector<std::string> roles;  // as written, in order of appearance, no doubles
};

struct Entities {
  std::vector<Mention> mentions;  // in order of range.begin; they do not overlap
  std::vector<Entity> items;      // in order of first mention
};

// Cannot fail: text without names gives an empty result.  Linear in the text.  `memory`
// saves work and changes no result (core/entities/word_memory.h).
Entities find_entities(const Article& article, const NormalText& normal,
                       const Segments& segments, const Lexicon& lexicon,
                       NameMemory& memory);

}  // namespace isnad
