#pragma once

#include <cstdint>
#include <vector>

#include "core/entities/name_rules.h"
#include "core/entities/tagger.h"

// Chooses between a span of the lists or rules and what the tagger says of its words.
//
//   const RuledChoice choice(words, tagging);
//   switch (choice.between(tagged, ruled)) …     // they overlap
//   if (choice.believes(ruled, heard)) add(ruled);  // the tagger has no name there
//
// The margins were chosen by five parts of the tagger's corpus and by reading news that
// was in none (assets/model/MANIFEST.md).

namespace isnad {

// Below it the tagger is not sure of a name or its kind.
inline constexpr int32_t unsure_margin = 2 * weight_scale;
// No margin counts for more.
inline constexpr int32_t most_margin = 4 * weight_scale;

class RuledChoice {
 public:
  // Keeps references to both.
  RuledChoice(const std::vector<NameWord>& words, const Tagging& tagging)
      : words_(words), tagging_(tagging) {}

  enum class Verdict : uint8_t {
    tagged,     // it stays, and the ruled one goes
    ruled,      // the other way round
    ruled_kind  // the same words, of the ruled one's kind
  };
  Verdict between(const NameSpan& tagged, const NameSpan& ruled) const;

  // Whether a ruled span is one where the tagger leaves its words out; `heard`: the
  // same words are a name to the tagger elsewhere.
  bool believes(const NameSpan& ruled, bool heard) const;

  // By how much the tagger at most insists on leaving these words out.
  int32_t doubt(IndexRun words) const;
  // How sure the tagger at least is of each: 1 to most_margin.
  int32_t least_margin(IndexRun words) const;
  // Whether a word is in another script than its model, which knows nothing of it.
  bool is_foreign(uint32_t word) const;

 private:
  int32_t margin_of(const NameSpan& ruled, bool heard) const;
  bool is_called_like_place(const NameSpan& tagged, const NameSpan& listed) const;
  bool gives_way(const NameSpan& tagged, const NameSpan& ruled) const;
  bool ends_in_adjective(const NameSpan& tagged, const NameSpan& ruled) const;
  bool adds_head(const NameSpan& tagged, const NameSpan& ruled) const;
  bool adds_outlet_head(const NameSpan& tagged, const NameSpan& ruled) const;

  const std::vector<NameWord>& words_;
  const Tagging& tagging_;
};

}  // namespace isnad
