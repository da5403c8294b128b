#pragma once

#include "shell/collection.h"
#include "shell/command.h"
#include "shell/kit.h"
#include "shell/view_state.h"

namespace isnad {

// Below the top bar: the panels of the mode that is open, side by side where there is
// room and one at a time where there is not.
void lay_out(const Ui& ui, const Collection& collection, ViewState& view,
             const Box& box, Commands& commands);

}  // namespace isnad
