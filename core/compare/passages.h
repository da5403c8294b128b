#pragma once

#include <cstdint>
#include <vector>

#include "core/range.h"

// Text that two articles share beyond chance, and what that says about each article.
//
//   for (const Passage& passage : comparison.passages) show(passage.a, passage.b);
//
// A passage is `verbatim` when its words are the same after folding, else `near`: runs
// of the same words with small changes between them.

namespace isnad {

struct Passage {
  bool verbatim = true;  // else near
  uint32_t a_article_index = 0;
  uint32_t b_article_index = 0;
  SourceRange a;
  SourceRange b;
  uint32_t words = 0;  // words that are the same on both sides
};

// What makes one article the likely origin of what it shares with another.
enum class OriginReason : uint8_t {
  none,
  credit,       // the other one credits this one's outlet, or this one's agency
  earlier,      // it has the earlier date
  containment,  // nearly all of it stands in the other, which has more beside it
};
const char* name_of(OriginReason reason);

// Everything two articles share.
struct Sharing {
  uint32_t a_article_index = 0;  // the earlier of the two in Analyses
  uint32_t b_article_index = 0;
  uint32_t a_words = 0;                   // words of a inside passages with b
  uint32_t b_words = 0;                   // words of b inside passages with a
  IndexRun passages;                      // in Comparison::passages
  uint32_t origin_article = no_index;     // one of the two, "likely"; no_index: unclear
  OriginReason why = OriginReason::none;  // for origin_article
};

// How much of one article stands elsewhere too.  An article added twice, in another
// encoding or with what a page prints around it, is one source: the later ones have
// `added_before`.  Two outlets that print the same words are two sources.
struct ArticleShare {
  uint32_t words = 0;                 // words of the article
  uint32_t shared_words = 0;          // of them, inside passages with any other
  uint32_t copy_of = no_index;        // earlier article with the same text
  uint32_t added_before = no_index;   // earlier article that is this one; see below
  uint32_t likely_origin = no_index;  // article most of its shared text comes from
  OriginReason why = OriginReason::none;
  std::vector<uint8_t> paragraph_shared_percent;  // for each Segments::paragraphs
  bool operator==(const ArticleShare&) const = default;
};

}  // namespace isnad
