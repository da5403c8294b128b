#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/analysis.h"
#include "core/entities/entities.h"
#include "core/range.h"

// Joins the entities of many articles: one identity for each person, body or place,
// in whatever spelling or script.

namespace isnad {

struct Identity {
  uint32_t id = 0;  // stable while the articles before it stay the same
  EntityKind kind = EntityKind::misc;
  Gender gender = Gender::unknown;
  std::string name;                // the most frequent full form
  std::vector<Variant> variants;   // most frequent first, then by text
  std::vector<std::string> roles;  // most frequent first, then by text
  bool operator==(const Identity&) const = default;
};

struct Identities {
  std::vector<Identity> items;  // in order of first mention
  // identity_of[article_index][entity_index] is an index into items.
  std::vector<std::vector<uint32_t>> identity_of;
};

// identify() for a collection that changes: it remembers what it read of each article.
class Identifier {
 public:
  // Keeps a reference to `lexicon`, which must outlive it.
  explicit Identifier(const Lexicon& lexicon);
  ~Identifier();

  // What identify() gives.
  Identities identify(const Analyses& analyses);

  struct Known;

 private:
  const Lexicon& lexicon_;
  std::unique_ptr<Known> known_;
};

// Articles in, identities out; the order of `analyses` decides ids and nothing else.
// About linear in the number of entities.
Identities identify(const Analyses& analyses, const Lexicon& lexicon);

}  // namespace isnad
