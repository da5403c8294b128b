#include "shell/panels/band_view.h"

#include <algorithm>
#include <string>
#include <vector>

#include "shell/keys.h"
#include "shell/panels/bands.h"
#include "shell/panels/marked_text.h"
#include "shell/text/hit.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr float wheel_step_px = 100;

// What follows may stand beyond its ends, so that passages meet there too; scrolled by
// itself it comes back.
void clamp_scroll(const Half& side, float before_px) {
  *side.scroll_px = std::clamp(*side.scroll_px, std::min(0.0F, before_px),
                               std::max(side.most_px(), before_px));
}

// ---- Texts

TextMark mark_of(const Bands& bands, uint32_t passage) {
  const SharedKind kind = bands.shared.passages[passage].kind;
  const MarkColours& colours = bands.ui.theme.of(kind);
  const bool lit = bands.view.beside.passage_index == passage;
  TextMark mark;
  mark.fill = colours.fill;
  mark.line = colours.line;
  mark.underline = lit                            ? Underline::thick
                   : kind == SharedKind::verbatim ? Underline::solid
                   : kind == SharedKind::near     ? Underline::dashed
                                                  : Underline::dotted;
  return mark;
}

MarkedText content_of(const Bands& bands, const Half& side, size_t row) {
  const Block& block = side.column.blocks()[row];
  MarkedText content = {slice(side.column.analysis.article, block.range),
                        side.column.style(block),
                        side.column.ink(block),
                        {}};
  const auto add = [&](SourceRange range, TextMark mark) {
    const uint32_t begin = std::max(range.begin, block.range.begin);
    const uint32_t end = std::min(range.end, block.range.end);
    if (begin >= end) return;
    mark.bytes = {begin - block.range.begin, end - block.range.begin};
    content.marks.push_back(mark);
  };
  for (uint32_t i = 0; i < bands.shared.passages.size(); ++i)
    add(bands.shared.passages[i].range[side.index], mark_of(bands, i));
  TextMark selected;
  selected.fill = bands.ui.theme.selection;
  if (bands.view.selection.article_index == side.article_index)
    add(bands.view.selection.range, selected);
  return content;
}

// The innermost passage at a byte.
uint32_t passage_at(const Bands& bands, const Half& side, uint32_t at_byte) {
  uint32_t found = no_index;
  for (uint32_t i = 0; i < bands.shared.passages.size(); ++i) {
    const SourceRange range = bands.shared.passages[i].range[side.index];
    if (range.begin <= at_byte && at_byte < range.end &&
        (found == no_index ||
         range.size_bytes() <
             bands.shared.passages[found].range[side.index].size_bytes()))
      found = i;
  }
  return found;
}

std::string about(const Bands& bands, uint32_t passage) {
  const SharedPassage& shared = bands.shared.passages[passage];
  std::string out = say(shared.kind, bands.ui.language);
  if (shared.words > 0)
    out += " · " + counted(Noun::word, shared.words, bands.ui.language);
  return out;
}

void handle_text(Bands& bands, const Half& side, TextPointer pointer) {
  const bool in_use =
      pointer.hovered || pointer.pressed || pointer.dragged || pointer.clicked;
  if (!in_use || side.column.blocks().empty()) return;
  const ImVec2 mouse = ImGui::GetMousePos();
  const size_t row = side.column.rows.row_at(mouse.y - side.screen_y(0));
  const ParagraphLayout& layout = side.column.layout(row);
  const ImVec2 at = {mouse.x - side.text_x,
                     mouse.y - side.screen_y(side.column.rows.top_px(row))};
  pointer.caret = caret_at(layout, at.x, at.y);
  pointer.letter = letter_at(layout, at.x, at.y);
  const SourceRange range = side.column.blocks()[row].range;
  update_selection(bands.view.selection, side.article_index, range,
                   side.column.analysis.article.text, pointer);
  if (!pointer.letter) return;
  const uint32_t passage = passage_at(bands, side, range.begin + pointer.letter->begin);
  if (passage == no_index) return;
  if (pointer.clicked && bands.view.selection.range.empty())
    press_passage(bands, passage);
  if (pointer.dragged || !pointer.hovered) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  kit::tooltip(bands.ui, about(bands, passage));
}

// How much of each paragraph other articles have, at its outer edge.
void draw_shares(const Bands& bands, const Half& side, const ArticleShare& share) {
  const std::vector<Paragraph>& paragraphs = side.column.analysis.segments.paragraphs;
  const Theme& theme = bands.ui.theme;
  for (size_t i = 0; i < paragraphs.size() && i < share.paragraph_shared_percent.size();
       ++i) {
    const SourceRange range = paragraphs[i].source;
    if (!bands.is_near_sight(side, range)) continue;
    const float top = side.screen_y(side.column.line_top(range.begin));
    const float bottom = side.screen_y(exact_bottom(side, range));
    const uint32_t percent = share.paragraph_shared_percent[i];
    Strip strip({{side.share.min.x, top}, {side.share.max.x, bottom}}, bands.ui.rtl());
    const bool inner_end = bands.view.narrow || side.index == 0;
    const Box bar = (inner_end ? strip.take_end(5, 4) : strip.take_start(5, 4));
    kit::fill(bar, theme.rule, 2);
    const float part = bar.height() * static_cast<float>(percent) / 100;
    if (percent > 0)
      kit::fill({bar.min, {bar.max.x, bar.min.y + part}},
                theme.of(SharedKind::verbatim).line, 2);
    const std::string label = percent == 0 ? say(Term::own_text, bands.ui.language)
                                           : std::to_string(percent) + "%";
    kit::text(bands.ui, Strip(strip.rest(), bands.ui.rtl()).take_top(24), label,
              {.size = 15,
               .colour = percent == 0 ? theme.faint : theme.muted,
               .align = inner_end ? kit::Align::end : kit::Align::start});
  }
}

void draw_side(Bands& bands, const Half& side, const ArticleShare* share) {
  ImGui::PushID(static_cast<int>(side.index));
  ImGui::PushClipRect(side.box.min, side.box.max, true);
  for (size_t row = side.column.blocks().empty()
                        ? 0
                        : side.column.rows.row_at(std::max(0.0F, *side.scroll_px));
       row < side.column.blocks().size() &&
       side.column.rows.top_px(row) < *side.scroll_px + side.box.height();
       ++row)
    draw_marked_text(content_of(bands, side, row),
                     {side.text_x, side.screen_y(side.column.rows.top_px(row))},
                     side.column.type);
  if (share != nullptr) draw_shares(bands, side, *share);
  ImGui::SetCursorScreenPos({side.text_x, side.box.min.y});
  ImGui::InvisibleButton("letters",
                         {side.column.width_px, std::max(1.0F, side.box.height())});
  const TextPointer pointer = pointer_on_item();
  handle_text(bands, side, pointer);
  kit::stop(bands.ui, "text", side.box.inset(3, 3));
  if (pointer.pressed) kit::go_to_stop();
  const kit::KeyScroll keys = kit::scroll_keys(
      3 * side.column.em_px(), side.box.height() - 2 * side.column.em_px());
  const float before = *side.scroll_px;
  if (ImGui::IsMouseHoveringRect(side.box.min, side.box.max) &&
      ImGui::IsWindowHovered())
    *side.scroll_px -= ImGui::GetIO().MouseWheel * wheel_step_px;
  *side.scroll_px += keys.by_px;
  clamp_scroll(side, before);
  if (keys.to_begin) *side.scroll_px = 0;
  if (keys.to_end) *side.scroll_px = side.most_px();
  const bool right = (side.index == 0) == bands.ui.rtl();
  const Ui edge = {bands.ui.type, bands.ui.theme,
                   right ? Language::english : Language::arabic};
  *side.scroll_px =
      kit::scroll_bar(edge, "bar", side.box, *side.scroll_px, side.most_px());
  ImGui::PopClipRect();
  if (*side.scroll_px != before) {
    bands.view.beside.leader = side.index;
    bands.view.beside.follows = true;
  }
  ImGui::PopID();
}

// ---- Bands

// A stretch of the gutter: its two ends, top and bottom, from left to right.
struct Band {
  float x[2];
  float top[2];
  float bottom[2];
  uint32_t passage = 0;

  static float eased(float share) { return share * share * (3 - 2 * share); }
  float top_at(float share) const { return top[0] + (top[1] - top[0]) * eased(share); }
  float bottom_at(float share) const {
    return bottom[0] + (bottom[1] - bottom[0]) * eased(share);
  }
  bool holds(ImVec2 point) const {
    const float share = (point.x - x[0]) / (x[1] - x[0]);
    return share >= 0 && share <= 1 && point.y >= top_at(share) - 2 &&
           point.y <= bottom_at(share) + 2;
  }
};

void draw_band(const Bands& bands, const Band& band, bool hovered) {
  constexpr int steps = 20;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const SharedKind kind = bands.shared.passages[band.passage].kind;
  const MarkColours& colours = bands.ui.theme.of(kind);
  const bool lit = hovered || bands.view.beside.passage_index == band.passage;
  const ImU32 fill = lit ? (colours.fill & 0x00FFFFFF) | 0x80000000 : colours.fill;
  const ImDrawListFlags flags = list.Flags;
  list.Flags &= ~ImDrawListFlags_AntiAliasedFill;  // no seams between the pieces
  for (int step = 0; step < steps; ++step) {
    const float from = static_cast<float>(step) / steps;
    const float to = static_cast<float>(step + 1) / steps;
    const float left = band.x[0] + (band.x[1] - band.x[0]) * from;
    const float right = band.x[0] + (band.x[1] - band.x[0]) * to;
    list.AddQuadFilled({left, band.top_at(from)}, {right, band.top_at(to)},
                       {right, band.bottom_at(to)}, {left, band.bottom_at(from)}, fill);
  }
  list.Flags = flags;
  for (int step = 0; step < steps; ++step) {
    if (kind != SharedKind::verbatim && step % 2 == 1)
      continue;  // a broken line, as under the words
    const float from = static_cast<float>(step) / steps;
    const float to = static_cast<float>(step + 1) / steps;
    const float left = band.x[0] + (band.x[1] - band.x[0]) * from;
    const float right = band.x[0] + (band.x[1] - band.x[0]) * to;
    const float width = lit ? 2.5F : 1.2F;
    list.AddLine({left, band.top_at(from)}, {right, band.top_at(to)}, colours.line,
                 width);
    list.AddLine({left, band.bottom_at(from)}, {right, band.bottom_at(to)},
                 colours.line, width);
  }
}

std::vector<Band> bands_in_sight(const Bands& bands, const Box& gutter) {
  std::vector<Band> out;
  const bool turned = bands.ui.rtl();  // the first side stands at the right
  for (uint32_t i = 0; i < bands.shared.passages.size(); ++i) {
    const SharedPassage& passage = bands.shared.passages[i];
    const bool near[2] = {bands.is_near_sight(bands.sides[0], passage.range[0]),
                          bands.is_near_sight(bands.sides[1], passage.range[1])};
    if (!near[0] && !near[1]) continue;
    Band band = {{gutter.min.x, gutter.max.x}, {}, {}, i};
    for (const Half& side : bands.sides) {
      const SourceRange range = passage.range[side.index];
      const size_t at = turned ? 1 - side.index : side.index;
      const bool exact = near[side.index];
      band.top[at] = side.screen_y(exact ? side.column.line_top(range.begin)
                                         : rough_top(side, range.begin));
      band.bottom[at] =
          side.screen_y(exact ? exact_bottom(side, range) : rough_top(side, range.end));
    }
    out.push_back(band);
  }
  return out;
}

// The part of a band in the middle of the gutter, for the keys.
Box middle_of(const Band& band, const Box& gutter) {
  const float x = (band.x[0] + band.x[1]) / 2;
  const float top = std::clamp(band.top_at(0.5F), gutter.min.y, gutter.max.y - 14);
  const float bottom = std::clamp(band.bottom_at(0.5F), top + 14, gutter.max.y);
  return {{x - 14, top}, {x + 14, bottom}};
}

void draw_bands(Bands& bands, const Box& gutter) {
  ImGui::PushClipRect(gutter.min, gutter.max, true);
  const std::vector<Band> in_sight = bands_in_sight(bands, gutter);
  for (const Band& band : in_sight) {
    ImGui::PushID(static_cast<int>(band.passage));
    const Box middle = middle_of(band, gutter);
    if (kit::stop(bands.ui, "band", middle)) press_passage(bands, band.passage);
    kit::announce(bands.ui, middle, about(bands, band.passage));
    ImGui::PopID();
  }
  ImGui::SetCursorScreenPos(gutter.min);
  const bool pressed = ImGui::InvisibleButton(
      "gutter", {std::max(1.0F, gutter.width()), std::max(1.0F, gutter.height())});
  const ImVec2 mouse = ImGui::GetMousePos();
  const Band* hovered = nullptr;
  if (ImGui::IsItemHovered())
    for (const Band& band : in_sight)
      if (band.holds(mouse)) hovered = &band;
  for (const bool lit : {false, true})  // the lit one over the others
    for (const Band& band : in_sight)
      if (lit == (&band == hovered || band.passage == bands.view.beside.passage_index))
        draw_band(bands, band, &band == hovered);
  if (hovered != nullptr) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    kit::tooltip(bands.ui, about(bands, hovered->passage));
    if (pressed) press_passage(bands, hovered->passage);
  }
  ImGui::PopClipRect();
}

}  // namespace

void band_view(const Ui& ui, const Collection& collection, ViewState& view,
               const SharedText& shared, const Box& box) {
  ImGui::SetCursorScreenPos(box.min);
  ImGui::BeginChild("bands", box.size(), ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoBackground |
                        ImGuiWindowFlags_NoScrollWithMouse);
  Bands bands = {ui, view, shared, {}};
  const float gutter_width = std::clamp(box.width() * 0.08F, 44.0F, 96.0F);
  Strip strip(box, ui.rtl());
  const float side_width = (box.width() - gutter_width) / 2;
  const Box first = view.narrow ? box : strip.take_start(side_width);
  const Box second = view.narrow ? box : strip.take_end(side_width);
  bands.sides.push_back(make_side(ui, collection, view, 0, first));
  bands.sides.push_back(make_side(ui, collection, view, 1, second));
  take_wishes(bands);
  const Comparison* comparison = collection.comparison();
  for (const Half& side : bands.sides) {
    if (view.narrow && side.index != view.beside.narrow_side) continue;
    const ArticleShare* share = nullptr;
    if (comparison != nullptr && side.article_index < comparison->shares.size())
      share = &comparison->shares[side.article_index];
    draw_side(bands, side, share);
  }
  if (!view.narrow) draw_bands(bands, strip.rest());
  ImGui::EndChild();
}

}  // namespace isnad
