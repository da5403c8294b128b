#pragma once

#include <imgui.h>

#include <optional>
#include <string_view>
#include <vector>

#include "core/range.h"
#include "shell/text/draw.h"
#include "shell/text/typesetter.h"
#include "shell/view_state.h"

// A paragraph of an article with coloured marks, whose words can be pointed at and
// selected: a row of the compare panel, and what the reader is made of.
//
//   const TextPointer pointer = marked_text("base", row, type);
//   update_selection(view.selection, article_index, row_range, article.text, pointer);
//   if (pointer.clicked && pointer.letter) open_mark_at(pointer.letter->begin);

namespace isnad {

struct MarkedText {
  std::string_view text;
  ParagraphStyle style;
  ImU32 ink = 0;
  std::vector<TextMark> marks;  // bytes of `text`; later ones cover earlier ones
};

// What the mouse did with a text in this frame.
struct TextPointer {
  bool hovered = false;
  bool pressed = false;
  bool dragged = false;
  bool clicked = false;             // released where it was pressed
  bool shift = false;               // pressed with the shift key
  int press_count = 0;              // 2: a double click, 3: a triple click
  uint32_t caret = 0;               // the gap between letters nearest to it
  std::optional<TextRange> letter;  // the letter under it
};

// Reads the mouse over the last ImGui item, but not where in the text it is.
TextPointer pointer_on_item();

// Draws the text at the cursor as wide as its style says, and takes its room.
TextPointer marked_text(const char* id, const MarkedText& content, Typesetter& type);

// Draws it at a place, as part of another item.
void draw_marked_text(const MarkedText& content, ImVec2 origin, Typesetter& type);

// The selection in bytes of a paragraph, for a mark; empty when it lies elsewhere.
TextRange selected_in(const Selection& selection, uint32_t article_index,
                      SourceRange paragraph);

// Press, drag, shift-press, double click (a word) and triple click (the paragraph), as
// in any editor.  `paragraph` is where the pointer's text stands in `article_text`.
void update_selection(Selection& selection, uint32_t article_index,
                      SourceRange paragraph, std::string_view article_text,
                      const TextPointer& pointer);

}  // namespace isnad
