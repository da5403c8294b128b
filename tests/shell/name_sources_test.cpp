#include "shell/name_sources.h"

#include <doctest/doctest.h>

#include "tests/support/collection.h"

namespace isnad {
namespace {

Entity person(std::vector<Variant> variants, std::vector<std::string> roles) {
  return {EntityKind::person, Gender::unknown, variants.front().text, variants, roles};
}

// Two outlets, the first with two articles; what they call one harbour master.
TEST_CASE("name_sources: each outlet's spellings and titles, most frequent first") {
  auto first = std::make_shared<Analysis>();
  first->entities.items = {person({{"Oda Brenk", 1}}, {"harbour master"})};
  auto second = std::make_shared<Analysis>();
  second->entities.items = {
      person({{"Nils Orr", 5}}, {}),
      person({{"Brenk", 2}, {"Oda Brenk", 2}}, {"harbour master", "port chief"})};
  auto third = std::make_shared<Analysis>();
  third->entities.items = {person({{"أودا برينك", 3}}, {"مديرة الميناء"})};
  const Analyses analyses = {first, second, third};
  Comparison comparison;
  comparison.identities.identity_of = {{0}, {1, 0}, {0}};
  Coverage coverage;
  coverage.columns = {{"Gull", {0, 1}, {}, {}}, {"ساحل", {2}, {}, {}}};

  const std::vector<NameSource> sources =
      name_sources(analyses, comparison, coverage, 0);
  REQUIRE(sources.size() == 2);
  CHECK(sources[0].mentions == 5);
  CHECK(sources[0].article_index == 0);
  REQUIRE(sources[0].spellings.size() == 2);
  CHECK(sources[0].spellings[0].text == "Oda Brenk");
  CHECK(sources[0].spellings[0].count == 3);
  CHECK(sources[0].titles == std::vector<std::string>{"harbour master", "port chief"});
  CHECK(sources[1].column == 1);
  CHECK(sources[1].spellings[0].text == "أودا برينك");
  // The other one stands in one outlet alone.
  CHECK(name_sources(analyses, comparison, coverage, 1).size() == 1);
  CHECK(name_sources(analyses, comparison, coverage, 7).empty());
}

}  // namespace
}  // namespace isnad
