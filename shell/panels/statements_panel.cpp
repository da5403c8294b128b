#include <string>

#include "shell/labels.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr float row_height = 84;
constexpr size_t most_bytes = 400;  // of a statement's words, in the list

// How many sources a row's statement has, as a heading over rows alike.
void source_heading(const Ui& ui, uint32_t columns) {
  const Box box = kit::take_row(ui, 30, 2);
  kit::text(ui, box,
            columns == 1 ? std::string(say(Term::one_source, ui.language))
                         : counted(Noun::source, columns, ui.language),
            {.size = size::small, .colour = ui.theme.muted, .strong = true});
}

void statement_row(const Ui& ui, const Collection& collection, ViewState& view,
                   uint32_t index) {
  const Box box = kit::take_row(ui, row_height, 2);
  if (!kit::in_reach(box)) return;
  const Comparison& comparison = *collection.comparison();
  const Statement& statement = comparison.statements[index];
  const QuoteRef base = comparison.members[statement.base_member].quote;
  const Analysis& analysis = *collection.analyses()[base.article_index];
  const Quote& quote = analysis.quotes.items[base.quote_index];
  const bool is_open = view.statement_index == index;
  if (kit::row(ui, "statement", box, is_open)) {
    view.statement_index = index;
    view.narrow_panel = NarrowPanel::compare;
    bring_along(view, base.article_index, quote.range);
    view.quote_index = base.quote_index;
  }
  Strip lines(box.inset(12, 6), ui.rtl());
  Strip head(lines.take_top(22, 2), ui.rtl());
  if (!statement.differences.empty()) {
    const std::string count =
        counted(Noun::difference, statement.differences.size(), ui.language);
    kit::text(ui, head.take_end(ui.type.width_px(count, 15) + 4, 6), count,
              {.size = 15, .colour = ui.theme.warning, .align = kit::Align::end});
  }
  kit::text(ui, head.rest(),
            speaker_of(collection.analyses(), comparison, statement, ui.language),
            {.size = size::small, .colour = ui.theme.accent, .strong = true});
  kit::wrapped(ui, lines.rest(),
               beginning_of(slice(analysis.article, quote.range), most_bytes),
               {.face = reading_face, .most_lines = 2});
}

}  // namespace

void statements_panel(const Ui& ui, const Collection& collection, ViewState& view,
                      const Box& box) {
  Strip area(box, ui.rtl());
  Strip head(area.take_top(34, 6), ui.rtl());
  const std::vector<CoverageRow>& rows = collection.coverage().rows;
  kit::text(ui, head.take_end(60), std::to_string(rows.size()),
            {.colour = ui.theme.faint, .align = kit::Align::end});
  kit::text(ui, head.rest(), say(Term::statements, ui.language),
            {.size = size::heading, .strong = true});

  kit::begin_scroll(ui, "statements", area.rest());
  if (rows.empty()) {
    const Term term = collection.is_busy() ? Term::comparing : Term::no_statements;
    const Box note = kit::take_row(ui, 80);
    kit::wrapped(ui, note, say(term, ui.language), {.colour = ui.theme.muted});
  }
  for (size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].columns_with != rows[i - 1].columns_with)
      source_heading(ui, rows[i].columns_with);
    ImGui::PushID(static_cast<int>(i));
    statement_row(ui, collection, view, rows[i].statement_index);
    ImGui::PopID();
  }
  kit::end_scroll(ui);
}

}  // namespace isnad
