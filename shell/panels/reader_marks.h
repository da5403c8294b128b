#pragma once

#include <string>
#include <vector>

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "shell/text/draw.h"
#include "shell/theme.h"
#include "shell/view_state.h"

// What is marked in an article, and what a mark means.
//
//   row.marks = marks_in(analysis, comparison, view, block.range);
//   const Marked under = marked_at(analysis, view, at_byte);
//   for (const std::string& line : explain(analysis, under, view.language)) show(line);

namespace isnad {

// The marks at a place; a name may stand inside a quote.
struct Marked {
  uint32_t mention_index = no_index;  // in Entities::mentions
  uint32_t quote_index = no_index;    // in Quotes::items

  bool empty() const { return mention_index == no_index && quote_index == no_index; }
  bool operator==(const Marked&) const = default;
};

// How a kind is underlined, here and in the legend.
Underline underline_of(EntityKind kind);
Underline underline_of(QuoteKind kind);

// The marks of a stretch of the article, in its bytes, in the order they are drawn:
// the place last gone to, quotes, verbs of saying, names, the selection.  Only what the
// view shows.  `comparison` may be null.
std::vector<TextMark> marks_in(const Analysis& analysis, const Comparison* comparison,
                               const ViewState& view, SourceRange stretch);

// What the view shows at this byte of the article.
Marked marked_at(const Analysis& analysis, const ViewState& view, uint32_t at_byte);

// What a click on it chooses: the name, or the quote and its statement.
void choose(const Marked& marked, const Analysis& analysis,
            const Comparison* comparison, ViewState& view);

// What it is, who said it, why it is marked and how sure that is, line by line.
std::vector<std::string> explain(const Analysis& analysis, const Marked& marked,
                                 Language language);

}  // namespace isnad
