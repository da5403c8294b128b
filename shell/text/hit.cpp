#include "shell/text/hit.h"

#include <algorithm>
#include <cassert>
#include <span>

#include "shell/text/icu_handles.h"

namespace isnad {
namespace {

size_t line_at(const ParagraphLayout& layout, float y_px) {
  if (y_px <= 0) return 0;
  const auto line = static_cast<size_t>(y_px / layout.line_height_px);
  return std::min(line, layout.lines.size() - 1);
}

std::span<const Cell> cells_of(const ParagraphLayout& layout, const TextLine& line) {
  return std::span(layout.cells).subspan(line.cells.begin, line.cells.size());
}

}  // namespace

uint32_t caret_at(const ParagraphLayout& layout, float x_px, float y_px) {
  assert(!layout.lines.empty());
  if (y_px < 0) return 0;
  if (y_px >= layout.height_px()) return layout.lines.back().bytes.end;

  const TextLine& line = layout.lines[line_at(layout, y_px)];
  const std::span<const Cell> cells = cells_of(layout, line);
  if (cells.empty()) return line.bytes.begin;
  uint32_t visible_end = line.bytes.begin;
  for (const Cell& cell : cells) visible_end = std::max(visible_end, cell.bytes.end);
  if (x_px < line.x_px) return layout.rtl ? visible_end : line.bytes.begin;
  if (x_px >= line.x_px + line.width_px)
    return layout.rtl ? line.bytes.begin : visible_end;

  const Cell* under = &cells.back();
  for (const Cell& cell : cells)
    if (x_px < cell.x_px + cell.width_px) {
      under = &cell;
      break;
    }
  const bool right_half = x_px >= under->x_px + under->width_px / 2;
  return right_half != under->rtl ? under->bytes.end : under->bytes.begin;
}

std::optional<TextRange> letter_at(const ParagraphLayout& layout, float x_px,
                                   float y_px) {
  if (y_px < 0 || y_px >= layout.height_px()) return std::nullopt;
  const TextLine& line = layout.lines[line_at(layout, y_px)];
  for (const Cell& cell : cells_of(layout, line))
    if (cell.x_px <= x_px && x_px < cell.x_px + cell.width_px) return cell.bytes;
  return std::nullopt;
}

std::vector<TextRect> rects_of(const ParagraphLayout& layout, TextRange range) {
  std::vector<TextRect> rects;
  // Lines follow on one another, so the first that reaches into the range is found
  // fast.
  const auto first = std::upper_bound(
      layout.lines.begin(), layout.lines.end(), range.begin,
      [](uint32_t begin, const TextLine& line) { return begin < line.bytes.end; });
  for (auto line = first; line != layout.lines.end(); ++line) {
    if (line->bytes.begin >= range.end) break;
    const float y_px =
        static_cast<float>(line - layout.lines.begin()) * layout.line_height_px;
    bool open = false;
    for (const Cell& cell : cells_of(layout, *line)) {
      const bool inside = cell.bytes.begin < range.end && cell.bytes.end > range.begin;
      if (inside && open)
        rects.back().width_px = cell.x_px + cell.width_px - rects.back().x_px;
      else if (inside)
        rects.push_back({cell.x_px, y_px, cell.width_px, layout.line_height_px});
      open = inside;
    }
  }
  return rects;
}

TextRange word_around(std::string_view text, uint32_t at_byte) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> source(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  const std::unique_ptr<UBreakIterator, CloseBreaks> breaks(
      ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
  if (U_SUCCESS(status)) ubrk_setUText(breaks.get(), source.get(), &status);
  if (U_FAILURE(status)) return {at_byte, at_byte};
  const int32_t end = ubrk_following(breaks.get(), static_cast<int32_t>(at_byte));
  if (end == UBRK_DONE) return {at_byte, at_byte};
  const int32_t begin = ubrk_previous(breaks.get());
  return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

}  // namespace isnad
