#include <algorithm>

#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {

void welcome_panel(const Ui& ui, ViewState& view, const Box& box) {
  const float width = std::min(560.0F, box.width() - 32);
  const float height = 290;
  const ImVec2 at = {(box.min.x + box.max.x - width) / 2,
                     std::max(box.min.y + 16, (box.min.y + box.max.y - height) / 2)};
  const Box card = {at, {at.x + width, at.y + height}};
  kit::fill(card, ui.theme.panel, 14);
  kit::frame(card, ui.theme.rule, 14);

  Strip lines(card.inset(24, 26), ui.rtl());
  kit::text(ui, lines.take_top(48, 2), say(Term::app_name, ui.language),
            {.size = 46, .colour = ui.theme.accent, .align = kit::Align::centre});
  kit::text(ui, lines.take_top(28, 18), say(Term::app_purpose, ui.language),
            {.size = size::heading, .align = kit::Align::centre});
  kit::text(ui, lines.take_top(26, 12), say(Term::drop_here, ui.language),
            {.colour = ui.theme.muted, .align = kit::Align::centre});

  struct Choice {
    Term term;
    Wish wish;
    kit::ButtonLook look;
  };
  constexpr Choice choices[] = {
      {Term::add_files, Wish::add_files, kit::ButtonLook::main},
      {Term::add_folder, Wish::add_folder, kit::ButtonLook::plain},
      {Term::try_samples, Wish::try_samples, kit::ButtonLook::plain},
  };
  constexpr float gap = 8;
  float wanted = -gap;
  for (const Choice& choice : choices)
    wanted += kit::button_width(ui, say(choice.term, ui.language)) + gap;
  const Box line = lines.take_top(40, 18);
  const float side = std::max(0.0F, (line.width() - wanted) / 2);
  Strip buttons(line.inset(side, 0), ui.rtl());
  for (const Choice& choice : choices) {
    const char* label = say(choice.term, ui.language);
    const Box place = buttons.take_start(kit::button_width(ui, label), gap);
    if (kit::button(ui, label, place, label, choice.look)) view.wish = choice.wish;
  }
  kit::text(
      ui, lines.take_top(24), say(Term::stays_here, ui.language),
      {.size = size::small, .colour = ui.theme.faint, .align = kit::Align::centre});
}

}  // namespace isnad
