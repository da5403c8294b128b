#pragma once

#include "core/analysis.h"
#include "core/compare/comparison.h"
#include "shell/command.h"
#include "shell/text/typesetter.h"
#include "shell/view_state.h"

// The open article: its text with names and quotes marked, to read, select and copy.
//
//   reader_panel(collection.analyses(), collection.comparison(), type, view, commands);
//
// Fills the window it is called in.  Takes view.go_to.  Paragraphs are set when they
// come into sight, so a long article costs no more than a short one.

namespace isnad {

// `comparison` may be null: names and quotes are then marked but lead nowhere else.
void reader_panel(const Analyses& analyses, const Comparison* comparison,
                  Typesetter& type, ViewState& view, Commands& commands);

// The key to the colours; a press on a kind hides or shows it.  Takes its room in the
// window it is called in, from the side where reading starts.
void legend(Typesetter& type, ViewState& view);

}  // namespace isnad
