#include <imgui.h>

#include <algorithm>
#include <string>

#include "shell/panels/reader_marks.h"
#include "shell/panels/reader_panel.h"
#include "shell/text/draw.h"

namespace isnad {
namespace {

constexpr float swatch_px = 20;
constexpr float gap_px = 6;

struct Chip {
  const char* id = "";
  const char* text = "";
  MarkColours colours;
  Underline underline = Underline::none;
  bool shown = true;
};

float width_of(const Chip& chip, Typesetter& type) {
  return swatch_px + gap_px + type.width_px(chip.text, size::small) + gap_px;
}

// A word's worth of the mark beside its name; pale when the kind is hidden.
bool draw_chip(const Chip& chip, ImVec2 from, float width_px, float height_px,
               Typesetter& type, const ViewState& view) {
  const Theme& theme = theme_of(view.theme);
  ImGui::SetCursorScreenPos(from);
  const bool pressed = ImGui::InvisibleButton(chip.id, {width_px, height_px},
                                              ImGuiButtonFlags_EnableNav);
  const bool rtl = is_rtl(view.language);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered())
    list.AddRectFilled(from, {from.x + width_px, from.y + height_px}, theme.hovered,
                       size::radius);
  const ImVec2 swatch = {rtl ? from.x + width_px - swatch_px : from.x, from.y + 3};
  const ImVec2 swatch_end = {swatch.x + swatch_px, from.y + height_px - 3};
  if (chip.shown) {
    list.AddRectFilled(swatch, swatch_end, chip.colours.fill, 3);
    draw_underline(list, {swatch.x, swatch_end.y - 2}, swatch_end.x, chip.underline,
                   chip.colours.line);
  } else {
    list.AddRect(swatch, swatch_end, theme.rule, 3);
  }
  const float text_x = rtl ? from.x + gap_px : swatch_end.x + gap_px;
  list.AddText(ImGui::GetFont(), size::small,
               {text_x, from.y + (height_px - size::small) / 2},
               chip.shown ? theme.muted : theme.faint, type.visual(chip.text));
  return pressed;
}

// Sets chips side by side from the side where reading starts, in as many rows as
// needed.
class Flow {
 public:
  Flow(Typesetter& type, const ViewState& view)
      : type_(type),
        view_(view),
        origin_(ImGui::GetCursorScreenPos()),
        width_px_(ImGui::GetContentRegionAvail().x) {}

  bool add(const Chip& chip) {
    const float width_px = width_of(chip, type_);
    if (used_px_ > 0 && used_px_ + width_px > width_px_) {
      used_px_ = 0;
      top_px_ += row_px;
    }
    const float x = is_rtl(view_.language) ? width_px_ - used_px_ - width_px : used_px_;
    used_px_ += width_px + size::gap;
    return draw_chip(chip, {origin_.x + x, origin_.y + top_px_}, width_px, row_px - 4,
                     type_, view_);
  }

  void finish() {
    ImGui::SetCursorScreenPos(origin_);
    ImGui::Dummy({width_px_, top_px_ + row_px});
  }

 private:
  static constexpr float row_px = 26;

  Typesetter& type_;
  const ViewState& view_;
  ImVec2 origin_;
  float width_px_;
  float used_px_ = 0;
  float top_px_ = 0;
};

}  // namespace

void legend(Typesetter& type, ViewState& view) {
  const Theme& theme = theme_of(view.theme);
  Flow flow(type, view);
  constexpr EntityKind name_kinds[] = {EntityKind::person, EntityKind::organisation,
                                       EntityKind::place, EntityKind::misc};
  for (const EntityKind kind : name_kinds) {
    bool& shown = view.kind_shown[static_cast<size_t>(kind)];
    if (flow.add({name_of(kind), say(kind, view.language), theme.of(kind),
                  underline_of(kind), shown}))
      shown = !shown;
  }
  // Dates, numbers and amounts look alike and are switched together.
  const auto first = view.kind_shown.begin() + static_cast<size_t>(EntityKind::date);
  const bool any =
      std::find(first, view.kind_shown.end(), true) != view.kind_shown.end();
  std::string values = say(EntityKind::number, view.language);
  values += " · ";
  values += say(EntityKind::date, view.language);
  if (flow.add({"values", values.c_str(), theme.of(EntityKind::number),
                underline_of(EntityKind::number), any}))
    std::fill(first, view.kind_shown.end(), !any);
  constexpr QuoteKind quote_kinds[] = {QuoteKind::direct, QuoteKind::mixed,
                                       QuoteKind::indirect};
  for (const QuoteKind kind : quote_kinds)
    if (flow.add({name_of(kind), say(kind, view.language), theme.of(kind),
                  underline_of(kind), view.quotes_shown}))
      view.quotes_shown = !view.quotes_shown;
  flow.finish();
}

}  // namespace isnad
