#include <algorithm>
#include <string>
#include <vector>

#include "shell/labels.h"
#include "shell/panels/band_view.h"
#include "shell/panels/panels.h"
#include "shell/shared_text.h"
#include "shell/words.h"

namespace isnad {
namespace {

constexpr float row_height = 52;
constexpr float head_height = 106;  // of what stands above a text
constexpr size_t most_bytes = 200;  // of a passage's words, in the list

std::string percent(uint32_t part, uint32_t whole) {
  if (whole == 0) return "0%";
  return std::to_string((100ULL * part + whole / 2) / whole) + "%";
}

uint32_t words_of(const Comparison* comparison, uint32_t article_index) {
  if (comparison == nullptr || article_index >= comparison->shares.size()) return 0;
  return comparison->shares[article_index].words;
}

// The open article and the one it shares most with; else the two that share most.
void choose_pair(const Collection& collection, ViewState& view) {
  const auto count = static_cast<uint32_t>(collection.analyses().size());
  auto& pair = view.beside.article;
  const Comparison* comparison = collection.comparison();
  if (pair[0] < count && pair[1] < count && pair[0] != pair[1]) return;
  view.beside = {};
  pair = {view.article_index < count ? view.article_index : 0, no_index};
  if (comparison != nullptr) {
    const std::vector<SharedWith> with = shared_with(*comparison, pair[0]);
    if (!with.empty()) pair[1] = with.front().article_index;
    if (with.empty() && most_shared(*comparison)[0] < count)
      pair = most_shared(*comparison);
  }
  if (pair[1] >= count) pair[1] = pair[0] == 0 ? 1 : 0;
}

void set_article(ViewState& view, size_t side, uint32_t article_index) {
  const size_t narrow_side = view.beside.narrow_side;
  ArticlePair pair = view.beside.article;
  // Choosing what already stands on the other side turns the two round.
  if (pair[1 - side] == article_index) pair[1 - side] = pair[side];
  pair[side] = article_index;
  view.beside = {};
  view.beside.article = pair;
  view.beside.narrow_side = narrow_side;
}

// ---- Whose text, and how much of it the other one has

void side_head(const Ui& ui, const Collection& collection, ViewState& view,
               const SharedText& shared, size_t side, const Box& box) {
  const uint32_t index = view.beside.article[side];
  const Article& article = collection.analyses()[index]->article;
  const Comparison* comparison = collection.comparison();
  ImGui::PushID(static_cast<int>(side));
  const bool choosing = view.beside.choosing == side;
  if (kit::row(ui, "choose", box, choosing)) {
    if (choosing)
      view.beside.choosing.reset();
    else
      view.beside.choosing = side;
  }
  kit::frame(box, ui.theme.rule, size::radius);
  ImGui::PopID();
  Strip lines(box.inset(10, 5), ui.rtl());
  Strip first(lines.take_top(24), ui.rtl());
  const Box arrow = first.take_end(18);
  const ImVec2 at = {(arrow.min.x + arrow.max.x) / 2, (arrow.min.y + arrow.max.y) / 2};
  ImGui::GetWindowDrawList()->AddTriangleFilled(
      {at.x - 5, at.y - 2}, {at.x + 5, at.y - 2}, {at.x, at.y + 4}, ui.theme.muted);
  const std::string date = date_of(article, ui.language);
  kit::text(ui, first.take_end(ui.type.width_px(date, size::small) + 4, 8), date,
            {.size = size::small, .colour = ui.theme.muted, .align = kit::Align::end});
  kit::text(ui, first.rest(), outlet_of(article),
            {.colour = ui.theme.accent, .strong = true});
  kit::text(ui, lines.take_top(26), title_of(article, ui.language));
  if (comparison == nullptr) return;
  const uint32_t words = words_of(comparison, index);
  const auto share = [&](uint32_t part, Term of) {
    return line_start(ui.language) + percent(part, words) + " " + say(of, ui.language);
  };
  const kit::TextLook small = {.size = size::small, .colour = ui.theme.muted};
  kit::text(ui, lines.take_top(21), share(shared.words[side], Term::of_the_text),
            small);
  if (shared.origin_article == index)
    kit::text(ui, lines.rest(),
              std::string(say(Term::likely_origin, ui.language)) + ": " +
                  say(shared.why, ui.language),
              {.size = size::small, .colour = ui.theme.warning});
  else if (index < comparison->shares.size())
    kit::text(ui, lines.rest(),
              share(comparison->shares[index].shared_words, Term::shared_with_any),
              small);
}

// ---- Choosing an article

void choice_row(const Ui& ui, const Collection& collection, ViewState& view,
                uint32_t index, const std::string& share) {
  const Box box = kit::take_row(ui, row_height, 2);
  if (!kit::in_reach(box)) return;
  const size_t side = *view.beside.choosing;
  const Article& article = collection.analyses()[index]->article;
  ImGui::PushID(static_cast<int>(index));
  if (kit::row(ui, "article", box, view.beside.article[side] == index))
    set_article(view, side, index);
  ImGui::PopID();
  Strip line(box.inset(10, 4), ui.rtl());
  kit::text(ui, line.take_end(60, 6), share,
            {.colour = ui.theme.muted, .align = kit::Align::end});
  Strip lines(line.rest(), ui.rtl());
  kit::text(ui, lines.take_top(21), outlet_of(article),
            {.size = size::small, .colour = ui.theme.accent, .strong = true});
  kit::text(ui, lines.rest(), title_of(article, ui.language));
}

// Those that share text with the article on the other side come first.
void choice(const Ui& ui, const Collection& collection, ViewState& view,
            const Box& box) {
  kit::begin_scroll(ui, "choice", box);
  kit::text(ui, kit::take_row(ui, 34, 4), say(Term::other_article, ui.language),
            {.size = size::heading, .strong = true});
  const uint32_t other = view.beside.article[1 - *view.beside.choosing];
  const Comparison* comparison = collection.comparison();
  std::vector<SharedWith> with;
  if (comparison != nullptr) with = shared_with(*comparison, other);
  std::vector<uint8_t> listed(collection.analyses().size());
  for (const SharedWith& item : with) {
    if (!view.beside.choosing) break;
    listed[item.article_index] = 1;
    choice_row(ui, collection, view, item.article_index,
               percent(item.words, words_of(comparison, other)));
  }
  for (uint32_t i = 0; i < listed.size() && view.beside.choosing; ++i)
    if (listed[i] == 0 && i != other) choice_row(ui, collection, view, i, "");
  kit::end_scroll(ui);
}

// ---- The tables: with whom, and what

void bar(const Ui& ui, const Box& box, uint32_t part, uint32_t whole) {
  const float share =
      whole == 0 ? 0 : static_cast<float>(part) / static_cast<float>(whole);
  kit::fill(box, ui.theme.rule, 2);
  kit::fill(Strip(box, ui.rtl()).take_start(box.width() * std::min(share, 1.0F)),
            ui.theme.of(SharedKind::verbatim).line, 2);
}

void share_rows(const Ui& ui, const Collection& collection, ViewState& view) {
  const uint32_t index = view.beside.article[0];
  const Comparison& comparison = *collection.comparison();
  const std::string head = std::string(say(Term::shares_with, ui.language)) + " " +
                           isolated(outlet_of(collection.analyses()[index]->article)) +
                           ":";
  kit::text(ui, kit::take_row(ui, 28, 2), head,
            {.size = size::small, .colour = ui.theme.muted, .strong = true});
  const uint32_t words = words_of(&comparison, index);
  for (const SharedWith& with : shared_with(comparison, index)) {
    const Box box = kit::take_row(ui, 36, 1);
    if (!kit::in_reach(box)) continue;
    ImGui::PushID(static_cast<int>(with.article_index));
    if (kit::row(ui, "with", box, view.beside.article[1] == with.article_index))
      set_article(view, 1, with.article_index);
    ImGui::PopID();
    Strip lines(box.inset(8, 4), ui.rtl());
    const Box under = lines.take_bottom(4);
    Strip line(lines.rest(), ui.rtl());
    kit::text(
        ui, line.take_end(44, 4), percent(with.words, words),
        {.size = size::small, .colour = ui.theme.muted, .align = kit::Align::end});
    kit::text(ui, line.rest(),
              outlet_of(collection.analyses()[with.article_index]->article),
              {.size = size::small});
    bar(ui, under, with.words, words);
  }
}

void passage_row(const Ui& ui, const Collection& collection, ViewState& view,
                 const SharedText& shared, uint32_t index) {
  const SharedPassage& passage = shared.passages[index];
  const Article& article = collection.analyses()[view.beside.article[0]]->article;
  const std::string words =
      plain_name(beginning_of(slice(article, passage.range[0]), most_bytes));
  const kit::WrappedLook look = {
      .size = size::small, .face = reading_face, .most_lines = 2};
  const float width = ImGui::GetContentRegionAvail().x - 34;
  const Box box =
      kit::take_row(ui, 34 + kit::wrapped_height(ui, width, words, look), 2);
  if (!kit::in_reach(box)) return;
  const bool is_lit = view.beside.passage_index == index;
  if (kit::row(ui, "passage", box, is_lit)) {
    view.beside.passage_index = index;
    view.beside.show_passage = true;
  }
  Strip lines(box.inset(12, 5), ui.rtl());
  Strip head(lines.take_top(20, 2), ui.rtl());
  const MarkColours& colours = ui.theme.of(passage.kind);
  kit::text(ui, head.take_start(30), std::to_string(index + 1),
            {.size = 15, .colour = ui.theme.faint});
  const std::string count =
      passage.words == 0 ? "" : counted(Noun::word, passage.words, ui.language);
  kit::text(ui, head.take_end(ui.type.width_px(count, 15) + 4, 6), count,
            {.size = 15, .colour = ui.theme.muted, .align = kit::Align::end});
  kit::text(ui, head.rest(), say(passage.kind, ui.language),
            {.size = 15, .colour = colours.line, .strong = true});
  kit::wrapped(ui, lines.rest(), words, look);
  const Box edge =
      ui.rtl() ? Box{{box.max.x - 4, box.min.y + 6}, {box.max.x - 1, box.max.y - 6}}
               : Box{{box.min.x + 1, box.min.y + 6}, {box.min.x + 4, box.max.y - 6}};
  kit::fill(edge, colours.line, 2);
}

void tables(const Ui& ui, const Collection& collection, ViewState& view,
            const SharedText& shared, const Box& box) {
  kit::begin_scroll(ui, "tables", box);
  if (collection.comparison() == nullptr) {
    kit::text(ui, kit::take_row(ui, 40), say(Term::comparing, ui.language),
              {.colour = ui.theme.muted});
    kit::end_scroll(ui);
    return;
  }
  if (!view.narrow) share_rows(ui, collection, view);
  kit::take_row(ui, 6);
  std::string counts =
      counted(Noun::passage, shared.passages.size() - shared.statements, ui.language);
  if (shared.statements > 0)
    counts += " · " + counted(Noun::statement, shared.statements, ui.language);
  kit::text(ui, kit::take_row(ui, 28, 2), counts,
            {.size = size::small, .colour = ui.theme.muted, .strong = true});
  if (shared.passages.empty()) {
    const Box note = kit::take_row(ui, 60);
    kit::wrapped(ui, note, say(Term::nothing_shared, ui.language),
                 {.colour = ui.theme.muted});
  }
  for (uint32_t i = 0; i < shared.passages.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    passage_row(ui, collection, view, shared, i);
    ImGui::PopID();
  }
  kit::end_scroll(ui);
}

// Two tabs for the two texts, where only one fits.
void side_tabs(const Ui& ui, const Collection& collection, ViewState& view,
               const Box& box) {
  Strip strip(box, ui.rtl());
  const float width = box.width() / 2;
  for (const size_t side : {size_t{0}, size_t{1}}) {
    const std::string label =
        outlet_of(collection.analyses()[view.beside.article[side]]->article);
    ImGui::PushID(static_cast<int>(side));
    if (kit::tab(ui, "side", strip.take_start(width), label,
                 view.beside.narrow_side == side)) {
      view.beside.narrow_side = side;
      view.beside.choosing.reset();
    }
    ImGui::PopID();
  }
}

}  // namespace

void beside_panel(const Ui& ui, const Collection& collection, ViewState& view,
                  const Box& box) {
  if (collection.analyses().size() < 2) {
    kit::text(ui, box, say(Term::needs_two, ui.language),
              {.colour = ui.theme.muted, .align = kit::Align::centre});
    return;
  }
  choose_pair(collection, view);
  SharedText shared;
  if (collection.comparison() != nullptr)
    shared = shared_text(collection.analyses(), *collection.comparison(),
                         view.beside.article);
  Strip area(box, ui.rtl());
  if (view.narrow) {
    side_tabs(ui, collection, view, area.take_top(36, 4));
    side_head(ui, collection, view, shared, view.beside.narrow_side,
              area.take_top(head_height, 6));
    if (view.beside.choosing) return choice(ui, collection, view, area.rest());
    const Box list = area.take_bottom(area.rest().height() / 3, 6);
    kit::fill({{list.min.x, list.min.y - 3}, {list.max.x, list.min.y - 2}},
              ui.theme.rule);
    tables(ui, collection, view, shared, list);
    return band_view(ui, collection, view, shared, area.rest());
  }
  tables(ui, collection, view, shared,
         area.take_start(std::clamp(box.width() * 0.2F, 200.0F, 320.0F), 12));
  Strip heads(area.take_top(head_height, 8), ui.rtl());
  const float gap = std::clamp(area.rest().width() * 0.08F, 44.0F, 96.0F);
  const float width = (heads.rest().width() - gap) / 2;
  side_head(ui, collection, view, shared, 0, heads.take_start(width));
  side_head(ui, collection, view, shared, 1, heads.take_end(width));
  if (!view.beside.choosing)
    return band_view(ui, collection, view, shared, area.rest());
  Strip half(area.rest(), ui.rtl());
  choice(ui, collection, view,
         *view.beside.choosing == 0 ? half.take_start(width) : half.take_end(width));
}

}  // namespace isnad
