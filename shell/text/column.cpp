#include "shell/text/column.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace isnad {

void Column::assign(std::vector<float> heights_px) {
  heights_px_ = std::move(heights_px);
  tops_px_.clear();
}

float Column::top_px(size_t row) const {
  if (tops_px_.empty()) {
    tops_px_.reserve(heights_px_.size() + 1);
    tops_px_.push_back(0);
    for (const float height_px : heights_px_)
      tops_px_.push_back(tops_px_.back() + height_px);
  }
  return tops_px_[row];
}

size_t Column::row_at(float y_px) const {
  assert(!heights_px_.empty());
  top_px(0);
  const auto after = std::upper_bound(tops_px_.begin(), tops_px_.end(), y_px);
  if (after == tops_px_.begin()) return 0;
  const auto row = static_cast<size_t>(after - tops_px_.begin()) - 1;
  return std::min(row, heights_px_.size() - 1);
}

float Column::set_height(size_t row, float height_px) {
  const float change_px = height_px - heights_px_[row];
  if (change_px == 0) return 0;
  heights_px_[row] = height_px;
  tops_px_.clear();
  return change_px;
}

}  // namespace isnad
