#include <string>
#include <utility>
#include <vector>

#include "shell/filter.h"
#include "shell/labels.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr uint32_t lines_closed = 2;
constexpr uint32_t lines_open = 12;
constexpr size_t most_bytes = 4000;  // of a quote's words, in the list
constexpr size_t most_rows = 300;

// The chain, a step a line: each leads to its words.
void chain_rows(const Ui& ui, const Analysis& analysis, ViewState& view,
                uint32_t article_index, const Quote& quote) {
  const Quotes& quotes = analysis.quotes;
  for (uint32_t i = quote.chain.begin; i < quote.chain.end; ++i) {
    const Link& link = quotes.links[i];
    std::string label = line_start(ui.language);
    if (i != quote.chain.begin)
      label += std::string(say(Term::through, ui.language)) + " ";
    label += isolated(link.name);
    if (!link.role.empty()) label += (ui.rtl() ? "، " : ", ") + isolated(link.role);
    if (link.mention.empty())
      label += std::string(" (") + say(Term::understood, ui.language) + ")";
    const Box box = kit::take_row(ui, 26, 0).inset(14, 0);
    ImGui::PushID(static_cast<int>(i));
    const bool pressed = kit::press("link", box);
    const bool lit = kit::is_hovered() && !link.mention.empty();
    const std::string why = say(link.why, analysis.article.text, ui.language);
    kit::tooltip(ui, why);
    kit::text(ui, box, label,
              {.size = size::small, .colour = lit ? ui.theme.accent : ui.theme.muted});
    if (pressed && !link.mention.empty()) go_to(view, article_index, link.mention);
    ImGui::PopID();
  }
}

void why_row(const Ui& ui, const Analysis& analysis, const Quote& quote) {
  const std::string why = say(quote.why, analysis.article.text, ui.language) + " · " +
                          say(Term::confidence, ui.language) + " " +
                          std::to_string(quote.confidence_percent) + "%";
  const float width = ImGui::GetContentRegionAvail().x - 38;
  const float height = kit::wrapped_height(ui, width, why, {.size = size::small});
  const Box box = kit::take_row(ui, height, 6);
  kit::wrapped(ui, box.inset(14, 0), why,
               {.size = size::small, .colour = ui.theme.faint});
}

// How many sources report the same; a press opens the comparison.
void statement_row(const Ui& ui, const Collection& collection, ViewState& view,
                   QuoteRef ref) {
  if (collection.comparison() == nullptr) return;
  const Comparison& comparison = *collection.comparison();
  const uint32_t index = comparison.statement_of[ref.article_index][ref.quote_index];
  if (index == no_index || comparison.statements[index].members.size() < 2) return;
  const std::string label =
      std::string(say(Term::compare, ui.language)) + ": " +
      counted(Noun::report, comparison.statements[index].members.size(), ui.language);
  Strip line(kit::take_row(ui, 30, 8).inset(14, 0), ui.rtl());
  const float width = kit::button_width(ui, label, size::small);
  if (kit::button(ui, "compare", line.take_start(width), label, kit::ButtonLook::plain,
                  size::small)) {
    view.statement_index = index;
    view.mode = Mode::compare;
    view.narrow_panel = NarrowPanel::compare;
  }
}

void quote_head(const Ui& ui, const Analysis& analysis, const Quote& quote,
                bool with_outlet, Strip head) {
  const char* kind = say(quote.kind, ui.language);
  kit::text(ui, head.take_end(ui.type.width_px(kind, size::small) + 4, 6), kind,
            {.size = size::small, .colour = ui.theme.faint, .align = kit::Align::end});
  std::string who = chain_of(analysis, quote, ui.language);
  if (with_outlet) who += " · " + outlet_of(analysis.article);
  kit::text(ui, head.rest(), who,
            {.size = size::small, .colour = ui.theme.accent, .strong = true});
}

void open_quote(const Collection& collection, ViewState& view, QuoteRef ref) {
  const Analysis& analysis = *collection.analyses()[ref.article_index];
  go_to(view, ref.article_index, analysis.quotes.items[ref.quote_index].range);
  view.quote_index = ref.quote_index;
  if (collection.comparison() != nullptr)
    view.statement_index =
        collection.comparison()->statement_of[ref.article_index][ref.quote_index];
}

void quote_row(const Ui& ui, const Collection& collection, ViewState& view,
               QuoteRef ref) {
  const Analysis& analysis = *collection.analyses()[ref.article_index];
  const Quote& quote = analysis.quotes.items[ref.quote_index];
  const bool is_open =
      view.article_index == ref.article_index && view.quote_index == ref.quote_index;
  const std::string_view words =
      beginning_of(slice(analysis.article, quote.range), most_bytes);
  const kit::WrappedLook look = {.face = reading_face,
                                 .most_lines = is_open ? lines_open : lines_closed};
  const float width = ImGui::GetContentRegionAvail().x - 38;
  const float height = 34 + kit::wrapped_height(ui, width, words, look);
  const Box box = kit::take_row(ui, height + 8, 3);
  if (is_open && std::exchange(view.show_quote, false))
    ImGui::SetScrollFromPosY(box.min.y - ImGui::GetWindowPos().y, 0.2F);
  if (kit::in_reach(box)) {
    if (kit::row(ui, "quote", box, is_open)) {
      if (is_open)
        view.quote_index = no_index;
      else
        open_quote(collection, view, ref);
    }
    Strip lines(box.inset(14, 5), ui.rtl());
    quote_head(ui, analysis, quote, view.quote_filter.all_articles,
               Strip(lines.take_top(24, 2), ui.rtl()));
    kit::wrapped(ui, lines.rest(), words, look);
    const Box edge =
        ui.rtl() ? Box{{box.max.x - 4, box.min.y + 6}, {box.max.x - 1, box.max.y - 6}}
                 : Box{{box.min.x + 1, box.min.y + 6}, {box.min.x + 4, box.max.y - 6}};
    kit::fill(edge, ui.theme.of(quote.kind).line, 2);
  }
  if (!is_open) return;
  chain_rows(ui, analysis, view, ref.article_index, quote);
  std::string cue = say(quote.cue_class, ui.language);
  if (quote.negated) cue += std::string(" · ") + say(Term::negated, ui.language);
  if (!quote.cue.empty()) cue += " · " + plain_name(slice(analysis.article, quote.cue));
  kit::text(ui, kit::take_row(ui, 24).inset(14, 0), cue,
            {.size = size::small, .colour = ui.theme.cue.line});
  why_row(ui, analysis, quote);
  statement_row(ui, collection, view, ref);
}

// Until the articles are compared nobody is joined across them, and only the open
// article's quotes can be listed.
std::vector<QuoteEntry> listed(const Collection& collection, const ViewState& view) {
  if (collection.comparison() != nullptr)
    return filter_quotes(collection.quotes(), collection.analyses(), view.quote_filter,
                         view.article_index);
  std::vector<QuoteEntry> entries;
  if (view.article_index >= collection.analyses().size()) return entries;
  const Analysis& analysis = *collection.analyses()[view.article_index];
  for (uint32_t q = 0; q < analysis.quotes.items.size(); ++q)
    entries.push_back({{view.article_index, q}, no_index});
  return entries;
}

bool is_admitted(const Filter& search, const Analysis& analysis, uint32_t index) {
  const Quote& quote = analysis.quotes.items[index];
  if (search.admits(slice(analysis.article, quote.range))) return true;
  for (uint32_t i = quote.chain.begin; i < quote.chain.end; ++i)
    if (search.admits(analysis.quotes.links[i].name)) return true;
  return false;
}

}  // namespace

void quotes_panel(const Ui& ui, const Collection& collection, ViewState& view,
                  const Box& box) {
  kit::begin_scroll(ui, "quotes", box);
  std::vector<QuoteEntry> entries = listed(collection, view);
  const Filter search(view.filter);
  if (!search.is_empty())
    std::erase_if(entries, [&](const QuoteEntry& entry) {
      const Analysis& analysis = *collection.analyses()[entry.quote.article_index];
      return !is_admitted(search, analysis, entry.quote.quote_index);
    });
  if (collection.comparison() != nullptr) quote_facets(ui, collection, view, entries);
  if (entries.empty())
    kit::text(ui, kit::take_row(ui, 40), say(Term::no_quotes, ui.language),
              {.colour = ui.theme.muted});
  for (size_t i = 0; i < entries.size() && i < most_rows; ++i) {
    ImGui::PushID(static_cast<int>(entries[i].quote.article_index));
    ImGui::PushID(static_cast<int>(entries[i].quote.quote_index));
    quote_row(ui, collection, view, entries[i].quote);
    ImGui::PopID();
    ImGui::PopID();
  }
  if (entries.size() > most_rows)
    kit::text(ui, kit::take_row(ui, 32),
              std::to_string(entries.size() - most_rows) + " " +
                  say(Term::more_quotes, ui.language),
              {.size = size::small, .colour = ui.theme.muted});
  kit::end_scroll(ui);
}

}  // namespace isnad
