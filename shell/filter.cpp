#include "shell/filter.h"

#include "core/normalise.h"
#include "shell/words.h"

namespace isnad {

Filter::Filter(std::string_view typed) : folded_(fold(typed)) {
  while (folded_.ends_with(' ')) folded_.pop_back();
  folded_.erase(0, folded_.find_first_not_of(' '));
}

bool Filter::admits(std::string_view text) const {
  return is_empty() || fold(text).find(folded_) != std::string::npos;
}

void filter_field(const Ui& ui, ViewState& view, const Box& box) {
  ImGui::SetNextItemAllowOverlap();
  const bool pressed = kit::press("filter", box);
  kit::fill(box, ui.theme.raised, size::radius);
  kit::frame(box, kit::is_hovered() ? ui.theme.muted : ui.theme.rule, size::radius);
  if (kit::is_hovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  Strip inside(box.inset(10, 0), ui.rtl());
  bool cleared = false;
  if (!view.filter.empty())
    cleared =
        kit::button(ui, "clear", inside.take_end(24), "\u00D7", kit::ButtonLook::quiet);
  if (view.filter.empty())
    kit::text(ui, inside.rest(), say(Term::search, ui.language),
              {.colour = ui.theme.faint});
  else
    kit::text(ui, inside.rest(), view.filter);
  if (cleared) view.filter.clear();
  if (!pressed || cleared) return;
  view.wish = Wish::type_filter;
  view.field = {box.min.x, box.min.y, box.width(), box.height()};
}

}  // namespace isnad
