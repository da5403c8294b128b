#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/assets.h"
#include "core/quotes/quotes.h"
#include "core/quotes/report_model.h"
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

TEST_CASE("quotes: an English verb inside what it reports") {
  const Analysis analysis = test::analyse_text(
      "The old bridge, the engineer said, has moved by a metre since the flood.");
  REQUIRE(analysis.quotes.items.size() == 1);
  CHECK(analysis.quotes.items[0].spans.size() == 2);
  CHECK(quote_lines("Still, the engineer said, the gates are holding.") ==
        Lines{"indirect|the gates are holding|the engineer"});
}

TEST_CASE("quotes: what is said of an English speaker is no content") {
  CHECK(quote_lines(
            "Ada Morrow, 63, a farmer raised on the coast, said she is leaving.") ==
        Lines{"indirect|she is leaving|Ada Morrow"});
  CHECK(quote_lines("The harvest was lost, said Ada Morrow, who farms the coast.") ==
        Lines{"indirect|The harvest was lost|Ada Morrow"});
}

TEST_CASE("quotes: a clause of its own outweighs a verb with an object") {
  CHECK(quote_lines("If the city backs the dam and praises its builders, they lose, "
                    "the mayor said.") ==
        Lines{"indirect|If the city backs the dam and praises its builders, they lose|"
              "the mayor"});
}

TEST_CASE("quotes: words told to somebody stand in front of the verb") {
  CHECK(quote_lines("The gates are old, the engineer told residents.") ==
        Lines{"indirect|The gates are old|the engineer"});
}

TEST_CASE("quotes: an English noun or adjective with its clause") {
  CHECK(quote_lines("The mayor is convinced that the dam holds.") ==
        Lines{"indirect|that the dam holds|The mayor"});
  CHECK(quote_lines("Nobody accepts his claim that the dam holds.") ==
        Lines{"indirect|that the dam holds|his"});
}

TEST_CASE("quotes: she is the woman who spoke last") {
  const Analysis analysis =
      test::analyse_text("Ada Morrow said the river rose. She said that nobody slept.");
  REQUIRE(analysis.quotes.items.size() == 2);
  const Link& first = analysis.quotes.links[analysis.quotes.items[0].chain.begin];
  const Link& second = analysis.quotes.links[analysis.quotes.items[1].chain.begin];
  CHECK(second.name == "She");
  REQUIRE(first.entity_index != no_index);
  CHECK(second.entity_index == first.entity_index);
  CHECK(second.why.kind == ReasonKind::agrees);
}

TEST_CASE("quotes: names and colons are a dialogue when they return") {
  CHECK(quote_lines("MORROW: Who opened the gates that night?\n\n"
                    "VELL: We did, and we would again. Nobody else was there.\n\n"
                    "MORROW: Nobody told the town.") ==
        Lines{"direct|Who opened the gates that night|MORROW",
              "direct|We did, and we would again. Nobody else was there|VELL",
              "direct|Nobody told the town|MORROW"});
  CHECK(quote_lines("First wish: the school of nursing.\n\n"
                    "Second wish: the school of law.")
            .empty());
}

TEST_CASE("quotes: an English object ends, though its sentence does not") {
  std::string text = "The council met. ";
  for (int i = 0; i < 200; ++i) text += "Ada Morrow praised the plan ";
  const Analysis analysis = test::analyse_text(text + "and he said that it fell.");
  REQUIRE(analysis.quotes.items.size() > 2);
  for (const Quote& quote : analysis.quotes.items)
    CHECK(quote.range.end - quote.range.begin < 1000);
}

TEST_CASE("quotes: an English clause ends where another begins to speak") {
  CHECK(
      quote_lines("While Tarrow said the dam would hold, Vell said it was leaking.") ==
      Lines{"indirect|the dam would hold|Tarrow", "indirect|it was leaking|Vell"});
}

TEST_CASE("quotes: an English clause is not parted from its verb or inside an hour") {
  CHECK(
      quote_lines("Pictures suggest the sluices may have been opened at 4:25 p.m., "
                  "according to Ada Morrow.") ==
      Lines{
          "indirect|the sluices may have been opened at 4:25 p.m|Pictures<Ada Morrow"});
}

TEST_CASE("quotes: an English subject of many words behind its verb") {
  CHECK(quote_lines("The levy will fail, said campaign strategist Edda Crane.") ==
        Lines{"indirect|The levy will fail|Edda Crane"});
  CHECK(quote_lines("The levy will fail, said Moorland strategist Edda Crane.") ==
        Lines{"indirect|The levy will fail|Edda Crane"});
}

TEST_CASE("quotes: whoever is asked says nothing") {
  CHECK(quote_lines("The ferryman was asked whether the pier was safe.") ==
        Lines{"indirect|whether the pier was safe|"});
}

TEST_CASE("quotes: a damaged model of reports is refused") {
  const std::string bytes(open_assets(embedded_assets())->find("model/reports_en.bin"));
  REQUIRE(read_report_model(bytes));
  for (const size_t at : {size_t{0}, size_t{9}, bytes.size() - 1}) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 1);
    CHECK(!read_report_model(damaged));
  }
  CHECK(!read_report_model(bytes.substr(0, bytes.size() / 2)));
}

TEST_CASE("quotes: English, a title with a place or an age stands before the name") {
  CHECK(quote_lines("The mayor of Wexmoor, Dana Holt, told reporters that the bridge "
                    "would reopen soon.") ==
        Lines{"indirect|that the bridge would reopen soon|Dana Holt"});
  CHECK(
      quote_lines("One resident, 34-year-old Tom Ward, said the river simply rose.") ==
      Lines{"indirect|the river simply rose|Tom Ward"});
}

TEST_CASE("quotes: English, where something was said is no part of it") {
  CHECK(quote_lines(
            "The ministry said in a statement it was aware of the old reports.") ==
        Lines{"indirect|it was aware of the old reports|The ministry"});
}

TEST_CASE("quotes: English, not to be named is nothing said") {
  CHECK(quote_lines("A spokesman for the plant, who asked not to be named, said power "
                    "would return by noon.") ==
        Lines{"indirect|power would return by noon|A spokesman for the plant"});
}

TEST_CASE("quotes: English, who speaks of a claim begins behind it") {
  CHECK(
      quote_lines("Sources told the Herald that Brandt had met the builder, something "
                  "his office confirmed.") ==
      Lines{"indirect|that Brandt had met the builder|Sources<the Herald"});
}

TEST_CASE("quotes: English, a semicolon ends what was said") {
  CHECK(quote_lines("The prosecutor alleged that Brandt took bribes; Ines Falk, his "
                    "lawyer, said the charges were absurd.") ==
        Lines{"indirect|that Brandt took bribes|The prosecutor",
              "indirect|the charges were absurd|Ines Falk"});
}

TEST_CASE("quotes: who made a poll or a report speaks in it") {
  CHECK(quote_lines("According to a poll by Harbour Research, half of residents oppose "
                    "the dam.") ==
        Lines{"indirect|half of residents oppose the dam|Harbour Research"});
  CHECK(quote_lines("Half of residents oppose the dam, according to a survey conducted "
                    "by Harbour Research.") ==
        Lines{"indirect|Half of residents oppose the dam|Harbour Research"});
  CHECK(quote_lines("Half of residents would close the dam, a new survey by Harbour "
                    "Research found.") ==
        Lines{"indirect|Half of residents would close the dam|Harbour Research"});
  // Who only carried it passed it on.
  CHECK(quote_lines("The dam leaks, the minister said in a statement carried by "
                    "Talpress News.") ==
        Lines{"indirect|The dam leaks|the minister<Talpress News"});
}

TEST_CASE("quotes: a title before a name is no verb") {
  CHECK(quote_lines("The court met on Monday. \"You showed no remorse,\" Judge Marten "
                    "Quill told him.") ==
        Lines{"direct|You showed no remorse,|Marten Quill"});
}

TEST_CASE("quotes: an hour in front of an entry of a live page") {
  CHECK(quote_lines("14:05 Police say the road is closed in both directions.") ==
        Lines{"indirect|the road is closed in both directions|Police"});
}

TEST_CASE("quotes: a name and a colon, or behind a dash, beside marks") {
  CHECK(quote_lines(
            "The council met.\n\nMayor Ada Morrow: \"We will rebuild the market\"") ==
        Lines{"direct|We will rebuild the market|Ada Morrow"});
  CHECK(
      quote_lines("The council met.\n\n\"We will rebuild the market\" - Ada Morrow") ==
      Lines{"direct|We will rebuild the market|Ada Morrow"});
  CHECK(quote_lines(
            "اجتمع المجلس.\n\nرئيس البلدية سامي الرفاعي: \"سنبني السوق من جديد\".") ==
        Lines{"direct|سنبني السوق من جديد|سامي الرفاعي"});
  CHECK(quote_lines("The council met.\n\nOn the menu: \"The rebuilt market\"").empty());
}

TEST_CASE("quotes: a pronoun ends its subject and what stands in front of it") {
  CHECK(quote_lines("The council met on Monday. She laughed and said, \"The dam is "
                    "safe.\"") == Lines{"direct|The dam is safe.|She"});
  CHECK(
      quote_lines("In an interview with the Harbour Post she said the dam was safe.") ==
      Lines{"indirect|the dam was safe|she<the Harbour Post"});
}
