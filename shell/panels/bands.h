#pragma once

#include <vector>

#include "shell/collection.h"
#include "shell/kit.h"
#include "shell/panels/article_column.h"
#include "shell/shared_text.h"
#include "shell/view_state.h"

// Two articles as columns that scroll together, before anything is drawn.
//
//   Bands bands = {ui, view, shared, {}};
//   bands.sides.push_back(make_side(ui, collection, view, 0, box));  // and the other
//   take_wishes(bands);
//
// Scrolling one side moves the other so that what they share around a third of the
// height stands beside each other.

namespace isnad {

struct Half {
  size_t index = 0;  // 0 or 1
  uint32_t article_index = 0;
  ArticleColumn column;
  Box box;    // all of it
  Box share;  // where its paragraphs' shares stand
  float text_x = 0;
  float* scroll_px = nullptr;

  float most_px() const {
    return std::max(0.0F, column.rows.height_px() + 40 - box.height());
  }
  float screen_y(float y_px) const { return box.min.y + y_px - *scroll_px; }
};

struct Bands {
  const Ui& ui;
  ViewState& view;
  const SharedText& shared;
  std::vector<Half> sides;

  bool is_near_sight(const Half& side, SourceRange range) const;
};

// `box` is all the room the side has.
Half make_side(const Ui& ui, const Collection& collection, ViewState& view,
               size_t index, const Box& box);

// Where a byte stands without setting its row: by its share of the block.
float rough_top(const Half& side, uint32_t at_byte);
// The bottom of the last line of a range; sets its row.
float exact_bottom(const Half& side, SourceRange range);

// Lights a passage and brings both sides to it.
void press_passage(Bands& bands, uint32_t passage);

// What was asked for since the last frame: a passage, or to stay together.
void take_wishes(Bands& bands);

}  // namespace isnad
