#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/compare/comparison.h"
#include "core/range.h"

// What two articles share, as seen from either of them, and whom an article shares
// with.
//
//   const SharedText shared = shared_text(analyses, comparison, {left, right});
//   for (const SharedPassage& passage : shared.passages)
//     draw_band(passage.range[0], passage.range[1], passage.kind);

namespace isnad {

using ArticlePair = std::array<uint32_t, 2>;  // in Analyses

enum class SharedKind : uint8_t {
  verbatim,
  near,
  statement,  // not the words: quotes of one statement, in whatever language
};
const char* name_of(SharedKind kind);

struct SharedPassage {
  std::array<SourceRange, 2> range;  // in each article
  uint32_t words = 0;                // the same on both sides
  SharedKind kind = SharedKind::verbatim;
};

struct SharedText {
  std::vector<SharedPassage> passages;  // in order of range[0]
  uint32_t statements = 0;              // of them, of kind statement
  // In passages: those that stand in the same order on both sides, as many words as can
  // be; what scrolling follows.
  std::vector<uint32_t> in_order;
  std::array<uint32_t, 2> words = {};  // of each article, inside passages
  uint32_t origin_article = no_index;  // one of the two, "likely"; no_index: unclear
  OriginReason why = OriginReason::none;
};

// Empty when they share nothing.  Cost: the square of the pair's passages at worst,
// most_ordered of which are put in order.
SharedText shared_text(const Analyses& analyses, const Comparison& comparison,
                       ArticlePair pair);

inline constexpr size_t most_ordered = 400;

// Another article that shares text with this one.
struct SharedWith {
  uint32_t article_index = 0;
  uint32_t words = 0;  // of this article
};

// Most words first, then by article.  Linear in the sharings.
std::vector<SharedWith> shared_with(const Comparison& comparison,
                                    uint32_t article_index);

// The two articles that share the most words; {no_index, no_index}: none do.
ArticlePair most_shared(const Comparison& comparison);

// Where one of two sides scrolls together with the other stands, given places that
// belong together: between two of them in proportion, outside them step by step.
struct Anchor {
  float here_px = 0;
  float there_px = 0;
};
float follow(const std::vector<Anchor>& anchors, float here_px);

}  // namespace isnad
