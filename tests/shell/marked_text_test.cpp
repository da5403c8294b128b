#include "shell/panels/marked_text.h"

#include <doctest/doctest.h>

#include <string>

#include "shell/text/hit.h"
#include "tests/support/screen.h"

namespace isnad {
namespace {

// The keeper said the lamp burns all night.
const std::string text = "قال الحارس: «المصباح يشتعل Lamp 7 طوال الليل» ثم مضى";
const ParagraphStyle style = {.width_px = 500, .font_size_px = 24};

TextPointer pressed_at(uint32_t caret, int count = 1) {
  TextPointer pointer;
  pointer.pressed = true;
  pointer.press_count = count;
  pointer.caret = caret;
  pointer.letter = TextRange{caret, caret + 2};
  return pointer;
}

TEST_CASE("marked_text: a drag selects from where it began, either way") {
  Selection selection;
  const SourceRange paragraph = {10, 10 + static_cast<uint32_t>(text.size())};
  update_selection(selection, 3, paragraph, text, pressed_at(20));
  CHECK(selection.article_index == 3);
  CHECK(selection.range.empty());
  TextPointer drag;
  drag.dragged = true;
  drag.caret = 30;
  update_selection(selection, 3, paragraph, text, drag);
  CHECK(selection.range == SourceRange{30, 40});
  drag.caret = 4;
  update_selection(selection, 3, paragraph, text, drag);
  CHECK(selection.range == SourceRange{14, 30});
}

TEST_CASE("marked_text: a press with shift extends what is selected") {
  Selection selection = {0, {5, 5}, 5};
  const SourceRange paragraph = {0, static_cast<uint32_t>(text.size())};
  TextPointer pointer = pressed_at(19);
  pointer.shift = true;
  update_selection(selection, 0, paragraph, text, pointer);
  CHECK(selection.range == SourceRange{5, 19});
  update_selection(selection, 1, paragraph, text, pointer);  // another article
  CHECK(selection.range.empty());
}

TEST_CASE("marked_text: a double click takes the word, a triple click the paragraph") {
  Selection selection;
  const SourceRange paragraph = {0, static_cast<uint32_t>(text.size())};
  const auto lamp = static_cast<uint32_t>(text.find("Lamp"));
  update_selection(selection, 0, paragraph, text, pressed_at(lamp + 1, 2));
  CHECK(text.substr(selection.range.begin, selection.range.size_bytes()) == "Lamp");
  update_selection(selection, 0, paragraph, text, pressed_at(lamp + 1, 3));
  CHECK(selection.range == paragraph);
}

TEST_CASE("marked_text: the selection as a paragraph sees it") {
  const Selection selection = {2, {10, 50}, 10};
  CHECK(selected_in(selection, 2, {0, 20}) == TextRange{10, 20});
  CHECK(selected_in(selection, 2, {20, 40}) == TextRange{0, 20});
  CHECK(selected_in(selection, 2, {60, 80}).empty());
  CHECK(selected_in(selection, 1, {0, 20}).empty());
}

TEST_CASE("marked_text: dragging over mixed text on the screen gives its bytes") {
  test::Screen screen(600, 200);
  Selection selection;
  ImVec2 origin;
  const SourceRange whole = {0, static_cast<uint32_t>(text.size())};
  const auto panel = [&] {
    origin = ImGui::GetCursorScreenPos();
    const MarkedText content = {text, style, IM_COL32_BLACK, {}};
    update_selection(selection, 0, whole, text,
                     marked_text("row", content, screen.type()));
  };
  screen.frames(2, panel);
  // From the right edge of a word's first letter to the far edge of Latin letters.
  const auto place_of = [&](std::string_view word, bool end) {
    const auto begin = static_cast<uint32_t>(text.find(word));
    const auto size = static_cast<uint32_t>(word.size());
    const ParagraphLayout& layout = screen.type().paragraph(text, style);
    for (const Cell& cell : layout.cells)
      if (end ? cell.bytes.end == begin + size : cell.bytes.begin == begin)
        return ImVec2{
            origin.x + cell.x_px + cell.width_px * (end == cell.rtl ? 0.1F : 0.9F),
            origin.y + 8};
    return ImVec2{};
  };
  ImVec2 from = place_of("المصباح", false);
  const ImVec2 to = place_of("Lamp", true);
  screen.drag(from, to, panel);
  CHECK(text.substr(selection.range.begin, selection.range.size_bytes()) ==
        "المصباح يشتعل Lamp");
}

}  // namespace
}  // namespace isnad
