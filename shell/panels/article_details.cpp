#include <string>

#include "shell/labels.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr float how_size = 15;
constexpr float typing_height = 30;

std::span<const char* const> choices_of(FieldKind field) {
  if (field == FieldKind::language) return language_choices();
  if (field == FieldKind::encoding) return encoding_choices();
  return {};
}

struct Row {
  FieldPlace place;
  const Field* field = nullptr;        // what holds
  const Replaced* replaced = nullptr;  // what was found, when the reader put it right
  std::string line;
  std::string how;
  std::string found;
};

std::string found_line(const Replaced& replaced, Language language) {
  const Field* found = replaced.found ? &*replaced.found : nullptr;
  const std::string value = value_of(found, replaced.kind, language);
  std::string out = std::string(say(Term::was_found, language)) + ": ";
  if (value.empty()) return out + say(Term::not_found, language);
  return out + isolated(value) + " · " + how_of(*found, language);
}

Row make_row(const Article& article, FieldPlace place, Language language) {
  Row row;
  row.place = place;
  row.field = field_of(article, place.field);
  row.replaced = replaced_in(article, place.field);
  const std::string value = value_of(row.field, place.field, language);
  row.line = std::string(say(place.field, language)) + ": ";
  row.line += value.empty() ? say(Term::not_found, language) : isolated(value);
  if (row.field != nullptr && row.field->origin != Origin::unknown)
    row.how = how_of(*row.field, language);
  else if (row.replaced != nullptr)
    row.how = say(Origin::reader, language);
  if (row.replaced != nullptr) row.found = found_line(*row.replaced, language);
  return row;
}

bool small_button(const Ui& ui, const char* id, const Box& box, Term term) {
  return kit::button(ui, id, box, say(term, ui.language), kit::ButtonLook::quiet,
                     how_size);
}

// The field opens over the row; a decision with a few possible values lists them.
void edit(ViewState& view, const Row& row, const Box& box) {
  if (!choices_of(row.place.field).empty()) {
    const bool is_open = view.choosing == row.place;
    view.choosing = is_open ? std::nullopt : std::optional(row.place);
    return;
  }
  view.typing = row.place;
  view.typed = row.field == nullptr ? "" : row.field->value;
  view.wish = Wish::type_value;
  view.field = {box.min.x, box.min.y, box.width(), typing_height};
}

// What was decided and how; what had been found before; ways to change it.
void draw_row(const Ui& ui, ViewState& view, const Row& row) {
  if (view.typing == row.place) {
    kit::take_row(ui, typing_height, 2);  // the field lies there
    return;
  }
  const float edit_width =
      kit::button_width(ui, say(Term::edit, ui.language), how_size);
  const float undo_width =
      kit::button_width(ui, say(Term::undo, ui.language), how_size);
  const float width = ImGui::GetContentRegionAvail().x - 34;
  const float line_height =
      kit::wrapped_height(ui, width - edit_width, row.line, {.size = size::small});
  const float how_height =
      row.how.empty() ? 0 : kit::wrapped_height(ui, width, row.how, {.size = how_size});
  const float found_height =
      row.found.empty()
          ? 0
          : kit::wrapped_height(ui, width - undo_width, row.found, {.size = how_size});
  const Box box = kit::take_row(ui, line_height + how_height + found_height + 6, 2);
  if (!kit::in_reach(box)) return;
  const bool leads = row.field != nullptr && !row.field->range.empty();
  if (leads && kit::row(ui, "place", box, false))
    go_to(view, row.place.article_index, row.field->range);
  Strip lines(box.inset(12, 2), ui.rtl());
  Strip first(lines.take_top(line_height), ui.rtl());
  Box at = first.take_end(edit_width);
  at.max.y = at.min.y + 22;
  if (small_button(ui, "edit", at, Term::edit)) edit(view, row, box);
  kit::wrapped(ui, first.rest(), row.line, {.size = size::small});
  kit::wrapped(ui, lines.take_top(how_height), row.how,
               {.size = how_size, .colour = ui.theme.faint});
  if (row.found.empty()) return;
  Strip last(lines.rest(), ui.rtl());
  at = last.take_end(undo_width);
  at.max.y = at.min.y + 22;
  if (small_button(ui, "undo", at, Term::undo))
    view.correction = Correction{row.place, {}, true};
  kit::wrapped(ui, last.rest(), row.found,
               {.size = how_size, .colour = ui.theme.muted});
}

// The possible values in lines, one of them holding.
void draw_choices(const Ui& ui, ViewState& view, const Row& row) {
  constexpr float height = 26;
  Strip line(kit::take_row(ui, height, 2).inset(12, 0), ui.rtl());
  const auto place_for = [&](float width) {
    if (line.rest().width() < width)
      line = Strip(kit::take_row(ui, height, 2).inset(12, 0), ui.rtl());
    return line.take_start(width, 4);
  };
  for (const char* value : choices_of(row.place.field)) {
    const std::string label = row.place.field == FieldKind::language
                                  ? say_language(value, ui.language)
                                  : std::string(value);
    const bool holds = row.field != nullptr && row.field->value == value;
    const Box box = place_for(kit::button_width(ui, label, how_size));
    if (!kit::button(ui, value, box, label,
                     holds ? kit::ButtonLook::chosen : kit::ButtonLook::plain,
                     how_size))
      continue;
    view.correction = Correction{row.place, value, false};
    view.choosing.reset();
  }
}

}  // namespace

void article_details(const Ui& ui, const Article& article, ViewState& view,
                     uint32_t article_index) {
  for (const FieldKind field : all_fields) {
    const Row row = make_row(article, {article_index, field}, ui.language);
    ImGui::PushID(static_cast<int>(field));
    draw_row(ui, view, row);
    if (view.choosing == row.place) draw_choices(ui, view, row);
    ImGui::PopID();
  }
  kit::take_row(ui, 4);
}

}  // namespace isnad
