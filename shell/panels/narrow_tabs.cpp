#include <array>
#include <utility>

#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

// The panels a tab at the bottom leads to; more than one has tabs of its own at the
// top.
struct NarrowTab {
  Term name;
  std::array<std::pair<NarrowPanel, Term>, 3> panels;
  size_t count = 1;
};
constexpr NarrowTab all_tabs[] = {
    {Term::articles,
     {{{NarrowPanel::articles, Term::articles},
       {NarrowPanel::overview, Term::overview}}},
     2},
    {Term::article, {{{NarrowPanel::reader, Term::article}}}},
    {Term::names, {{{NarrowPanel::names, Term::names}}}},
    {Term::quotes, {{{NarrowPanel::quotes, Term::quotes}}}},
    {Term::compare,
     {{{NarrowPanel::statements, Term::statements},
       {NarrowPanel::coverage, Term::coverage},
       {NarrowPanel::beside, Term::beside}}},
     3},
};

NarrowPanel tab_of(NarrowPanel panel) {
  return panel == NarrowPanel::compare ? NarrowPanel::statements : panel;
}

bool leads_to(const NarrowTab& tab, NarrowPanel panel) {
  for (size_t i = 0; i < tab.count; ++i)
    if (tab.panels[i].first == tab_of(panel)) return true;
  return false;
}

}  // namespace

Box narrow_tabs(const Ui& ui, ViewState& view, const Box& bottom, const Box& paper) {
  Strip tabs(bottom, ui.rtl());
  NarrowPanel& shown = view.narrow_panel;
  const float tab_width = bottom.width() / static_cast<float>(std::size(all_tabs));
  Strip inside(paper, ui.rtl());
  for (const NarrowTab& tab : all_tabs) {
    const bool is_shown = leads_to(tab, shown);
    if (kit::tab(ui, say(tab.name, Language::english), tabs.take_start(tab_width),
                 say(tab.name, ui.language), is_shown))
      shown = tab.panels[0].first;
    if (!is_shown || tab.count == 1) continue;
    Strip line(inside.take_top(34, 6), ui.rtl());
    const float width = line.rest().width() / static_cast<float>(tab.count);
    ImGui::PushID("inner");
    for (size_t i = 0; i < tab.count; ++i) {
      const auto& [panel, term] = tab.panels[i];
      if (kit::tab(ui, say(term, Language::english), line.take_start(width),
                   say(term, ui.language), tab_of(shown) == panel))
        shown = panel;
    }
    ImGui::PopID();
  }
  return inside.rest();
}

}  // namespace isnad
