#include "shell/keys.h"

#include <imgui_internal.h>

#include <utility>

#include "shell/words.h"

namespace isnad {
namespace {

bool pressed(ImGuiKey key, bool repeats = false) {
  return !ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(key, repeats);
}

// Out of what was opened last.
void go_back(ViewState& view) {
  if (view.help_shown)
    view.help_shown = false;
  else if (view.beside.choosing)
    view.beside.choosing.reset();
  else if (!view.selection.range.empty())
    view.selection = {};
  else if (view.narrow && view.narrow_panel == NarrowPanel::compare)
    view.narrow_panel = NarrowPanel::statements;
}

// To the neighbour of the open statement in the order of the list.
void step_statement(const Collection& collection, ViewState& view, int step) {
  const std::vector<CoverageRow>& rows = collection.coverage().rows;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].statement_index != view.statement_index) continue;
    const size_t next = i + static_cast<size_t>(step);
    if (next < rows.size()) view.statement_index = rows[next].statement_index;
    return;
  }
}

// The next or the last statement, or shared passage.
void step(const Collection& collection, ViewState& view, int by) {
  if (view.mode == Mode::beside)
    view.beside.step = by;
  else if (view.mode == Mode::compare || view.mode == Mode::coverage)
    step_statement(collection, view, by);
}

constexpr std::pair<ImGuiKey, Mode> mode_keys[] = {
    {ImGuiKey_1, Mode::overview}, {ImGuiKey_2, Mode::read},
    {ImGuiKey_3, Mode::compare},  {ImGuiKey_4, Mode::beside},
    {ImGuiKey_5, Mode::coverage},
};

}  // namespace

void take_keys(const Collection& collection, ViewState& view) {
  ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  if (pressed(ImGuiKey_Slash) && ImGui::GetIO().KeyShift)
    view.help_shown = !view.help_shown;
  else if (pressed(ImGuiKey_Slash))
    view.wish = Wish::type_filter;
  if (pressed(ImGuiKey_Escape)) go_back(view);
  if (pressed(ImGuiKey_N, true)) step(collection, view, 1);
  if (pressed(ImGuiKey_P, true)) step(collection, view, -1);
  if (collection.analyses().empty()) return;
  for (const auto& [key, mode] : mode_keys)
    if (pressed(key)) open_mode(view, mode);
}

Focus focus_of_keys() {
  Focus focus;
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  if (g.NavId == 0 || g.NavWindow == nullptr || !g.NavCursorVisible) return focus;
  const ImRect rect = ImGui::WindowRectRelToAbs(
      g.NavWindow, g.NavWindow->NavRectRel[ImGuiNavLayer_Main]);
  focus.visible = true;
  focus.box = {rect.Min, rect.Max};
  return focus;
}

void leave_what_has_gone() {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  if (g.NavId == 0 || g.NavIdIsAlive || g.NavMoveSubmitted) return;
  g.NavId = 0;
  g.NavCursorVisible = false;
}

void help_panel(const Ui& ui, ViewState& view, const Box& box) {
  kit::begin_scroll(ui, "help", box);
  Strip head(kit::take_row(ui, 40, 10), ui.rtl());
  const char* close = say(Term::close, ui.language);
  if (kit::button(ui, "close", head.take_end(kit::button_width(ui, close)), close))
    view.help_shown = false;
  kit::text(ui, head.rest(), say(Term::help, ui.language),
            {.size = size::title, .strong = true});
  const std::pair<const char*, Term> keys[] = {
      {"Tab  Shift+Tab", Term::key_next},
      {say(Term::arrow_keys, ui.language), Term::key_move},
      {"Enter", Term::key_press},
      {"Esc", Term::key_back},
      {"1 2 3 4 5", Term::key_modes},
      {"N  P", Term::key_step},
      {"/", Term::key_search},
      {"Ctrl+A  Ctrl+C", Term::key_copy},
      {"Page Up  Page Down  Home  End", Term::key_scroll},
      {"?", Term::key_help},
      {"Esc  Tab", Term::key_leave},
  };
  for (const auto& [key, term] : keys) {
    const float width = ImGui::GetContentRegionAvail().x - 10;
    const float keys_width = std::min(270.0F, width * 0.42F);
    const float height = std::max(
        kit::wrapped_height(ui, width - keys_width - 16, say(term, ui.language)),
        kit::wrapped_height(ui, keys_width, key));
    Strip line(kit::take_row(ui, std::max(30.0F, height), 8), ui.rtl());
    kit::wrapped(ui, line.take_start(keys_width, 16), key, {.colour = ui.theme.accent});
    kit::wrapped(ui, line.rest(), say(term, ui.language));
  }
  kit::end_scroll(ui);
}

namespace kit {

bool stop(const Ui&, const char* id, const Box& box) {
  const ImGuiID item = ImGui::GetID(id);
  const ImRect rect(box.min, box.max);
  if (!ImGui::ItemAdd(rect, item)) return false;
  ImGui::RenderNavCursor(rect, item);
  return GImGui->NavActivatePressedId == item;
}

void go_to_stop() { ImGui::SetFocusID(ImGui::GetItemID(), ImGui::GetCurrentWindow()); }

KeyScroll scroll_keys(float line_px, float page_px) {
  KeyScroll out;
  const ImGuiID item = ImGui::GetItemID();
  if (item == 0 || GImGui->NavId != item) return out;
  const auto taken = [item](ImGuiKey key) {
    ImGui::SetKeyOwner(key, item);
    return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, item);
  };
  if (taken(ImGuiKey_DownArrow)) out.by_px += line_px;
  if (taken(ImGuiKey_UpArrow)) out.by_px -= line_px;
  if (taken(ImGuiKey_PageDown) || taken(ImGuiKey_Space)) out.by_px += page_px;
  if (taken(ImGuiKey_PageUp)) out.by_px -= page_px;
  out.to_begin = taken(ImGuiKey_Home);
  out.to_end = taken(ImGuiKey_End);
  return out;
}

}  // namespace kit
}  // namespace isnad
