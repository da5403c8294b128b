#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "shell/filter.h"
#include "shell/labels.h"
#include "shell/name_sources.h"
#include "shell/panels/panels.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr float row_height = 34;
constexpr uint32_t most_mentions = 200;  // shown of one name
constexpr uint32_t context_bytes = 60;
constexpr size_t most_spoken = 6;  // rows of whom one speaks about

void kind_heading(const Ui& ui, EntityKind kind, size_t count) {
  kit::take_row(ui, 6);
  Strip line(kit::take_row(ui, 26, 2), ui.rtl());
  const Box swatch = line.take_start(10, 8);
  const float middle = (swatch.min.y + swatch.max.y) / 2;
  kit::fill({{swatch.min.x, middle - 5}, {swatch.max.x, middle + 5}},
            ui.theme.of(kind).line, 3);
  kit::text(ui, line.take_end(40), std::to_string(count),
            {.size = size::small, .colour = ui.theme.faint, .align = kit::Align::end});
  kit::text(ui, line.rest(), say(kind, ui.language),
            {.size = size::small, .colour = ui.theme.muted, .strong = true});
}

// A dot for each article: filled when the name stands there.
void dots(const Ui& ui, const Box& box, const NameEntry& entry, Colour colour) {
  constexpr float step = 8;
  const size_t count = entry.count_by_article.size();
  const float middle = (box.min.y + box.max.y) / 2;
  for (size_t i = 0; i < count; ++i) {
    const float along = 4 + step * static_cast<float>(i);
    const float x = ui.rtl() ? box.max.x - along : box.min.x + along;
    if (x < box.min.x || x > box.max.x) return;
    const bool there = entry.count_by_article[i] > 0;
    ImGui::GetWindowDrawList()->AddCircleFilled({x, middle}, there ? 3.0F : 2.0F,
                                                there ? colour : ui.theme.rule, 12);
  }
}

void labelled(const Ui& ui, Term label, const std::string& value) {
  if (value.empty()) return;
  const float width = ImGui::GetContentRegionAvail().x - 34;
  const std::string line = std::string(say(label, ui.language)) + ": " + value;
  const float height = kit::wrapped_height(ui, width, line, {.size = size::small});
  const Box box = kit::take_row(ui, height, 4);
  kit::wrapped(ui, box.inset(12, 0), line,
               {.size = size::small, .colour = ui.theme.muted});
}

void mention_row(const Ui& ui, const Collection& collection, ViewState& view,
                 const Place& place) {
  const Box box = kit::take_row(ui, 46, 2);
  if (!kit::in_reach(box)) return;
  const Article& article = collection.analyses()[place.article_index]->article;
  const bool is_here = view.spotlight.article_index == place.article_index &&
                       view.spotlight.range == place.range;
  if (kit::row(ui, "mention", box, is_here))
    go_to(view, place.article_index, place.range);
  Strip lines(box.inset(12, 3), ui.rtl());
  kit::text(ui, lines.take_top(18), outlet_of(article),
            {.size = 15, .colour = ui.theme.faint});
  const Context context = context_of(article, place.range, context_bytes);
  kit::text(ui, lines.take_top(22), context.before + context.words + context.after,
            {.size = size::small});
}

// Whom this one speaks about, or who speaks of this one: a row each, which lists the
// quotes.
void spoken_rows(const Ui& ui, const Collection& collection, ViewState& view, Term name,
                 uint32_t identity_index) {
  const bool speaks = name == Term::speaks_about;
  std::map<uint32_t, uint32_t> count;
  for (const SpokenOf& item : collection.quotes().spoken_of)
    if ((speaks ? item.speaker : item.about) == identity_index)
      ++count[speaks ? item.about : item.speaker];
  if (count.empty()) return;
  std::vector<std::pair<uint32_t, uint32_t>> rows(count.begin(), count.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (rows.size() > most_spoken) rows.resize(most_spoken);
  kit::text(ui, kit::take_row(ui, 22).inset(12, 0), say(name, ui.language),
            {.size = 15, .colour = ui.theme.faint});
  ImGui::PushID(static_cast<int>(name));
  for (const auto& row : rows) {
    ImGui::PushID(static_cast<int>(row.first));
    const Box box = kit::take_row(ui, 28, 1);
    if (kit::row(ui, "spoken", box, false)) {
      view.quote_filter = QuoteFilter();
      view.quote_filter.all_articles = true;
      view.quote_filter.speaker = speaks ? identity_index : row.first;
      view.quote_filter.about = speaks ? row.first : identity_index;
      view.side = Side::quotes;
      view.narrow_panel = NarrowPanel::quotes;
    }
    Strip line(box.inset(12, 0), ui.rtl());
    kit::text(
        ui, line.take_end(34, 6), std::to_string(row.second),
        {.size = size::small, .colour = ui.theme.muted, .align = kit::Align::end});
    kit::text(
        ui, line.rest(),
        shown_name(collection.comparison()->identities.items[row.first], ui.language),
        {.size = size::small});
    ImGui::PopID();
  }
  ImGui::PopID();
}

const char* comma(const Ui& ui) { return ui.rtl() ? "، " : ", "; }

// How one outlet spells and titles it; a press leads to its first mention there.
void source_row(const Ui& ui, const Collection& collection, ViewState& view,
                const NameEntry& entry, const NameSource& source) {
  constexpr kit::WrappedLook small = {.size = size::small};
  const std::string spellings = joined(source.spellings, comma(ui));
  const std::string titles = joined(source.titles, comma(ui));
  const float width = ImGui::GetContentRegionAvail().x - 34;
  const float spellings_height = kit::wrapped_height(ui, width, spellings, small);
  const float titles_height =
      titles.empty() ? 0 : kit::wrapped_height(ui, width, titles, small);
  const Box box = kit::take_row(ui, 28 + spellings_height + titles_height, 2);
  if (!kit::in_reach(box)) return;
  ImGui::PushID(static_cast<int>(source.column));
  const bool pressed = kit::row(ui, "source", box, false);
  ImGui::PopID();
  Strip lines(box.inset(12, 3), ui.rtl());
  Strip head(lines.take_top(20, 1), ui.rtl());
  kit::text(ui, head.take_end(34, 4), std::to_string(source.mentions),
            {.size = 15, .colour = ui.theme.faint, .align = kit::Align::end});
  kit::text(ui, head.rest(),
            outlet_of(collection.analyses()[source.article_index]->article),
            {.size = 15, .colour = ui.theme.accent});
  kit::wrapped(ui, lines.take_top(spellings_height), spellings, small);
  if (!titles.empty())
    kit::wrapped(ui, lines.rest(), titles,
                 {.size = size::small, .colour = ui.theme.muted});
  if (!pressed) return;
  for (const Place& place : entry.mentions)
    if (place.article_index == source.article_index)
      return go_to(view, place.article_index, place.range);
}

// What is known of a name: spellings, roles, and every place it stands at.
void details(const Ui& ui, const Collection& collection, ViewState& view,
             const NameEntry& entry) {
  const Identity& identity =
      collection.comparison()->identities.items[entry.identity_index];
  const std::vector<NameSource> sources =
      name_sources(collection.analyses(), *collection.comparison(),
                   collection.coverage(), entry.identity_index);
  if (sources.size() > 1) {
    for (const NameSource& source : sources)
      source_row(ui, collection, view, entry, source);
    kit::take_row(ui, 4);
  } else {
    labelled(ui, Term::variants, joined(identity.variants, comma(ui)));
    labelled(ui, Term::roles, joined(identity.roles, comma(ui)));
  }
  spoken_rows(ui, collection, view, Term::speaks_about, entry.identity_index);
  spoken_rows(ui, collection, view, Term::spoken_of_by, entry.identity_index);
  for (uint32_t i = 0; i < entry.mentions.size() && i < most_mentions; ++i) {
    ImGui::PushID(static_cast<int>(i));
    mention_row(ui, collection, view, entry.mentions[i]);
    ImGui::PopID();
  }
  kit::take_row(ui, 6);
}

void name_row(const Ui& ui, const Collection& collection, ViewState& view,
              const NameEntry& entry) {
  const Identity& identity =
      collection.comparison()->identities.items[entry.identity_index];
  const bool is_open = view.identity_index == entry.identity_index;
  const Box box = kit::take_row(ui, row_height, 1);
  if (is_open && std::exchange(view.show_name, false))
    ImGui::SetScrollFromPosY(box.min.y - ImGui::GetWindowPos().y, 0.2F);
  if (kit::in_reach(box)) {
    if (kit::row(ui, "name", box, is_open))
      view.identity_index = is_open ? no_index : entry.identity_index;
    Strip line(box.inset(10, 0), ui.rtl());
    kit::text(
        ui, line.take_end(34, 6), std::to_string(entry.mentions.size()),
        {.size = size::small, .colour = ui.theme.muted, .align = kit::Align::end});
    const auto articles = static_cast<float>(entry.count_by_article.size());
    if (articles <= 12)
      dots(ui, line.take_end(articles * 8, 6), entry, ui.theme.of(identity.kind).line);
    kit::text(ui, line.rest(), shown_name(identity, ui.language), {.strong = is_open});
  }
  if (is_open) details(ui, collection, view, entry);
}

bool is_admitted(const Filter& filter, const Identity& identity) {
  if (filter.admits(identity.name)) return true;
  for (const Variant& variant : identity.variants)
    if (filter.admits(variant.text)) return true;
  return false;
}

}  // namespace

void names_panel(const Ui& ui, const Collection& collection, ViewState& view,
                 const Box& box) {
  kit::begin_scroll(ui, "names", box);
  if (collection.comparison() == nullptr) {
    kit::text(
        ui, kit::take_row(ui, 40),
        say(collection.is_busy() ? Term::comparing : Term::nothing_found, ui.language),
        {.colour = ui.theme.muted});
    kit::end_scroll(ui);
    return;
  }
  const auto& items = collection.comparison()->identities.items;
  const Filter filter(view.filter);
  std::vector<const NameEntry*> entries;
  for (const NameEntry& entry : collection.names().entries)
    if (is_admitted(filter, items[entry.identity_index])) entries.push_back(&entry);
  for (size_t i = 0; i < entries.size(); ++i) {
    const auto kind_of = [&](size_t at) {
      return items[entries[at]->identity_index].kind;
    };
    if (i == 0 || kind_of(i - 1) != kind_of(i)) {
      size_t count = 0;
      while (i + count < entries.size() && kind_of(i + count) == kind_of(i)) ++count;
      kind_heading(ui, kind_of(i), count);
    }
    ImGui::PushID(static_cast<int>(entries[i]->identity_index));
    name_row(ui, collection, view, *entries[i]);
    ImGui::PopID();
  }
  kit::end_scroll(ui);
}

}  // namespace isnad
