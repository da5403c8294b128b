#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "shell/labels.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

// The filters above the list of quotes: each value with how many quotes have it.

namespace isnad {
namespace {

constexpr size_t most_values = 8;  // of one facet

struct FacetValue {
  std::string label;
  size_t count = 0;
  bool chosen = false;
  uint32_t key = 0;  // what it stands for: an index, or an enumerator
};

// Rows of small buttons; returns the value pressed, or nothing.
const FacetValue* value_buttons(const Ui& ui, Term name,
                                const std::vector<FacetValue>& values) {
  if (values.empty()) return nullptr;
  const FacetValue* pressed = nullptr;
  kit::text(ui, kit::take_row(ui, 22, 2), say(name, ui.language),
            {.size = 15, .colour = ui.theme.faint});
  Strip line(kit::take_row(ui, 28, 4), ui.rtl());
  ImGui::PushID(static_cast<int>(name));
  for (size_t i = 0; i < values.size(); ++i) {
    const FacetValue& value = values[i];
    const std::string label = value.label + "  " + std::to_string(value.count);
    const float width =
        std::min(kit::button_width(ui, label, 15), line.rest().width() - 4);
    if (line.rest().width() < kit::button_width(ui, label, 15))
      line = Strip(kit::take_row(ui, 28, 4), ui.rtl());
    ImGui::PushID(static_cast<int>(i));
    const auto look = value.chosen ? kit::ButtonLook::chosen : kit::ButtonLook::plain;
    const float room = std::max(width, kit::button_width(ui, label, 15));
    if (kit::button(ui, "value", line.take_start(room, 6), label, look, 15))
      pressed = &value;
    ImGui::PopID();
  }
  ImGui::PopID();
  return pressed;
}

// The commonest values first; equal ones in the order of their keys.
std::vector<FacetValue> commonest(std::map<uint32_t, FacetValue> by_key) {
  std::vector<FacetValue> values;
  for (auto& [key, value] : by_key) values.push_back(std::move(value));
  std::stable_sort(values.begin(), values.end(),
                   [](const FacetValue& a, const FacetValue& b) {
                     if (a.chosen != b.chosen) return a.chosen;
                     return a.count > b.count;
                   });
  if (values.size() > most_values) values.resize(most_values);
  return values;
}

const Quote& quote_of(const Collection& collection, const QuoteEntry& entry) {
  return collection.analyses()[entry.quote.article_index]
      ->quotes.items[entry.quote.quote_index];
}

void speaker_facet(const Ui& ui, const Collection& collection, QuoteFilter& filter,
                   const std::vector<QuoteEntry>& entries) {
  std::map<uint32_t, FacetValue> by_key;
  for (const QuoteEntry& entry : entries) {
    if (entry.speaker == no_index) continue;
    FacetValue& value = by_key[entry.speaker];
    if (value.count++ == 0)
      value.label =
          plain_name(collection.comparison()->identities.items[entry.speaker].name);
    value.key = entry.speaker;
    value.chosen = filter.speaker == entry.speaker;
  }
  if (const FacetValue* pressed =
          value_buttons(ui, Term::speaker, commonest(std::move(by_key))))
    filter.speaker = pressed->chosen ? no_index : pressed->key;
}

void kind_facet(const Ui& ui, const Collection& collection, QuoteFilter& filter,
                const std::vector<QuoteEntry>& entries) {
  std::map<uint32_t, FacetValue> by_key;
  for (const QuoteEntry& entry : entries) {
    const QuoteKind kind = quote_of(collection, entry).kind;
    const auto key = static_cast<uint32_t>(kind);
    FacetValue& value = by_key[key];
    ++value.count;
    value.label = say(kind, ui.language);
    value.key = key;
    value.chosen = filter.kind == kind;
  }
  const FacetValue* pressed =
      value_buttons(ui, Term::kind, commonest(std::move(by_key)));
  if (pressed == nullptr) return;
  filter.kind.reset();
  if (!pressed->chosen) filter.kind = static_cast<QuoteKind>(pressed->key);
}

void cue_facet(const Ui& ui, const Collection& collection, QuoteFilter& filter,
               const std::vector<QuoteEntry>& entries) {
  std::map<uint32_t, FacetValue> by_key;
  for (const QuoteEntry& entry : entries) {
    const CueClass cue_class = quote_of(collection, entry).cue_class;
    const auto key = static_cast<uint32_t>(cue_class);
    FacetValue& value = by_key[key];
    ++value.count;
    value.label = say(cue_class, ui.language);
    value.key = key;
    value.chosen = filter.cue_class == cue_class;
  }
  const FacetValue* pressed =
      value_buttons(ui, Term::cue_class, commonest(std::move(by_key)));
  if (pressed == nullptr) return;
  filter.cue_class.reset();
  if (!pressed->chosen) filter.cue_class = static_cast<CueClass>(pressed->key);
}

void outlet_facet(const Ui& ui, const Collection& collection, QuoteFilter& filter,
                  const std::vector<QuoteEntry>& entries) {
  std::map<std::string, uint32_t> key_of;
  std::map<uint32_t, FacetValue> by_key;
  for (const QuoteEntry& entry : entries) {
    std::string outlet =
        outlet_of(collection.analyses()[entry.quote.article_index]->article);
    const auto key =
        key_of.emplace(outlet, static_cast<uint32_t>(key_of.size())).first->second;
    FacetValue& value = by_key[key];
    ++value.count;
    value.key = key;
    value.chosen = filter.outlet == outlet;
    value.label = std::move(outlet);
  }
  if (by_key.size() < 2 && filter.outlet.empty()) return;
  if (const FacetValue* pressed =
          value_buttons(ui, Term::sources, commonest(std::move(by_key))))
    filter.outlet = pressed->chosen ? std::string() : pressed->label;
}

void about_row(const Ui& ui, const Collection& collection, QuoteFilter& filter) {
  if (filter.about == no_index) return;
  const std::string label =
      std::string(say(Term::speaks_about, ui.language)) + ": " +
      plain_name(collection.comparison()->identities.items[filter.about].name) + "  ×";
  Strip line(kit::take_row(ui, 28, 4), ui.rtl());
  if (kit::button(ui, "about", line.take_start(kit::button_width(ui, label, 15)), label,
                  kit::ButtonLook::chosen, 15))
    filter.about = no_index;
}

}  // namespace

void quote_facets(const Ui& ui, const Collection& collection, ViewState& view,
                  const std::vector<QuoteEntry>& entries) {
  QuoteFilter& filter = view.quote_filter;
  Strip head(kit::take_row(ui, 30, 6), ui.rtl());
  const auto scope = [&](const char* id, Term term, bool all) {
    const char* label = say(term, ui.language);
    const auto look =
        filter.all_articles == all ? kit::ButtonLook::chosen : kit::ButtonLook::plain;
    if (kit::button(ui, id, head.take_start(kit::button_width(ui, label, 15), 6), label,
                    look, 15))
      filter.all_articles = all;
  };
  scope("here", Term::this_article, false);
  scope("all", Term::all_articles, true);
  const char* label = say(Term::filter, ui.language);
  const auto look = filter.is_open || filter.is_set() ? kit::ButtonLook::chosen
                                                      : kit::ButtonLook::plain;
  if (kit::button(ui, "filter", head.take_end(kit::button_width(ui, label, 15)), label,
                  look, 15))
    filter.is_open = !filter.is_open;
  about_row(ui, collection, filter);
  if (!filter.is_open) return;
  speaker_facet(ui, collection, filter, entries);
  kind_facet(ui, collection, filter, entries);
  cue_facet(ui, collection, filter, entries);
  if (filter.all_articles) outlet_facet(ui, collection, filter, entries);
  kit::rule(ui, kit::take_row(ui, 6, 4));
}

}  // namespace isnad
