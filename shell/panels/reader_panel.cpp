#include "shell/panels/reader_panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "shell/keys.h"
#include "shell/kit.h"
#include "shell/labels.h"
#include "shell/panels/article_column.h"
#include "shell/panels/marked_text.h"
#include "shell/panels/reader_marks.h"
#include "shell/text/hit.h"
#include "shell/text/shipped.h"
#include "shell/theme.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr float em_in_line = 42;  // longer lines are hard to follow
constexpr float size_button_px = 28;

// Everything the parts of the panel share in one frame.
struct Page {
  const Analysis& analysis;
  const Comparison* comparison;
  ViewState& view;
  Commands& commands;
  ArticleColumn column;
  ImVec2 origin;  // of the first row, on the screen

  const std::vector<Block>& blocks() const { return column.blocks(); }
  const Theme& theme() const { return column.theme; }
  Typesetter& type() const { return column.type; }
  float width_px() const { return column.width_px; }
  Ui ui() const { return {type(), theme(), view.language}; }
};

float em_px(const ViewState& view) { return view.reading_size_px * em_per_font_size; }

void measure_rows_in_sight(Page& page, float from_px, float to_px) {
  const float moved_px = page.column.measure_in_sight(from_px, to_px);
  if (moved_px == 0) return;
  ImGui::SetScrollY(ImGui::GetScrollY() + moved_px);
  page.origin.y -= moved_px;
}

// Puts the place a third of the way down.  What will stand above it is measured first,
// so that it stays there.
void take_go_to(Page& page, float header_px) {
  if (!page.view.go_to) return;
  const Place place = *page.view.go_to;
  page.view.go_to.reset();
  if (place.article_index != page.view.article_index || page.blocks().empty()) return;
  const float above_px = ImGui::GetWindowHeight() / 3;
  const size_t row = page.column.row_of(place.range.begin);
  page.column.measure(row);
  for (size_t before = row; before-- > 0;) {
    page.column.measure(before);
    if (page.column.rows.top_px(row) - page.column.rows.top_px(before) > above_px)
      break;
  }
  const float y_px = header_px + page.column.line_top(place.range.begin);
  ImGui::SetScrollY(std::max(0.0F, y_px - above_px));
}

// ---- Drawing

// From the side where the interface starts; returns its height.
float draw_line_of_text(const Page& page, std::string_view text, float width_px) {
  const bool rtl = is_rtl(page.view.language);
  const MarkedText line = {text,
                           {.width_px = width_px,
                            .font_size_px = size::text,
                            .face = interface_face,
                            .direction = rtl ? TextDirection::rtl : TextDirection::ltr},
                           page.theme().muted,
                           {}};
  const float x_px = page.origin.x + (rtl ? page.width_px() - width_px : 0);
  draw_marked_text(line, {x_px, page.origin.y}, page.type());
  return page.type().paragraph(line.text, line.style).height_px();
}

// Smaller and larger letters, at the end of the line with the outlet, where the bar at
// the top has no room for them.
void draw_size_buttons(const Page& page, float top_px) {
  constexpr float step_px = 2;
  const Ui ui = page.ui();
  const Box line = {{page.origin.x, top_px},
                    {page.origin.x + page.width_px(), top_px + size_button_px}};
  Strip strip(line, ui.rtl());
  float& size_px = page.view.reading_size_px;
  if (kit::button(ui, "larger", strip.take_end(size_button_px), "A",
                  kit::ButtonLook::quiet, size::text))
    size_px = std::min(size_px + step_px, size::reading_most);
  kit::tooltip(ui, say(Term::larger_text, ui.language));
  if (kit::button(ui, "smaller", strip.take_end(size_button_px), "A",
                  kit::ButtonLook::quiet, size::small - 3))
    size_px = std::max(size_px - step_px, size::reading_least);
  kit::tooltip(ui, say(Term::smaller_text, ui.language));
}

// Outlet, date, language, author and credit, then a title that is not part of the text.
float draw_header(Page& page) {
  const Article& article = page.analysis.article;
  const float top_px = page.origin.y;
  const bool has_bar = ImGui::GetIO().DisplaySize.x > size::with_tools;
  const float buttons_px = has_bar ? 0 : 2 * size_button_px + size::gap;
  if (!has_bar) draw_size_buttons(page, top_px);
  const Language language = page.view.language;
  std::string about = isolated(outlet_of(article));
  about += " · ";
  about += date_of(article, language) + " · ";
  about += say_language(article.language.value, language);
  for (const std::optional<Field>* field : {&article.author, &article.credit})
    if (*field) about += " · " + isolated((*field)->value);
  page.origin.y += draw_line_of_text(page, about, page.width_px() - buttons_px);
  page.origin.y += size::gap;
  if (article.title && article.title->range.empty()) {
    const Block title = {{}, Role::title};
    const MarkedText row = {
        article.title->value, page.column.style(title), page.theme().text, {}};
    draw_marked_text(row, page.origin, page.type());
    page.origin.y += page.type().paragraph(row.text, row.style).height_px() + size::gap;
  }
  return page.origin.y - top_px;
}

MarkedText content_of(const Page& page, size_t row) {
  const Block& block = page.blocks()[row];
  return {slice(page.analysis.article, block.range), page.column.style(block),
          page.column.ink(block),
          marks_in(page.analysis, page.comparison, page.view, block.range)};
}

// In the margin where the paragraph's lines begin: the language it has of its own.
void draw_language(const Page& page, const Block& block, float top_px) {
  if (block.language.empty()) return;
  const ParagraphStyle style = page.column.style(block);
  const bool rtl = style.direction == TextDirection::rtl;
  const float size_px = size::small - 3;
  const float room_px = page.type().width_px(block.language, size_px) + 2;
  const float left_px =
      rtl ? page.origin.x + page.width_px() + 2 : page.origin.x - room_px - 2;
  const Box box = {
      {left_px, top_px},
      {left_px + room_px, top_px + style.font_size_px * style.line_spacing}};
  kit::text(
      page.ui(), box, block.language,
      {.size = size_px, .colour = page.theme().faint, .align = kit::Align::centre});
}

void draw_rows(const Page& page, float from_px, float to_px) {
  for (size_t row = page.column.rows.row_at(std::max(from_px, 0.0F));
       row < page.blocks().size() && page.column.rows.top_px(row) < to_px; ++row) {
    const float top_px = page.origin.y + page.column.rows.top_px(row);
    draw_marked_text(content_of(page, row), {page.origin.x, top_px}, page.type());
    draw_language(page, page.blocks()[row], top_px);
  }
}

void draw_tooltip(const Page& page, const Marked& marked) {
  constexpr float most_px = 360;
  const Theme& theme = page.theme();
  const bool rtl = is_rtl(page.view.language);
  const std::vector<std::string> lines =
      explain(page.analysis, marked, page.view.language);
  ParagraphStyle style = {.font_size_px = size::small,
                          .direction = rtl ? TextDirection::rtl : TextDirection::ltr};
  float width_px = 0;
  for (const std::string& line : lines)
    width_px = std::max(width_px, page.type().paragraph(line, style).width_px);
  style.width_px = std::min(std::ceil(width_px), most_px);
  ImGui::PushStyleColor(ImGuiCol_PopupBg, theme.raised);
  ImGui::PushStyleColor(ImGuiCol_Border, theme.rule);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {10, 6});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, size::radius);
  const bool open = ImGui::BeginTooltip();
  for (const std::string& line : lines) {
    if (!open) break;
    const MarkedText row = {
        line, style, &line == lines.data() ? theme.text : theme.muted, {}};
    draw_marked_text(row, ImGui::GetCursorScreenPos(), page.type());
    ImGui::Dummy({style.width_px, page.type().paragraph(line, style).height_px()});
  }
  if (open) ImGui::EndTooltip();
  ImGui::PopStyleVar(2);
  ImGui::PopStyleColor(2);
}

// ---- The reader's hands

// The row under the mouse, and where in it the mouse points.
size_t point_into_rows(const Page& page, TextPointer& pointer) {
  const ImVec2 mouse = ImGui::GetMousePos();
  const size_t row = page.column.rows.row_at(mouse.y - page.origin.y);
  const ParagraphLayout& layout = page.column.layout(row);
  const float x_px = mouse.x - page.origin.x;
  const float y_px = mouse.y - page.origin.y - page.column.rows.top_px(row);
  pointer.caret = caret_at(layout, x_px, y_px);
  pointer.letter = letter_at(layout, x_px, y_px);
  return row;
}

void scroll_while_dragging() {
  constexpr float share_of_way = 0.2F;
  const float top_px = ImGui::GetWindowPos().y;
  const float bottom_px = top_px + ImGui::GetWindowHeight();
  const float y_px = ImGui::GetMousePos().y;
  const float beyond_px =
      y_px < top_px ? y_px - top_px : std::max(0.0F, y_px - bottom_px);
  if (beyond_px != 0) ImGui::SetScrollY(ImGui::GetScrollY() + beyond_px * share_of_way);
}

void handle_pointer(Page& page, TextPointer pointer) {
  const bool in_use =
      pointer.hovered || pointer.pressed || pointer.dragged || pointer.clicked;
  if (!in_use || page.blocks().empty()) return;
  const size_t row = point_into_rows(page, pointer);
  const SourceRange range = page.blocks()[row].range;
  update_selection(page.view.selection, page.view.article_index, range,
                   page.analysis.article.text, pointer);
  if (pointer.dragged) scroll_while_dragging();
  if (!pointer.letter) return;
  const Marked marked =
      marked_at(page.analysis, page.view, range.begin + pointer.letter->begin);
  if (marked.empty()) return;
  if (pointer.clicked && page.view.selection.range.empty())
    choose(marked, page.analysis, page.comparison, page.view);
  if (!pointer.hovered || pointer.dragged) return;
  ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  draw_tooltip(page, marked);
}

void handle_keys(Page& page) {
  const Selection& selection = page.view.selection;
  if (selection.article_index == page.view.article_index && !selection.range.empty() &&
      ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_C))
    page.commands.push_back(
        {.kind = Command::Kind::copy_text,
         .name = std::string(slice(page.analysis.article, selection.range)),
         .bytes = {}});
  if (ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_A))
    page.view.selection = {
        page.view.article_index,
        {0, static_cast<uint32_t>(page.analysis.article.text.size())},
        0};
}

// The keys stand on the text as a whole; a press into it brings them there.
void scroll_by_keys(Page& page, bool pressed) {
  const ImVec2 at = ImGui::GetWindowPos();
  const ImVec2 size = ImGui::GetWindowSize();
  kit::stop(page.ui(), "keys", Box{at, {at.x + size.x, at.y + size.y}}.inset(3, 3));
  if (pressed) kit::go_to_stop();
  const float line_px = page.view.reading_size_px * 1.25F;
  const kit::KeyScroll keys = kit::scroll_keys(2 * line_px, size.y - 2 * line_px);
  if (keys.by_px != 0)
    ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() + keys.by_px));
  if (keys.to_begin) ImGui::SetScrollY(0);
  if (keys.to_end) ImGui::SetScrollY(ImGui::GetScrollMaxY());
}

void draw_article(Page& page) {
  const float header_px = draw_header(page);
  page.column.fill();
  take_go_to(page, header_px);
  const float clip_top_px = ImGui::GetWindowPos().y;
  const float from_px = clip_top_px - page.origin.y;
  const float to_px = from_px + ImGui::GetWindowHeight();
  measure_rows_in_sight(page, from_px, to_px);
  if (!page.blocks().empty())
    draw_rows(page, clip_top_px - page.origin.y,
              clip_top_px - page.origin.y + ImGui::GetWindowHeight());

  ImGui::SetCursorScreenPos(page.origin);
  ImGui::InvisibleButton(
      "text", {page.width_px(),
               std::max(page.column.rows.height_px(), 1.0F) + em_px(page.view)});
  const TextPointer pointer = pointer_on_item();
  handle_pointer(page, pointer);
  handle_keys(page);
  scroll_by_keys(page, pointer.pressed);
}

void nothing_open(Typesetter& type, const ViewState& view) {
  const char* text = say(Term::nothing_open, view.language);
  const ImVec2 room = ImGui::GetContentRegionAvail();
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const float width_px = type.width_px(text, size::text);
  ImGui::GetWindowDrawList()->AddText(
      ImGui::GetFont(), size::text,
      {from.x + (room.x - width_px) / 2, from.y + room.y / 3},
      theme_of(view.theme).muted, type.visual(text));
}

}  // namespace

void reader_panel(const Analyses& analyses, const Comparison* comparison,
                  Typesetter& type, ViewState& view, Commands& commands) {
  if (view.article_index >= analyses.size()) {
    nothing_open(type, view);
    return;
  }
  legend(type, view);
  const Ui ui = {type, theme_of(view.theme), view.language};
  const Analysis& analysis = *analyses[view.article_index];
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const ImVec2 room = ImGui::GetContentRegionAvail();
  // A part of its own for each article keeps each one's place.
  const std::string id = "article " + std::to_string(view.article_index);
  kit::begin_scroll(ui, id.c_str(), {from, {from.x + room.x, from.y + room.y}});
  const float width_px = std::floor(
      std::max(40.0F, std::min(room.x - 2 * size::pad, em_in_line * em_px(view))));
  ImVec2 origin = ImGui::GetCursorScreenPos();
  origin.x += std::floor((room.x - width_px) / 2);
  Page page = {analysis,
               comparison,
               view,
               commands,
               {analysis, type, ui.theme, width_px, view.reading_size_px,
                rows_of(type, analysis.article, width_px, view.reading_size_px)},
               origin};
  draw_article(page);
  kit::end_scroll(ui);
}

}  // namespace isnad
