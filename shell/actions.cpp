#include "shell/actions.h"

#include <charconv>
#include <string>
#include <utility>

#include "shell/keys.h"

namespace isnad {
namespace {

// The number behind the action's name, or no_index.
uint32_t index_of(std::string_view action, std::string_view name) {
  if (!action.starts_with(name) || action.size() <= name.size() + 1) return no_index;
  uint32_t index = no_index;
  const char* begin = action.data() + name.size() + 1;
  std::from_chars(begin, action.data() + action.size(), index);
  return index;
}

void act_on_field(std::string_view action, const Collection& collection,
                  ViewState& view) {
  if (view.article_index >= collection.analyses().size()) return;
  for (const FieldKind field : all_fields) {
    const std::string name = name_of(field);
    const FieldPlace place = {view.article_index, field};
    if (action == "undo " + name) view.correction = Correction{place, {}, true};
    if (action.starts_with("set " + name + " "))
      view.correction =
          Correction{place, std::string(action.substr(name.size() + 5)), false};
  }
}

}  // namespace

void act(std::string_view action, const Collection& collection, ViewState& view) {
  constexpr std::pair<std::string_view, Mode> modes[] = {{"overview", Mode::overview},
                                                         {"read", Mode::read},
                                                         {"compare", Mode::compare},
                                                         {"beside", Mode::beside},
                                                         {"coverage", Mode::coverage}};
  for (const auto& [name, mode] : modes)
    if (action == name) open_mode(view, mode);
  if (action == "help") view.help_shown = true;
  if (const uint32_t first = index_of(action, "beside"); first != no_index) {
    open_mode(view, Mode::beside);
    view.beside = {};
    view.beside.article = {first, index_of(action, "beside " + std::to_string(first))};
  }
  if (const uint32_t passage = index_of(action, "passage"); passage != no_index) {
    view.beside.passage_index = passage;
    view.beside.show_passage = true;
  }
  act_on_field(action, collection, view);
  if (action == "export json") view.wish = Wish::export_json;
  if (action == "add files") view.wish = Wish::add_files;
  if (action == "try samples") view.wish = Wish::try_samples;
  const Analyses& analyses = collection.analyses();
  if (const uint32_t article = index_of(action, "article"); article < analyses.size()) {
    go_to(view, article, {0, 0});
    view.spotlight = {};
  }
  const Comparison* comparison = collection.comparison();
  if (const uint32_t quote = index_of(action, "quote");
      view.article_index < analyses.size() &&
      quote < analyses[view.article_index]->quotes.items.size()) {
    go_to(view, view.article_index,
          analyses[view.article_index]->quotes.items[quote].range);
    view.quote_index = quote;
    view.side = Side::quotes;
  }
  if (comparison == nullptr) return;
  if (const uint32_t name = index_of(action, "name");
      name < comparison->identities.items.size()) {
    view.identity_index = name;
    view.show_name = true;
    view.side = Side::names;
  }
  if (const uint32_t statement = index_of(action, "statement");
      statement < comparison->statements.size()) {
    view.statement_index = statement;
    view.mode = Mode::compare;
    view.narrow_panel = NarrowPanel::compare;
  }
}

}  // namespace isnad
