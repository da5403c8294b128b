#include <algorithm>
#include <string>

#include "shell/keys.h"
#include "shell/labels.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr float row_height = 52;
constexpr float arrow_width = 30;
constexpr size_t most_bytes = 300;  // of a statement's words

struct Grid {
  float words_width = 0;
  float column_width = 0;
  size_t first = 0;    // of the columns on the screen
  size_t columns = 0;  // as many as fit
};

Grid grid_of(const Coverage& coverage, size_t first, float width) {
  Grid grid;
  const auto columns = static_cast<float>(std::max<size_t>(coverage.columns.size(), 1));
  grid.words_width = std::clamp(width - columns * 104, width * 0.36F, width * 0.62F);
  grid.column_width = std::clamp((width - grid.words_width) / columns, 68.0F, 140.0F);
  const float fit = (width - grid.words_width) / grid.column_width;
  grid.columns = std::min(coverage.columns.size(),
                          static_cast<size_t>(std::max(1.0F, fit + 0.01F)));
  grid.first = std::min(first, coverage.columns.size() - grid.columns);
  return grid;
}

std::string column_name(const Collection& collection, size_t column) {
  const uint32_t first = collection.coverage().columns[column].article_indices.front();
  return outlet_of(collection.analyses()[first]->article);
}

// Leads to the columns that do not fit; `ahead` is where reading goes.
bool arrow(const Ui& ui, const char* id, const Box& box, bool ahead, bool possible) {
  const bool pressed = kit::press(id, box) && possible;
  const bool lit = kit::is_hovered() && possible;
  const Colour ink = lit ? ui.theme.accent : possible ? ui.theme.muted : ui.theme.rule;
  const ImVec2 middle = {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
  const float tip = ahead != ui.rtl() ? 6.0F : -6.0F;
  ImGui::GetWindowDrawList()->AddTriangleFilled({middle.x - tip / 2, middle.y - 7},
                                                {middle.x - tip / 2, middle.y + 7},
                                                {middle.x + tip, middle.y}, ink);
  kit::announce(ui, box, say(Term::sources, ui.language));
  return pressed;
}

void head_row(const Ui& ui, const Collection& collection, ViewState& view,
              const Grid& grid, const Box& box) {
  Strip line(box, ui.rtl());
  Strip title(line.take_start(grid.words_width), ui.rtl());
  const size_t all = collection.coverage().columns.size();
  if (grid.columns < all) {
    const size_t last = all - grid.columns;
    if (arrow(ui, "ahead", title.take_end(arrow_width), true, grid.first < last))
      view.coverage_column = std::min(last, grid.first + grid.columns);
    if (arrow(ui, "behind", title.take_end(arrow_width), false, grid.first > 0))
      view.coverage_column = grid.first - std::min(grid.first, grid.columns);
  }
  if (!view.narrow)
    kit::text(ui, title.rest(), say(Term::statements, ui.language),
              {.size = size::heading, .strong = true});
  for (size_t c = 0; c < grid.columns; ++c) {
    const Box cell = line.take_start(grid.column_width).inset(3, 0);
    const std::string name = column_name(collection, grid.first + c);
    const kit::WrappedLook look = {
        .size = size::small, .colour = ui.theme.accent, .most_lines = 2};
    if (ui.type.width_px(name, size::small) <= cell.width())
      kit::text(ui, cell, name,
                {.size = size::small,
                 .colour = ui.theme.accent,
                 .align = kit::Align::centre});
    else
      kit::wrapped(ui, cell, name, look);
  }
  kit::rule(ui, box);
}

void open_statement(const Collection& collection, ViewState& view, uint32_t statement,
                    uint32_t member_index) {
  const QuoteRef ref = collection.comparison()->members[member_index].quote;
  bring_along(
      view, ref.article_index,
      collection.analyses()[ref.article_index]->quotes.items[ref.quote_index].range);
  view.statement_index = statement;
  view.member_index = member_index;
  view.mode = Mode::compare;
  view.narrow_panel = NarrowPanel::compare;
}

void cell_box(const Ui& ui, const Collection& collection, ViewState& view,
              const CoverageRow& row, size_t column, const Box& box) {
  const CoverageCell& cell = collection.coverage().cells[row.cells.begin + column];
  const ImVec2 middle = {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  ImGui::PushID(static_cast<int>(column));
  std::string words;
  if (cell.count == 0) {
    kit::stop(ui, "cell", box.inset(2, 2));
    list.AddCircle(middle, 4, ui.theme.rule, 16);
    words = say(Term::absent_here, ui.language);
  } else {
    if (kit::press("cell", box.inset(2, 2)))
      open_statement(collection, view, row.statement_index, cell.member);
    const bool lit = kit::is_hovered();
    words = counted(Noun::report, cell.count, ui.language);
    kit::tooltip(ui, column_name(collection, column) + " · " + words);
    list.AddCircleFilled(middle, lit ? 9.0F : 7.0F, ui.theme.accent, 20);
    if (cell.count > 1)
      list.AddText(ImGui::GetFont(), 15, {middle.x + 11, middle.y - 9}, ui.theme.muted,
                   ui.type.visual(std::to_string(cell.count)));
  }
  kit::announce(ui, box, column_name(collection, column) + ": " + words);
  ImGui::PopID();
}

void coverage_row(const Ui& ui, const Collection& collection, ViewState& view,
                  const CoverageRow& row, const Grid& grid) {
  const Box box = kit::take_row(ui, view.narrow ? 92 : row_height, 1);
  if (!kit::in_reach(box)) return;
  const Comparison& comparison = *collection.comparison();
  const Statement& statement = comparison.statements[row.statement_index];
  const QuoteRef base = comparison.members[statement.base_member].quote;
  const Analysis& analysis = *collection.analyses()[base.article_index];
  const Quote& quote = analysis.quotes.items[base.quote_index];
  Strip line(box, ui.rtl());
  const Box words = line.take_start(grid.words_width);
  if (view.statement_index == row.statement_index)
    kit::fill(box, ui.theme.chosen, size::radius);
  if (kit::row(ui, "row", words, view.statement_index == row.statement_index))
    open_statement(collection, view, row.statement_index, statement.base_member);
  Strip lines(words.inset(8, 5), ui.rtl());
  kit::text(ui, lines.take_top(18),
            speaker_of(collection.analyses(), comparison, statement, ui.language),
            {.size = 15, .colour = ui.theme.accent});
  const std::string said =
      plain_name(beginning_of(slice(analysis.article, quote.range), most_bytes));
  if (view.narrow)
    kit::wrapped(ui, lines.rest(), said, {.size = size::small, .most_lines = 3});
  else
    kit::text(ui, lines.rest(), said);
  for (size_t c = 0; c < grid.columns; ++c)
    cell_box(ui, collection, view, row, grid.first + c,
             line.take_start(grid.column_width));
}

}  // namespace

void coverage_panel(const Ui& ui, const Collection& collection, ViewState& view,
                    const Box& box) {
  const Coverage& coverage = collection.coverage();
  if (coverage.rows.empty()) {
    const Term term = collection.is_busy() ? Term::comparing : Term::no_statements;
    kit::text(ui, box, say(term, ui.language),
              {.colour = ui.theme.muted, .align = kit::Align::centre});
    return;
  }
  Strip area(box, ui.rtl());
  const Grid grid = grid_of(coverage, view.coverage_column, box.width() - 12);
  Strip head(area.take_top(48, 4), ui.rtl());
  head.take_end(10);  // the rows leave room for their scroll bar
  head_row(ui, collection, view, grid, head.rest());
  kit::begin_scroll(ui, "coverage", area.rest());
  for (size_t i = 0; i < coverage.rows.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    coverage_row(ui, collection, view, coverage.rows[i], grid);
    ImGui::PopID();
  }
  kit::end_scroll(ui);
}

}  // namespace isnad
