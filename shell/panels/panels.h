#pragma once

#include <vector>

#include "shell/collection.h"
#include "shell/kit.h"
#include "shell/view_state.h"

// The panels.  Each draws one part of the collection into a box and writes into the
// view what the reader did there.  None keeps anything.

namespace isnad {

// What was decided about one article, each with where it was found and how sure it is;
// a press leads to the words that say so.
void article_details(const Ui& ui, const Article& article, ViewState& view,
                     uint32_t article_index);

// The articles, with language, outlet, date and counts; below them what was not read.
void articles_panel(const Ui& ui, const Collection& collection, ViewState& view,
                    const Box& box);

// People, bodies and places of all articles: spellings, roles, every mention.
void names_panel(const Ui& ui, const Collection& collection, ViewState& view,
                 const Box& box);

// The filters above the list of quotes, with what each value leaves of `entries`.
void quote_facets(const Ui& ui, const Collection& collection, ViewState& view,
                  const std::vector<QuoteEntry>& entries);

// What the open article, or all of them, report as said, each with its chain.
void quotes_panel(const Ui& ui, const Collection& collection, ViewState& view,
                  const Box& box);

// Every statement, those that most sources report first.
void statements_panel(const Ui& ui, const Collection& collection, ViewState& view,
                      const Box& box);

// The open statement in the words of each source, and what differs.
void compare_panel(const Ui& ui, const Collection& collection, ViewState& view,
                   const Box& box);

// One difference between two reports of a statement; either side leads to its words.
void difference_card(const Ui& ui, const Collection& collection, ViewState& view,
                     const Difference& difference, uint32_t statement_index);

// Which outlet carries which statement.
void coverage_panel(const Ui& ui, const Collection& collection, ViewState& view,
                    const Box& box);

// Two articles, what they share, and how much of each that is.
void beside_panel(const Ui& ui, const Collection& collection, ViewState& view,
                  const Box& box);

// The collection in figures, the outlets, and what is most worth a look.
void overview_panel(const Ui& ui, const Collection& collection, ViewState& view,
                    const Box& box);

// Where only one panel fits: tabs at the bottom, some with tabs of their own at the top
// of the paper; returns what is left of it.
Box narrow_tabs(const Ui& ui, ViewState& view, const Box& bottom, const Box& paper);

// The name, what the window is given over to, and what can be done at any time.
void top_bar(const Ui& ui, const Collection& collection, ViewState& view,
             const Box& box);
// Which file is being read and how many are done, while something is done.
void progress_bar(const Ui& ui, const Collection& collection, ViewState& view,
                  const Box& box);

// What stands there before any article: what this is, and how to begin.
void welcome_panel(const Ui& ui, ViewState& view, const Box& box);

}  // namespace isnad
