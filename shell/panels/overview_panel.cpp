#include <algorithm>
#include <string>

#include "shell/labels.h"
#include "shell/panels/panels.h"
#include "shell/shared_text.h"
#include "shell/words.h"

namespace isnad {
namespace {

std::string percent(uint32_t part, uint32_t whole) {
  if (whole == 0) return "0%";
  return std::to_string((100ULL * part + whole / 2) / whole) + "%";
}

void note(const Ui& ui, Term term) {
  const char* words = say(term, ui.language);
  const float width = ImGui::GetContentRegionAvail().x - 10;
  const float height = kit::wrapped_height(ui, width, words);
  kit::wrapped(ui, kit::take_row(ui, height, 10), words, {.colour = ui.theme.muted});
}

// ---- Figures

struct Tile {
  std::string figure;
  std::string label;
};

// "5 articles" without its number.
std::string noun_of(Noun noun, size_t number, Language language) {
  const std::string words = counted(noun, number, language);
  const std::string digits = grouped(std::to_string(number)) + " ";
  return words.starts_with(digits) ? words.substr(digits.size()) : words;
}

std::vector<Tile> tiles_of(const Collection& collection, Language language) {
  const Overview& overview = collection.overview();
  std::vector<Tile> tiles;
  const auto add = [&](Noun noun, size_t number) {
    tiles.push_back({grouped(std::to_string(number)), noun_of(noun, number, language)});
  };
  add(Noun::article, overview.all.articles);
  add(Noun::source, overview.outlets.size());
  add(Noun::quote, overview.all.quotes);
  add(Noun::speaker, overview.speakers);
  add(Noun::statement, overview.statements);
  tiles.push_back({grouped(std::to_string(overview.by_several_outlets)),
                   say(Term::by_several, language)});
  tiles.push_back({percent(overview.all.shared_words, overview.all.words),
                   say(Term::shared_share, language)});
  return tiles;
}

void figures(const Ui& ui, const Collection& collection) {
  const std::vector<Tile> tiles = tiles_of(collection, ui.language);
  constexpr float gap = 8;
  const float width = ImGui::GetContentRegionAvail().x - 10;
  const size_t columns = width > 900 ? tiles.size() : width > 440 ? 4 : 3;
  const float tile_width =
      (width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (size_t first = 0; first < tiles.size(); first += columns) {
    Strip line(kit::take_row(ui, 76, gap), ui.rtl());
    for (size_t i = first; i < std::min(first + columns, tiles.size()); ++i) {
      const Box box = line.take_start(tile_width, gap);
      kit::fill(box, ui.theme.raised, size::radius);
      Strip lines(box.inset(2, 8), ui.rtl());
      kit::text(ui, lines.take_top(34), tiles[i].figure,
                {.size = 30, .colour = ui.theme.accent, .align = kit::Align::centre});
      kit::text(
          ui, lines.rest(), tiles[i].label,
          {.size = size::small, .colour = ui.theme.muted, .align = kit::Align::centre});
    }
  }
}

// ---- A table of the outlets

struct Column {
  Term name;
  float width;
};
constexpr Column columns[] = {
    {Term::quotes, 64}, {Term::only_here, 74}, {Term::shared_text, 92}};

void cell(const Ui& ui, Strip& line, size_t column, const std::string& value,
          Colour colour) {
  kit::text(ui, line.take_end(columns[column].width), value,
            {.size = size::small, .colour = colour, .align = kit::Align::end});
}

void outlet_row(const Ui& ui, const Collection& collection, ViewState& view,
                size_t index) {
  const Box box = kit::take_row(ui, 34, 1);
  if (!kit::in_reach(box)) return;
  const CoverageColumn& outlet = collection.coverage().columns[index];
  const Figures& of = collection.overview().outlets[index];
  const uint32_t first = outlet.article_indices.front();
  ImGui::PushID(static_cast<int>(index));
  if (kit::row(ui, "outlet", box, false)) {
    view.mode = Mode::read;
    go_to(view, first, {0, 0});
    view.spotlight = {};
  }
  ImGui::PopID();
  Strip line(box.inset(8, 0), ui.rtl());
  const std::string values[] = {std::to_string(of.quotes),
                                std::to_string(outlet.only_here.size()),
                                percent(of.shared_words, of.words)};
  for (size_t c = std::size(columns); c-- > 0;)
    cell(ui, line, c, values[c], ui.theme.text);
  std::string name = outlet_of(collection.analyses()[first]->article);
  if (of.articles > 1) name += " (" + std::to_string(of.articles) + ")";
  kit::text(ui, line.rest(), name, {.colour = ui.theme.accent});
}

void outlets(const Ui& ui, const Collection& collection, ViewState& view) {
  const Box head = kit::take_row(ui, 32, 2);
  Strip line(head.inset(8, 0), ui.rtl());
  for (size_t c = std::size(columns); c-- > 0;)
    cell(ui, line, c, say(columns[c].name, ui.language), ui.theme.muted);
  kit::text(ui, line.rest(), say(Term::sources, ui.language), {.strong = true});
  kit::rule(ui, head);
  for (size_t i = 0; i < collection.overview().outlets.size(); ++i)
    outlet_row(ui, collection, view, i);
}

// ---- Whose text stands in whose

void pair_row(const Ui& ui, const Collection& collection, ViewState& view,
              const Sharing& sharing) {
  const Box box = kit::take_row(ui, 34, 1);
  if (!kit::in_reach(box)) return;
  const ArticlePair pair = {sharing.a_article_index, sharing.b_article_index};
  ImGui::PushID(static_cast<int>(pair[0]));
  if (kit::row(ui, "pair", box, false)) {
    open_mode(view, Mode::beside);
    view.beside = {};
    view.beside.article = pair;
  }
  ImGui::PopID();
  Strip line(box.inset(8, 0), ui.rtl());
  const auto& shares = collection.comparison()->shares;
  const std::string values[] = {percent(sharing.a_words, shares[pair[0]].words),
                                percent(sharing.b_words, shares[pair[1]].words)};
  const float half = (line.rest().width() - 12) / 2;
  for (const size_t side : {size_t{0}, size_t{1}}) {
    Strip cell(line.take_start(half, 12), ui.rtl());
    kit::text(
        ui, cell.take_end(46), values[side],
        {.size = size::small, .colour = ui.theme.muted, .align = kit::Align::end});
    kit::text(ui, cell.rest(), outlet_of(collection.analyses()[pair[side]]->article),
              {.colour = ui.theme.accent});
  }
}

// The pairs that share most, each leading to the two beside each other.
void pairs(const Ui& ui, const Collection& collection, ViewState& view) {
  const std::vector<Sharing>& sharings = collection.comparison()->sharings;
  if (sharings.empty()) return;
  kit::take_row(ui, 8);
  const Box head = kit::take_row(ui, 32, 2);
  kit::text(ui, head.inset(8, 0), say(Term::shared_text, ui.language),
            {.strong = true});
  kit::rule(ui, head);
  for (const uint32_t index : collection.overview().most_shared) {
    ImGui::PushID(static_cast<int>(index));
    pair_row(ui, collection, view, sharings[index]);
    ImGui::PopID();
  }
}

// ---- What is most worth a look

void differences(const Ui& ui, const Collection& collection, ViewState& view) {
  kit::text(ui, kit::take_row(ui, 34, 6), say(Term::worth_a_look, ui.language),
            {.size = size::heading, .strong = true});
  const Overview& overview = collection.overview();
  if (overview.heaviest.empty()) note(ui, nothing_heavy(overview));
  for (const WorthALook& item : overview.heaviest) {
    ImGui::PushID(static_cast<int>(item.difference_index));
    difference_card(ui, collection, view,
                    collection.comparison()->differences[item.difference_index],
                    item.statement_index);
    ImGui::PopID();
  }
}

void take_away(const Ui& ui, ViewState& view) {
  constexpr std::pair<Wish, const char*> exports[] = {{Wish::export_html, "HTML"},
                                                      {Wish::export_csv, "CSV"},
                                                      {Wish::export_json, "JSON"}};
  kit::take_row(ui, 8);
  Strip line(kit::take_row(ui, 36, 8), ui.rtl());
  const char* title = say(Term::export_as, ui.language);
  kit::text(ui, line.take_start(ui.type.width_px(title, size::text) + 8, 8), title,
            {.colour = ui.theme.muted});
  for (const auto& [wish, label] : exports)
    if (kit::button(ui, label, line.take_start(kit::button_width(ui, label), 6), label))
      view.wish = wish;
}

}  // namespace

void overview_panel(const Ui& ui, const Collection& collection, ViewState& view,
                    const Box& box) {
  Strip area(box, ui.rtl());
  const bool stacked = box.width() < 900;
  const Box side =
      stacked ? box
              : area.take_start(std::clamp(box.width() * 0.42F, 420.0F, 640.0F), 16);
  kit::begin_scroll(ui, "overview", side);
  kit::text(ui, kit::take_row(ui, 34, 6), say(Term::overview, ui.language),
            {.size = size::heading, .strong = true});
  const bool ready = collection.comparison() != nullptr;
  if (!ready) {
    note(ui, collection.is_busy() ? Term::comparing : Term::nothing_found);
    kit::end_scroll(ui);
    return;
  }
  figures(ui, collection);
  kit::take_row(ui, 6);
  outlets(ui, collection, view);
  pairs(ui, collection, view);
  take_away(ui, view);
  if (!stacked) {
    kit::end_scroll(ui);
    kit::begin_scroll(ui, "differences", area.rest());
  }
  differences(ui, collection, view);
  kit::end_scroll(ui);
}

}  // namespace isnad
