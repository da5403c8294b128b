#include "shell/shell.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>
#include <utility>

#include "shell/filter.h"
#include "shell/keys.h"
#include "shell/labels.h"
#include "shell/mirror.h"
#include "shell/panels/panels.h"
#include "shell/panels/reader_panel.h"

namespace isnad {
namespace {

void style_imgui(const Theme& theme) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.ScrollbarSize = 8;
  style.ScrollbarRounding = 4;
  style.PopupRounding = size::radius;
  style.HoverDelayShort = 0.25F;
  style.FrameRounding = size::radius;  // of the frame around what the keys are on
  const auto colour = [&](ImGuiCol slot, Colour value) {
    style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(value);
  };
  colour(ImGuiCol_Text, theme.text);
  colour(ImGuiCol_WindowBg, theme.window);
  colour(ImGuiCol_PopupBg, theme.raised);
  colour(ImGuiCol_Border, theme.rule);
  colour(ImGuiCol_NavCursor, theme.accent);
  colour(ImGuiCol_ScrollbarBg, theme.panel);
  colour(ImGuiCol_ScrollbarGrab, theme.rule);
  colour(ImGuiCol_ScrollbarGrabHovered, theme.muted);
  colour(ImGuiCol_ScrollbarGrabActive, theme.muted);
}

Box paper(const Ui& ui, const Box& box) {
  kit::fill(box, ui.theme.panel, 10);
  kit::frame(box, ui.theme.rule, 10);
  return box.inset(size::pad, size::pad - 2);
}

// The number behind the action's name, or no_index.
uint32_t index_of(std::string_view action, std::string_view name) {
  if (!action.starts_with(name) || action.size() <= name.size() + 1) return no_index;
  uint32_t index = no_index;
  const char* begin = action.data() + name.size() + 1;
  std::from_chars(begin, action.data() + action.size(), index);
  return index;
}

Command edit_text(const ViewState& view, const std::string& text) {
  Command command;
  command.kind = Command::Kind::edit_text;
  for (const float length : view.field)
    command.name += std::to_string(std::lround(length)) + " ";
  command.bytes = text;
  return command;
}

void add_command(Commands& commands, Command::Kind kind) {
  Command command;
  command.kind = kind;
  commands.push_back(std::move(command));
}

}  // namespace

Commands Shell::frame() {
  type_.begin_frame();
  follow_collection();
  const Theme& theme = theme_of(view_.theme);
  style_imgui(theme);
  const ImGuiIO& io = ImGui::GetIO();
  take_keys(collection_, view_);
  focus_ = focus_of_keys();
  const Ui ui = {type_, theme, view_.language, &focus_};
  view_.narrow = io.DisplaySize.x < size::narrow;
  view_.reader_beside = io.DisplaySize.x > size::with_reader;

  Commands commands;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("isnad", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoScrollWithMouse);
  const Box window = {{0, 0}, {io.DisplaySize.x, io.DisplaySize.y}};
  Strip area(window, ui.rtl());
  top_bar(ui, collection_, view_, area.take_top(size::bar));
  if (collection_.is_busy()) progress_bar(ui, collection_, view_, area.take_top(30));
  const bool is_empty = collection_.analyses().empty() &&
                        collection_.troubles().empty() && !collection_.is_busy();
  const Box rest = area.rest().inset(size::gap, size::gap);
  if (view_.help_shown)
    help_panel(ui, view_, paper(ui, rest));
  else if (is_empty)
    welcome_panel(ui, view_, rest);
  else if (view_.narrow)
    draw_narrow(ui, rest, commands);
  else
    draw_wide(ui, rest, commands);
  ImGui::End();
  leave_what_has_gone();

  take_wish(commands);
  for (Command& command : collection_.take_commands())
    commands.push_back(std::move(command));
  tell_document(commands);
  update_mirror(commands);
  mirror_part("focus", mirror::focus(focus_.spoken()), commands);
  return commands;
}

bool Shell::wants_frame() const { return view_.go_to.has_value(); }

// Keeps the view pointing at what is there.
void Shell::follow_collection() {
  if (seen_revision_ == collection_.revision()) return;
  seen_revision_ = collection_.revision();
  const Analyses& analyses = collection_.analyses();
  const auto stays = [&](uint32_t index) {
    return index < analyses.size() && index < seen_.size() &&
           analyses[index] == seen_[index];
  };
  if (!stays(view_.article_index)) view_.quote_index = no_index;
  if (!stays(view_.selection.article_index)) view_.selection = {};
  if (!stays(view_.spotlight.article_index)) view_.spotlight = {};
  if (view_.go_to && !stays(view_.go_to->article_index)) view_.go_to.reset();
  if (view_.article_index >= analyses.size())
    view_.article_index = analyses.empty() ? no_index : 0;
  view_.choosing.reset();
  seen_ = analyses;
  view_.identity_index = no_index;
  view_.statement_index = no_index;
  view_.wanted_base.reset();
  const Comparison* comparison = collection_.comparison();
  if (comparison == nullptr) return;
  const auto& statement_of = comparison->statement_of;
  if (open_quote_.article_index < statement_of.size() &&
      open_quote_.quote_index < statement_of[open_quote_.article_index].size())
    view_.statement_index =
        statement_of[open_quote_.article_index][open_quote_.quote_index];
  if (view_.statement_index == no_index && !collection_.coverage().rows.empty())
    view_.statement_index = collection_.coverage().rows.front().statement_index;
}

void Shell::draw_wide(const Ui& ui, const Box& box, Commands& commands) {
  Strip area(box, ui.rtl());
  const float width = box.width();
  if (view_.mode == Mode::coverage)
    return coverage_panel(ui, collection_, view_, paper(ui, box));
  if (view_.mode == Mode::beside)
    return beside_panel(ui, collection_, view_, paper(ui, box));
  if (view_.mode == Mode::overview)
    return overview_panel(ui, collection_, view_, paper(ui, box));
  if (view_.mode == Mode::compare) {
    statements_panel(
        ui, collection_, view_,
        paper(ui,
              area.take_start(std::clamp(width * 0.24F, 230.0F, 360.0F), size::gap)));
    if (view_.reader_beside)
      draw_reader(ui,
                  paper(ui, area.take_end(std::clamp(width * 0.34F, 360.0F, 640.0F),
                                          size::gap)),
                  commands);
    compare_panel(ui, collection_, view_, paper(ui, area.rest()));
    return;
  }
  articles_panel(
      ui, collection_, view_,
      paper(ui, area.take_start(std::clamp(width * 0.21F, 210.0F, 330.0F), size::gap)));
  draw_side(ui, paper(ui, area.take_end(std::clamp(width * 0.27F, 260.0F, 420.0F),
                                        size::gap)));
  draw_reader(ui, paper(ui, area.rest()), commands);
}

void Shell::draw_side(const Ui& ui, const Box& box) {
  Strip area(box, ui.rtl());
  const Box head = area.take_top(34, 6);
  kit::rule(ui, head);
  Strip tabs(head, ui.rtl());
  constexpr std::pair<Side, Term> sides[] = {{Side::names, Term::names},
                                             {Side::quotes, Term::quotes}};
  for (const auto& [side, term] : sides) {
    const char* label = say(term, ui.language);
    const Box place = tabs.take_start(kit::button_width(ui, label), 4);
    if (kit::tab(ui, say(term, Language::english), place, label, view_.side == side))
      view_.side = side;
  }
  filter_field(ui, view_, area.take_top(34, 6));
  if (view_.side == Side::names)
    names_panel(ui, collection_, view_, area.rest());
  else
    quotes_panel(ui, collection_, view_, area.rest());
}

void Shell::draw_reader(const Ui&, const Box& box, Commands& commands) {
  ImGui::SetCursorScreenPos(box.min);
  ImGui::BeginChild("reader", box.size(), ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  reader_panel(collection_.analyses(), collection_.comparison(), type_, view_,
               commands);
  ImGui::EndChild();
}

void Shell::draw_narrow(const Ui& ui, const Box& box, Commands& commands) {
  Strip area(box, ui.rtl());
  const Box tabs = area.take_bottom(44, 6);
  const Box inside = narrow_tabs(ui, view_, tabs, paper(ui, area.rest()));
  draw_narrow_panel(ui, inside, commands);
}

void Shell::draw_narrow_panel(const Ui& ui, const Box& inside, Commands& commands) {
  switch (view_.narrow_panel) {
    case NarrowPanel::articles:
      return articles_panel(ui, collection_, view_, inside);
    case NarrowPanel::reader:
      return draw_reader(ui, inside, commands);
    case NarrowPanel::names:
    case NarrowPanel::quotes: {
      Strip list(inside, ui.rtl());
      filter_field(ui, view_, list.take_top(38, 6));
      if (view_.narrow_panel == NarrowPanel::names)
        return names_panel(ui, collection_, view_, list.rest());
      return quotes_panel(ui, collection_, view_, list.rest());
    }
    case NarrowPanel::statements:
      return statements_panel(ui, collection_, view_, inside);
    case NarrowPanel::compare:
      return compare_panel(ui, collection_, view_, inside);
    case NarrowPanel::coverage:
      return coverage_panel(ui, collection_, view_, inside);
    case NarrowPanel::beside:
      return beside_panel(ui, collection_, view_, inside);
    case NarrowPanel::overview:
      return overview_panel(ui, collection_, view_, inside);
  }
}

void Shell::take_wish(Commands& commands) {
  take_correction();
  if (view_.wanted_base) collection_.choose_base(*view_.wanted_base);
  view_.wanted_base.reset();
  switch (std::exchange(view_.wish, Wish::none)) {
    case Wish::none:
      break;
    case Wish::add_files:
      return add_command(commands, Command::Kind::pick_files);
    case Wish::add_folder:
      return add_command(commands, Command::Kind::pick_folder);
    case Wish::try_samples:
      return add_command(commands, Command::Kind::try_samples);
    case Wish::export_json:
      return collection_.export_as(Request::Kind::export_json);
    case Wish::export_csv:
      return collection_.export_as(Request::Kind::export_csv);
    case Wish::export_html:
      return collection_.export_as(Request::Kind::export_html);
    case Wish::cancel:
      return collection_.cancel();
    case Wish::dismiss_troubles:
      return collection_.dismiss_troubles();
    case Wish::type_filter:
      view_.typing.reset();
      return commands.push_back(edit_text(view_, view_.filter));
    case Wish::type_value:
      return commands.push_back(edit_text(view_, view_.typed));
    case Wish::remove_article:
      if (view_.article_index < collection_.analyses().size())
        collection_.remove(view_.article_index);
      return;
  }
}

// Language, direction, title and colours of the page around the canvas.
void Shell::tell_document(Commands& commands) {
  const std::string language = code_of(view_.language);
  if (language != told_language_) {
    told_language_ = language;
    Command command;
    command.kind = Command::Kind::set_language;
    command.name = language;
    command.bytes = std::string(say(Term::app_name, view_.language)) + " · " +
                    say(Term::app_purpose, view_.language);
    commands.push_back(std::move(command));
  }
  const std::string colours = view_.theme == ThemeChoice::dark ? "dark" : "light";
  if (colours != told_colours_) {
    told_colours_ = colours;
    Command command;
    command.kind = Command::Kind::set_colours;
    command.name = colours;
    commands.push_back(std::move(command));
  }
}

void Shell::update_mirror(Commands& commands) {
  const Progress progress = collection_.progress();
  const MirrorKey key = {collection_.revision(),
                         view_.article_index,
                         view_.quote_index,
                         view_.identity_index,
                         view_.statement_index,
                         progress.files_done,
                         progress.files_total,
                         static_cast<uint32_t>(view_.language),
                         collection_.is_busy() ? 1U : 0U,
                         shows(view_, Mode::beside) ? 1U : 0U,
                         view_.beside.article[0],
                         view_.beside.article[1],
                         view_.beside.passage_index};
  if (key == mirror_key_) return;
  mirror_key_ = key;
  const Comparison* comparison = collection_.comparison();
  if (comparison != nullptr && view_.statement_index < comparison->statements.size())
    open_quote_ =
        comparison->members[comparison->statements[view_.statement_index].members.begin]
            .quote;
  const std::pair<const char*, std::string> parts[] = {
      {"actions", mirror::actions(view_.language)},
      {"status", mirror::status(collection_, view_.language)},
      {"articles", mirror::articles(collection_, view_)},
      {"details", mirror::details(collection_, view_)},
      {"article", mirror::article(collection_, view_)},
      {"names", mirror::names(collection_, view_)},
      {"quotes", mirror::quotes(collection_, view_)},
      {"overview", mirror::overview(collection_, view_.language)},
      {"beside", mirror::beside(collection_, view_)},
      {"statements", mirror::statements(collection_, view_)},
      {"statement", mirror::statement(collection_, view_)},
  };
  for (const auto& [part, html] : parts) mirror_part(part, html, commands);
}

void Shell::mirror_part(const char* part, const std::string& html, Commands& commands) {
  std::string& before = mirrored_[part];
  if (before == html) return;
  before = html;
  Command command;
  command.kind = Command::Kind::update_mirror;
  command.name = part;
  command.bytes = html;
  commands.push_back(std::move(command));
}

void Shell::take_correction() {
  const std::optional<Correction> correction =
      std::exchange(view_.correction, std::nullopt);
  if (!correction) return;
  const FieldPlace place = correction->place;
  if (correction->is_undo)
    collection_.undo(place.article_index, place.field);
  else
    collection_.correct(place.article_index, place.field, correction->value);
}

void Shell::typed(std::string text) {
  (view_.typing ? view_.typed : view_.filter) = std::move(text);
}

void Shell::end_typing(bool keep) {
  const std::optional<FieldPlace> place = std::exchange(view_.typing, std::nullopt);
  if (!place || !keep || place->article_index >= collection_.analyses().size()) return;
  const Article& article = collection_.analyses()[place->article_index]->article;
  const Field* field = field_of(article, place->field);
  if (view_.typed != (field == nullptr ? "" : field->value))
    view_.correction = Correction{*place, view_.typed, false};
}

void Shell::act_on_field(std::string_view action) {
  if (view_.article_index >= collection_.analyses().size()) return;
  for (const FieldKind field : all_fields) {
    const std::string name = name_of(field);
    const FieldPlace place = {view_.article_index, field};
    if (action == "undo " + name) view_.correction = Correction{place, {}, true};
    if (action.starts_with("set " + name + " "))
      view_.correction =
          Correction{place, std::string(action.substr(name.size() + 5)), false};
  }
}

void Shell::act(std::string_view action) {
  constexpr std::pair<std::string_view, Mode> modes[] = {{"overview", Mode::overview},
                                                         {"read", Mode::read},
                                                         {"compare", Mode::compare},
                                                         {"beside", Mode::beside},
                                                         {"coverage", Mode::coverage}};
  for (const auto& [name, mode] : modes)
    if (action == name) open_mode(view_, mode);
  if (action == "help") view_.help_shown = true;
  if (const uint32_t first = index_of(action, "beside"); first != no_index) {
    open_mode(view_, Mode::beside);
    view_.beside = {};
    view_.beside.article = {first, index_of(action, "beside " + std::to_string(first))};
  }
  if (const uint32_t passage = index_of(action, "passage"); passage != no_index) {
    view_.beside.passage_index = passage;
    view_.beside.show_passage = true;
  }
  act_on_field(action);
  if (action == "export json") view_.wish = Wish::export_json;
  if (action == "add files") view_.wish = Wish::add_files;
  if (action == "try samples") view_.wish = Wish::try_samples;
  const Analyses& analyses = collection_.analyses();
  if (const uint32_t article = index_of(action, "article"); article < analyses.size()) {
    go_to(view_, article, {0, 0});
    view_.spotlight = {};
  }
  const Comparison* comparison = collection_.comparison();
  if (const uint32_t quote = index_of(action, "quote");
      view_.article_index < analyses.size() &&
      quote < analyses[view_.article_index]->quotes.items.size()) {
    go_to(view_, view_.article_index,
          analyses[view_.article_index]->quotes.items[quote].range);
    view_.quote_index = quote;
    view_.side = Side::quotes;
  }
  if (comparison == nullptr) return;
  if (const uint32_t name = index_of(action, "name");
      name < comparison->identities.items.size()) {
    view_.identity_index = name;
    view_.show_name = true;
    view_.side = Side::names;
  }
  if (const uint32_t statement = index_of(action, "statement");
      statement < comparison->statements.size()) {
    view_.statement_index = statement;
    view_.mode = Mode::compare;
    view_.narrow_panel = NarrowPanel::compare;
  }
}

std::string Shell::selected_text() const {
  const Selection& selection = view_.selection;
  if (selection.article_index >= collection_.analyses().size()) return {};
  const Article& article = collection_.analyses()[selection.article_index]->article;
  return std::string(slice(article, selection.range));
}

}  // namespace isnad
