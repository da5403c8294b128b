#pragma once

#include <string_view>

#include "shell/collection.h"
#include "shell/view_state.h"

namespace isnad {

// What a button of the plain page asks for: "add files", "try samples", "export json",
// "article 3", "quote 0", "name 5", "statement 2", "beside 3 5", "passage 1",
// "overview"; of the open article "undo title", "set date 4 May 2024". Anything else is
// ignored.
void act(std::string_view action, const Collection& collection, ViewState& view);

}  // namespace isnad
