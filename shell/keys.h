#pragma once

#include "shell/collection.h"
#include "shell/kit.h"
#include "shell/view_state.h"

// The keys: what they do anywhere, where they are, and places they can go that are no
// buttons.
//
//   take_keys(view);                        // once a frame: modes, back, help
//   if (kit::stop(ui, "text", box)) ...     // true: pressed by a key
//   scroll_px += kit::scroll_keys(line_px, page_px);   // while they are on it

namespace isnad {

// Keys that do the same wherever the reader is.
void take_keys(const Collection& collection, ViewState& view);

// Where the keys were at the end of the last frame.
Focus focus_of_keys();
// At the end of a frame: keys on what has gone start over.
void leave_what_has_gone();

// Every key and what it does, on the whole screen.
void help_panel(const Ui& ui, ViewState& view, const Box& box);

namespace kit {

// A place for the keys alone; the pointer does not see it.
bool stop(const Ui& ui, const char* id, const Box& box);
// Puts the keys on the place last given to stop(), without showing them there.
void go_to_stop();
// By how far the keys that are on the last stop() want to scroll.
struct KeyScroll {
  float by_px = 0;
  bool to_begin = false;
  bool to_end = false;
};
KeyScroll scroll_keys(float line_px, float page_px);

}  // namespace kit
}  // namespace isnad
