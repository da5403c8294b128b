#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/quotes/quotes.h"
#include "tests/support/pipeline.h"
#include "tests/support/quote_lines.h"

using namespace isnad;

using Lines = std::vector<std::string>;
using test::quote_lines;

TEST_CASE("quotes: English speech in front of its verb") {
  CHECK(quote_lines("“The river took our boats,” a ferryman said.") ==
        Lines{"direct|The river took our boats,|a ferryman"});
  CHECK(quote_lines("\"The gates held all night,\" said a guard at the dam.") ==
        Lines{"direct|The gates held all night,|a guard"});
}

TEST_CASE("quotes: an English clause with and without that") {
  CHECK(quote_lines("Residents said that the bridge had moved.") ==
        Lines{"indirect|that the bridge had moved|Residents"});
  CHECK(quote_lines(
            "Residents said the bridge had moved, adding that nobody was hurt.") ==
        Lines{"indirect|the bridge had moved|Residents",
              "indirect|that nobody was hurt|Residents"});
}

TEST_CASE("quotes: according to, on either side") {
  CHECK(quote_lines("According to local farmers, the harvest is lost.") ==
        Lines{"indirect|the harvest is lost|local farmers"});
  CHECK(quote_lines("The harvest is lost, according to local farmers.") ==
        Lines{"indirect|The harvest is lost|local farmers"});
}

TEST_CASE("quotes: a source without words reports nothing") {
  CHECK(quote_lines("According to local farmers,").empty());
}

TEST_CASE("quotes: broken English speech is one quote of two parts") {
  const Analysis analysis = test::analyse_text(
      "\"We saw it coming,\" the engineer said. \"Nobody listened to us.\"");
  REQUIRE(analysis.quotes.items.size() == 1);
  CHECK(analysis.quotes.items[0].spans.size() == 2);
}

TEST_CASE("quotes: a noun written like a verb of saying reports nothing") {
  CHECK(quote_lines("The report of the claims was long.").empty());
}

TEST_CASE("segment: an English abbreviation ends no sentence") {
  const Analysis analysis = test::analyse_text("Mr. Tarrow met Dr. Vell. They left.");
  CHECK(analysis.segments.sentences.size() == 2);
}
