#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/analysis.h"
#include "core/entities/entities.h"
#include "core/entities/spelling.h"
#include "core/lexicon.h"

// What identities.cpp compares: each entity of each article, read once.
//
//   read_items(analyses, lexicon, known);
//   compare(known.items);

namespace isnad {

// One entity of one article, prepared for comparing.
struct IdentityItem {
  const Entity* entity = nullptr;
  uint32_t name_number = no_index;  // of a spelled person; the same for the same name
  std::vector<std::string> called;  // words that alone are variants of a person's name
  std::vector<std::string> words;   // of the name, folded
  uint32_t native_words = 0;        // a bit for each of words that is an Arabic name
  SpelledName spelled;              // of a person of two words or more, or such a place
  uint32_t group = no_index;        // the gazetteer's
  std::string key;                  // key_of() the words
  std::string first_skeleton;       // of the first and the last word
  std::string last_skeleton;
};

// The entities of all articles end to end, and what they were read of.
struct IdentityItems {
  Analyses analyses;
  std::vector<IdentityItem> items;
  std::unordered_map<std::string, uint32_t> name_numbers;  // by the name as written
};

// Makes `known` those of these articles; what it holds of them already is kept without
// looking again.  Linear in the entities that are new.
void read_items(const Analyses& analyses, const Lexicon& lexicon, IdentityItems& known);

// A place that no gazetteer knows.
bool is_unlisted_place(const IdentityItem& item);

// Entities of one key are one: the kind and the words, without the article.
std::string key_of(EntityKind kind, const std::vector<std::string>& words);

}  // namespace isnad
