#include "shell/name_index.h"

#include <doctest/doctest.h>

#include <memory>
#include <utility>

using namespace isnad;

namespace {

// The same one name, twice in each article.
Analyses articles_of_one_name(size_t count) {
  Analyses analyses;
  for (size_t i = 0; i < count; ++i) {
    Analysis analysis;
    analysis.entities.items.resize(1);
    for (const SourceRange range : {SourceRange{0, 3}, {8, 11}}) {
      Mention mention;
      mention.range = range;
      mention.entity_index = 0;
      analysis.entities.mentions.push_back(mention);
    }
    analyses.push_back(std::make_shared<const Analysis>(std::move(analysis)));
  }
  return analyses;
}

NameIndex index_of(size_t count) {
  Comparison joined;
  joined.identities.items.resize(1);
  joined.identities.identity_of.assign(count, {0});
  return index_names(articles_of_one_name(count), joined);
}

}  // namespace

TEST_CASE("name index: mentions are counted by article") {
  const NameIndex index = index_of(2);
  REQUIRE(index.entries.size() == 1);
  CHECK(index.entries[0].articles_with == 2);
  CHECK(index.entries[0].mentions.size() == 4);
  CHECK(index.entries[0].count_by_article == std::vector<uint32_t>{2, 2});
}

TEST_CASE("name index: a large collection keeps no table of names by articles") {
  const NameIndex index = index_of(most_articles_counted + 1);
  REQUIRE(index.entries.size() == 1);
  CHECK(index.entries[0].articles_with == most_articles_counted + 1);
  CHECK(index.entries[0].count_by_article.empty());
}
