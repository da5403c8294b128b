#include <algorithm>
#include <string>
#include <utility>

#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

// The size of the text, and ways to take the results away.
void draw_tools(const Ui& ui, ViewState& view, Strip& bar) {
  constexpr std::pair<Wish, const char*> exports[] = {{Wish::export_html, "HTML"},
                                                      {Wish::export_csv, "CSV"},
                                                      {Wish::export_json, "JSON"}};
  const auto quiet = [&](const char* label) {
    const Box place = bar.take_end(kit::button_width(ui, label), 0);
    return kit::button(ui, label, place, label, kit::ButtonLook::quiet);
  };
  for (const auto& [wish, label] : exports)
    if (quiet(label)) view.wish = wish;
  const char* title = say(Term::export_as, ui.language);
  kit::text(ui, bar.take_end(ui.type.width_px(title, size::small) + 6, 8), title,
            {.size = size::small, .colour = ui.theme.faint});
  const auto resize = [&](float by) {
    view.reading_size_px =
        std::clamp(view.reading_size_px + by, size::reading_least, size::reading_most);
  };
  if (quiet("A+")) resize(2);
  kit::tooltip(ui, say(Term::larger_text, ui.language));
  if (quiet("A\u2212")) resize(-2);
  kit::tooltip(ui, say(Term::smaller_text, ui.language));
}

void mode_tabs(const Ui& ui, ViewState& view, const Box& box, Strip& bar) {
  constexpr std::pair<Mode, Term> modes[] = {{Mode::overview, Term::overview},
                                             {Mode::read, Term::read},
                                             {Mode::compare, Term::compare},
                                             {Mode::beside, Term::beside},
                                             {Mode::coverage, Term::coverage}};
  for (const auto& [mode, term] : modes) {
    const char* label = say(term, ui.language);
    Box place = bar.take_start(kit::button_width(ui, label), 2);
    place.min.y = box.min.y;
    place.max.y = box.max.y;
    if (kit::tab(ui, say(term, Language::english), place, label,
                 !view.help_shown && view.mode == mode))
      open_mode(view, mode);
  }
}

}  // namespace

void top_bar(const Ui& ui, const Collection& collection, ViewState& view,
             const Box& box) {
  kit::fill(box, ui.theme.panel);
  kit::rule(ui, box);
  Strip bar(box.inset(size::pad, 7), ui.rtl());
  const char* name = say(Term::app_name, ui.language);
  kit::text(ui, bar.take_start(ui.type.width_px(name, 30) + 4, 18), name,
            {.size = 30, .colour = ui.theme.accent});
  const bool is_empty = collection.analyses().empty();
  if (!is_empty && !view.narrow) mode_tabs(ui, view, box, bar);
  const auto button = [&](const char* id, const char* label, kit::ButtonLook look) {
    return kit::button(ui, id, bar.take_end(kit::button_width(ui, label), 6), label,
                       look);
  };
  if (button("language", say(Term::other_language, ui.language),
             kit::ButtonLook::quiet))
    view.language =
        view.language == Language::arabic ? Language::english : Language::arabic;
  const bool dark = view.theme == ThemeChoice::dark;
  if (button("theme", say(dark ? Term::to_light : Term::to_dark, ui.language),
             kit::ButtonLook::quiet))
    view.theme = dark ? ThemeChoice::light : ThemeChoice::dark;
  if (!view.narrow) {
    if (button("help", "?", kit::ButtonLook::quiet)) view.help_shown = !view.help_shown;
    kit::tooltip(ui, say(Term::help, ui.language));
  }
  if (is_empty) return;
  if (ImGui::GetIO().DisplaySize.x > size::with_tools) draw_tools(ui, view, bar);
  bar.take_end(6);
  if (button("add", say(Term::add_files, ui.language), kit::ButtonLook::plain))
    view.wish = Wish::add_files;
}

void progress_bar(const Ui& ui, const Collection& collection, ViewState& view,
                  const Box& box) {
  const Progress progress = collection.progress();
  Strip line(box.inset(size::pad, 3), ui.rtl());
  const char* cancel = say(Term::cancel, ui.language);
  const float cancel_width = kit::button_width(ui, cancel, size::small);
  if (kit::button(ui, "cancel", line.take_end(cancel_width, 8), cancel,
                  kit::ButtonLook::plain, size::small))
    view.wish = Wish::cancel;
  std::string label = say(Term::comparing, ui.language);
  if (!progress.comparing && progress.files_total > 0)
    label = std::string(say(Term::reading, ui.language)) + " " +
            std::to_string(std::min(progress.files_done + 1, progress.files_total)) +
            "/" + std::to_string(progress.files_total) + " · " +
            isolated(progress.path);
  const float share = progress.files_total == 0
                          ? 1.0F
                          : static_cast<float>(progress.files_done) /
                                static_cast<float>(progress.files_total);
  const Box track_area = line.take_start(std::min(260.0F, line.rest().width() / 3), 12);
  const float middle = (track_area.min.y + track_area.max.y) / 2;
  const Box track = {{track_area.min.x, middle - 3}, {track_area.max.x, middle + 3}};
  kit::fill(track, ui.theme.rule, 3);
  kit::fill(Strip(track, ui.rtl()).take_start(track.width() * share), ui.theme.accent,
            3);
  kit::text(ui, line.rest(), label, {.size = size::small, .colour = ui.theme.muted});
}

}  // namespace isnad
