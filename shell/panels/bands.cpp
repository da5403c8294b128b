#include "shell/panels/bands.h"

#include <algorithm>
#include <cmath>

namespace isnad {
namespace {

constexpr float share_width = 44;        // of the column with each paragraph's share
constexpr float focus_share = 1.0F / 3;  // of the height: where passages meet

void measure(const Half& side) {
  *side.scroll_px += side.column.measure_in_sight(*side.scroll_px,
                                                  *side.scroll_px + side.box.height());
}

// The places that belong together around a height of one side.
std::vector<Anchor> anchors_around(const Bands& bands, size_t here, float y_px) {
  const Half& side = bands.sides[here];
  const Half& other = bands.sides[1 - here];
  const std::vector<uint32_t>& order = bands.shared.in_order;
  const auto range_of = [&](uint32_t passage, const Half& of) {
    return bands.shared.passages[passage].range[of.index];
  };
  const auto next =
      std::partition_point(order.begin(), order.end(), [&](uint32_t passage) {
        return rough_top(side, range_of(passage, side).begin) <= y_px;
      });
  std::vector<Anchor> anchors;
  const auto add = [&](uint32_t passage) {
    const SourceRange a = range_of(passage, side);
    const SourceRange b = range_of(passage, other);
    anchors.push_back({side.column.line_top(a.begin), other.column.line_top(b.begin)});
    anchors.push_back({exact_bottom(side, a), exact_bottom(other, b)});
  };
  if (next != order.begin()) add(*(next - 1));
  if (next != order.end()) add(*next);
  return anchors;
}

void let_follow(const Bands& bands, size_t leader) {
  const Half& side = bands.sides[leader];
  const Half& other = bands.sides[1 - leader];
  const float focus_px = side.box.height() * focus_share;
  const float here_px = *side.scroll_px + focus_px;
  const std::vector<Anchor> anchors = anchors_around(bands, leader, here_px);
  if (anchors.empty()) {
    const float share = side.most_px() <= 0 ? 0 : *side.scroll_px / side.most_px();
    *other.scroll_px = share * other.most_px();
    return;
  }
  *other.scroll_px = follow(anchors, here_px) - focus_px;
}

void show_passage(const Bands& bands, uint32_t passage) {
  for (const Half& side : bands.sides) {
    const SourceRange range = bands.shared.passages[passage].range[side.index];
    *side.scroll_px =
        side.column.line_top(range.begin) - side.box.height() * focus_share;
  }
}

}  // namespace

Half make_side(const Ui& ui, const Collection& collection, ViewState& view,
               size_t index, const Box& box) {
  Strip strip(box, ui.rtl());
  const bool at_start = index == 0;
  const Box share = view.narrow || at_start ? strip.take_start(share_width, 6)
                                            : strip.take_end(share_width, 6);
  const Box text = strip.rest().inset(8, 0);
  const Analysis& analysis = *collection.analyses()[view.beside.article[index]];
  const float width_px = std::floor(std::max(60.0F, text.width()));
  Half side = {index,
               view.beside.article[index],
               {analysis, ui.type, ui.theme, width_px, view.reading_size_px,
                rows_of(ui.type, analysis.article, width_px, view.reading_size_px)},
               box,
               share,
               text.min.x,
               &view.beside.scroll_px[index]};
  side.column.fill();
  return side;
}

float rough_top(const Half& side, uint32_t at_byte) {
  const size_t row = side.column.row_of(at_byte);
  const SourceRange range = side.column.blocks()[row].range;
  const float share = range.empty() || at_byte <= range.begin
                          ? 0
                          : static_cast<float>(at_byte - range.begin) /
                                static_cast<float>(range.size_bytes());
  return side.column.rows.top_px(row) +
         std::min(share, 1.0F) * side.column.rows.height_px(row);
}

float exact_bottom(const Half& side, SourceRange range) {
  const uint32_t last = std::max(range.begin + 1, range.end) - 1;
  return side.column.line_top(last) + side.column.line_height(last);
}

bool Bands::is_near_sight(const Half& side, SourceRange range) const {
  constexpr float margin_px = 200;
  return rough_top(side, range.begin) <
             *side.scroll_px + side.box.height() + margin_px &&
         rough_top(side, range.end) > *side.scroll_px - margin_px;
}

void press_passage(Bands& bands, uint32_t passage) {
  BesideView& beside = bands.view.beside;
  // Where only one side fits, a passage leads to the other one.
  if (bands.view.narrow && beside.passage_index == passage)
    beside.narrow_side = 1 - beside.narrow_side;
  beside.passage_index = passage;
  beside.show_passage = true;
}

void take_wishes(Bands& bands) {
  BesideView& beside = bands.view.beside;
  const auto count = static_cast<int64_t>(bands.shared.passages.size());
  if (beside.step != 0 && count > 0) {
    const int64_t at = beside.passage_index == no_index
                           ? (beside.step > 0 ? -1 : count)
                           : static_cast<int64_t>(beside.passage_index);
    beside.passage_index =
        static_cast<uint32_t>(std::clamp<int64_t>(at + beside.step, 0, count - 1));
    beside.show_passage = true;
  }
  beside.step = 0;
  if (beside.passage_index >= bands.shared.passages.size())
    beside.passage_index = no_index;
  if (beside.show_passage && beside.passage_index != no_index) {
    show_passage(bands, beside.passage_index);
    beside.follows = false;
  }
  beside.show_passage = false;
  for (const Half& side : bands.sides) measure(side);
  if (beside.follows) {
    let_follow(bands, beside.leader);
    measure(bands.sides[1 - beside.leader]);
  }
  beside.follows = false;
}

}  // namespace isnad
