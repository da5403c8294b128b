#include "shell/panels/marked_text.h"

#include <algorithm>

#include "shell/text/hit.h"

namespace isnad {
namespace {

SourceRange ordered(uint32_t a, uint32_t b) { return {std::min(a, b), std::max(a, b)}; }

}  // namespace

TextPointer pointer_on_item() {
  constexpr float click_slack_px = 4;
  TextPointer pointer;
  pointer.hovered = ImGui::IsItemHovered();
  pointer.pressed = ImGui::IsItemActivated();
  pointer.dragged = ImGui::IsItemActive() && !pointer.pressed &&
                    ImGui::IsMouseDragging(ImGuiMouseButton_Left, click_slack_px);
  pointer.press_count =
      pointer.pressed ? ImGui::GetMouseClickedCount(ImGuiMouseButton_Left) : 0;
  pointer.shift = ImGui::GetIO().KeyShift;
  const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
  pointer.clicked = ImGui::IsItemDeactivated() &&
                    way.x * way.x + way.y * way.y < click_slack_px * click_slack_px;
  if (pointer.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  return pointer;
}

void draw_marked_text(const MarkedText& content, ImVec2 origin, Typesetter& type) {
  const ParagraphLayout& layout = type.paragraph(content.text, content.style);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_marks(list, origin, layout, content.marks);
  draw_text(list, *ImGui::GetFont(), origin, layout, content.ink, content.marks);
}

TextPointer marked_text(const char* id, const MarkedText& content, Typesetter& type) {
  const ParagraphLayout& layout = type.paragraph(content.text, content.style);
  const ImVec2 origin = ImGui::GetCursorScreenPos();
  ImGui::InvisibleButton(
      id, {std::max(layout.width_px, 1.0F), std::max(layout.height_px(), 1.0F)});
  TextPointer pointer = pointer_on_item();
  const ImVec2 mouse = ImGui::GetMousePos();
  pointer.caret = caret_at(layout, mouse.x - origin.x, mouse.y - origin.y);
  pointer.letter = letter_at(layout, mouse.x - origin.x, mouse.y - origin.y);
  if (ImGui::IsItemVisible()) draw_marked_text(content, origin, type);
  return pointer;
}

TextRange selected_in(const Selection& selection, uint32_t article_index,
                      SourceRange paragraph) {
  if (selection.article_index != article_index) return {};
  const uint32_t begin = std::max(selection.range.begin, paragraph.begin);
  const uint32_t end = std::min(selection.range.end, paragraph.end);
  if (begin >= end) return {};
  return {begin - paragraph.begin, end - paragraph.begin};
}

void update_selection(Selection& selection, uint32_t article_index,
                      SourceRange paragraph, std::string_view article_text,
                      const TextPointer& pointer) {
  const uint32_t caret = paragraph.begin + pointer.caret;
  const bool continues = selection.article_index == article_index;
  if (pointer.pressed && pointer.press_count == 2) {
    const std::string_view text =
        article_text.substr(paragraph.begin, paragraph.size_bytes());
    const TextRange word =
        word_around(text, pointer.letter ? pointer.letter->begin : pointer.caret);
    selection = {article_index,
                 {paragraph.begin + word.begin, paragraph.begin + word.end},
                 paragraph.begin + word.begin};
  } else if (pointer.pressed && pointer.press_count >= 3) {
    selection = {article_index, paragraph, paragraph.begin};
  } else if (continues && (pointer.dragged || (pointer.pressed && pointer.shift))) {
    selection.range = ordered(selection.anchor, caret);
  } else if (pointer.pressed) {
    selection = {article_index, {caret, caret}, caret};
  }
}

}  // namespace isnad
