#include <doctest/doctest.h>

#include <string>

#include "core/ingest/ingest.h"
#include "core/ingest/outlet.h"
#include "tests/support/pipeline.h"

namespace isnad {
namespace {

// The council opened the new bridge over the river yesterday, and buses cross it from
// today on, ...
const std::string body =
    "افتتح مجلس البلدة الجسر الجديد فوق النهر أمس، وتعبره الحافلات من اليوم بعد أن "
    "اكتمل "
    "رصف الطريق إليه من الجهتين.";

std::string article(const std::string& head, const std::string& foot = "") {
  return "الجسر الجديد يفتح أبوابه أمام الحافلات\n" + head + "\n\n" + body + "\n\n" +
         foot + "\n";
}

struct OutletCase {
  const char* why;
  std::string path;
  std::string text;
  const char* outlet;
  Clue clue;
};

const OutletCase cases[] = {
    {"a copyright line", "a.txt", article("", "جميع الحقوق محفوظة © مرايا اليوم 2024"),
     "مرايا اليوم", Clue::copyright_line},
    {"the same, with the preposition and what follows it", "a.txt",
     article("", "جميع الحقوق محفوظة لصحيفة الضفة - من نحن"), "صحيفة الضفة",
     Clue::copyright_line},
    {"in English", "a.txt",
     article("", "Copyright © 2024 The Wexmoor Herald. All rights reserved."),
     "The Wexmoor Herald", Clue::copyright_line},
    {"a place and an outlet", "a.txt", article("عمان - صوت الضفة"), "صوت الضفة",
     Clue::byline},
    {"an outlet and a day", "a.txt",
     article("المرفأ الاقتصادي - السبت 16 تشرين الثاني 2024"), "المرفأ الاقتصادي",
     Clue::byline},
    {"a writer and an outlet", "a.txt", article("كتب سامي الدرعاوي - صوت الضفة"),
     "صوت الضفة", Clue::byline},
    {"an outlet and its desk", "a.txt", article("الميناء - قسم المتابعة"), "الميناء",
     Clue::byline},
    {"a credit of nobody known, at the foot", "a.txt", article("", "(مشكاة)"), "مشكاة",
     Clue::credit_line},
    {"an agency, for want of better", "a.txt", article("", "(رويترز)"), "رويترز",
     Clue::credit_line},
    {"a source beside agencies", "a.txt", article("", "المصدر: الميناء + وكالات"),
     "الميناء", Clue::source_line},
    {"the title with its site", "a.txt",
     "الجسر الجديد يفتح أبوابه أمام الحافلات | مرايا\n\n" + article(""), "مرايا",
     Clue::beside_title},
    {"an address", "a.txt", article("", "رابط الخبر: https://www.maraya.example/n/12"),
     "maraya.example", Clue::address_in_line},
    {"a folder named as a site", "press/maraya.example/3.txt", article(""),
     "maraya.example", Clue::file_name},
    {"a file that is called after it", "news/07-wexmoor-herald.txt", article(""),
     "Wexmoor Herald", Clue::file_name},
    {"one with capitals and marks of its own", "3-The-Wexmoor-News.txt", article(""),
     "The Wexmoor News", Clue::file_name},
    {"a folder that says what it is", "صحيفة الضفة/3.txt", article(""), "صحيفة الضفة",
     Clue::file_name},
};

TEST_CASE("outlet: where a plain text names it") {
  for (const OutletCase& c : cases) {
    CAPTURE(c.why);
    const Ingested read = ingest(c.path, c.text, {}, test::lexicon().ingest);
    REQUIRE(read.articles.size() == 1);
    const Article& found = read.articles[0];
    REQUIRE(found.outlet);
    CHECK(found.outlet->value == c.outlet);
    CHECK(found.outlet->clue == c.clue);
    if (!found.outlet->range.empty())
      CHECK(slice(found, found.outlet->range) == c.outlet);
  }
}

TEST_CASE("outlet: a writer, a place, a service everybody uses name none") {
  for (const std::string& text :
       {article("سامي الدرعاوي - عمان"), article("بقلم: سامي الدرعاوي"),
        article("الأحد 3 مايو 2024"), article("", "https://www.facebook.com/page"),
        article("", "(وكالات)"), article(""),
        // Warda Harbour - Sunday
        article("ميناء وردة - الأحد"),
        // Warda Anchorage - 3 May 2024
        article("مرسى وردة - 3 مايو 2024")}) {
    CAPTURE(text);
    const Ingested read =
        ingest("articles.zip/3.txt", text, {}, test::lexicon().ingest);
    REQUIRE(read.articles.size() == 1);
    CHECK_FALSE(read.articles[0].outlet);
  }
}

// The language of the block that holds `words`.
std::string language_at(const Article& article, std::string_view words) {
  for (const Block& block : article.blocks)
    if (slice(article, block.range).find(words) != std::string_view::npos)
      return language_of(article, block);
  return "no such block";
}

TEST_CASE("language: a paragraph has its own where it is another") {
  const std::string english =
      "The mayor said the bridge was paid for by the town and that it would be open at "
      "night from the end of May.";
  const std::string french =
      "Le maire a dit que le pont a été payé par la ville et que les bus vont passer "
      "dans les deux sens pour la première fois.";
  const Ingested arabic =
      ingest("a.txt", article(body + "\n\n" + body, english + "\n\n" + french), {},
             test::lexicon().ingest);
  REQUIRE(arabic.articles.size() == 1);
  CHECK(arabic.articles[0].language.value == "ar");
  CHECK(language_at(arabic.articles[0], "The mayor") == "en");
  CHECK(language_at(arabic.articles[0], "Le maire") == "fr");
  CHECK(language_at(arabic.articles[0], "افتتح") == "ar");

  const Ingested latin = ingest("b.txt",
                                "A bridge for the town\n\n" + english + "\n\n" +
                                    english + "\n\n" + french + "\n\n" + body + "\n",
                                {}, test::lexicon().ingest);
  REQUIRE(latin.articles.size() == 1);
  CHECK(latin.articles[0].language.value == "en");
  CHECK(language_at(latin.articles[0], "Le maire") == "fr");
  CHECK(language_at(latin.articles[0], "افتتح") == "ar");
  CHECK(language_at(latin.articles[0], "The mayor") == "en");
}

}  // namespace
}  // namespace isnad
