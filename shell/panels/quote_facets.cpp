#include <algorithm>
#include <map>
#include <optional>
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
    const float width = kit::button_width(ui, label, 15);
    if (line.rest().width() < width) line = Strip(kit::take_row(ui, 28, 4), ui.rtl());
    ImGui::PushID(static_cast<int>(i));
    const auto look = value.chosen ? kit::ButtonLook::chosen : kit::ButtonLook::plain;
    if (kit::button(ui, "value", line.take_start(width, 6), label, look, 15))
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
      value.label = shown_name(collection.comparison()->identities.items[entry.speaker],
                               ui.language);
    value.key = entry.speaker;
    value.chosen = filter.speaker == entry.speaker;
  }
  if (const FacetValue* pressed =
          value_buttons(ui, Term::speaker, commonest(std::move(by_key))))
    filter.speaker = pressed->chosen ? no_index : pressed->key;
}

// A facet over an enumerator of the quote itself: its kind, its way of saying.
template <class Value>
void value_facet(const Ui& ui, const Collection& collection, Term name,
                 Value Quote::*member, std::optional<Value>& chosen,
                 const std::vector<QuoteEntry>& entries) {
  std::map<uint32_t, FacetValue> by_key;
  for (const QuoteEntry& entry : entries) {
    const Value of_quote = quote_of(collection, entry).*member;
    const auto key = static_cast<uint32_t>(of_quote);
    FacetValue& value = by_key[key];
    ++value.count;
    value.label = say(of_quote, ui.language);
    value.key = key;
    value.chosen = chosen == of_quote;
  }
  const FacetValue* pressed = value_buttons(ui, name, commonest(std::move(by_key)));
  if (pressed == nullptr) return;
  chosen.reset();
  if (!pressed->chosen) chosen = static_cast<Value>(pressed->key);
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
      shown_name(collection.comparison()->identities.items[filter.about], ui.language) +
      "  ×";
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
  value_facet(ui, collection, Term::kind, &Quote::kind, filter.kind, entries);
  value_facet(ui, collection, Term::cue_class, &Quote::cue_class, filter.cue_class,
              entries);
  if (filter.all_articles) outlet_facet(ui, collection, filter, entries);
  kit::rule(ui, kit::take_row(ui, 6, 4));
}

}  // namespace isnad
