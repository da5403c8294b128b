#pragma once

#include "shell/collection.h"
#include "shell/kit.h"
#include "shell/shared_text.h"
#include "shell/view_state.h"

// The texts of two articles, with bands that join what they share.
//
//   band_view(ui, collection, view, shared, box);
//
// Scrolling one side moves the other to the same passage.  Beside each paragraph stands
// how much of it other articles have.  On a narrow screen one of the sides, the other
// one a press on a passage away.  Only what is in sight costs anything.

namespace isnad {

void band_view(const Ui& ui, const Collection& collection, ViewState& view,
               const SharedText& shared, const Box& box);

}  // namespace isnad
