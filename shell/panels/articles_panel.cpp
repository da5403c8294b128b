#include <string>

#include "shell/fault_words.h"
#include "shell/labels.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr float row_height = 76;

bool remove_button(const Ui& ui, const Box& box) {
  const bool pressed = kit::press("remove", box);
  const bool lit = kit::is_hovered();
  kit::tooltip(ui, say(Term::remove_article, ui.language));
  kit::text(
      ui, box, "\u00D7",
      {.colour = lit ? ui.theme.warning : ui.theme.faint, .align = kit::Align::centre});
  return pressed;
}

bool details_button(const Ui& ui, const Box& box) {
  const bool pressed = kit::press("details", box);
  const bool lit = kit::is_hovered();
  kit::text(ui, box, say(Term::details, ui.language),
            {.size = size::small,
             .colour = lit ? ui.theme.text : ui.theme.accent,
             .align = kit::Align::end});
  return pressed;
}

void open_article(ViewState& view, uint32_t index) {
  if (view.narrow) view.narrow_panel = NarrowPanel::reader;
  if (view.article_index == index) return;
  view.article_index = index;
  view.quote_index = no_index;
  view.go_to = Place{index, {0, 0}};
  view.spotlight = {};
}

void article_row(const Ui& ui, const Collection& collection, ViewState& view,
                 uint32_t index) {
  const Analysis& analysis = *collection.analyses()[index];
  const Article& article = analysis.article;
  const Box box = kit::take_row(ui, row_height, 2);
  if (!kit::in_reach(box)) return;
  const bool is_open = view.article_index == index;
  const bool pressed = kit::row(ui, "article", box, is_open);
  Strip lines(box.inset(10, 6), ui.rtl());
  Strip first(lines.take_top(20), ui.rtl());
  if (is_open && remove_button(ui, first.take_end(22, 4)))
    view.wish = Wish::remove_article;
  else if (pressed)
    open_article(view, index);
  kit::text(ui, first.take_end(26), article.language.value,
            {.size = size::small, .colour = ui.theme.faint, .align = kit::Align::end});
  kit::text(ui, first.rest(), outlet_of(article),
            {.size = size::small, .colour = ui.theme.accent, .strong = true});
  kit::text(ui, lines.take_top(24), title_of(article, ui.language));
  const std::string counts =
      date_of(article, ui.language) + " · " +
      counted(Noun::quote, analysis.quotes.items.size(), ui.language) + " · " +
      counted(Noun::name, analysis.entities.items.size(), ui.language);
  Strip last(lines.take_top(20), ui.rtl());
  const float details = ui.type.width_px(say(Term::details, ui.language), size::small);
  if (is_open && details_button(ui, last.take_end(details + 4, 6)))
    view.details_shown = !view.details_shown;
  kit::text(ui, last.rest(), counts, {.size = size::small, .colour = ui.theme.muted});
}

// The same article under another name, below the one that stands for both.
void copy_row(const Ui& ui, const Collection& collection, ViewState& view,
              uint32_t index) {
  const Box box = kit::take_row(ui, 30, 2);
  if (!kit::in_reach(box)) return;
  const bool is_open = view.article_index == index;
  const bool pressed = kit::row(ui, "copy", box, is_open);
  Strip line(box.inset(10, 4), ui.rtl());
  line.take_start(16);
  if (is_open && remove_button(ui, line.take_end(22, 4)))
    view.wish = Wish::remove_article;
  else if (pressed)
    open_article(view, index);
  const float details = ui.type.width_px(say(Term::details, ui.language), size::small);
  if (is_open && details_button(ui, line.take_end(details + 4, 6)))
    view.details_shown = !view.details_shown;
  const std::string label = std::string(say(Term::copy, ui.language)) + ": " +
                            isolated(collection.analyses()[index]->article.id);
  kit::text(ui, line.rest(), label, {.size = size::small, .colour = ui.theme.muted});
}

void article_entry(const Ui& ui, const Collection& collection, ViewState& view,
                   uint32_t index) {
  ImGui::PushID(static_cast<int>(index));
  if (collection.source_of(index) == index)
    article_row(ui, collection, view, index);
  else
    copy_row(ui, collection, view, index);
  if (view.article_index == index && view.details_shown)
    article_details(ui, collection.analyses()[index]->article, view, index);
  ImGui::PopID();
}

void trouble_row(const Ui& ui, const RefusalGroup& trouble) {
  const std::string reason = say(trouble, ui.language);
  const float width = ImGui::GetContentRegionAvail().x - 30;
  const float height =
      kit::wrapped_height(ui, width, reason, {.size = size::small}) + 22;
  const Box box = kit::take_row(ui, height + 12, 4);
  kit::fill(box, ui.theme.raised, size::radius);
  Strip lines(box.inset(10, 6), ui.rtl());
  kit::text(ui, lines.take_top(20), plain_name(trouble.first.path),
            {.size = size::small, .colour = ui.theme.text});
  kit::wrapped(ui, lines.rest(), reason,
               {.size = size::small, .colour = ui.theme.warning});
}

void troubles(const Ui& ui, const Collection& collection, ViewState& view) {
  if (collection.troubles().empty()) return;
  kit::take_row(ui, 8);
  Strip head(kit::take_row(ui, 28, 4), ui.rtl());
  const char* close = say(Term::close, ui.language);
  const float width = kit::button_width(ui, close, size::small);
  if (kit::button(ui, "dismiss", head.take_end(width, 4), close, kit::ButtonLook::quiet,
                  size::small))
    view.wish = Wish::dismiss_troubles;
  kit::text(ui, head.rest(), say(Term::refused, ui.language),
            {.colour = ui.theme.warning, .strong = true});
  for (const RefusalGroup& trouble : collection.troubles()) trouble_row(ui, trouble);
}

}  // namespace

void articles_panel(const Ui& ui, const Collection& collection, ViewState& view,
                    const Box& box) {
  Strip area(box, ui.rtl());
  Strip head(area.take_top(34, 6), ui.rtl());
  const size_t count = collection.analyses().size();
  if (count != 0)
    kit::text(ui, head.take_end(40), std::to_string(count),
              {.colour = ui.theme.faint, .align = kit::Align::end});
  kit::text(ui, head.rest(), say(Term::articles, ui.language),
            {.size = size::heading, .strong = true});

  kit::begin_scroll(ui, "articles", area.rest());
  for (const uint32_t i : collection.listed()) article_entry(ui, collection, view, i);
  troubles(ui, collection, view);
  kit::end_scroll(ui);
}

}  // namespace isnad
