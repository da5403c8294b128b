#include "shell/overview.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/collection.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

// Three accounts of one flood; the mayor's number differs, and one outlet is alone
// with the pilot.
const std::string wire =
    "Rowers carried sandbags along the flooded towpath while engineers lowered both "
    "rusted gates of the tannery weir by hand.\n";
const std::string first =
    "Mayor Hanna Voss said: \"The river took 14 houses in the old quarter before "
    "dawn.\"\n\n" +
    wire;
const std::string second =
    "Mayor Hanna Voss said: \"The river took 19 houses in the old quarter before "
    "dawn.\"\n\n" +
    wire;
const std::string third =
    "Pilot Emil Karst said: \"Nobody warned the ferries that evening.\"\n";

Analyses flood() {
  return test::analyse_all({{"Gull Post", "2031-05-02", first},
                            {"Tern Daily", "2031-05-02", second},
                            {"Heron", "2031-05-03", third}});
}

Overview overview_of(const Analyses& analyses, const Comparison& comparison) {
  return survey(analyses, comparison, cover(analyses, comparison, CoverageBy::outlet),
                list_quotes(analyses, comparison));
}

TEST_CASE("overview: the collection in figures") {
  const Analyses analyses = flood();
  const Comparison comparison = compare(analyses, test::lexicon());
  const Overview overview = overview_of(analyses, comparison);
  CHECK(overview.all.articles == 3);
  CHECK(overview.outlets.size() == 3);
  CHECK(overview.all.quotes == 3);
  CHECK(overview.speakers == 2);
  CHECK(overview.statements == 2);
  CHECK(overview.by_several_outlets == 1);
  CHECK(overview.all.shared_words > 0);
  CHECK(overview.all.shared_words < overview.all.words);
  CHECK(overview.most_shared.size() == 1);
}

TEST_CASE("overview: the number that differs comes first and leads to its statement") {
  const Analyses analyses = flood();
  const Comparison comparison = compare(analyses, test::lexicon());
  const Overview overview = overview_of(analyses, comparison);
  REQUIRE_FALSE(overview.heaviest.empty());
  const WorthALook heaviest = overview.heaviest.front();
  CHECK(comparison.differences[heaviest.difference_index].kind ==
        DifferenceKind::number);
  CHECK(comparison.statements[heaviest.statement_index].members.size() == 2);
}

TEST_CASE("overview: sources with nothing in common are said to have nothing") {
  Analyses apart = flood();
  apart.erase(apart.begin());
  const Comparison comparison = compare(apart, test::lexicon());
  const Overview overview = overview_of(apart, comparison);
  CHECK(overview.heaviest.empty());
  CHECK(nothing_heavy(overview) == Term::nothing_in_common);
}

TEST_CASE("overview: no articles, or a single one") {
  const Overview none = overview_of({}, {});
  CHECK(none.all.articles == 0);
  CHECK(none.heaviest.empty());
  Analyses one = flood();
  one.resize(1);
  const Comparison comparison = compare(one, test::lexicon());
  const Overview single = overview_of(one, comparison);
  CHECK(single.all.articles == 1);
  CHECK(single.by_several_outlets == 0);
  CHECK(single.all.shared_words == 0);
  CHECK(single.heaviest.empty());
  CHECK(nothing_heavy(single) == Term::single_file);
}

}  // namespace
}  // namespace isnad
