#include "shell/panels/reader_panel.h"

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>

#include "shell/panels/reader_marks.h"
#include "shell/text/column.h"
#include "tests/support/pipeline.h"
#include "tests/support/screen.h"

namespace isnad {
namespace {

// The harbour master Salim Darwan said the pier would open in spring, and the agency
// Sahil reported him.  The second paragraph is English.
const std::string text =
    "رصيف الميناء\n\n"
    "قال مدير الميناء سليم دروان «سنفتح الرصيف في الربيع» وفق وكالة ساحل.\n\n"
    "The pier of Oakhaven stays closed until then, he added.\n";

SourceRange range_of(std::string_view words) {
  const auto begin = static_cast<uint32_t>(text.find(words));
  return {begin, begin + static_cast<uint32_t>(words.size())};
}

// One person, named once, and one quote, put there by hand: what is tested is the
// panel.
std::shared_ptr<Analysis> marked_analysis() {
  auto analysis = std::make_shared<Analysis>(test::analyse_text(text));
  analysis->entities = {};
  analysis->quotes = {};
  analysis->entities.items.push_back(
      {EntityKind::person, Gender::masculine, "سليم دروان", {}, {}});
  Mention mention;
  mention.range = range_of("سليم دروان");
  mention.kind = EntityKind::person;
  mention.entity_index = 0;
  mention.confidence_percent = 90;
  mention.why = {ReasonKind::title_before, range_of("مدير")};
  analysis->entities.mentions.push_back(mention);
  Quote quote;
  quote.range = range_of("سنفتح الرصيف في الربيع");
  quote.cue = range_of("قال");
  quote.confidence_percent = 80;
  quote.chain = {0, 1};
  analysis->quotes.links.push_back(
      {mention.range, 0, "سليم دروان", "مدير الميناء", {}});
  analysis->quotes.items.push_back(quote);
  return analysis;
}

struct Reading {
  Reading(float width_px, float height_px) : screen(width_px, height_px) {
    analyses.push_back(marked_analysis());
    comparison.identities.identity_of = {{7}};
    comparison.statement_of = {{5}};
    view.article_index = 0;
    screen.frames(3, panel());
  }

  std::function<void()> panel() {
    return
        [this] { reader_panel(analyses, &comparison, screen.type(), view, commands); };
  }

  // A point where a press puts the caret between the letters of these words.
  std::optional<ImVec2> place_in(std::string_view words) {
    const SourceRange range = range_of(words);
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    for (float y = 60; y < size.y; y += 9)
      for (float x = 20; x < size.x; x += 12) {
        view.selection = {};
        screen.press({x, y}, panel());
        const uint32_t caret = view.selection.anchor;
        const bool found = view.selection.article_index == 0 && caret > range.begin &&
                           caret < range.end;
        ImGui::GetIO().AddMousePosEvent(x + 30, y);  // not a click
        screen.frame(panel());
        screen.release(panel());
        if (found) return ImVec2{x, y};
      }
    return std::nullopt;
  }

  test::Screen screen;
  Analyses analyses;
  Comparison comparison;
  ViewState view;
  Commands commands;
};

TEST_CASE("reader_panel: a click on a name chooses it wherever it stands") {
  Reading reading(700, 500);
  const std::optional<ImVec2> place = reading.place_in("سليم دروان");
  REQUIRE(place);
  reading.screen.frames(10, reading.panel());
  reading.screen.click(*place, reading.panel());
  CHECK(reading.view.identity_index == 7);
  CHECK(reading.view.quote_index == no_index);
}

TEST_CASE("reader_panel: a click on a quote chooses it and its statement") {
  Reading reading(700, 500);
  const std::optional<ImVec2> place = reading.place_in("سنفتح الرصيف");
  REQUIRE(place);
  reading.screen.frames(10, reading.panel());
  reading.screen.click(*place, reading.panel());
  CHECK(reading.view.quote_index == 0);
  CHECK(reading.view.statement_index == 5);
  CHECK(reading.view.side == Side::quotes);
  CHECK(reading.view.show_quote);
}

TEST_CASE("reader_panel: a selection across paragraphs copies the original") {
  Reading reading(700, 500);
  const std::optional<ImVec2> from = reading.place_in("وكالة");
  const std::optional<ImVec2> to = reading.place_in("Oakhaven");
  REQUIRE(from);
  REQUIRE(to);
  reading.screen.frames(10, reading.panel());
  reading.screen.drag(*from, *to, reading.panel());
  const SourceRange range = reading.view.selection.range;
  CHECK(range_of("وكالة").contains({range.begin, range.begin}));
  CHECK(range_of("Oakhaven").contains({range.end, range.end}));
  reading.screen.key(ImGuiMod_Ctrl, ImGuiKey_C, reading.panel());
  REQUIRE(reading.commands.size() == 1);
  CHECK(reading.commands[0].kind == Command::Kind::copy_text);
  CHECK(reading.commands[0].name == text.substr(range.begin, range.size_bytes()));
  CHECK(reading.commands[0].name.find("\n\n") != std::string::npos);
}

TEST_CASE("reader_panel: all is selected by key") {
  Reading reading(700, 500);
  const std::optional<ImVec2> place = reading.place_in("Oakhaven");
  REQUIRE(place);
  reading.screen.key(ImGuiMod_Ctrl, ImGuiKey_A, reading.panel());
  CHECK(reading.view.selection.range ==
        SourceRange{0, static_cast<uint32_t>(text.size())});
}

TEST_CASE("reader_panel: it goes to a place far down and forgets the wish") {
  test::Screen screen(600, 400);
  std::string long_text;
  for (int number = 0; number < 3000; ++number)
    long_text += "The warden of the marsh wrote line " + std::to_string(number) +
                 " of the log and shut it.\n\n";
  const Analyses analyses = {
      std::make_shared<const Analysis>(test::analyse_text(long_text))};
  REQUIRE(analyses[0]->article.blocks.size() > 2900);
  ViewState view;
  view.article_index = 0;
  Commands commands;
  const auto begin = static_cast<uint32_t>(long_text.find("line 2500 "));
  const auto panel = [&] {
    reader_panel(analyses, nullptr, screen.type(), view, commands);
  };
  screen.frames(2, panel);
  go_to(view, 0, {begin, begin + 9});
  screen.frames(3, panel);
  CHECK(!view.go_to);
  // A third of the way down stands that line.
  bool found = false;
  for (float y = 60; y < 400; y += 10) {
    screen.press({200, y}, panel);
    screen.release(panel);
    const SourceRange range = {begin - 40, begin + 60};
    found = found || range.contains(view.selection.range);
    screen.frames(10, panel);
  }
  CHECK(found);
}

TEST_CASE("reader_panel: text seen for the first time does not push what is read") {
  test::Screen screen(600, 400);
  // Paragraphs of many narrow letters, so that every height is guessed wrong.
  std::string long_text;
  for (int number = 0; number < 2000; ++number)
    long_text += std::string(static_cast<size_t>(number % 7) * 60, 'i') + " line " +
                 std::to_string(number) + "\n\n";
  const Analyses analyses = {
      std::make_shared<const Analysis>(test::analyse_text(long_text))};
  ViewState view;
  view.article_index = 0;
  Commands commands;
  const auto panel = [&] {
    reader_panel(analyses, nullptr, screen.type(), view, commands);
  };
  const auto begin = static_cast<uint32_t>(long_text.find("line 1500"));
  screen.frames(2, panel);
  go_to(view, 0, {begin, begin + 9});
  screen.frames(3, panel);
  const auto byte_at = [&](float y) {
    view.selection = {};
    screen.press({300, y}, panel);
    screen.release(panel);
    screen.frames(5, panel);
    return view.selection.anchor;
  };
  const float step_px = 40;
  // What stands here after a turn of the wheel upwards stood that much higher before.
  for (int turn = 0; turn < 20; ++turn) {
    const uint32_t before = byte_at(100);
    ImGui::GetIO().AddMouseWheelEvent(0, 0.3F);
    screen.frames(4, panel);
    bool found = false;
    for (float y = 100; y < 100 + 4 * step_px && !found; y += 4) {
      const uint32_t now = byte_at(y);
      found = now <= before + 60 && now + 60 >= before;
    }
    CAPTURE(turn);
    CHECK(found);
  }
}

TEST_CASE("reader_panel: hidden kinds are neither drawn nor found") {
  const std::shared_ptr<Analysis> analysis = marked_analysis();
  ViewState view;
  view.article_index = 0;
  const SourceRange name = range_of("سليم دروان");
  const SourceRange block = range_of(text.substr(name.begin - 20, 80));
  CHECK(marks_in(*analysis, nullptr, view, block).size() == 2);
  CHECK(marked_at(*analysis, view, name.begin).mention_index == 0);
  view.kind_shown[static_cast<size_t>(EntityKind::person)] = false;
  view.quotes_shown = false;
  CHECK(marks_in(*analysis, nullptr, view, block).empty());
  CHECK(marked_at(*analysis, view, name.begin).empty());
}

TEST_CASE("reader_panel: a name inside a quote is marked after it, both in bytes") {
  std::shared_ptr<Analysis> analysis = marked_analysis();
  Mention mention;
  mention.range = range_of("الرصيف في");
  mention.kind = EntityKind::place;
  analysis->entities.mentions.push_back(mention);
  ViewState view;
  view.article_index = 0;
  const SourceRange quote = analysis->quotes.items[0].range;
  const std::vector<TextMark> marks = marks_in(*analysis, nullptr, view, quote);
  REQUIRE(marks.size() == 2);
  CHECK(marks[0].bytes == TextRange{0, quote.size_bytes()});
  CHECK(marks[1].bytes ==
        TextRange{mention.range.begin - quote.begin, mention.range.end - quote.begin});
  CHECK(marks[0].inset_px < marks[1].inset_px);
  const Marked both = marked_at(*analysis, view, mention.range.begin);
  CHECK(both == Marked{1, 0});
}

TEST_CASE("reader_panel: what a mark means is said in the reader's language") {
  const std::shared_ptr<Analysis> analysis = marked_analysis();
  for (const Language language : {Language::arabic, Language::english}) {
    const std::vector<std::string> name = explain(*analysis, {0, no_index}, language);
    REQUIRE(name.size() == 3);
    CHECK(name[0].starts_with(say(EntityKind::person, language)));
    CHECK(name[2].find("90%") != std::string::npos);
    const std::vector<std::string> both = explain(*analysis, {0, 0}, language);
    CHECK(both.size() > name.size() + 2);
  }
}

TEST_CASE("reader_panel: what a date comes to is said as the reader writes it") {
  const auto analysis =
      std::make_shared<Analysis>(test::analyse_text("The dam opened on 4 May 2021."));
  REQUIRE(analysis->entities.mentions.size() == 1);
  CHECK(explain(*analysis, {0, no_index}, Language::english)[0].find("4 May 2021") !=
        std::string::npos);
  CHECK(explain(*analysis, {0, no_index}, Language::arabic)[0].find("4 مايو 2021") !=
        std::string::npos);
}

TEST_CASE("reader_panel: nothing open is said, an empty article does no harm") {
  test::Screen screen(300, 300);
  ViewState view;
  Commands commands;
  Analyses analyses;
  const auto panel = [&] {
    reader_panel(analyses, nullptr, screen.type(), view, commands);
  };
  screen.frames(2, panel);
  analyses.push_back(std::make_shared<const Analysis>());
  view.article_index = 0;
  screen.frames(2, panel);
  screen.click({100, 200}, panel);
  go_to(view, 0, {0, 0});
  screen.frames(2, panel);
  CHECK(!view.go_to);
}

TEST_CASE("text/column: rows are found by height, and a change moves those after") {
  Column column;
  column.assign({10, 20, 30});
  CHECK(column.height_px() == 60);
  CHECK(column.row_at(-5) == 0);
  CHECK(column.row_at(9.5F) == 0);
  CHECK(column.row_at(10) == 1);
  CHECK(column.row_at(99) == 2);
  CHECK(column.set_height(1, 25) == 5);
  CHECK(column.top_px(2) == 35);
  CHECK(column.set_height(1, 25) == 0);
}

}  // namespace
}  // namespace isnad
