#include "shell/panels/article_column.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/ingest/language.h"
#include "shell/text/hit.h"
#include "shell/text/shipped.h"

namespace isnad {
namespace {

constexpr float row_gap_of_em = 0.7F;               // between paragraphs
constexpr uint32_t small_article_bytes = 16 << 10;  // set whole at once

struct RoleLook {
  float size = 1;  // of the reading size
  ImU32 ink = 0;
};

RoleLook look_of(Role role, const Theme& theme) {
  switch (role) {
    case Role::title:
      return {1.35F, theme.text};
    case Role::heading:
      return {1.15F, theme.text};
    case Role::paragraph:
      return {1, theme.text};
    case Role::byline:
    case Role::credit:
      return {0.85F, theme.muted};
    case Role::boilerplate:
      return {0.85F, theme.faint};
  }
  return {1, theme.text};
}

// A guess: letters take half an em, and Arabic letters two bytes.
float estimated_height_px(const ArticleColumn& column, const Block& block) {
  const ParagraphStyle style = column.style(block);
  const float bytes_in_letter = style.direction == TextDirection::rtl ? 1.8F : 1;
  const float letters = static_cast<float>(block.range.size_bytes()) / bytes_in_letter;
  const float text_px = letters * style.font_size_px * em_per_font_size * 0.5F;
  const float lines = std::floor(text_px / style.width_px) + 1;
  return lines * style.font_size_px * style.line_spacing +
         row_gap_of_em * column.em_px();
}

}  // namespace

float ArticleColumn::em_px() const { return reading_size_px * em_per_font_size; }

ParagraphStyle ArticleColumn::style(const Block& block) const {
  return {.width_px = width_px,
          .font_size_px = std::round(reading_size_px * look_of(block.role, theme).size),
          .face = reading_face,
          .direction = is_right_to_left(analysis.article, block.range)
                           ? TextDirection::rtl
                           : TextDirection::ltr,
          .line_spacing = 1.25F};
}

ImU32 ArticleColumn::ink(const Block& block) const {
  return look_of(block.role, theme).ink;
}

const ParagraphLayout& ArticleColumn::layout(size_t row) const {
  const Block& block = blocks()[row];
  return type.paragraph(slice(analysis.article, block.range), style(block));
}

float ArticleColumn::measure(size_t row) const {
  return rows.set_height(row, layout(row).height_px() + row_gap_of_em * em_px());
}

void ArticleColumn::fill() const {
  if (rows.row_count() == blocks().size()) return;
  std::vector<float> heights_px;
  heights_px.reserve(blocks().size());
  for (const Block& block : blocks())
    heights_px.push_back(estimated_height_px(*this, block));
  rows.assign(std::move(heights_px));
  if (analysis.article.text.size() > small_article_bytes) return;
  for (size_t row = 0; row < blocks().size(); ++row) measure(row);
}

// Rows above the first one in sight that turn out taller or shorter than estimated
// must not move the text under the reader's eyes.
float ArticleColumn::measure_in_sight(float from_px, float to_px) const {
  if (blocks().empty()) return 0;
  float moved_px = 0;
  for (size_t row = rows.row_at(std::max(from_px, 0.0F)); row < blocks().size();
       ++row) {
    const bool begins_above = rows.top_px(row) < from_px;
    const float change_px = measure(row);
    if (begins_above) moved_px += change_px;
    if (rows.top_px(row) + rows.height_px(row) > to_px + moved_px) break;
  }
  return from_px <= 0 ? 0 : moved_px;
}

size_t ArticleColumn::row_of(uint32_t at_byte) const {
  const auto after = std::upper_bound(
      blocks().begin(), blocks().end(), at_byte,
      [](uint32_t byte, const Block& block) { return byte < block.range.begin; });
  return after == blocks().begin() ? 0
                                   : static_cast<size_t>(after - blocks().begin()) - 1;
}

float ArticleColumn::line_top(uint32_t at_byte) const {
  const size_t row = row_of(at_byte);
  measure(row);
  const SourceRange range = blocks()[row].range;
  const uint32_t byte = std::clamp(at_byte, range.begin, range.end) - range.begin;
  const std::vector<TextRect> rects = rects_of(layout(row), {byte, byte + 1});
  return rows.top_px(row) + (rects.empty() ? 0 : rects.front().y_px);
}

float ArticleColumn::line_height(uint32_t at_byte) const {
  return layout(row_of(at_byte)).line_height_px;
}

Column& rows_of(Typesetter& type, const Article& article, float width_px,
                float reading_size_px) {
  return type.column(article.id + " " + std::to_string(article.text.size()), width_px,
                     reading_size_px);
}

}  // namespace isnad
