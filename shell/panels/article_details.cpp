#include <string>

#include "shell/labels.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

// What was decided, then how: the place it was found in, its evidence, how sure it is.
void field_row(const Ui& ui, ViewState& view, uint32_t article_index, Term name,
               const Field& field, const std::string& value) {
  if (value.empty()) return;
  const std::string line = std::string(say(name, ui.language)) + ": " + value;
  std::string how = say(field.origin, ui.language);
  if (!field.evidence.empty()) how += " (" + plain_name(field.evidence) + ")";
  how += " · " + std::to_string(field.confidence_percent) + "%";
  const float width = ImGui::GetContentRegionAvail().x - 34;
  const float line_height = kit::wrapped_height(ui, width, line, {.size = size::small});
  const float how_height = kit::wrapped_height(ui, width, how, {.size = 15});
  const Box box = kit::take_row(ui, line_height + how_height + 6, 2);
  if (!kit::in_reach(box)) return;
  ImGui::PushID(static_cast<int>(name));
  const bool pressed = kit::press("field", box);
  const bool leads = !field.range.empty();
  if (leads && kit::is_hovered()) kit::fill(box, ui.theme.hovered, size::radius);
  if (leads && pressed) go_to(view, article_index, field.range);
  ImGui::PopID();
  Strip lines(box.inset(12, 2), ui.rtl());
  kit::wrapped(ui, lines.take_top(line_height), line, {.size = size::small});
  kit::wrapped(ui, lines.rest(), how, {.size = 15, .colour = ui.theme.faint});
}

}  // namespace

void article_details(const Ui& ui, const Article& article, ViewState& view,
                     uint32_t article_index) {
  const auto row = [&](Term name, const std::optional<Field>& field) {
    if (field)
      field_row(ui, view, article_index, name, *field, plain_name(field->value));
  };
  row(Term::title, article.title);
  row(Term::outlet, article.outlet);
  if (article.date)
    field_row(ui, view, article_index, Term::date, *article.date,
              date_of(article, ui.language));
  row(Term::author, article.author);
  row(Term::credit, article.credit);
  field_row(ui, view, article_index, Term::article_language, article.language,
            article.language.value);
  field_row(ui, view, article_index, Term::encoding, article.encoding,
            article.encoding.value);
  kit::take_row(ui, 4);
}

}  // namespace isnad
