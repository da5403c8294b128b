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

TEST_CASE("quotes: a verb, its speaker and its clause") {
  // A source in the port said Tuesday that the ship left.
  CHECK(quotes_in("قال مصدر في الميناء الثلاثاء إن السفينة غادرت الرصيف.") ==
        Lines{"indirect|إن السفينة غادرت الرصيف|مصدر في الميناء"});
}

TEST_CASE("quotes: marks after a colon, then a dropped subject") {
  // A resident said: "the water rose". She added: "we left at night".
  CHECK(quotes_in("وقالت مزارعة: \"ارتفع الماء كثيرا\". وأضافت: \"خرجنا ليلا\".") ==
        Lines{"direct|ارتفع الماء كثيرا|مزارعة", "direct|خرجنا ليلا|مزارعة"});
}

TEST_CASE("quotes: one clause ends where another report begins") {
  // The engineer said the dam is sound, stressing that the gates work.
  CHECK(quotes_in("قال مهندس إن السد سليم، مؤكدا أن البوابات تعمل.") ==
        Lines{"indirect|إن السد سليم|مهندس", "indirect|أن البوابات تعمل|مهندس"});
}

TEST_CASE("quotes: an agency quotes somebody") {
  // Agencies quoted a fisherman as saying that the sea is calm.
  CHECK(quotes_in("ونقلت وكالات محلية عن صياد قوله إن البحر هادئ.") ==
        Lines{"indirect|إن البحر هادئ|صياد<وكالات محلية"});
}

TEST_CASE("quotes: a source phrase before or behind its clause") {
  // According to residents, the bridge fell at dawn.
  CHECK(quotes_in("وبحسب سكان، انهار الجسر القديم فجرا.") ==
        Lines{"indirect|انهار الجسر القديم فجرا|سكان"});
  // The bridge fell at dawn, according to residents.
  CHECK(quotes_in("انهار الجسر القديم فجرا، بحسب سكان.") ==
        Lines{"indirect|انهار الجسر القديم فجرا|سكان"});
}

TEST_CASE("quotes: a clause with a marked part is mixed") {
  // Witnesses said that the river "swallowed the road" in an hour.
  CHECK(quotes_in("وقال شهود إن النهر \"ابتلع الطريق كله\" خلال ساعة.") ==
        Lines{"mixed|إن النهر \"ابتلع الطريق كله\" خلال ساعة|شهود"});
}

TEST_CASE("quotes: names in marks are no speech") {
  // The ship "Nawras" reached the port.
  CHECK(quotes_in("وصلت السفينة \"نورس\" إلى الميناء.").empty());
}
