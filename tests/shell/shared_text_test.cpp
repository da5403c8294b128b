#include "shell/shared_text.h"

#include <doctest/doctest.h>

#include "tests/support/collection.h"

namespace isnad {
namespace {

Passage passage(uint32_t a, uint32_t b, uint32_t words) {
  return {true, 1, 4, {a, a + 10}, {b, b + 10}, words};
}

// Articles 1 and 4 share three passages, of which the second stands elsewhere in 4;
// 0 and 1 share one.
Comparison sharing_articles() {
  Comparison comparison;
  comparison.passages = {{false, 0, 1, {0, 9}, {80, 89}, 3},
                         passage(0, 100, 9),
                         passage(20, 0, 4),
                         passage(40, 140, 7)};
  comparison.sharings = {{0, 1, 3, 5, {0, 1}, no_index, OriginReason::none},
                         {1, 4, 20, 30, {1, 4}, 4, OriginReason::earlier}};
  return comparison;
}

// Nothing is looked up in the articles where there are no statements.
SharedText shared_text(const Comparison& comparison, ArticlePair pair) {
  return shared_text({}, comparison, pair);
}

TEST_CASE("shared_text: a pair is the same seen from either side") {
  const Comparison comparison = sharing_articles();
  const SharedText there = shared_text(comparison, {1, 4});
  const SharedText back = shared_text(comparison, {4, 1});
  REQUIRE(there.passages.size() == 3);
  REQUIRE(back.passages.size() == 3);
  CHECK(there.passages[0].range[1] == SourceRange{100, 110});
  // Turned round, what stands first in article 4 comes first.
  CHECK(back.passages[0].range[0] == SourceRange{0, 10});
  CHECK(back.passages[0].range[1] == SourceRange{20, 30});
  CHECK(there.words == std::array<uint32_t, 2>{20, 30});
  CHECK(back.words == std::array<uint32_t, 2>{30, 20});
  CHECK(back.origin_article == 4);
  CHECK(shared_text(comparison, {0, 4}).passages.empty());
  CHECK(shared_text(Comparison(), {0, 1}).passages.empty());
}

TEST_CASE("shared_text: scrolling follows what stands in the same order") {
  CHECK(shared_text(sharing_articles(), {1, 4}).in_order ==
        std::vector<uint32_t>{0, 2});
  CHECK(shared_text(sharing_articles(), {0, 1}).in_order == std::vector<uint32_t>{0});
}

TEST_CASE("shared_text: one statement joins two languages") {
  const Analyses analyses = test::analyse_all(
      {{"Gull", "2031-05-02",
        "Mayor Hanna Voss said: \"The river took 14 houses before dawn.\"\n"},
       // The mayor Hanna Voss said: "The river swept away 14 houses before dawn."
       {"ساحل", "2031-05-02",
        "قالت رئيسة البلدية هانا فوس: «جرف النهر 14 منزلا قبل الفجر».\n"}});
  REQUIRE(analyses[0]->quotes.items.size() == 1);
  REQUIRE(analyses[1]->quotes.items.size() == 1);
  Comparison comparison;
  comparison.statement_of = {{0}, {0}};
  comparison.members = {{{0, 0}, 100, {}}, {{1, 0}, 80, {}}};
  comparison.statements = {{0, {0, 2}, 0, {}, {}}};
  const SharedText shared = isnad::shared_text(analyses, comparison, {1, 0});
  REQUIRE(shared.passages.size() == 1);
  CHECK(shared.statements == 1);
  CHECK(shared.passages[0].kind == SharedKind::statement);
  CHECK(shared.passages[0].range[0] == analyses[1]->quotes.items[0].range);
  CHECK(shared.passages[0].range[1] == analyses[0]->quotes.items[0].range);
  CHECK(shared.words == std::array<uint32_t, 2>{0, 0});
  CHECK(shared.in_order == std::vector<uint32_t>{0});

  // A passage that joins the same quotes is enough.
  comparison.passages = {{true, 0, 1, analyses[0]->quotes.items[0].range,
                          analyses[1]->quotes.items[0].range, 5}};
  comparison.sharings = {{0, 1, 5, 5, {0, 1}, no_index, OriginReason::none}};
  CHECK(isnad::shared_text(analyses, comparison, {0, 1}).statements == 0);
}

TEST_CASE("shared_text: with whom an article shares, most words first") {
  const std::vector<SharedWith> with = shared_with(sharing_articles(), 1);
  REQUIRE(with.size() == 2);
  CHECK(with[0].article_index == 4);
  CHECK(with[0].words == 20);
  CHECK(with[1].article_index == 0);
  CHECK(with[1].words == 5);
  CHECK(shared_with(sharing_articles(), 3).empty());
  CHECK(most_shared(sharing_articles()) == ArticlePair{1, 4});
  CHECK(most_shared(Comparison()) == ArticlePair{no_index, no_index});
}

TEST_CASE("shared_text: between two anchors in proportion, outside step by step") {
  const std::vector<Anchor> anchors = {{100, 50}, {200, 250}, {200, 300}};
  CHECK(follow(anchors, 0) == -50);
  CHECK(follow(anchors, 150) == 150);
  CHECK(follow(anchors, 200) == 250);
  CHECK(follow(anchors, 230) == 330);
  CHECK(follow({}, 17) == 17);
}

}  // namespace
}  // namespace isnad
