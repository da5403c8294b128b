#include <algorithm>

#include "shell/text/typesetter.h"
#include "shell/text/utf8.h"

namespace isnad {
namespace {

bool turns_text(char32_t character) {
  return character == 0x200E || character == 0x200F || character == 0x061C ||
         (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069);
}

bool is_line_break(char32_t character) {
  return (character >= 0x0A && character <= 0x0D) || character == 0x85 ||
         character == 0x2028 || character == 0x2029;
}

}  // namespace

std::string isolated(std::string_view text) {
  std::string result = "\u2068";  // first strong isolate
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < size;) {
    const uint32_t begin = at;
    const char32_t character = next_code_point(text, at, size);
    if (is_line_break(character))
      result += ' ';
    else if (!turns_text(character))
      result += text.substr(begin, at - begin);
  }
  return result + "\u2069";  // pop directional isolate
}

std::string elide(std::string_view text, float width_px, float font_size_px,
                  FontStack& fonts) {
  constexpr std::string_view ellipsis = "\u2026";
  const ParagraphStyle style = {.font_size_px = font_size_px};
  const ParagraphLayout layout = layout_paragraph(text, style, fonts);
  if (layout.width_px <= width_px) return std::string(text);
  const float room_px = width_px - layout_paragraph(ellipsis, style, fonts).width_px;

  std::vector<Cell> letters = layout.cells;
  std::sort(letters.begin(), letters.end(),
            [](const Cell& a, const Cell& b) { return a.bytes.begin < b.bytes.begin; });
  float used_px = 0;
  uint32_t end = 0;
  for (const Cell& letter : letters) {
    used_px += letter.width_px;
    if (used_px > room_px) break;
    end = letter.bytes.end;
  }
  // Cut off in mid-word, an Arabic letter takes its wider final form.
  for (;;) {
    std::string result = std::string(text.substr(0, end));
    result += ellipsis;
    if (end == 0 || layout_paragraph(result, style, fonts).width_px <= width_px)
      return result;
    previous_code_point(text, 0, end);
  }
}

}  // namespace isnad
