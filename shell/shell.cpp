#include "shell/shell.h"

#include <cmath>
#include <utility>

#include "shell/keys.h"
#include "shell/labels.h"
#include "shell/layout.h"
#include "shell/mirror.h"
#include "shell/panels/panels.h"

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
  lay_out(ui, collection_, view_, area.rest().inset(size::gap, size::gap), commands);
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
    collection_.prefer_language(language);
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

std::string Shell::selected_text() const {
  const Selection& selection = view_.selection;
  if (selection.article_index >= collection_.analyses().size()) return {};
  const Article& article = collection_.analyses()[selection.article_index]->article;
  return std::string(slice(article, selection.range));
}

}  // namespace isnad
