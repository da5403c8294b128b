#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/quote_lines.h"

using namespace isnad;

using Lines = std::vector<std::string>;
using test::quote_lines;

TEST_CASE("quotes: a verb, its speaker and its clause") {
  // A source in the port said Tuesday that the ship left.
  CHECK(quote_lines("قال مصدر في الميناء الثلاثاء إن السفينة غادرت الرصيف.") ==
        Lines{"indirect|إن السفينة غادرت الرصيف|مصدر في الميناء"});
}

TEST_CASE("quotes: marks after a colon, then a dropped subject") {
  // A resident said: "the water rose". She added: "we left at night".
  CHECK(quote_lines("وقالت مزارعة: \"ارتفع الماء كثيرا\". وأضافت: \"خرجنا ليلا\".") ==
        Lines{"direct|ارتفع الماء كثيرا|مزارعة", "direct|خرجنا ليلا|مزارعة"});
}

TEST_CASE("quotes: one clause ends where another report begins") {
  // The engineer said the dam is sound, stressing that the gates work.
  CHECK(quote_lines("قال مهندس إن السد سليم، مؤكدا أن البوابات تعمل.") ==
        Lines{"indirect|إن السد سليم|مهندس", "indirect|أن البوابات تعمل|مهندس"});
}

TEST_CASE("quotes: an agency quotes somebody") {
  // Agencies quoted a fisherman as saying that the sea is calm.
  CHECK(quote_lines("ونقلت وكالات محلية عن صياد قوله إن البحر هادئ.") ==
        Lines{"indirect|إن البحر هادئ|صياد<وكالات محلية"});
}

TEST_CASE("quotes: a source phrase before or behind its clause") {
  // According to residents, the bridge fell at dawn.
  CHECK(quote_lines("وبحسب سكان، انهار الجسر القديم فجرا.") ==
        Lines{"indirect|انهار الجسر القديم فجرا|سكان"});
  // The bridge fell at dawn, according to residents.
  CHECK(quote_lines("انهار الجسر القديم فجرا، بحسب سكان.") ==
        Lines{"indirect|انهار الجسر القديم فجرا|سكان"});
}

TEST_CASE("quotes: a clause with a marked part is mixed") {
  // Witnesses said that the river "swallowed the road" in an hour.
  CHECK(quote_lines("وقال شهود إن النهر \"ابتلع الطريق كله\" خلال ساعة.") ==
        Lines{"mixed|إن النهر \"ابتلع الطريق كله\" خلال ساعة|شهود"});
}

TEST_CASE("quotes: names in marks are no speech") {
  // The ship "Nawras" reached the port.
  CHECK(quote_lines("وصلت السفينة \"نورس\" إلى الميناء.").empty());
}
