#include <algorithm>
#include <string>

#include "shell/labels.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr float row_height = 52;
constexpr size_t most_bytes = 300;  // of a statement's words

struct Grid {
  float words_width = 0;
  float column_width = 0;
  size_t columns = 0;  // as many as fit
};

Grid grid_of(const Coverage& coverage, float width) {
  Grid grid;
  const auto columns = static_cast<float>(std::max<size_t>(coverage.columns.size(), 1));
  grid.words_width = std::clamp(width - columns * 104, width * 0.36F, width * 0.62F);
  grid.column_width = std::clamp((width - grid.words_width) / columns, 56.0F, 140.0F);
  const float fit = (width - grid.words_width) / grid.column_width;
  grid.columns = std::min(coverage.columns.size(),
                          static_cast<size_t>(std::max(1.0F, fit + 0.01F)));
  return grid;
}

void head_row(const Ui& ui, const Collection& collection, const Grid& grid,
              const Box& box) {
  Strip line(box, ui.rtl());
  kit::text(ui, line.take_start(grid.words_width), say(Term::statements, ui.language),
            {.size = size::heading, .strong = true});
  for (size_t c = 0; c < grid.columns; ++c) {
    const Box cell = line.take_start(grid.column_width);
    const uint32_t first = collection.coverage().columns[c].article_indices.front();
    const std::string name = outlet_of(collection.analyses()[first]->article);
    kit::text(
        ui, cell.inset(4, 0), name,
        {.size = size::small, .colour = ui.theme.accent, .align = kit::Align::centre});
  }
  kit::rule(ui, box);
}

void open_statement(const Collection& collection, ViewState& view, uint32_t statement,
                    uint32_t member_index) {
  view.statement_index = statement;
  view.mode = Mode::compare;
  view.narrow_panel = NarrowPanel::compare;
  const Member& member = collection.comparison()->members[member_index];
  const Analysis& analysis = *collection.analyses()[member.quote.article_index];
  const bool narrow = view.narrow;
  view.narrow = false;
  go_to(view, member.quote.article_index,
        analysis.quotes.items[member.quote.quote_index].range);
  view.narrow = narrow;
}

void cell_box(const Ui& ui, const Collection& collection, ViewState& view,
              const CoverageRow& row, uint32_t column, const Box& box) {
  const CoverageCell& cell = collection.coverage().cells[row.cells.begin + column];
  const ImVec2 middle = {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (cell.count == 0) {
    list.AddCircle(middle, 4, ui.theme.rule, 16);
    return;
  }
  ImGui::PushID(static_cast<int>(column));
  if (kit::press("cell", box))
    open_statement(collection, view, row.statement_index, cell.member);
  const bool lit = kit::is_hovered();
  ImGui::PopID();
  list.AddCircleFilled(middle, lit ? 9.0F : 7.0F, ui.theme.accent, 20);
  if (cell.count > 1)
    kit::text(ui, {{middle.x + 8, box.min.y}, {box.max.x, box.max.y}},
              std::to_string(cell.count), {.size = 15, .colour = ui.theme.faint});
}

void coverage_row(const Ui& ui, const Collection& collection, ViewState& view,
                  const CoverageRow& row, const Grid& grid) {
  const Box box = kit::take_row(ui, row_height, 1);
  if (!ImGui::IsRectVisible(box.min, box.max)) return;
  const Comparison& comparison = *collection.comparison();
  const Statement& statement = comparison.statements[row.statement_index];
  const QuoteRef base = comparison.members[statement.base_member].quote;
  const Analysis& analysis = *collection.analyses()[base.article_index];
  const Quote& quote = analysis.quotes.items[base.quote_index];
  if (kit::row(ui, "row", box, view.statement_index == row.statement_index))
    open_statement(collection, view, row.statement_index, statement.base_member);
  Strip line(box, ui.rtl());
  const Box words = line.take_start(grid.words_width).inset(8, 0);
  Strip lines(words.inset(0, 5), ui.rtl());
  kit::text(ui, lines.take_top(18), speaker_of(analysis.quotes, quote, ui.language),
            {.size = 15, .colour = ui.theme.accent});
  kit::text(ui, lines.rest(),
            plain_name(beginning_of(slice(analysis.article, quote.range), most_bytes)));
  for (uint32_t c = 0; c < grid.columns; ++c)
    cell_box(ui, collection, view, row, c, line.take_start(grid.column_width));
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
  const Grid grid = grid_of(coverage, box.width() - 12);
  Strip head(area.take_top(40, 4), ui.rtl());
  head.take_end(10);  // the rows leave room for their scroll bar
  head_row(ui, collection, grid, head.rest());
  kit::begin_scroll(ui, "coverage", area.rest());
  for (size_t i = 0; i < coverage.rows.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    coverage_row(ui, collection, view, coverage.rows[i], grid);
    ImGui::PopID();
  }
  kit::end_scroll(ui);
}

}  // namespace isnad
