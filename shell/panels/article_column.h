#pragma once

#include <imgui.h>

#include <string>

#include "core/analysis.h"
#include "shell/text/typesetter.h"
#include "shell/theme.h"

// An article set as a column of blocks, of which only those in sight are laid out.
//
//   ArticleColumn column = {analysis, type, theme, width_px, reading_size_px, rows};
//   column.fill();
//   scroll_px += column.measure_in_sight(scroll_px, scroll_px + height_px);
//   for (size_t row = column.rows.row_at(scroll_px); ...; ++row)
//     draw(column.layout(row));
//
// Heights are in CSS pixels from the top of the column.

namespace isnad {

struct ArticleColumn {
  const Analysis& analysis;
  Typesetter& type;
  const Theme& theme;
  float width_px = 0;
  float reading_size_px = 0;
  Column& rows;  // one for each block; from rows_of()

  const std::vector<Block>& blocks() const { return analysis.article.blocks; }
  float em_px() const;

  ParagraphStyle style(const Block& block) const;
  ImU32 ink(const Block& block) const;
  const ParagraphLayout& layout(size_t row) const;

  // Gives every row a height: a guess, but in a short article the true one.
  void fill() const;
  // Sets a row; returns by how much the rows after it move.
  float measure(size_t row) const;
  // Sets the rows in sight; returns how far what is in sight has moved, which scrolling
  // has to make good.
  float measure_in_sight(float from_px, float to_px) const;

  // There must be a block.
  size_t row_of(uint32_t at_byte) const;
  // The top of the line that holds a byte; sets its row.
  float line_top(uint32_t at_byte) const;
  float line_height(uint32_t at_byte) const;
};

// The rows the typesetter keeps for an article at this width.
Column& rows_of(Typesetter& type, const Article& article, float width_px,
                float reading_size_px);

}  // namespace isnad
