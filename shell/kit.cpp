#include "shell/kit.h"

#include <algorithm>

#include "shell/labels.h"

namespace isnad {

Box Strip::take_left(float width, float gap) {
  const Box taken = {box_.min, {std::min(box_.min.x + width, box_.max.x), box_.max.y}};
  box_.min.x = std::min(taken.max.x + gap, box_.max.x);
  return taken;
}

Box Strip::take_right(float width, float gap) {
  const Box taken = {{std::max(box_.max.x - width, box_.min.x), box_.min.y}, box_.max};
  box_.max.x = std::max(taken.min.x - gap, box_.min.x);
  return taken;
}

Box Strip::take_start(float width, float gap) {
  return rtl_ ? take_right(width, gap) : take_left(width, gap);
}

Box Strip::take_end(float width, float gap) {
  return rtl_ ? take_left(width, gap) : take_right(width, gap);
}

Box Strip::take_top(float height, float gap) {
  const Box taken = {box_.min, {box_.max.x, std::min(box_.min.y + height, box_.max.y)}};
  box_.min.y = std::min(taken.max.y + gap, box_.max.y);
  return taken;
}

Box Strip::take_bottom(float height, float gap) {
  const Box taken = {{box_.min.x, std::max(box_.max.y - height, box_.min.y)}, box_.max};
  box_.max.y = std::max(taken.min.y - gap, box_.min.y);
  return taken;
}

std::string Focus::spoken() const {
  std::string out;
  for (const Words& piece : words) {
    if (!out.empty()) out += ' ';
    out += piece.text;
  }
  return out;
}

namespace kit {
namespace {

constexpr float bar_width = 6;
constexpr float bar_room = bar_width + 4;  // kept free beside what scrolls
// Where the middle of small letters lies in a line, as a share of its height.
constexpr float middle_of_line = 0.56F;
// A second stroke this far aside makes letters heavier.
constexpr float strong_offset = 0.45F;

Colour or_text(const Ui& ui, Colour colour) {
  return colour != 0 ? colour : ui.theme.text;
}

const ParagraphLayout& layout_of(const Ui& ui, float width, std::string_view text,
                                 const WrappedLook& look) {
  return ui.type.paragraph(
      text, {.width_px = width, .font_size_px = look.size, .face = look.face});
}

float drawn_width(const char* visual, float size) {
  return ImGui::GetFont()->CalcTextSizeA(size, FLT_MAX, 0, visual).x;
}

// The text up to the end of its last line that is shown, with room for an ellipsis.
std::string cut_after(std::string_view text, const TextLine& last) {
  std::string_view shown = text.substr(0, last.bytes.end);
  const size_t space = shown.find_last_of(' ', shown.empty() ? 0 : shown.size() - 2);
  if (space != std::string_view::npos && space > last.bytes.begin)
    shown = shown.substr(0, space);
  while (shown.ends_with('\n') || shown.ends_with(' ')) shown.remove_suffix(1);
  return std::string(shown) + "\u2026";
}

// The horizontal place of something this wide.
float place(const Ui& ui, const Box& box, float width, Align align) {
  if (align == Align::centre) return box.min.x + (box.width() - width) / 2;
  const bool at_left = (align == Align::start) != ui.rtl();
  return at_left ? box.min.x : box.max.x - width;
}

void say_when_focused(const Ui& ui, const Box& box, std::string_view words) {
  if (ui.focus == nullptr || !ui.focus->visible) return;
  const Box& there = ui.focus->box;
  const ImVec2 middle = {(box.min.x + box.max.x) / 2,
                         std::min((box.min.y + box.max.y) / 2, box.min.y + 12)};
  if (middle.x < there.min.x || middle.x > there.max.x || middle.y < there.min.y ||
      middle.y > there.max.y)
    return;
  std::vector<Focus::Words>& all = ui.focus->words;
  const float along_px = ui.rtl() ? -box.max.x : box.min.x;
  const auto after = [&](const Focus::Words& other) {
    constexpr float same_line_px = 10;
    return other.y_px > middle.y + same_line_px ||
           (other.y_px > middle.y - same_line_px && other.along_px > along_px);
  };
  all.insert(std::find_if(all.begin(), all.end(), after),
             {middle.y, along_px, std::string(words)});
}

}  // namespace

void text(const Ui& ui, const Box& box, std::string_view text, const TextLook& look) {
  if (text.empty() || box.width() < 4 || !ImGui::IsRectVisible(box.min, box.max))
    return;
  say_when_focused(ui, box, text);
  const char* visual = ui.type.elided(text, box.width(), look.size);
  const float width = drawn_width(visual, look.size);
  const ImVec2 at = {place(ui, box, width, look.align),
                     (box.min.y + box.max.y) / 2 - look.size * middle_of_line};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const Colour colour = or_text(ui, look.colour);
  list.AddText(ImGui::GetFont(), look.size, at, colour, visual);
  if (!look.strong) return;
  // Drawn again and moved then: text is placed on whole pixels only.
  const int first = list.VtxBuffer.Size;
  list.AddText(ImGui::GetFont(), look.size, at, colour, visual);
  for (int i = first; i < list.VtxBuffer.Size; ++i)
    list.VtxBuffer[i].pos.x += strong_offset;
}

float wrapped(const Ui& ui, const Box& box, std::string_view text,
              const WrappedLook& look) {
  say_when_focused(ui, box, text);
  const ParagraphLayout& whole = layout_of(ui, box.width(), text, look);
  const bool cut = look.most_lines != 0 && whole.lines.size() > look.most_lines;
  std::string shown;
  if (cut) shown = cut_after(text, whole.lines[look.most_lines - 1]);
  // The ellipsis may need room that only another line has.
  while (cut && shown.size() > 8 &&
         layout_of(ui, box.width(), shown, look).lines.size() > look.most_lines)
    shown = std::string(beginning_of(shown, shown.size() - 4)) + "\u2026";
  const ParagraphLayout& layout = cut ? layout_of(ui, box.width(), shown, look) : whole;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_marks(list, box.min, layout, look.marks);
  draw_text(list, *ImGui::GetFont(), box.min, layout, or_text(ui, look.colour),
            look.marks);
  return layout.height_px();
}

float wrapped_height(const Ui& ui, float width, std::string_view text,
                     const WrappedLook& look) {
  const ParagraphLayout& layout = layout_of(ui, width, text, look);
  if (look.most_lines == 0 || layout.lines.size() <= look.most_lines)
    return layout.height_px();
  return layout.line_height_px * static_cast<float>(look.most_lines);
}

void fill(const Box& box, Colour colour, float radius) {
  ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, colour, radius);
}

void frame(const Box& box, Colour colour, float radius) {
  ImGui::GetWindowDrawList()->AddRect(box.min, box.max, colour, radius);
}

void rule(const Ui& ui, const Box& box) {
  fill({{box.min.x, box.max.y - 1}, box.max}, ui.theme.rule);
}

bool press(const char* id, const Box& box) {
  const ImVec2 cursor = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(box.min);
  const ImVec2 size = {std::max(box.width(), 1.0F), std::max(box.height(), 1.0F)};
  const bool pressed = ImGui::InvisibleButton(id, size, ImGuiButtonFlags_EnableNav);
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  ImGui::SetCursorScreenPos(cursor);
  return pressed;
}

bool is_hovered() { return ImGui::IsItemHovered(); }

void announce(const Ui& ui, const Box& box, std::string_view words) {
  say_when_focused(ui, box, words);
}

float button_width(const Ui& ui, std::string_view label, float text_size) {
  return ui.type.width_px(label, text_size) + 24;
}

bool button(const Ui& ui, const char* id, const Box& box, std::string_view label,
            ButtonLook look, float text_size) {
  const bool pressed = press(id, box);
  const Theme& theme = ui.theme;
  const bool hovered = is_hovered();
  Colour ink = theme.text;
  if (look == ButtonLook::main) {
    fill(box, theme.accent, size::radius);
    if (hovered) frame(box, theme.text, size::radius);
    ink = theme.on_accent;
  } else if (look == ButtonLook::chosen) {
    fill(box, theme.chosen, size::radius);
    ink = theme.accent;
  } else {
    if (hovered) fill(box, theme.hovered, size::radius);
    if (look == ButtonLook::plain) frame(box, theme.rule, size::radius);
    if (look == ButtonLook::quiet) ink = hovered ? theme.accent : theme.muted;
  }
  text(ui, box, label, {.size = text_size, .colour = ink, .align = Align::centre});
  return pressed;
}

bool tab(const Ui& ui, const char* id, const Box& box, std::string_view label,
         bool is_chosen) {
  const bool pressed = press(id, box);
  const Colour ink = is_chosen      ? ui.theme.accent
                     : is_hovered() ? ui.theme.text
                                    : ui.theme.muted;
  text(ui, box, label, {.colour = ink, .align = Align::centre, .strong = is_chosen});
  if (is_chosen) fill({{box.min.x, box.max.y - 2}, box.max}, ui.theme.accent);
  return pressed;
}

bool row(const Ui& ui, const char* id, const Box& box, bool is_chosen) {
  ImGui::SetNextItemAllowOverlap();
  const bool pressed = press(id, box);
  if (is_chosen)
    fill(box, ui.theme.chosen, size::radius);
  else if (is_hovered())
    fill(box, ui.theme.hovered, size::radius);
  return pressed;
}

float chip_width(const Ui& ui, std::string_view label) {
  return ui.type.width_px(label, size::small) + 14;
}

void chip(const Ui& ui, const Box& box, std::string_view label, Colour colour) {
  frame(box, colour, box.height() / 2);
  text(ui, box, label, {.size = size::small, .colour = colour, .align = Align::centre});
}

void tooltip(const Ui& ui, std::string_view text) {
  if (text.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_DelayShort)) return;
  constexpr float widest = 360;
  const float width = std::min(widest, ui.type.width_px(text, size::small) + 2);
  const float height = wrapped_height(ui, width, text, {.size = size::small});
  ImGui::PushStyleColor(ImGuiCol_PopupBg, ui.theme.raised);
  ImGui::PushStyleColor(ImGuiCol_Border, ui.theme.rule);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {10, 6});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, size::radius);
  if (ImGui::BeginTooltip()) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, height});
    wrapped(ui, {at, {at.x + width, at.y + height}}, text, {.size = size::small});
    ImGui::EndTooltip();
  }
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(2);
}

void begin_scroll(const Ui&, const char* id, const Box& box) {
  ImGui::SetCursorScreenPos(box.min);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::BeginChild(id, box.size(), ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoBackground);
}

void end_scroll(const Ui& ui) {
  const ImVec2 at = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  const float before = ImGui::GetScrollY();
  const float after = scroll_bar(ui, "bar", {at, {at.x + size.x, at.y + size.y}},
                                 before, ImGui::GetScrollMaxY());
  if (after != before) ImGui::SetScrollY(after);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

// Dear ImGui's own is always at the right.
float scroll_bar(const Ui& ui, const char* id, const Box& window, float scroll_px,
                 float most_px) {
  if (most_px <= 0) return scroll_px;
  const float height = window.height();
  const float length = std::max(28.0F, height * height / (height + most_px));
  const float x = ui.rtl() ? window.min.x + 1 : window.max.x - bar_width - 1;
  const float room = height - length;

  ImGui::SetCursorScreenPos({x - 2, window.min.y});
  ImGui::InvisibleButton(id, {bar_width + 4, std::max(height, 1.0F)});
  const bool held = ImGui::IsItemActive();
  if (held && room > 0) {
    const float aim = ImGui::GetIO().MousePos.y - window.min.y - length / 2;
    scroll_px = std::clamp(aim / room, 0.0F, 1.0F) * most_px;
  }
  const bool lit = held || ImGui::IsItemHovered();
  const float y = window.min.y + room * std::clamp(scroll_px / most_px, 0.0F, 1.0F);
  const Box thumb = {{x, y}, {x + bar_width, y + length}};
  fill(thumb, lit ? ui.theme.muted : ui.theme.rule, bar_width / 2);
  return scroll_px;
}

Box take_row(const Ui& ui, float height, float gap) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x - bar_room;
  ImGui::Dummy({width, height + gap});
  const float x = ui.rtl() ? at.x + bar_room : at.x;
  return {{x, at.y}, {x + width, at.y + height}};
}

bool in_reach(const Box& box) {
  constexpr float reach_px = 90;
  return ImGui::IsRectVisible({box.min.x, box.min.y - reach_px},
                              {box.max.x, box.max.y + reach_px});
}

}  // namespace kit
}  // namespace isnad
