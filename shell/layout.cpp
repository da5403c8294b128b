#include "shell/layout.h"

#include <algorithm>
#include <utility>

#include "shell/filter.h"
#include "shell/keys.h"
#include "shell/panels/panels.h"
#include "shell/panels/reader_panel.h"

namespace isnad {
namespace {

Box paper(const Ui& ui, const Box& box) {
  kit::fill(box, ui.theme.panel, 10);
  kit::frame(box, ui.theme.rule, 10);
  return box.inset(size::pad, size::pad - 2);
}

void draw_reader(const Ui& ui, const Collection& collection, ViewState& view,
                 const Box& box, Commands& commands) {
  ImGui::SetCursorScreenPos(box.min);
  ImGui::BeginChild("reader", box.size(), ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  reader_panel(collection.analyses(), collection.comparison(), ui.type, view, commands);
  ImGui::EndChild();
}

void draw_side(const Ui& ui, const Collection& collection, ViewState& view,
               const Box& box) {
  Strip area(box, ui.rtl());
  const Box head = area.take_top(34, 6);
  kit::rule(ui, head);
  Strip tabs(head, ui.rtl());
  constexpr std::pair<Side, Term> sides[] = {{Side::names, Term::names},
                                             {Side::quotes, Term::quotes}};
  for (const auto& [side, term] : sides) {
    const char* label = say(term, ui.language);
    const Box place = tabs.take_start(kit::button_width(ui, label), 4);
    if (kit::tab(ui, say(term, Language::english), place, label, view.side == side))
      view.side = side;
  }
  filter_field(ui, view, area.take_top(34, 6));
  if (view.side == Side::names)
    names_panel(ui, collection, view, area.rest());
  else
    quotes_panel(ui, collection, view, area.rest());
}

void draw_wide(const Ui& ui, const Collection& collection, ViewState& view,
               const Box& box, Commands& commands) {
  Strip area(box, ui.rtl());
  const float width = box.width();
  if (view.mode == Mode::coverage)
    return coverage_panel(ui, collection, view, paper(ui, box));
  if (view.mode == Mode::beside)
    return beside_panel(ui, collection, view, paper(ui, box));
  if (view.mode == Mode::overview)
    return overview_panel(ui, collection, view, paper(ui, box));
  if (view.mode == Mode::compare) {
    statements_panel(
        ui, collection, view,
        paper(ui,
              area.take_start(std::clamp(width * 0.24F, 230.0F, 360.0F), size::gap)));
    if (view.reader_beside)
      draw_reader(ui, collection, view,
                  paper(ui, area.take_end(std::clamp(width * 0.34F, 360.0F, 640.0F),
                                          size::gap)),
                  commands);
    compare_panel(ui, collection, view, paper(ui, area.rest()));
    return;
  }
  articles_panel(
      ui, collection, view,
      paper(ui, area.take_start(std::clamp(width * 0.21F, 210.0F, 330.0F), size::gap)));
  draw_side(
      ui, collection, view,
      paper(ui, area.take_end(std::clamp(width * 0.27F, 260.0F, 420.0F), size::gap)));
  draw_reader(ui, collection, view, paper(ui, area.rest()), commands);
}

void draw_narrow_panel(const Ui& ui, const Collection& collection, ViewState& view,
                       const Box& inside, Commands& commands) {
  switch (view.narrow_panel) {
    case NarrowPanel::articles:
      return articles_panel(ui, collection, view, inside);
    case NarrowPanel::reader:
      return draw_reader(ui, collection, view, inside, commands);
    case NarrowPanel::names:
    case NarrowPanel::quotes: {
      Strip list(inside, ui.rtl());
      filter_field(ui, view, list.take_top(38, 6));
      if (view.narrow_panel == NarrowPanel::names)
        return names_panel(ui, collection, view, list.rest());
      return quotes_panel(ui, collection, view, list.rest());
    }
    case NarrowPanel::statements:
      return statements_panel(ui, collection, view, inside);
    case NarrowPanel::compare:
      return compare_panel(ui, collection, view, inside);
    case NarrowPanel::coverage:
      return coverage_panel(ui, collection, view, inside);
    case NarrowPanel::beside:
      return beside_panel(ui, collection, view, inside);
    case NarrowPanel::overview:
      return overview_panel(ui, collection, view, inside);
  }
}

void draw_narrow(const Ui& ui, const Collection& collection, ViewState& view,
                 const Box& box, Commands& commands) {
  Strip area(box, ui.rtl());
  const Box tabs = area.take_bottom(44, 6);
  const Box inside = narrow_tabs(ui, view, tabs, paper(ui, area.rest()));
  draw_narrow_panel(ui, collection, view, inside, commands);
}

}  // namespace

void lay_out(const Ui& ui, const Collection& collection, ViewState& view,
             const Box& box, Commands& commands) {
  const bool is_empty = collection.analyses().empty() &&
                        collection.troubles().empty() && !collection.is_busy();
  if (view.help_shown)
    help_panel(ui, view, paper(ui, box));
  else if (is_empty)
    welcome_panel(ui, view, box);
  else if (view.narrow)
    draw_narrow(ui, collection, view, box, commands);
  else
    draw_wide(ui, collection, view, box, commands);
}

}  // namespace isnad
