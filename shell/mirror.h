#pragma once

#include <string>
#include <string_view>

#include "shell/collection.h"
#include "shell/view_state.h"

// What the canvas shows, as plain HTML: for screen readers, for the browser's own
// search, for tests.  A button's data-do is what Shell::act() understands.
//
// Everything taken from articles is escaped.  Each function is linear in what it shows;
// of lists and articles beyond all reading only the beginning is there.

namespace isnad::mirror {

// What can be done at any time.
std::string actions(Language language);
// One line: what is being read, how much is done.
std::string status(const Collection& collection, Language language);
// What the keys are on.
std::string focus(std::string_view words);
// The list of articles, and what was not read.
std::string articles(const Collection& collection, const ViewState& view);
// What was decided about the open article, each to be put right.
std::string details(const Collection& collection, const ViewState& view);
// The open article, names and quotes marked: <mark data-kind="PER">, <q data-kind=...>.
std::string article(const Collection& collection, const ViewState& view);
// Names of all articles with kind, spellings and counts.
std::string names(const Collection& collection, const ViewState& view);
// Quotes of the open article with their chains.
std::string quotes(const Collection& collection, const ViewState& view);
std::string statements(const Collection& collection, const ViewState& view);
// The collection in figures, and the differences most worth a look.
std::string overview(const Collection& collection, Language language);
// The two articles beside each other: what they share, passage by passage.
std::string beside(const Collection& collection, const ViewState& view);
// The open statement: each source's words, what differs in <mark data-change=...>.
std::string statement(const Collection& collection, const ViewState& view);

}  // namespace isnad::mirror
