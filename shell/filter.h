#pragma once

#include <string>
#include <string_view>

#include "shell/kit.h"
#include "shell/view_state.h"

// What the reader types to shorten a list.  Spelling that folding evens out (hamza,
// short vowels, case, digits) makes no difference.

namespace isnad {

class Filter {
 public:
  explicit Filter(std::string_view typed);

  bool is_empty() const { return folded_.empty(); }
  // Whether the text holds what was typed.  Linear in the text.
  bool admits(std::string_view text) const;

 private:
  std::string folded_;
};

// The field it is typed into.  Dear ImGui cannot type Arabic, so a press asks the host
// for a field of its own over this one.
void filter_field(const Ui& ui, ViewState& view, const Box& box);

}  // namespace isnad
