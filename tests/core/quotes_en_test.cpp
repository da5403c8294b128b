#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/quotes/quotes.h"
#include "tests/support/pipeline.h"

using namespace isnad;

namespace {

// "kind|content|speaker<relay" for each quote.
std::vector<std::string> quotes_in(std::string_view text) {
  const Analysis analysis = test::analyse_text(text);
  std::vector<std::string> out;
  for (const Quote& quote : analysis.quotes.items) {
    std::string line = name_of(quote.kind);
    line += '|';
    line += slice(analysis.article, quote.range);
    line += '|';
    for (uint32_t i = quote.chain.begin; i < quote.chain.end; ++i) {
      if (i > quote.chain.begin) line += '<';
      line += analysis.quotes.links[i].name;
    }
    out.push_back(std::move(line));
  }
  return out;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("quotes: English speech in front of its verb") {
  CHECK(quotes_in("“The river took our boats,” a ferryman said.") ==
        Lines{"direct|The river took our boats,|a ferryman"});
  CHECK(quotes_in("\"The gates held all night,\" said a guard at the dam.") ==
        Lines{"direct|The gates held all night,|a guard"});
}

TEST_CASE("quotes: an English clause with and without that") {
  CHECK(quotes_in("Residents said that the bridge had moved.") ==
        Lines{"indirect|that the bridge had moved|Residents"});
  CHECK(
      quotes_in("Residents said the bridge had moved, adding that nobody was hurt.") ==
      Lines{"indirect|the bridge had moved|Residents",
            "indirect|that nobody was hurt|Residents"});
}

TEST_CASE("quotes: according to, on either side") {
  CHECK(quotes_in("According to local farmers, the harvest is lost.") ==
        Lines{"indirect|the harvest is lost|local farmers"});
  CHECK(quotes_in("The harvest is lost, according to local farmers.") ==
        Lines{"indirect|The harvest is lost|local farmers"});
}

TEST_CASE("quotes: a source without words reports nothing") {
  CHECK(quotes_in("According to local farmers,").empty());
}

TEST_CASE("quotes: broken English speech is one quote of two parts") {
  const Analysis analysis = test::analyse_text(
      "\"We saw it coming,\" the engineer said. \"Nobody listened to us.\"");
  REQUIRE(analysis.quotes.items.size() == 1);
  CHECK(analysis.quotes.items[0].spans.size() == 2);
}

TEST_CASE("quotes: a noun written like a verb of saying reports nothing") {
  CHECK(quotes_in("The report of the claims was long.").empty());
}

TEST_CASE("segment: an English abbreviation ends no sentence") {
  const Analysis analysis = test::analyse_text("Mr. Tarrow met Dr. Vell. They left.");
  CHECK(analysis.segments.sentences.size() == 2);
}
