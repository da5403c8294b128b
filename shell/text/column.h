#pragma once

#include <cstddef>
#include <vector>

// Rows one under another, most of them never seen: their heights are estimates until
// they are set.
//
//   Column column;
//   column.assign(estimates);
//   for (size_t row = column.row_at(scroll_px); ...; ++row)
//     column.set_height(row, layout.height_px());

namespace isnad {

class Column {
 public:
  void assign(std::vector<float> heights_px);

  size_t row_count() const { return heights_px_.size(); }
  float height_px() const { return top_px(heights_px_.size()); }
  float height_px(size_t row) const { return heights_px_[row]; }
  // Where a row begins; for row_count(), where the last one ends.
  float top_px(size_t row) const;
  // The row at this height; the first above all rows, the last below them.
  // There must be a row.
  size_t row_at(float y_px) const;

  // By how much the rows after this one move.  After a change the next question costs
  // time linear in the rows.
  float set_height(size_t row, float height_px);

 private:
  std::vector<float> heights_px_;
  mutable std::vector<float> tops_px_;  // empty: to be added up again
};

}  // namespace isnad
